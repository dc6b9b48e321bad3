import type pg from "pg";
import { id } from "../../core/message/address.ts";
import type { Joined } from "../../core/sweeper.ts";
import { mergeEach, mergers, spokenLastFirst } from "./merging.ts";
import { query } from "./transaction.ts";

/**
 * Brings together what people talk of with both accounts of a number: the conversation that was spoken
 * in last goes on, with the history of both. One at a time, while a hub runs. Repeatable: it finds
 * those that were busy, and who became known as one person since. One that cannot be joined keeps
 * nobody else from it.
 */
export async function joinTalks(pool: pg.Pool): Promise<Joined> {
  const twice = mergers.parse(await query(pool, TALK_TWICE, []));
  const merged = await mergeEach(pool, twice);
  const faults = twice.flatMap(({ goes }, index) => {
    const one = merged[index];
    return typeof one === "object" ? [{ conversation: id<"conversation">(goes), ...one }] : [];
  });
  const joined = merged.filter((one) => one === "joined").length;
  return { joined, busy: twice.length - joined - faults.length, faults };
}

/** People who talk with both accounts of a number, by the conversation that goes on and those that join it. */
const TALK_TWICE = `
  WITH talk AS MATERIALIZED (
    SELECT DISTINCT a.contact_id, LEAST(p.id, p.twin_id) AS number, p.id AS account, p.twin_id AS twin, v.id
    FROM channel_accounts p
    JOIN conversations v ON v.account_id = p.id AND v.thread = ''
    JOIN contact_aliases a ON a.account_id = v.account_id AND a.person = v.chat
    WHERE p.twin_id IS NOT NULL
  ), twice AS (
    SELECT contact_id, number FROM talk GROUP BY 1, 2 HAVING count(DISTINCT account) > 1
  ), ranked AS (
    SELECT t.id, ARRAY[t.account, t.twin] AS accounts,
           first_value(t.id) OVER (
             PARTITION BY t.contact_id, t.number
             ORDER BY ${spokenLastFirst("t")}
           ) AS "into"
    FROM talk t JOIN twice USING (contact_id, number)
  )
  SELECT id AS goes, "into", accounts FROM ranked WHERE id <> "into"`;
