import { ChannelError } from "../../core/errors.ts";
import type { StoredAccount } from "../../prisma/store/accounts.ts";
import { conversationsOf, moveConversations } from "../../prisma/store/moving.ts";
import { channelNamed } from "./desk.ts";
import type { Desk } from "./desk.ts";

/** What became of an account's conversations. */
export interface Moved {
  readonly moved: number;
  /** Groups, people whose phone is not known, and those who talk with the other account already. */
  readonly stayed: number;
}

/** Lets an account's conversations go on on another account, with the same people by their phones. */
export async function move(desk: Desk, from: StoredAccount, to: StoredAccount): Promise<Moved> {
  const chatFor = await channelNamed(desk, to.channel).chatFor();
  if (!chatFor)
    throw new ChannelError(to.channel, "rejected", { detail: "it does not know people by phone" });
  const { pool } = desk.database;
  const all = await conversationsOf(pool, from.id);
  const known = all.flatMap(({ conversation, phone }) =>
    phone === undefined ? [] : [{ conversation, chat: chatFor(phone) }],
  );
  const moved = await moveConversations(pool, to.id, known);
  return { moved: moved.length, stayed: all.length - moved.length };
}
