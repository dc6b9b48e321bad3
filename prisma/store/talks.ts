import type pg from "pg";
import { z } from "zod";
import { holdAccounts } from "./twins.ts";
import { query, transaction } from "./transaction.ts";

/** What became of the conversations that people had with each of two accounts of one number. */
export interface Joined {
  /** Conversations that have become part of another. */
  readonly joined: number;
  /** Those in which somebody was just at work, or something waits to be sent. */
  readonly busy: number;
}

/**
 * Brings together what people talk of with both accounts of a number: the conversation that was spoken
 * in last goes on, with the history of both. One at a time, while a hub runs. Repeatable: it finds
 * those that were busy, and who became known as one person since.
 */
export async function joinTalks(pool: pg.Pool): Promise<Joined> {
  const twice = talkRows.parse(await query(pool, TALK_TWICE, []));
  let joined = 0;
  for (const talk of twice) if (await join(pool, talk)) joined += 1;
  return { joined, busy: twice.length - joined };
}

const talkRows = z.array(
  z.object({ goes: z.string(), into: z.string(), accounts: z.array(z.string()) }),
);
type Talk = z.infer<typeof talkRows>[number];

/**
 * False where either is worked on. Whoever tells of the accounts' people waits until it is done; who
 * does not know yet that they are twins, and has found the conversation that goes, finds it gone
 * (`lanes` hang on their conversations) and looks again.
 */
function join(pool: pg.Pool, { goes, into, accounts }: Talk): Promise<boolean> {
  return transaction(pool, async (client) => {
    await holdAccounts(client, accounts);
    const { rowCount: held } = await client.query(HOLD_LANES, [goes, into]);
    if (held !== 2) return false;
    const [idle] = idleRows.parse((await client.query(IDLE, [goes, into])).rows);
    if (!idle) return false;
    for (const statement of SHIFT) await client.query(statement, [goes, into, idle.shift]);
    for (const statement of JOIN) await client.query(statement, [goes, into]);
    for (const statement of FORGET) await client.query(statement, [goes]);
    return true;
  });
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
             ORDER BY COALESCE((SELECT max(m.id) FROM messages m WHERE m.conversation_id = t.id), 0) DESC, t.id
           ) AS "into"
    FROM talk t JOIN twice USING (contact_id, number)
  )
  SELECT id AS goes, "into", accounts FROM ranked WHERE id <> "into"`;

const HOLD_LANES = `
  SELECT FROM lanes WHERE conversation_id IN ($1, $2) ORDER BY conversation_id FOR UPDATE SKIP LOCKED`;

const idleRows = z.array(z.object({ shift: z.number() }));

/**
 * Nothing waits in them. Places are numbered from 1 in the conversation that goes on, so what joins it
 * is shifted to stand before them, from 0 down.
 */
const IDLE = `
  SELECT LEAST(1, (SELECT min(e.place) FROM inbound_events e WHERE e.conversation_id = $2),
                  (SELECT min(u.place) FROM turns u WHERE u.conversation_id = $2))
           - 1 - g.arrived AS shift
  FROM lanes g
  WHERE g.conversation_id = $1
    AND NOT EXISTS (SELECT FROM lanes l WHERE l.conversation_id IN ($1, $2)
                    AND (l.owner IS NOT NULL OR l.handled < l.arrived))
    AND NOT EXISTS (SELECT FROM messages m WHERE m.conversation_id IN ($1, $2)
                    AND m.status IN ('new', 'sending'))`;

/** One conversation ($1) into another ($2): what has a place of its own there ($3 from where it had it). */
const SHIFT = [
  "UPDATE inbound_events SET conversation_id = $2, place = place + $3 WHERE conversation_id = $1",
  "UPDATE turns SET conversation_id = $2, place = place + $3 WHERE conversation_id = $1",
  "UPDATE messages SET conversation_id = $2, turn = turn + $3 WHERE conversation_id = $1",
];

/** What only says whose it is. Whoever a person attends is attended on; of two calls for one the urgent is left. */
const JOIN = [
  `INSERT INTO conversation_routes (account_id, chat, thread, conversation_id)
   SELECT account_id, chat, thread, $2::uuid FROM conversations WHERE id IN ($1, $2)
   ON CONFLICT DO NOTHING`,
  "UPDATE conversation_routes SET conversation_id = $2 WHERE conversation_id = $1",
  `UPDATE conversations v SET attendant = g.attendant, attended_until = g.attended_until
   FROM conversations g
   WHERE v.id = $2 AND v.attendant = 'bot' AND g.id = $1 AND g.attendant = 'human'`,
  `UPDATE handovers h SET ended_at = now() FROM handovers o
   WHERE h.conversation_id IN ($1, $2) AND h.ended_at IS NULL
     AND o.conversation_id IN ($1, $2) AND o.ended_at IS NULL
     AND (o.urgent, o.conversation_id = $2) > (h.urgent, h.conversation_id = $2)`,
  ...[
    "media",
    "dead_letters",
    "handovers",
    "consents",
    "privacy_requests",
    "appointments",
    "waits",
  ].map((table) => `UPDATE ${table} SET conversation_id = $2 WHERE conversation_id = $1`),
];

const FORGET = [
  "DELETE FROM dialogues WHERE conversation_id = $1",
  "DELETE FROM conversations WHERE id = $1",
];
