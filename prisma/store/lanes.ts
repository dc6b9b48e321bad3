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
      const given = releases.map(({ lane, arrivals, readyAt }: Release) => ({
        ...lane,
        arrivals,
        readyAt,
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
  UPDATE lanes SET leased_until = now() + $2 * interval '1 millisecond'
  WHERE owner = $1 RETURNING conversation_id AS id`;

/**
 * Compares counts instead of looking for waiting events: an arrival that commits while this
 * statement waits for the row is seen in the row, and would not be seen in another table.
 */
const RELEASE = `
  UPDATE lanes l
  SET owner = NULL, leased_until = NULL,
      ready_at = CASE WHEN l.arrivals = r.arrivals THEN r."readyAt" ELSE now() END
  FROM jsonb_to_recordset($1) AS r(
    conversation uuid, owner text, epoch int, arrivals int, "readyAt" timestamptz)
  WHERE l.conversation_id = r.conversation AND l.owner = r.owner AND l.epoch = r.epoch
  RETURNING l.conversation_id AS id`;
