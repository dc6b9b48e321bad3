import type pg from "pg";
import { z } from "zod";
import type { EffectStore } from "../../core/effects/store.ts";
import { query } from "./transaction.ts";

export function openEffectStore(pool: pg.Pool): EffectStore {
  /** Whether the statement found its row. */
  const changes = async (text: string, values: readonly unknown[]) =>
    (await query(pool, text, values)).length > 0;

  return {
    async claim({ key, kind, repeatable }, leaseMs) {
      const [claimed] = await query(pool, CLAIM, [key, kind, repeatable, leaseMs]);
      if (claimed) return { status: "claimed", claim: { key, ...counted.parse(claimed) } };
      // A statement of its own sees also what the one before it waited for.
      const [row] = await query(pool, STANDING, [key]);
      return standing.parse(row);
    },

    renew: ({ key, number }, leaseMs) => changes(RENEW, [key, number, leaseMs]),

    async record(key, result) {
      const [row] = await query(pool, RECORD, [key, JSON.stringify(result)]);
      return recorded.parse(row).result;
    },

    async giveUp({ key, number }, as) {
      await query(pool, GIVE_UP, [key, number, as === "free"]);
    },

    async inDoubt(limit) {
      return z.array(doubtful).parse(await query(pool, IN_DOUBT, [limit]));
    },

    settle: (key, result) => changes(SETTLE, [key, JSON.stringify(result)]),

    forget: (key) => changes(FORGET, [key]),
  };
}

const counted = z.object({ number: z.number() });
const recorded = z.object({ result: z.unknown() });
const doubtful = z.object({ key: z.string(), kind: z.string(), since: z.date() });
const standing = z.discriminatedUnion("status", [
  z.object({ status: z.literal("done"), result: z.unknown() }),
  z.object({ status: z.enum(["busy", "in_doubt"]) }),
]);

/** Nobody takes over what is in doubt. */
const CLAIM = `
  INSERT INTO effects AS e (key, kind, repeatable, claimed_until)
  VALUES ($1, $2, $3, now() + $4 * interval '1 millisecond')
  ON CONFLICT (key) DO UPDATE
  SET kind = excluded.kind, repeatable = excluded.repeatable,
      claim = e.claim + 1, claimed_until = excluded.claimed_until
  WHERE e.done_at IS NULL
    AND (e.claimed_until IS NULL OR e.repeatable AND e.claimed_until <= now())
  RETURNING claim AS number`;

const IS_IN_DOUBT = "done_at IS NULL AND NOT repeatable AND claimed_until <= now()";

const STANDING = `
  SELECT result, CASE WHEN done_at IS NOT NULL THEN 'done'
                      WHEN ${IS_IN_DOUBT} THEN 'in_doubt' ELSE 'busy' END AS status
  FROM effects WHERE key = $1`;

const IS_HELD = "key = $1 AND claim = $2 AND claimed_until IS NOT NULL";

const RENEW = `
  UPDATE effects SET claimed_until = now() + $3 * interval '1 millisecond'
  WHERE ${IS_HELD} RETURNING key`;

const RECORD = `
  UPDATE effects
  SET result = CASE WHEN done_at IS NULL THEN $2::json ELSE result END,
      done_at = COALESCE(done_at, now()), claimed_until = NULL
  WHERE key = $1 RETURNING result`;

/** Cut to the column's milliseconds, for rounded up it would lapse a little later than now. */
const GIVE_UP = `
  UPDATE effects
  SET claimed_until = CASE WHEN $3 THEN NULL ELSE date_trunc('milliseconds', now()) END
  WHERE ${IS_HELD}`;

const IN_DOUBT = `
  SELECT key, kind, claimed_until AS since FROM effects
  WHERE ${IS_IN_DOUBT} ORDER BY claimed_until LIMIT $1`;

const SETTLE = `
  UPDATE effects SET result = $2::json, done_at = now(), claimed_until = NULL
  WHERE key = $1 AND ${IS_IN_DOUBT} RETURNING key`;

const FORGET = `
  UPDATE effects SET claimed_until = NULL WHERE key = $1 AND ${IS_IN_DOUBT} RETURNING key`;
