import type pg from "pg";
import { idsIn } from "./rows.ts";
import type { LaneStore } from "../../core/lanes/store.ts";
import { query, single } from "./transaction.ts";
import type { Statement } from "./transaction.ts";

type Workers = Pick<LaneStore, "heartbeat" | "bury" | "recover" | "leave">;

/** Who is alive to hold lanes. */
export function openWorkers(pool: pg.Pool): Workers {
  return {
    async heartbeat(owner, leaseMs) {
      return idsIn(await single(pool, HEARTBEAT, [owner, leaseMs]));
    },
    async bury(owner, at) {
      await query(pool, BURY, [owner, at]);
    },
    async recover(owner, claim, busy) {
      await query(pool, RECOVER, [owner, claim, busy]);
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
 * A first death counts against every turn that was being taken, and where that is not known against
 * every lane that it held and in which something waits; a further one only against what was on trial.
 */
const BURY = `
  WITH dead AS (
    DELETE FROM workers WHERE id = $1 AND alive_until < now() RETURNING id
  ), freed AS (
    UPDATE lanes l
    SET owner = NULL, due_at = now(), trying = false,
        blame = CASE WHEN l.handled = l.arrived THEN 0 ELSE l.blame
          + ((l.blame = 0 OR l.trying) AND coalesce(l.conversation_id = ANY($2::uuid[]), true))::int END
    FROM dead WHERE l.owner = dead.id RETURNING l.conversation_id
  )
  SELECT pg_notify('lanes', '0') FROM freed LIMIT 1`;

const RECOVER = `
  UPDATE lanes SET owner = NULL, due_at = now()
  WHERE owner = $1 AND claim <= $2 AND NOT conversation_id = ANY($3::uuid[])`;

const LEAVE = `
  WITH left_over AS (UPDATE lanes SET owner = NULL, due_at = now() WHERE owner = $1)
  DELETE FROM workers WHERE id = $1`;

/**
 * Declares every owner dead, and answers who they were. For a process that has just started the
 * database itself, and so knows it: nobody then waits for a crashed one's lease to run out.
 */
export async function declareDead(pool: pg.Pool): Promise<readonly string[]> {
  return idsIn(await query(pool, DECLARE_DEAD, []));
}

const DECLARE_DEAD = `
  INSERT INTO workers (id, alive_until)
  SELECT id, '-infinity'::timestamptz FROM workers
  UNION SELECT owner, '-infinity'::timestamptz FROM lanes WHERE owner IS NOT NULL
  ON CONFLICT (id) DO UPDATE SET alive_until = excluded.alive_until
  RETURNING id`;
