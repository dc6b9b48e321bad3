import type pg from "pg";
import type { Sweeper } from "../../core/sweeper.ts";
import { query } from "./transaction.ts";

export function openSweeper(pool: pg.Pool): Sweeper {
  return {
    wakeForgotten: async () => (await query(pool, WAKE_FORGOTTEN, [])).length,
    purgePayloads: async () => (await query(pool, PURGE, [])).length,
  };
}

/** Due work in a lane that nobody holds and that is not marked ready. */
const WAKE_FORGOTTEN = `
  UPDATE lanes l SET ready_at = now(), arrivals = l.arrivals + 1
  WHERE l.ready_at IS NULL AND l.owner IS NULL AND (
    EXISTS (SELECT FROM inbound_events e
            WHERE e.conversation_id = l.conversation_id AND e.status = 'pending')
    OR EXISTS (SELECT FROM outbox o
               WHERE o.conversation_id = l.conversation_id AND o.status IN ('new', 'sending')))
  RETURNING l.conversation_id`;

/** The event's row stays: it is what makes a late redelivery a duplicate. */
const PURGE = `
  WITH gone AS (
    DELETE FROM inbound_payloads WHERE expires_at < now() RETURNING id
  ), emptied AS (
    UPDATE inbound_events e SET event = NULL
    FROM gone WHERE e.payload_id = gone.id AND e.status = 'done'
  )
  SELECT id FROM gone`;
