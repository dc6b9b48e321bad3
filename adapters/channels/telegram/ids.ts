import { id } from "../../../core/message/address.ts";
import type { AccountId, Address, EventId, MessageId } from "../../../core/message/address.ts";

export const channel = "telegram";

/** A chat, and its forum topic where it has topics. */
export interface Place {
  readonly chat_id: number;
  readonly message_thread_id?: number;
}

export function addressOf(account: AccountId, place: Place): Address {
  return {
    channel,
    account,
    chat: id(place.chat_id),
    ...(place.message_thread_id !== undefined && { thread: id(place.message_thread_id) }),
  };
}

export function placeOf({ chat, thread }: Address): Place {
  return {
    chat_id: Number(chat),
    ...(thread !== undefined && { message_thread_id: Number(thread) }),
  };
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

export function callbackQueryOf(press: EventId): string {
  return press.slice("press:".length);
}
