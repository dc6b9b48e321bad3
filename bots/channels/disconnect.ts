import type { StoredAccount } from "../../prisma/store/accounts.ts";
import { setupWorld } from "./add.ts";
import { channelNamed } from "./desk.ts";
import type { Desk } from "./desk.ts";

/** Has the platform forget us. What it says to that is of no use to somebody who leaves. */
export async function disconnectQuietly(desk: Desk, account: StoredAccount): Promise<void> {
  try {
    const setup = await channelNamed(desk, account.channel).setup();
    await setup.disconnect?.(account.settings, setupWorld());
  } catch {
    // The credentials may be nobody's by now.
  }
}
