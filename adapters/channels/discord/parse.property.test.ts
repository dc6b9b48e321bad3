import { itReadsAnything } from "../../../core/testing/parse-property.ts";
import { parse } from "./parse.ts";
import { delivery } from "./testing/bench.ts";
import { ana, attachment, chat, frame, guild, interaction, message } from "./testing/payloads.ts";

const sign = {
  user_id: ana.id,
  channel_id: chat,
  message_id: "5",
  emoji: { id: null, name: "👍" },
};

const samples: readonly object[] = [
  message({ content: "oi", guild_id: guild, mentions: [ana], member: { nick: "a" } }),
  frame("MESSAGE_CREATE", message({ attachments: [attachment({})], sticker_items: [{ id: "5" }] })),
  frame("MESSAGE_UPDATE", message({ edited_timestamp: "2026-11-23T12:00:00+00:00" })),
  frame("MESSAGE_DELETE", { id: "5", channel_id: chat }),
  frame("MESSAGE_REACTION_ADD", { ...sign, member: { user: ana } }),
  { type: "GATEWAY_MESSAGE_POLL_VOTE_ADD", timestamp: 1, data: { ...sign, answer_id: 1 } },
  frame("GUILD_MEMBER_ADD", { guild_id: guild, user: ana, joined_at: "2026-11-23T12:00:00Z" }),
  interaction({
    type: 2,
    data: { name: "a", options: [{ name: "b", value: "c" }], resolved: { messages: { 5: {} } } },
  }),
  interaction({
    type: 3,
    data: { custom_id: "a", values: ["b"] },
    message: message({ components: [{ components: [{ custom_id: "a", options: [] }] }] }),
  }),
  { op: 7 },
];

itReadsAnything({ parse, samples, delivery });
