import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Chats } from "./chats.ts";
import { readHtml } from "./entities.ts";
import { json, method, whole } from "./method.ts";
import type { Methods, World } from "./method.ts";
import { badRequest } from "./refusal.ts";
import type { Message } from "./shapes.ts";

const keyboard = z.object({
  inline_keyboard: z.array(
    z.array(z.object({ text: z.string(), callback_data: z.string().optional() })),
  ),
});

const words = {
  text: z.string(),
  parse_mode: z.string().optional(),
  reply_markup: json(keyboard).optional(),
};

const quote = z.object({
  message_id: whole,
  allow_sending_without_reply: z.boolean().default(false),
});

const target = z.object({ chat_id: whole, message_id: whole });

const toSend = z.object({
  ...words,
  chat_id: whole,
  message_thread_id: whole.optional(),
  reply_parameters: json(quote).optional(),
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
  return { ...writing(world), ...presence(world) };
}

function writing({ bot, chats }: World): Methods {
  return {
    sendMessage: method(toSend, ({ chat_id, message_thread_id, reply_parameters, ...said }) => {
      const chat = chats.reach(chat_id);
      const quoted = reply_parameters && quotedIn(chats, chat_id, reply_parameters);
      return chats.post({
        chat,
        from: bot,
        ...(message_thread_id !== undefined && { message_thread_id, is_topic_message: true }),
        ...(quoted && { reply_to_message: quoted }),
        ...contentOf(said),
      });
    }),
    editMessageText: method(target.extend(words), ({ chat_id, message_id, ...said }) => {
      chats.reach(chat_id);
      const message = chats.find(chat_id, message_id);
      if (!message) throw badRequest("message to edit not found");
      if (message.from.id !== bot.id) throw badRequest("message can't be edited");
      const { text, entities, reply_markup, ...rest } = message;
      const content = contentOf(said);
      const before = { text, ...(entities && { entities }), ...(reply_markup && { reply_markup }) };
      if (isDeepStrictEqual(content, before))
        throw badRequest(
          "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
        );
      return chats.replace({ ...rest, ...content });
    }),
    deleteMessage: method(target, ({ chat_id, message_id }) => {
      chats.reach(chat_id);
      const message = chats.find(chat_id, message_id);
      if (!message) throw badRequest("message to delete not found");
      chats.remove(message);
      return true;
    }),
  };
}

function presence({ chats, presses }: World): Methods {
  return {
    sendChatAction: method(z.object({ chat_id: whole, action: z.string() }), (asked) => {
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

function quotedIn(
  chats: Chats,
  chat: number,
  { message_id, allow_sending_without_reply }: z.infer<typeof quote>,
): Message | undefined {
  const quoted = chats.find(chat, message_id);
  if (!quoted && !allow_sending_without_reply) throw badRequest("message to be replied not found");
  return quoted;
}

function contentOf({ text, parse_mode, reply_markup }: z.infer<z.ZodObject<typeof words>>) {
  const said = parse_mode === "HTML" ? readHtml(text) : { text: text.trim(), entities: [] };
  if (said.text === "") throw badRequest("message text is empty");
  if (said.text.length > 4096) throw badRequest("message is too long");
  const buttons = reply_markup?.inline_keyboard.flat() ?? [];
  if (!buttons.every(hasFittingData)) throw badRequest("BUTTON_DATA_INVALID");
  return {
    text: said.text,
    ...(said.entities.length > 0 && { entities: said.entities }),
    ...(reply_markup && { reply_markup }),
  };
}

function hasFittingData({ callback_data = "" }: { callback_data?: string | undefined }): boolean {
  const bytes = Buffer.byteLength(callback_data);
  return bytes >= 1 && bytes <= 64;
}
