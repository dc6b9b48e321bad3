import type pg from "pg";
import { z } from "zod";
import type { LaneStore } from "../../core/lanes/store.ts";
import { query, single } from "./transaction.ts";
import type { Statement } from "./transaction.ts";

type Workers = Pick<LaneStore, "heartbeat" | "recover" | "leave">;

/** Who is alive to hold lanes. */
export function openWorkers(pool: pg.Pool): Workers {
  return {
    async heartbeat(owner, leaseMs) {
      const dead = z
        .array(z.object({ id: z.string() }))
        .parse(await single(pool, HEARTBEAT, [owner, leaseMs]));
      if (dead.length > 0) await query(pool, BURY, [dead.map(({ id }) => id)]);
    },
    async recover(owner, busy) {
      await query(pool, RECOVER, [owner, busy]);
    },
    async leave(owner) {
      await query(pool, LEAVE, [owner]);
    },
  };
}

const HEARTBEAT: Statement = {
  name: "heartbeat",
  text: `
  WITH alive AS (
    INSERT INTO workers (id, alive_until) VALUES ($1, now() + $2 * interval '1 millisecond')
    ON CONFLICT (id) DO UPDATE SET alive_until = excluded.alive_until
  )
  SELECT id FROM workers WHERE alive_until < now() AND id <> $1`,
};

/**
 * A first crash is counted for every lane that its owner held, since any may have caused it. A
 * further one only where a turn was being tried, for those are tried one by one.
 */
const FREE = `
  SET owner = NULL, due_at = now(), trying = false,
      crashes = l.crashes + CASE WHEN l.crashes = 0 OR l.trying THEN 1 ELSE 0 END`;

const BURY = `
  WITH dead AS (
    DELETE FROM workers WHERE id = ANY($1) AND alive_until < now() RETURNING id
  ), freed AS (
    UPDATE lanes l ${FREE} FROM dead WHERE l.owner = dead.id RETURNING l.conversation_id
  )
  SELECT pg_notify('lanes', '0') FROM freed LIMIT 1`;

const RECOVER = `
  UPDATE lanes SET owner = NULL, due_at = now()
  WHERE owner = $1 AND NOT conversation_id = ANY($2::uuid[])`;

const LEAVE = `
  WITH left_over AS (UPDATE lanes SET owner = NULL, due_at = now() WHERE owner = $1)
  DELETE FROM workers WHERE id = $1`;

/**
 * Takes every lane from its owner. For a process that has just started the database itself, and so
 * knows that all of them are gone: nobody then waits for a crashed one's lease to run out.
 */
export async function buryAll(pool: pg.Pool): Promise<void> {
  await query(pool, `UPDATE lanes l ${FREE} WHERE owner IS NOT NULL`, []);
  await query(pool, "DELETE FROM workers", []);
}
