import { seedDemo } from "../atende/demo.ts";
import { migrations } from "../database.ts";
import { openDatabase } from "../../prisma/database.ts";
import type { Database } from "../../prisma/database.ts";
import { openEmbedded } from "../../prisma/embedded.ts";
import { migrate } from "../../prisma/migrate.ts";
import { openAccountStore } from "../../prisma/store/accounts.ts";
import type { NewAccount } from "../../prisma/store/accounts.ts";
import { openDeadLetters } from "../../prisma/store/dead-letters.ts";
import { openVault } from "../../prisma/store/seal.ts";
import { declareDead } from "../../prisma/store/workers.ts";
import type { DeadLetter } from "../../core/dead-letters/dead-letters.ts";
import { Closing } from "../wire/closing.ts";

/** What waits for a person: of which channel, since when, of what kind, and why. */
export type Letter = Pick<DeadLetter, "id" | "channel" | "kind" | "reason" | "since">;

/** The hub's own records, in a database that lives no longer than the simulator. */
export class Records {
  readonly url: string;
  readonly #database: Database;
  readonly #key: Uint8Array;
  readonly #closing: Closing;

  private constructor(
    url: string,
    parts: { database: Database; key: Uint8Array; closing: Closing },
  ) {
    this.url = url;
    this.#database = parts.database;
    this.#key = parts.key;
    this.#closing = parts.closing;
  }

  /** Makes the database in the folder, with the demonstration clinic in it. `key` seals the accounts. */
  static async open(folder: string, key: Uint8Array): Promise<Records> {
    const closing = new Closing();
    try {
      const server = await openEmbedded({ folder, throwaway: true });
      closing.add(() => server.stop());
      const database = await openDatabase({ url: server.url, poolSize: 3 });
      closing.add(() => database.close());
      await migrate(database.pool, migrations);
      await seedDemo(database.prisma);
      return new Records(server.url, { database, key, closing });
    } catch (error) {
      await closing.close().catch(() => undefined);
      throw error;
    }
  }

  async putAccount(account: Omit<NewAccount, "organisation">): Promise<void> {
    const store = openAccountStore(this.#database.prisma, openVault(this.#key));
    await store.put({ organisation: await store.homeOrganisation("Prosa"), ...account });
  }

  /** The hub has crashed: what it held is free at once, and not only when its lease is over. */
  async bury(): Promise<void> {
    await declareDead(this.#database.pool);
  }

  async letters(): Promise<readonly Letter[]> {
    const vault = openVault(this.#key);
    const found = await openDeadLetters({ pool: this.#database.pool, vault }).find({});
    return found.map(({ id, channel, kind, reason, since }) => ({
      id,
      channel,
      kind,
      reason,
      since,
    }));
  }

  close(): Promise<void> {
    return this.#closing.close();
  }
}
