import { id } from "../../../core/message/address.ts";
import type { AccountId, Address } from "../../../core/message/address.ts";

/** A visitor's conversation with an account; the first has no thread. */
export interface Place {
  readonly account: AccountId;
  readonly visitor: string;
  readonly thread?: string | undefined;
}

/** The mailbox of a conversation. */
export function boxFor({ account, visitor, thread }: Place): string {
  return `web:${account}:${visitor}${thread === undefined ? "" : `:${thread}`}`;
}

/** The mailbox that lists a visitor's further conversations. */
export function listFor({ account, visitor }: Place): string {
  return `web:${account}:${visitor}:list`;
}

export function addressOf({ account, visitor, thread }: Place): Address {
  const address = { channel: "web", account, chat: id<"chat">(visitor) };
  return thread === undefined ? address : { ...address, thread: id(thread) };
}

export function boxAt({ account, chat, thread }: Address): string {
  return boxFor({ account, visitor: chat, thread });
}
