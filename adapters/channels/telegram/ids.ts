import { id } from "../../../core/message/address.ts";
import type {
  AccountId,
  Address,
  EventId,
  MessageId,
  ThreadId,
} from "../../../core/message/address.ts";
import type { TelegramMessage } from "./shapes.ts";

export const channel = "telegram";

/** Where a message goes, in the Bot API's words. */
export interface Place {
  readonly chat_id: number;
  readonly message_thread_id?: number;
  readonly direct_messages_topic_id?: number;
  readonly business_connection_id?: string;
}

export function addressOf(account: AccountId, chat: number, thread?: ThreadId): Address {
  return { channel, account, chat: id(chat), ...(thread !== undefined && { thread }) };
}

/**
 * What is a conversation of its own within a chat: a forum's topic by its number, a person who writes
 * to a channel, a chat of the business account that the bot answers for, a question from a chat that
 * the bot is not in. A thread of answers is none.
 */
export function threadOf(message: TelegramMessage): ThreadId | undefined {
  const { business_connection_id: business, guest_query_id: guest } = message;
  if (business != null) return businessThread(business);
  if (guest != null) return id(`guest:${guest}`);
  if (message.direct_messages_topic) return id(`direct:${message.direct_messages_topic.topic_id}`);
  const { is_topic_message: isTopic, message_thread_id: topic } = message;
  return isTopic && topic != null ? id(topic) : undefined;
}

export function businessThread(connection: string): ThreadId {
  return id(`business:${connection}`);
}

export function placeOf({ chat, thread }: Address): Place {
  return { chat_id: Number(chat), ...withinChat(thread) };
}

function withinChat(thread: ThreadId | undefined): Omit<Place, "chat_id"> {
  if (thread === undefined) return {};
  const { kind, rest } = partsOf(thread);
  if (kind === "business") return { business_connection_id: rest };
  if (kind === "direct") return { direct_messages_topic_id: Number(rest) };
  return kind === "topic" ? { message_thread_id: Number(rest) } : {};
}

/** The question that a message in this thread would answer; such a question has one answer. */
export function guestQueryOf({ thread }: Address): string | undefined {
  const { kind, rest } = partsOf(thread ?? "");
  return kind === "guest" ? rest : undefined;
}

function partsOf(thread: string): { readonly kind: string; readonly rest: string } {
  const at = thread.indexOf(":");
  return at === -1
    ? { kind: "topic", rest: thread }
    : { kind: thread.slice(0, at), rest: thread.slice(at + 1) };
}

/** Groups, supergroups and channels have numbers below zero. */
export function isGroup({ chat }: Address): boolean {
  return Number(chat) < 0;
}

/** Telegram numbers messages within a chat, so the chat is part of the id: `<chat>:<message>`. */
export function messageIdOf(chat: number, message: number): MessageId {
  return id(`${chat}:${message}`);
}

export function messageNumberOf(message: MessageId): number {
  return Number(message.slice(message.indexOf(":") + 1));
}

/** A press goes by its callback query, since that is what has to be answered. */
export function pressIdOf(callbackQuery: string): EventId {
  return id(`press:${callbackQuery}`);
}

/** Undefined for a press that shows no spinner. */
export function callbackQueryOf(press: EventId): string | undefined {
  return press.startsWith("press:") ? press.slice("press:".length) : undefined;
}
