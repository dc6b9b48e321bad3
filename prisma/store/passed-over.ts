import type pg from "pg";
import { z } from "zod";
import type { PassedOverStore } from "../../core/inbox/passed-over.ts";
import { rows } from "./rows.ts";
import { query } from "./transaction.ts";

const passedRows = z.array(z.object({ reason: z.string(), times: z.number() }));

export function openPassedOver(pool: pg.Pool): PassedOverStore {
  return {
    async add(counts) {
      await query(pool, ADD, [rows(counts)]);
    },
    of: async (account, days, most) =>
      passedRows.parse(await query(pool, OF, [account, days, most])),
  };
}

/** In one order, so that two processes that count the same wait for each other in no circle. */
const ADD = `
  INSERT INTO passed_over AS p (account_id, day, reason, times)
  SELECT account, current_date, reason, times
  FROM json_to_recordset($1) AS c(account uuid, reason text, times int)
  WHERE EXISTS (SELECT FROM channel_accounts a WHERE a.id = c.account)
  ORDER BY account, reason
  ON CONFLICT (account_id, day, reason) DO UPDATE SET times = p.times + excluded.times`;

const OF = `
  SELECT reason, sum(times)::int AS times FROM passed_over
  WHERE account_id = $1 AND day > current_date - $2::int
  GROUP BY reason ORDER BY times DESC, reason LIMIT $3`;
