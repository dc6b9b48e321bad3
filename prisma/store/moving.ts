import type pg from "pg";
import { z } from "zod";
import type { ChannelAccountId, ConversationId } from "../../core/identity.ts";
import { id } from "../../core/message/address.ts";
import type { ChatId } from "../../core/message/address.ts";
import { rows } from "./rows.ts";
import { query, transaction } from "./transaction.ts";

/** A conversation with one person, as it may go on elsewhere. */
export interface Movable {
  readonly conversation: ConversationId;
  /** E.164, where it is known. */
  readonly phone: string | undefined;
}

const movableRows = z.array(z.object({ conversation: z.string(), phone: z.string().nullable() }));

/** The conversations of an account, each with the phone of whoever spoke there. */
export async function conversationsOf(
  pool: pg.Pool,
  account: ChannelAccountId,
): Promise<readonly Movable[]> {
  const found = movableRows.parse(await query(pool, WITH_PHONES, [account]));
  return found.map(({ conversation, phone }) => ({
    conversation: id(conversation),
    phone: phone ?? undefined,
  }));
}

/** Where several spoke it is a group, which has no phone. */
const WITH_PHONES = `
  SELECT v.id AS conversation,
         (SELECT CASE WHEN count(DISTINCT c.id) = 1 THEN min(c.phone) END
          FROM inbound_events e JOIN contacts c ON c.id = e.contact_id
          WHERE e.conversation_id = v.id) AS phone
  FROM conversations v WHERE v.account_id = $1`;

/** What became of a conversation: `busy` while somebody works on it, or nobody knows whether its words left. */
export type Move = "moved" | "busy" | "taken";

/**
 * Lets conversations go on in chats of another account: with their history, what the bot remembers of
 * them and what is still to be sent. One whose chat has a conversation there already stays. What came
 * in by the old account stays known there, should it be delivered again. A hub may run meanwhile.
 */
export async function moveConversations(
  pool: pg.Pool,
  to: ChannelAccountId,
  moves: readonly { readonly conversation: ConversationId; readonly chat: ChatId }[],
): Promise<readonly Move[]> {
  return transaction(pool, async (client) => {
    const found = movedRows.parse((await client.query(MOVE, [rows(moves), to])).rows);
    const became = new Map(found.map(({ id: one, move }) => [one, move]));
    return moves.map(({ conversation }) => became.get(conversation) ?? "busy");
  });
}

const movedRows = z.array(z.object({ id: z.string(), move: z.enum(["moved", "taken"]) }));

const MOVE = `
  WITH wish AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1) AS w(conversation uuid, chat text)
  ), free AS MATERIALIZED (
    SELECT l.conversation_id FROM lanes l JOIN wish w ON w.conversation = l.conversation_id
    WHERE l.owner IS NULL
      AND NOT EXISTS (SELECT FROM messages m
                      WHERE m.conversation_id = l.conversation_id AND m.status = 'sending')
    ORDER BY 1 FOR UPDATE OF l SKIP LOCKED
  ), moved AS (
    UPDATE conversations v SET account_id = $2, chat = w.chat
    FROM wish w
    WHERE v.id = w.conversation AND v.id IN (SELECT conversation_id FROM free)
      AND NOT EXISTS (SELECT FROM conversations o
                      WHERE o.account_id = $2 AND o.chat = w.chat AND o.thread = v.thread)
    RETURNING v.id, v.chat
  ), lane AS (
    UPDATE lanes l SET account_id = $2 FROM moved m WHERE l.conversation_id = m.id
  ), alias AS (
    INSERT INTO contact_aliases (account_id, person, contact_id)
    SELECT DISTINCT ON (m.chat) $2::uuid, m.chat, e.contact_id
    FROM moved m JOIN inbound_events e ON e.conversation_id = m.id
    WHERE e.contact_id IS NOT NULL
    ON CONFLICT DO NOTHING
  )
  SELECT f.conversation_id AS id, CASE WHEN m.id IS NULL THEN 'taken' ELSE 'moved' END AS move
  FROM free f LEFT JOIN moved m ON m.id = f.conversation_id`;
