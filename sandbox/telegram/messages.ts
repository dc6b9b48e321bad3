import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { json, method, whole } from "./method.ts";
import type { Methods, World } from "./method.ts";
import { keyboard, mustFit, placed, post } from "./posting.ts";
import { badRequest } from "./refusal.ts";
import type { Message } from "./shapes.ts";
import { captionOf, wordsOf } from "./words.ts";

const words = { text: z.string(), parse_mode: z.string().optional() };

const target = z.object({
  chat_id: whole,
  message_id: whole,
  business_connection_id: z.string().optional(),
  reply_markup: json(keyboard).optional(),
});

const actions = z.enum([
  "typing",
  "upload_photo",
  "record_video",
  "upload_video",
  "record_voice",
  "upload_voice",
  "upload_document",
  "choose_sticker",
  "find_location",
  "record_video_note",
  "upload_video_note",
]);

/** The methods that a person in the chat sees the effect of. */
export function messageMethods(world: World): Methods {
  return {
    sendMessage: method(z.object({ ...placed, ...words }), ({ text, parse_mode, ...to }) =>
      post(world, to, wordsOf({ text, parse_mode })),
    ),
    ...changing(world),
    ...presence(world),
  };
}

function changing(world: World): Methods {
  const { chats } = world;
  return {
    editMessageText: method(target.extend(words), ({ text, parse_mode, ...which }) =>
      change(world, which, wordsOf({ text, parse_mode })),
    ),
    editMessageCaption: method(
      target.extend({ caption: z.string().optional(), parse_mode: z.string().optional() }),
      ({ caption, parse_mode, ...which }) =>
        change(world, which, captionOf({ caption, parse_mode })),
    ),
    deleteMessage: method(target, ({ chat_id, message_id }) => {
      chats.reach(chat_id);
      const message = chats.find(chat_id, message_id);
      if (!message) throw badRequest("message to delete not found");
      chats.remove(message);
      return true;
    }),
  };
}

type Which = z.output<typeof target>;
type Said = Pick<Message, "text" | "entities" | "caption" | "caption_entities">;

function change({ bot, chats }: World, which: Which, said: Said): Message {
  const { chat_id, message_id, reply_markup } = which;
  chats.reach(chat_id);
  mustFit(reply_markup);
  const message = chats.find(chat_id, message_id);
  if (!message) throw badRequest("message to edit not found");
  if (message.from.id !== bot.id) throw badRequest("message can't be edited");
  if ("text" in said !== "text" in message)
    throw badRequest(`there is no ${"text" in said ? "text" : "caption"} in the message to edit`);
  const { text, entities, caption, caption_entities, reply_markup: before, ...rest } = message;
  const content = { ...said, ...(reply_markup && { reply_markup }) };
  const former = { text, entities, caption, caption_entities, reply_markup: before };
  if (isDeepStrictEqual(content, JSON.parse(JSON.stringify(former))))
    throw badRequest(
      "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    );
  return chats.replace({ ...rest, ...content });
}

function presence({ chats, presses }: World): Methods {
  const shape = z.object({
    chat_id: whole,
    message_thread_id: whole.optional(),
    business_connection_id: z.string().optional(),
    action: z.string(),
  });
  return {
    sendChatAction: method(shape, (asked) => {
      chats.reach(asked.chat_id);
      if (!actions.safeParse(asked.action).success)
        throw badRequest("wrong parameter action in request");
      return true;
    }),
    answerCallbackQuery: method(z.object({ callback_query_id: z.string() }), (answer) => {
      if (!presses.delete(answer.callback_query_id))
        throw badRequest("query is too old and response timeout expired or query ID is invalid");
      return true;
    }),
  };
}
