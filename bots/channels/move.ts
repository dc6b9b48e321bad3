import { setTimeout as sleep } from "node:timers/promises";
import { ChannelError } from "../../core/errors.ts";
import type { StoredAccount } from "../../prisma/store/accounts.ts";
import { conversationsOf, moveConversations } from "../../prisma/store/moving.ts";
import { channelNamed } from "./desk.ts";
import type { Desk } from "./desk.ts";

/** What became of an account's conversations. */
export interface Moved {
  readonly moved: number;
  /** Those that go on as part of another of the same person's, which moved. */
  readonly joined: number;
  /** Those that could not become part of it. */
  readonly apart: number;
  /** Groups, people whose phone is not known, and those who talk with the other account already. */
  readonly stayed: number;
  /** Those that the hub did not let go of in time. */
  readonly busy: number;
}

const LOOK_MS = 500;

/**
 * Lets an account's conversations go on on another account, with the same people by their phones.
 * Where a hub is just at work it is waited for, `patienceMs` at most.
 */
export async function move(
  desk: Desk,
  { from, to }: { readonly from: StoredAccount; readonly to: StoredAccount },
  patienceMs: number,
): Promise<Moved> {
  const chatFor = await channelNamed(desk, to.channel).chatFor();
  if (!chatFor)
    throw new ChannelError(to.channel, "rejected", { detail: "it does not know people by phone" });
  const { pool } = desk.database;
  const all = await conversationsOf(pool, from.id);
  let open = all.flatMap(({ conversation, phone }) =>
    phone === undefined ? [] : [{ conversation, chat: chatFor(phone) }],
  );
  const count = { moved: 0, joined: 0, apart: 0, taken: 0, busy: 0 };
  for (let waitedMs = 0; ; waitedMs += LOOK_MS) {
    const became = await moveConversations(pool, to.id, open);
    for (const one of became) count[one] += 1;
    open = open.filter((_, index) => became[index] === "busy");
    if (open.length === 0 || waitedMs >= patienceMs) break;
    await sleep(LOOK_MS);
  }
  const { moved, joined, apart } = count;
  const busy = open.length;
  return { moved, joined, apart, busy, stayed: all.length - moved - joined - apart - busy };
}
