import type pg from "pg";
import { StoreUnavailable } from "../../core/errors.ts";

/** Runs statements in one transaction on one connection. Throws `StoreUnavailable` when the server is away. */
export async function transaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect().catch(asUnavailable);
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
    return asUnavailable(error);
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

/**
 * Rethrows, as `StoreUnavailable` what means that the server cannot serve just now: SQLSTATE classes
 * 08 (connection), 53 (resources: disk full, too many connections), 57P (shutdown), and what the
 * driver says without any SQLSTATE (refused, reset, timed out).
 */
function asUnavailable(error: unknown): never {
  if (error instanceof Error && isOutage(error))
    throw new StoreUnavailable("the database does not answer", { cause: error });
  throw error;
}

function isOutage(error: Error): boolean {
  const code = "code" in error ? String(error.code) : undefined;
  if (code === undefined) return /timeout|terminated|connection|ended/iu.test(error.message);
  return /^(?:08|53|57P|E[A-Z]+$)/u.test(code);
}
