import type { ChannelAccountId } from "../../core/identity.ts";
import type { Keep, Kept } from "../../core/ports.ts";
import type { Prisma, PrismaClient } from "../generated/client.ts";
import type { Vault } from "./seal.ts";

/** What an account's channel remembers, each note sealed in its own place. */
export function openKeep(prisma: PrismaClient, vault: Vault, account: ChannelAccountId): Keep {
  const notes = new SealedNotes(vault, account);
  return {
    read: (names) => notes.read(prisma, names),
    write: (entries, given) =>
      prisma.$transaction(
        async (transaction) => {
          await notes.lock(transaction);
          if (given && !(await notes.say(transaction, given))) return false;
          await notes.write(transaction, entries);
          return true;
        },
        { timeout: WRITTEN_WITHIN_MS },
      ),
    async clear() {
      await prisma.accountNote.deleteMany({ where: { accountId: account } });
    },
  };
}

/** A session of a thousand keys is written in one commit. */
const WRITTEN_WITHIN_MS = 60_000;

type Database = Prisma.TransactionClient;

class SealedNotes {
  readonly #vault: Vault;
  readonly #account: ChannelAccountId;

  constructor(vault: Vault, account: ChannelAccountId) {
    this.#vault = vault;
    this.#account = account;
  }

  async read(database: Database, names: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const rows = await database.accountNote.findMany({
      where: { accountId: this.#account, name: { in: [...names] } },
    });
    return new Map(
      rows.map(({ name, value, keyId }) => {
        const plain = this.#vault.open({ bytes: value, keyId }, this.#placeOf(name));
        return [name, new TextDecoder().decode(plain)];
      }),
    );
  }

  /** A note that is not there cannot be locked; its account's place can. */
  async lock(database: Database): Promise<void> {
    const place = this.#placeOf("");
    await database.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${place}, 0))`;
  }

  async say(database: Database, given: Kept): Promise<boolean> {
    const found = await this.read(database, given.keys());
    return [...given].every(([name, text]) => found.get(name) === text);
  }

  async write(database: Database, entries: Kept): Promise<void> {
    const gone: string[] = [];
    const kept: ReturnType<SealedNotes["seal"]>[] = [];
    for (const [name, text] of entries)
      if (text === undefined) gone.push(name);
      else kept.push(this.seal(name, text));
    await database.accountNote.deleteMany({
      where: { accountId: this.#account, name: { in: gone } },
    });
    await database.$executeRaw`
      INSERT INTO account_notes (account_id, name, value, key_id)
      SELECT ${this.#account}::uuid, * FROM unnest(
        ${kept.map(({ name }) => name)}::text[],
        ${kept.map(({ bytes }) => Buffer.from(bytes))}::bytea[],
        ${kept.map(({ keyId }) => keyId)}::text[])
      ON CONFLICT (account_id, name) DO UPDATE SET value = excluded.value, key_id = excluded.key_id`;
  }

  seal(name: string, text: string) {
    return { name, ...this.#vault.seal(new TextEncoder().encode(text), this.#placeOf(name)) };
  }

  #placeOf(name: string): string {
    return `account_notes:${this.#account}:${name}`;
  }
}
