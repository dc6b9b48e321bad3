import { z } from "zod";
import type { Chats, Draft } from "./chats.ts";
import { json, whole } from "./method.ts";
import type { World } from "./method.ts";
import { badRequest } from "./refusal.ts";
import type { Message } from "./shapes.ts";

export const keyboard = z.object({
  inline_keyboard: z.array(
    z.array(z.object({ text: z.string(), callback_data: z.string().optional() })),
  ),
});

const quote = z.object({
  message_id: whole,
  allow_sending_without_reply: z.boolean().default(false),
});

/** Where a message goes, what it quotes, and the buttons below it: the same for every kind. */
export const placed = {
  chat_id: whole,
  message_thread_id: whole.optional(),
  direct_messages_topic_id: whole.optional(),
  business_connection_id: z.string().optional(),
  reply_parameters: json(quote).optional(),
  reply_markup: json(keyboard).optional(),
};

type Placed = z.output<z.ZodObject<typeof placed>>;

/** Writes a message of the bot's where it is to stand. */
export function post(
  { bot, chats, connections }: World,
  to: Placed,
  said: Omit<Draft, "chat" | "from">,
): Message {
  const { business_connection_id: connection, reply_parameters: quoting, reply_markup } = to;
  const chat = chats.reach(to.chat_id);
  if (connection !== undefined && !connections.has(connection))
    throw badRequest("BUSINESS_CONNECTION_INVALID");
  const quoted = quoting && quotedIn(chats, to.chat_id, quoting);
  mustFit(reply_markup);
  return chats.post({
    chat,
    from: bot,
    ...topicOf(to),
    ...(connection !== undefined && { business_connection_id: connection }),
    ...(quoted && { reply_to_message: quoted }),
    ...(reply_markup && { reply_markup }),
    ...said,
  });
}

function topicOf({ message_thread_id, direct_messages_topic_id: topic_id }: Placed) {
  return {
    ...(message_thread_id !== undefined && { message_thread_id, is_topic_message: true as const }),
    ...(topic_id !== undefined && { direct_messages_topic: { topic_id } }),
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

export function mustFit(markup: z.output<typeof keyboard> | undefined): void {
  const buttons = markup?.inline_keyboard.flat() ?? [];
  if (!buttons.every(hasFittingData)) throw badRequest("BUTTON_DATA_INVALID");
}

function hasFittingData({ callback_data = "" }: { callback_data?: string | undefined }): boolean {
  const bytes = Buffer.byteLength(callback_data);
  return bytes >= 1 && bytes <= 64;
}
