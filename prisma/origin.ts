import type { Pool } from "pg";
import { z } from "zod";

/** What stands in a database at some moment, to which it can be taken back. */
export interface Origin {
  /** Tables without a row. */
  readonly empty: readonly string[];
  /** A digest of what is in each of the others. */
  readonly filled: ReadonlyMap<string, string>;
}

const Names = z.array(z.object({ name: z.string() }));
const Digests = z.array(z.object({ name: z.string(), digest: z.string().nullable() }));

export async function originOf(pool: Pool): Promise<Origin> {
  const { rows } = await pool.query(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()",
  );
  const names = Names.parse(rows).map(({ name }) => name);
  const digests = await digestsOf(pool, names);
  const filled = new Map(
    [...digests].flatMap(([name, digest]) => (digest ? [[name, digest]] : [])),
  );
  return { empty: names.filter((name) => !filled.has(name)), filled };
}

/**
 * Takes a database back in which nobody is any more, in a tenth of the time of a new one. False where
 * something else was changed than what may be emptied: then it is of no use any more.
 */
export async function takeBack(pool: Pool, { empty, filled }: Origin): Promise<boolean> {
  // What refers to what need not be known: nothing of it is left.
  const emptied = empty.map((name) => `DELETE FROM "${name}"`);
  await pool.query(
    `BEGIN; SET LOCAL session_replication_role = replica; ${emptied.join(";")}; COMMIT`,
  );
  const digests = await digestsOf(pool, [...filled.keys()]);
  return [...filled].every(([name, digest]) => digests.get(name) === digest);
}

/** Null for a table without a row. */
async function digestsOf(
  pool: Pool,
  names: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const each = names.map(
    (name) =>
      `SELECT '${name}' AS name, md5(string_agg(t::text, E'\n' ORDER BY t::text)) AS digest FROM "${name}" t`,
  );
  const { rows } = await pool.query(each.join(" UNION ALL "));
  return new Map(Digests.parse(rows).map(({ name, digest }) => [name, digest]));
}
