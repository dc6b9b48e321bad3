import type pg from "pg";
import type { ConversationId } from "../../core/identity.ts";
import type { MessageChanged } from "../../core/lanes/store.ts";
import { rows } from "./rows.ts";

type Told = MessageChanged & { readonly conversation: ConversationId };

/**
 * Writes receipts, edits and removals down, each at the message it names. A receipt never goes back:
 * enums compare in the order of their declaration, `failed` last. What was removed is not kept,
 * whatever edit comes late.
 */
export async function takeTold(client: pg.PoolClient, about: readonly Told[]): Promise<void> {
  const isKeyed = (change: Told) => "key" in change && change.key !== undefined;
  const byKey = about.filter(isKeyed);
  const byMessage = about.filter((change) => !isKeyed(change));
  if (byKey.length > 0) await client.query(TAKE_BY_KEY, [inOrder(byKey)]);
  if (byMessage.length > 0) await client.query(TAKE_BY_MESSAGE, [inOrder(byMessage)]);
}

function inOrder(told: readonly Told[]): string {
  return rows(told.map((change, place) => ({ ...change, place })));
}

/** Why a message failed that had been sent: only receipts tell. */
const WHY = "fault = COALESCE(c.fault, m.fault), detail = COALESCE(c.detail, m.detail)";

const REMOVED = `'{"kind":"unsupported","label":"removed"}'::json`;

/** What is told of one message together is one change: a statement changes a row once. */
const TOLD = `
  json_to_recordset($1) AS t(
    conversation uuid, type text, message text, status text, key text, fault text, detail text,
    content json, at timestamptz, place int)`;

/** One that echoes our key says that the message was sent, whatever we believed before. */
const TAKE_BY_KEY = `
  UPDATE messages m
  SET receipt = GREATEST(m.receipt, c.receipt), platform_message_id = c.message, ${WHY},
      status = 'sent', settled_at = CASE WHEN m.status = 'sent' THEN m.settled_at ELSE now() END
  FROM (
    SELECT conversation, key, max(status::receipt) AS receipt, max(fault) AS fault, max(detail) AS detail,
           (array_agg(message ORDER BY place DESC))[1] AS message
    FROM ${TOLD} GROUP BY conversation, key
  ) c
  WHERE m.key = c.key AND m.conversation_id = c.conversation`;

const TAKE_BY_MESSAGE = `
  UPDATE messages m
  SET receipt = GREATEST(m.receipt, c.receipt), ${WHY},
      content = CASE WHEN COALESCE(c.removed_at, m.removed_at) IS NULL
                THEN COALESCE(c.content, m.content) ELSE ${REMOVED} END,
      edited_at = COALESCE(c.edited_at, m.edited_at),
      removed_at = COALESCE(c.removed_at, m.removed_at)
  FROM (
    SELECT conversation, message, max(status::receipt) AS receipt, max(fault) AS fault, max(detail) AS detail,
           (array_agg(content ORDER BY place DESC) FILTER (WHERE type = 'edit'))[1] AS content,
           max(at) FILTER (WHERE type = 'edit') AS edited_at,
           max(at) FILTER (WHERE type = 'removal') AS removed_at
    FROM ${TOLD} GROUP BY conversation, message
  ) c
  WHERE m.conversation_id = c.conversation AND m.platform_message_id = c.message`;
