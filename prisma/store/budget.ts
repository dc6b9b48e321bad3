import type pg from "pg";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import type { Budget } from "../../core/models/budget.ts";
import { codeOf } from "../errors.ts";
import { single } from "./transaction.ts";
import type { Statement } from "./transaction.ts";

/** Refused by a check: the row would hold more than its limit. */
const OVER_THE_LIMIT = "23514";

export function openBudget(pool: pg.Pool): Budget {
  return {
    async reserve({ organisation, contact }, most, { organisation: whole, person }) {
      const id = uuid();
      const limits = [whole.tokens, whole.cost, person.tokens, person.cost];
      const held = [id, organisation, contact, most.tokens, most.cost];
      try {
        await single(pool, RESERVE, [...held, ...limits.map((limit) => limit ?? null)]);
        return { id };
      } catch (error) {
        if (codeOf(error) === OVER_THE_LIMIT) return undefined;
        throw error;
      }
    },

    async settle({ id }, { tokens, cost }) {
      await single(pool, SETTLE, [id, tokens, cost]);
    },

    async today({ organisation, contact }) {
      const found = z.array(day).parse(await single(pool, TODAY, [organisation, contact]));
      const amountOf = (isWhole: boolean) => {
        const { tokens = 0, cost = 0 } = found.find((row) => row.isWhole === isWhole) ?? {};
        return { tokens, cost };
      };
      return { organisation: amountOf(true), person: amountOf(false) };
    },
  };
}

const day = z.object({
  isWhole: z.boolean(),
  tokens: z.coerce.number(),
  cost: z.coerce.number(),
});

const NOBODY = "'00000000-0000-0000-0000-000000000000'::uuid";
const THIS_DAY = "(now() AT TIME ZONE 'UTC')::date";

/**
 * The organisation's row first, for all alike: so nobody waits in a circle. A check refuses the whole
 * statement when one row would go over its limit.
 */
const RESERVE: Statement = {
  name: "budget_reserve",
  text: `
  WITH days AS (
    INSERT INTO model_days AS d
      (organisation_id, contact_id, day, tokens, cost, most_tokens, most_cost)
    VALUES ($2::uuid, ${NOBODY}, ${THIS_DAY}, $4::bigint, $5::bigint, $6::bigint, $7::bigint),
      ($2, $3::uuid, ${THIS_DAY}, $4, $5, $8::bigint, $9::bigint)
    ON CONFLICT (organisation_id, contact_id, day) DO UPDATE
    SET tokens = d.tokens + excluded.tokens, cost = d.cost + excluded.cost,
        most_tokens = excluded.most_tokens, most_cost = excluded.most_cost
  )
  INSERT INTO model_reservations (id, organisation_id, contact_id, day, tokens, cost)
  VALUES ($1::uuid, $2, $3, ${THIS_DAY}, $4, $5)`,
};

/** What went over the limit all the same is written down, and the limit gives way for it. */
const SETTLE: Statement = {
  name: "budget_settle",
  text: `
  WITH held AS (DELETE FROM model_reservations WHERE id = $1::uuid RETURNING *),
  locked AS MATERIALIZED (
    SELECT d.contact_id, h.organisation_id, h.day, h.tokens, h.cost
    FROM model_days d JOIN held h USING (organisation_id, day)
    WHERE d.contact_id IN (${NOBODY}, h.contact_id)
    ORDER BY d.contact_id FOR UPDATE OF d
  )
  UPDATE model_days d
  SET tokens = d.tokens - l.tokens + $2::bigint, cost = d.cost - l.cost + $3::bigint,
      most_tokens = GREATEST(d.most_tokens, d.tokens - l.tokens + $2),
      most_cost = GREATEST(d.most_cost, d.cost - l.cost + $3)
  FROM locked l
  WHERE d.organisation_id = l.organisation_id AND d.contact_id = l.contact_id AND d.day = l.day`,
};

const TODAY: Statement = {
  name: "budget_today",
  text: `
  SELECT contact_id = ${NOBODY} AS "isWhole", tokens, cost FROM model_days
  WHERE organisation_id = $1::uuid AND contact_id IN (${NOBODY}, $2::uuid) AND day = ${THIS_DAY}`,
};
