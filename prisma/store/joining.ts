import type pg from "pg";
import { z } from "zod";
import type { ChannelAccountId } from "../../core/identity.ts";
import { transaction } from "./transaction.ts";

/** What became of the conversations that people had with each of two accounts. */
export interface Joined {
  /** People whose two conversations are one now. */
  readonly joined: number;
  /** Those with whom somebody was just at work: asked again, they are joined as well. */
  readonly busy: number;
}

/**
 * Makes two accounts ways to one number: from now on what comes in by either is one conversation. Of
 * two that a person had, the one that was spoken in last goes on, with the history of both. Undefined
 * where one of them has another twin. Repeatable: it joins what became known as one person's since.
 */
export async function joinTwins(
  pool: pg.Pool,
  one: ChannelAccountId,
  other: ChannelAccountId,
): Promise<Joined | undefined> {
  return transaction(pool, async (client) => {
    const { rowCount } = await client.query(MAKE_TWINS, [one, other]);
    if (rowCount !== 2) return undefined;
    await client.query(SHARE_CLINICS, [[one, other]]);
    const { rows } = await client.query(TALK_TWICE, [[one, other]]);
    const twice = talkRows.parse(rows);
    const idle = twice.filter(({ idle: isIdle }) => isIdle);
    for (const talk of idle) await join(client, talk);
    return { joined: idle.length, busy: twice.length - idle.length };
  });
}

async function join(
  client: pg.PoolClient,
  { goes, into, shift }: z.infer<typeof talkRows>[number],
): Promise<void> {
  for (const statement of SHIFT) await client.query(statement, [goes, into, shift]);
  for (const statement of JOIN) await client.query(statement, [goes, into]);
  for (const statement of FORGET) await client.query(statement, [goes]);
}

/** Lets two accounts be strangers again; what was joined stays so. Answers whether they were twins. */
export async function partTwins(pool: pg.Pool, account: ChannelAccountId): Promise<boolean> {
  return transaction(pool, async (client) => {
    const { rowCount } = await client.query(PART_TWINS, [account]);
    return rowCount !== 0;
  });
}

const MAKE_TWINS = `
  UPDATE channel_accounts a SET twin_id = CASE a.id WHEN $1 THEN $2::uuid ELSE $1::uuid END
  WHERE a.id IN ($1, $2) AND NOT EXISTS (
    SELECT FROM channel_accounts t WHERE t.id IN ($1, $2) AND t.twin_id NOT IN ($1, $2))`;

const PART_TWINS = `UPDATE channel_accounts SET twin_id = NULL WHERE (id = $1 OR twin_id = $1) AND twin_id IS NOT NULL`;

/** Whoever writes by the one books at the same clinics as by the other. */
const SHARE_CLINICS = `
  INSERT INTO clinic_accounts (clinic_id, account_id)
  SELECT c.clinic_id, a.id FROM clinic_accounts c, unnest($1::uuid[]) AS a(id)
  WHERE c.account_id = ANY($1::uuid[])
  ON CONFLICT DO NOTHING`;

const talkRows = z.array(
  z.object({ goes: z.string(), into: z.string(), shift: z.number(), idle: z.boolean() }),
);

/**
 * People who talk with both accounts, by the conversation that goes on and those that join it. Their
 * lanes stay locked to the end. Places are numbered from 1 in the conversation that goes on, so what
 * joins it is shifted to stand before them, from 0 down.
 */
const TALK_TWICE = `
  WITH talk AS (
    SELECT DISTINCT a.contact_id, v.account_id, v.id,
           COALESCE((SELECT max(m.id) FROM messages m WHERE m.conversation_id = v.id), 0) AS newest
    FROM conversations v
    JOIN contact_aliases a ON a.account_id = v.account_id AND a.person = v.chat
    WHERE v.account_id = ANY($1::uuid[]) AND v.thread = ''
  ), ranked AS MATERIALIZED (
    SELECT id, first_value(id) OVER (PARTITION BY contact_id ORDER BY newest DESC, id) AS "into",
           min(account_id::text) OVER (PARTITION BY contact_id) <> max(account_id::text) OVER (PARTITION BY contact_id) AS "isTwice"
    FROM talk
  ), twice AS (
    SELECT id AS goes, "into" FROM ranked WHERE "isTwice" AND id <> "into"
  ), idle AS MATERIALIZED (
    SELECT l.conversation_id, l.arrived FROM lanes l
    WHERE l.conversation_id IN (SELECT goes FROM twice UNION SELECT "into" FROM twice)
      AND l.owner IS NULL AND l.handled = l.arrived
      AND NOT EXISTS (SELECT FROM messages m WHERE m.conversation_id = l.conversation_id
                      AND m.status IN ('new', 'sending'))
    ORDER BY 1 FOR UPDATE SKIP LOCKED
  )
  SELECT t.goes, t."into", g.conversation_id IS NOT NULL AND i.conversation_id IS NOT NULL AS idle,
         LEAST(1, (SELECT min(e.place) FROM inbound_events e WHERE e.conversation_id = t."into"),
                  (SELECT min(u.place) FROM turns u WHERE u.conversation_id = t."into"))
           - 1 - COALESCE(g.arrived, 0) AS shift
  FROM twice t
  LEFT JOIN idle g ON g.conversation_id = t.goes
  LEFT JOIN idle i ON i.conversation_id = t."into"`;

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
  "DELETE FROM lanes WHERE conversation_id = $1",
  "DELETE FROM conversations WHERE id = $1",
];
