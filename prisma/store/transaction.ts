import type pg from "pg";
import { codeOf } from "../errors.ts";
import { asUnavailable } from "./outage.ts";

/** Two processes met over the same rows: whoever tries again finds what the other one left. */
const MET = new Set(["23505", "40001", "40P01"]);
const ATTEMPTS = 3;

/**
 * Runs statements in one transaction on one connection; `work` may run again from its beginning.
 * Throws `StoreUnavailable` when the server is away.
 */
export async function transaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await once(pool, work);
    } catch (error) {
      if (attempt === ATTEMPTS || !MET.has(codeOf(error))) return asUnavailable(error);
    }
}

async function once<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
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

/** One statement. Throws `StoreUnavailable` when the server is away. */
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
