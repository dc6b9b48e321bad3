import type pg from "pg";
import { codeOf } from "../errors.ts";
import { asUnavailable } from "./outage.ts";

/** Two processes met over the same rows: whoever tries again finds what the other one left. */
const MET = new Set(["23503", "23505", "40001", "40P01"]);
const ATTEMPTS = 3;

/** SQL with a name, under which each connection parses and plans it once. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** What can run a statement: the pool, or a connection inside a transaction. */
export type Runner = Pick<pg.PoolClient, "query">;

/**
 * Runs statements in one transaction on one connection; `work` may run again from its beginning.
 * Throws `StoreUnavailable` when the server is away.
 */
export function transaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  return repeatedly(() => inTransaction(pool, work));
}

/** One statement, which is a transaction by itself, and may run again. Throws as `transaction` does. */
export function single(
  pool: pg.Pool,
  statement: Statement,
  values: readonly unknown[],
): Promise<readonly unknown[]> {
  return repeatedly(() => run(pool, statement, values));
}

export async function run(
  runner: Runner,
  { name, text }: Statement,
  values: readonly unknown[],
): Promise<readonly unknown[]> {
  const { rows } = await runner.query<Record<string, unknown>>({ name, text, values: [...values] });
  return rows;
}

async function repeatedly<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !MET.has(codeOf(error))) return asUnavailable(error);
    }
}

async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away instead of going back to the pool.
    const broken = await client.query("ROLLBACK").then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
}

/** A statement that is seldom run. Throws `StoreUnavailable` when the server is away. */
export async function query(
  pool: pg.Pool,
  text: string,
  values: readonly unknown[],
): Promise<readonly unknown[]> {
  const { rows } = await pool
    .query<Record<string, unknown>>(text, [...values])
    .catch(asUnavailable);
  return rows;
}
