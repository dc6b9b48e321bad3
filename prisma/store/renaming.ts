import type { Arrival } from "../../core/inbox/store.ts";
import { run } from "./transaction.ts";
import type { Runner, Statement } from "./transaction.ts";

/** Of one account: what its chats' and people's ids begin with, and what from now on. */
interface Renaming {
  readonly account: string;
  readonly from: string;
  readonly to: string;
}

/** Renamings that are remembered as done; what is forgotten is done again, and changes nothing. */
const MOST = 1_000;

/** What platforms tell of ids that are others from now on, until it is stored. */
export class Renamings {
  readonly #done = new Set<string>();

  /** Those that arrivals tell of and that this process has not stored yet. */
  in(arrivals: readonly Arrival[]): readonly Renaming[] {
    const told = arrivals.flatMap(({ account, reading: { renamed } }) =>
      renamed ? [{ account: account.id, ...renamed }] : [],
    );
    const fresh = new Map(told.map((one) => [nameOf(one), one]));
    return [...fresh].flatMap(([name, one]) => (this.#done.has(name) ? [] : [one]));
  }

  /** They are stored. */
  done(renamings: readonly Renaming[]): void {
    if (this.#done.size >= MOST) this.#done.clear();
    for (const one of renamings) this.#done.add(nameOf(one));
  }
}

function nameOf({ account, from, to }: Renaming): string {
  return JSON.stringify([account, from, to]);
}

/** What has a new name already stays apart: who is there now is somebody else, or has been told of before. */
export async function rename(runner: Runner, renamings: readonly Renaming[]): Promise<void> {
  for (const { account, from, to } of renamings)
    for (const statement of RENAME) await run(runner, statement, [account, from, to]);
}

const RENAME: readonly Statement[] = [
  {
    name: "rename-chats",
    text: `
    UPDATE conversations v SET chat = $3 || substr(v.chat, length($2) + 1)
    WHERE v.account_id = $1 AND starts_with(v.chat, $2)
      AND NOT EXISTS (SELECT FROM conversations o WHERE o.account_id = $1 AND o.thread = v.thread
                      AND o.chat = $3 || substr(v.chat, length($2) + 1))`,
  },
  {
    name: "rename-people",
    text: `
    INSERT INTO contact_aliases (account_id, person, contact_id)
    SELECT account_id, $3 || substr(person, length($2) + 1), contact_id FROM contact_aliases
    WHERE account_id = $1 AND starts_with(person, $2)
    ON CONFLICT DO NOTHING`,
  },
  {
    name: "rename-admitted",
    text: `
    WITH renamed AS (
      DELETE FROM admissions WHERE account_id = $1 AND starts_with(person, $2) RETURNING person
    )
    INSERT INTO admissions (account_id, person)
    SELECT $1, $3 || substr(person, length($2) + 1) FROM renamed
    ON CONFLICT DO NOTHING`,
  },
];
