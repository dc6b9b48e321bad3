import type pg from "pg";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import type { OutboxStore } from "../../core/outbox/store.ts";
import { statusesBefore } from "../../core/outbox/states.ts";
import { rows } from "./rows.ts";
import { query, transaction } from "./transaction.ts";
import { WAKE_LANES } from "./wake.ts";

export function openOutboxStore(pool: pg.Pool): OutboxStore {
  return {
    async begin(sendings) {
      const asked = sendings.map(({ lane, message }) => ({ ...lane, message }));
      const begun = await ids(pool, BEGIN_SENDING, asked);
      return sendings.map(({ message }) => begun.has(message));
    },

    enqueue: (conversation, draft) =>
      transaction(pool, async (client) => {
        const message = { ...draft, id: uuid(), message: uuid(), conversation };
        const { rowCount } = await client.query(ENQUEUE, [rows([message])]);
        if (rowCount === 0) return false;
        await client.query(WAKE_LANES, [[conversation]]);
        await client.query("SELECT pg_notify('lanes', '')");
        return true;
      }),

    async missing(keys) {
      const known = await query(pool, "SELECT key AS id FROM outbox WHERE key = ANY($1)", [keys]);
      const found = new Set(idRows.parse(known).map(({ id }) => id));
      return keys.filter((key) => !found.has(key));
    },

    async settle(settled) {
      const given = settled.map(({ message, settlement }) => ({
        id: message,
        ...settlement,
        from: statusesBefore(settlement.status),
        ...(settlement.status === "sent" && { platformMessage: settlement.message }),
        ...("refusal" in settlement && settlement.refusal),
      }));
      const done = await ids(pool, SETTLE, given);
      return settled.map(({ message }) => done.has(message));
    },
  };
}

const idRows = z.array(z.object({ id: z.string() }));

async function ids(
  pool: pg.Pool,
  statement: string,
  list: readonly object[],
): Promise<ReadonlySet<string>> {
  const found = idRows.parse(await query(pool, statement, [rows(list)]));
  return new Set(found.map(({ id }) => id));
}

const ENQUEUE = `
  WITH draft AS (
    SELECT * FROM jsonb_to_recordset($1) AS d(
      id uuid, message uuid, conversation uuid, key text, say jsonb, "expiresAt" timestamptz)
    WHERE NOT EXISTS (SELECT FROM outbox o WHERE o.key = d.key)
  ), message AS (
    INSERT INTO messages (id, conversation_id, author, content, status, at)
    SELECT message, conversation, 'bot', say, 'queued', now() FROM draft
  )
  INSERT INTO outbox (id, key, conversation_id, message_id, say, expires_at)
  SELECT id, key, conversation, message, say, "expiresAt" FROM draft`;

/** The lane's row stays locked until it is written: nobody else can have claimed it meanwhile. */
const BEGIN_SENDING = `
  WITH held AS (
    SELECT s.message
    FROM jsonb_to_recordset($1) AS s(conversation uuid, owner text, epoch int, message uuid)
    JOIN lanes l ON l.conversation_id = s.conversation AND l.owner = s.owner AND l.epoch = s.epoch
    ORDER BY l.conversation_id
    FOR SHARE OF l
  )
  UPDATE outbox o SET status = 'sending', attempts = o.attempts + 1
  FROM held
  WHERE o.id = held.message AND o.status IN ('new', 'sending')
  RETURNING o.id`;

/** A platform that gives one id twice has still sent: the second message goes without. */
const SETTLE = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1) AS g(
      id uuid, "from" outbox_status[], status outbox_status, "platformMessage" text, at timestamptz,
      "nextAttemptAt" timestamptz, fault text, detail text)
  ), settled AS (
    UPDATE outbox o
    SET status = g.status, fault = g.fault, detail = g.detail,
        next_attempt_at = COALESCE(g."nextAttemptAt", o.next_attempt_at),
        settled_at = CASE WHEN g.status = 'new' THEN NULL ELSE now() END
    FROM given g
    WHERE o.id = g.id AND o.status = ANY(g."from")
    RETURNING o.id, o.message_id
  ), said AS (
    UPDATE messages m
    SET platform_message_id = CASE
          WHEN EXISTS (SELECT FROM messages other WHERE other.conversation_id = m.conversation_id
                       AND other.platform_message_id = g."platformMessage" AND other.id <> m.id)
          THEN m.platform_message_id
          ELSE COALESCE(g."platformMessage", m.platform_message_id) END,
        status = CASE g.status WHEN 'sent' THEN 'sent' WHEN 'new' THEN 'queued'
                               WHEN 'in_doubt' THEN m.status ELSE 'failed' END::message_status,
        at = COALESCE(g.at, m.at)
    FROM settled s JOIN given g ON g.id = s.id
    WHERE m.id = s.message_id
  )
  SELECT id FROM settled`;
