import type pg from "pg";
import { id } from "../../core/message/address.ts";
import type { Joined } from "../../core/sweeper.ts";
import { mergeEach, mergers, spokenLastFirst } from "./merging.ts";
import { query } from "./transaction.ts";

/** How often all talks are looked through: as many as an organisation has, it takes a while. */
const ALL_MS = 3_600_000;
/** In between those in which somebody was heard of late, busy ones among them: nothing else makes two of one. */
const LATELY = "15 minutes";

/** For asking again and again: what `joinTalks` does, cheaply. */
export function openTalkJoiner(pool: pg.Pool): () => Promise<Joined> {
  let allDueAt = Number.NEGATIVE_INFINITY;
  return async () => {
    const now = performance.now();
    if (now < allDueAt) return joinFound(pool, await query(pool, TWICE_LATELY, []));
    const joined = await joinTalks(pool);
    allDueAt = now + ALL_MS;
    return joined;
  };
}

/**
 * Brings together what people talk of with both accounts of a number: the conversation that was spoken
 * in last goes on, with the history of both. One at a time, while a hub runs. Repeatable: it finds
 * those that were busy, and who became known as one person since. One that cannot be joined keeps
 * nobody else from it.
 */
export async function joinTalks(pool: pg.Pool): Promise<Joined> {
  return joinFound(pool, await query(pool, TWICE, []));
}

async function joinFound(pool: pg.Pool, found: readonly unknown[]): Promise<Joined> {
  const twice = mergers.parse(found);
  const merged = await mergeEach(pool, twice);
  const faults = twice.flatMap(({ goes }, index) => {
    const one = merged[index];
    return typeof one === "object" ? [{ conversation: id<"conversation">(goes), ...one }] : [];
  });
  const joined = merged.filter((one) => one === "joined").length;
  return { joined, busy: twice.length - joined - faults.length, faults };
}

/**
 * People who talk with both accounts of a number, by the conversation that goes on and those that join
 * it: of the CTE `talk`, which has each private one with whose it is and by which account.
 */
const GOING = `
  twice AS MATERIALIZED (
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

const TWICE = `
  WITH talk AS MATERIALIZED (
    SELECT DISTINCT a.contact_id, LEAST(p.id, p.twin_id) AS number, p.id AS account, p.twin_id AS twin, v.id
    FROM channel_accounts p
    JOIN conversations v ON v.account_id = p.id AND v.thread = ''
    JOIN contact_aliases a ON a.account_id = v.account_id AND a.person = v.chat
    WHERE p.twin_id IS NOT NULL
  ), ${GOING}`;

/** How late stands in the statement, so that it is planned for the few rows that it is about. */
const TWICE_LATELY = `
  WITH heard AS MATERIALIZED (
    SELECT DISTINCT a.contact_id, LEAST(p.id, p.twin_id) AS number
    FROM inbound_events e
    JOIN channel_accounts p ON p.id = e.account_id AND p.twin_id IS NOT NULL
    JOIN conversations v ON v.id = e.conversation_id AND v.thread = ''
    JOIN contact_aliases a ON a.account_id = v.account_id AND a.person = v.chat
    WHERE e.event IS NOT NULL AND e.received_at > now() - interval '${LATELY}'
  ), talk AS MATERIALIZED (
    SELECT DISTINCT h.contact_id, h.number, p.id AS account, p.twin_id AS twin, v.id
    FROM heard h
    JOIN contact_aliases a ON a.contact_id = h.contact_id
    JOIN channel_accounts p ON p.id = a.account_id AND LEAST(p.id, p.twin_id) = h.number
    JOIN conversations v ON v.account_id = a.account_id AND v.chat = a.person AND v.thread = ''
  ), ${GOING}`;
