import { createHash } from "node:crypto";
import type { ChannelAccountId } from "../identity.ts";
import type { PersonId } from "../message/address.ts";

/** Whom an operator lets talk to an account that is not open to everyone. Implemented by the store. */
export interface Admissions {
  /** Whether one of these ids, all of one person, is let in. */
  isAdmitted(account: ChannelAccountId, ids: readonly PersonId[]): Promise<boolean>;
}

/** Without what is easily mistaken for another when read aloud. */
const LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/**
 * What a stranger is given to show to an operator. It names the person on this account and is always
 * the same, so that nothing has to be kept until somebody enters it; it opens nothing by itself.
 */
export function pairingCode(account: ChannelAccountId, person: PersonId): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([account, person]))
    .digest();
  return Array.from(digest.subarray(0, 8), (byte) => LETTERS[byte % LETTERS.length]).join("");
}
