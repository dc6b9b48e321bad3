import type { AccountId } from "../../../core/message/address.ts";

/** The mailbox of a visitor of an account. */
export function boxFor(account: AccountId, visitor: string): string {
  return `web:${account}:${visitor}`;
}
