import type pg from "pg";
import { z } from "zod";
import { id } from "../../core/message/address.ts";
import type { LaneStore, Release } from "../../core/lanes/store.ts";
import type { Listener } from "./listener.ts";
import { loadWork } from "./lane-work.ts";
import { rows } from "./rows.ts";
import { commitSteps } from "./steps.ts";
import { query, transaction } from "./transaction.ts";

export function openLaneStore({
  pool,
  listener,
}: {
  pool: pg.Pool;
  listener: Listener;
}): LaneStore {
  return {
    async claim(owner, { accounts, lanes, leaseMs, busy }) {
      const claimed = await query(pool, CLAIM, [owner, accounts, lanes, leaseMs, busy]);
      return claimed.length === 0 ? [] : loadWork(pool, owner, z.array(claim).parse(claimed));
    },

    async renew(owner, { leaseMs }) {
      const held = z
        .array(z.object({ id: z.string() }))
        .parse(await query(pool, RENEW, [owner, leaseMs]));
      return new Set(held.map((lane) => id<"conversation">(lane.id)));
    },

    commit: (steps) => transaction(pool, (client) => commitSteps(client, steps)),

    async release(releases) {
      const given = releases.map(({ lane, arrivals, readyInMs }: Release) => ({
        ...lane,
        arrivals,
        readyInMs,
      }));
      const released = z
        .array(z.object({ id: z.string() }))
        .parse(await query(pool, RELEASE, [rows(given)]));
      const back = new Set(released.map((lane) => lane.id));
      return releases.map(({ lane }) => back.has(lane.conversation));
    },

    async listen(wake) {
      const stop = listener.on("lanes", wake);
      return async () => stop();
    },
  };
}

/**
 * Takes every lane from its owner. For a process that has just started the database itself, and so
 * knows that all of them are gone: nobody then waits for a crashed one's leases to run out.
 */
export async function freeLanes(pool: pg.Pool): Promise<void> {
  await query(
    pool,
    "UPDATE lanes SET owner = NULL, leased_until = NULL WHERE owner IS NOT NULL",
    [],
  );
}

const claim = z.object({ conversation: z.string(), epoch: z.number(), arrivals: z.number() });

/** The longest waiting first; lanes that another is just claiming are passed over, not waited for. */
const CLAIM = `
  WITH due AS (
    SELECT l.conversation_id FROM lanes l JOIN conversations c ON c.id = l.conversation_id
    WHERE l.ready_at <= now() AND c.account_id = ANY($2::uuid[])
      AND (l.leased_until IS NULL OR l.leased_until < now()
           OR l.owner = $1 AND NOT l.conversation_id = ANY($5::uuid[]))
    ORDER BY l.ready_at
    LIMIT $3
    FOR UPDATE OF l SKIP LOCKED
  )
  UPDATE lanes l
  SET owner = $1, leased_until = now() + $4 * interval '1 millisecond', epoch = l.epoch + 1
  FROM due WHERE l.conversation_id = due.conversation_id
  RETURNING l.conversation_id AS conversation, l.epoch, l.arrivals`;

const RENEW = `
  WITH held AS (
    SELECT conversation_id FROM lanes WHERE owner = $1 ORDER BY conversation_id FOR UPDATE
  )
  UPDATE lanes l SET leased_until = now() + $2 * interval '1 millisecond'
  FROM held WHERE l.conversation_id = held.conversation_id
  RETURNING l.conversation_id AS id`;

/**
 * Compares counts instead of looking for waiting events: an arrival that commits while this
 * statement waits for the row is seen in the row, and would not be seen in another table. Rows are
 * locked in the order in which arrivals lock them.
 */
const RELEASE = `
  WITH given AS (
    SELECT r.*, l.arrivals AS arrived
    FROM jsonb_to_recordset($1) AS r(
      conversation uuid, owner text, epoch int, arrivals int, "readyInMs" float)
    JOIN lanes l ON l.conversation_id = r.conversation AND l.owner = r.owner AND l.epoch = r.epoch
    ORDER BY l.conversation_id
    FOR UPDATE OF l
  )
  UPDATE lanes l
  SET owner = NULL, leased_until = NULL,
      ready_at = CASE WHEN g.arrived = g.arrivals THEN now() + g."readyInMs" * interval '1 millisecond'
                      ELSE now() END
  FROM given g WHERE l.conversation_id = g.conversation
  RETURNING l.conversation_id AS id`;
