import { itReadsAnything } from "../../../core/testing/parse-property.ts";
import { parse } from "./parse.ts";
import { ana, bot, delivery, message, update } from "./testing/updates.ts";

const group = { id: -1, type: "supergroup", title: "a" };
const mention = { type: "mention", offset: 0, length: 6 };
const like = { type: "emoji", emoji: "👍" };

const samples: readonly object[] = [
  update({ message: message({ text: "/start 42", reply_to_message: message({ text: "a" }) }) }),
  update({ message: message({ photo: [{ file_id: "a", width: 1, height: 1 }], caption: "b" }) }),
  update({ message: message({ voice: { file_id: "a", duration: 1 }, is_topic_message: true }) }),
  update({ edited_message: message({ location: { latitude: 1, longitude: 2 } }) }),
  update({
    callback_query: {
      id: "1",
      from: ana,
      data: "a",
      message: message({
        from: bot,
        reply_markup: { inline_keyboard: [[{ text: "b", callback_data: "a" }]] },
      }),
    },
  }),
  update({ poll: { id: "1" } }),
  update({ message: message({ text: "@a_bot oi", entities: [mention], chat: group }) }),
  update({ message: message({ sticker: { file_id: "a", emoji: "b" } }) }),
  update({
    message: message({ contact: { phone_number: "1", first_name: "a", user_id: ana.id } }),
  }),
  update({ message: message({ rich_message: { blocks: [{ cells: [[{ text: ["a"] }]] }] } }) }),
  update({ message: message({ new_chat_members: [ana, bot], chat: group }) }),
  update({ message: message({ migrate_to_chat_id: -2, chat: group }) }),
  update({ message: message({ web_app_data: { data: "a", button_text: "b" } }) }),
  update({ business_message: message({ business_connection_id: "a", from: bot, text: "b" }) }),
  update({
    deleted_business_messages: { business_connection_id: "a", chat: ana, message_ids: [1, 2] },
  }),
  update({
    message_reaction: {
      chat: group,
      message_id: 1,
      date: 1,
      user: ana,
      old_reaction: [],
      new_reaction: [like],
    },
  }),
  update({ poll_answer: { poll_id: "1", user: ana, option_ids: [0] } }),
  update({
    chat_member: {
      chat: group,
      from: ana,
      date: 1,
      old_chat_member: { status: "left", user: ana },
      new_chat_member: { status: "member", user: ana },
    },
  }),
];

itReadsAnything({ parse, samples, delivery });
