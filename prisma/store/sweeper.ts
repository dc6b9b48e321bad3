import type pg from "pg";
import type { Sweeper } from "../../core/sweeper.ts";
import { openTalkJoiner } from "./talks.ts";
import { query } from "./transaction.ts";

export interface SweeperOptions {
  readonly pool: pg.Pool;
  /** Hours for which what came in is kept as it came. */
  readonly rawRetentionHours: number;
  /** Days for which an event is known when it is delivered again. */
  readonly dedupeDays: number;
}

export function openSweeper({ pool, rawRetentionHours, dedupeDays }: SweeperOptions): Sweeper {
  return {
    wakeForgotten: async () => (await query(pool, WAKE_FORGOTTEN, [])).length,
    joinTalks: openTalkJoiner(pool),
    async purge(limit) {
      const purges: readonly [string, readonly unknown[]][] = [
        [PURGE_PAYLOADS, [limit]],
        [EMPTY_EVENTS, [limit, rawRetentionHours]],
        [PURGE_EVENTS, [limit, dedupeDays]],
        [PURGE_EFFECTS, [limit, dedupeDays]],
        [PURGE_RESERVATIONS, [limit]],
        [PURGE_MODEL_DAYS, [limit]],
        [PURGE_PASSED_OVER, [limit]],
      ];
      let purged = 0;
      for (const [statement, values] of purges)
        purged += (await query(pool, statement, values)).length;
      return purged;
    },
  };
}

/** Work in a lane that is not due, and that is held by nobody or by somebody unknown. */
const WAKE_FORGOTTEN = `
  UPDATE lanes l SET due_at = now(), owner = NULL
  WHERE (l.owner IS NULL AND l.due_at IS NULL AND (
      l.handled < l.arrived
      OR l.conversation_id IN (SELECT conversation_id FROM messages WHERE status IN ('new', 'sending'))))
    OR (l.owner IS NOT NULL AND l.owner NOT IN (SELECT id FROM workers))
  RETURNING l.conversation_id`;

/** Version 7 ids are in the order of time: the oldest are the first of their index. */
const PURGE_PAYLOADS = `
  DELETE FROM inbound_payloads WHERE id = ANY (ARRAY(
    SELECT p.id FROM inbound_payloads p
    WHERE p.expires_at < now()
      AND NOT EXISTS (SELECT FROM dead_letters d WHERE d.payload_id = p.id AND d.settled_at IS NULL)
    ORDER BY p.id LIMIT $1))
  RETURNING id`;

/** The event's row stays: it is what makes a late redelivery a duplicate. */
const EMPTY_EVENTS = `
  UPDATE inbound_events SET event = NULL, likeness = NULL WHERE ctid = ANY (ARRAY(
    SELECT e.ctid FROM inbound_events e JOIN lanes l ON l.conversation_id = e.conversation_id
    WHERE e.event IS NOT NULL AND e.received_at < now() - make_interval(hours => $2) AND e.place <= l.handled
    ORDER BY e.received_at LIMIT $1))
  RETURNING place`;

/** Whatever may be read again must be known again. */
const PURGE_EVENTS = `
  DELETE FROM inbound_events e WHERE ctid = ANY (ARRAY(
    SELECT o.ctid FROM inbound_events o JOIN lanes l ON l.conversation_id = o.conversation_id
    WHERE o.received_at < now() - make_interval(days => $2) AND o.place <= l.handled
      AND NOT EXISTS (SELECT FROM dead_letters d WHERE d.payload_id = o.payload_id AND d.settled_at IS NULL)
    LIMIT $1))
  RETURNING place`;

/**
 * What is in doubt stays until a person has seen to it. What a model answered has words in it, and is
 * of use only until its turn is stored.
 */
const PURGE_EFFECTS = `
  DELETE FROM effects WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM effects
    WHERE done_at < now() - make_interval(days => CASE WHEN kind LIKE 'model.%' THEN 1 ELSE $2 END)
    LIMIT $1))
  RETURNING key`;

/** Calls that nobody settled stay in their day as they were held. */
const PURGE_RESERVATIONS = `
  DELETE FROM model_reservations WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM model_reservations WHERE day < current_date - 2 LIMIT $1))
  RETURNING id`;

/** A quarter of a year of what models took is kept. */
const PURGE_MODEL_DAYS = `
  DELETE FROM model_days WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM model_days WHERE day < current_date - 92 LIMIT $1))
  RETURNING day`;

const PURGE_PASSED_OVER = `
  DELETE FROM passed_over WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM passed_over WHERE day < current_date - 30 LIMIT $1))
  RETURNING day`;
