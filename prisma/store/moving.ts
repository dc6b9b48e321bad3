import type pg from "pg";
import { z } from "zod";
import type { ChannelAccountId, ConversationId } from "../../core/identity.ts";
import { id } from "../../core/message/address.ts";
import type { ChatId } from "../../core/message/address.ts";
import { rows } from "./rows.ts";
import { mergeEach, mergers, spokenLastFirst } from "./merging.ts";
import { query, single } from "./transaction.ts";

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

/**
 * What became of a conversation: `joined` to another that the person has on the account, with which it
 * goes on, or `apart` where it could not be; `busy` while somebody works on it, or nobody knows whether
 * its words left.
 */
export type Move = "moved" | "joined" | "apart" | "busy" | "taken";

interface Wish {
  readonly conversation: ConversationId;
  readonly chat: ChatId;
}

/**
 * Lets conversations go on in chats of another account: with their history, what the bot remembers of
 * them and what is still to be sent. One whose chat has a conversation there already stays; of several
 * that are to go on in one chat, all go on in the one that was spoken in last. What came in by the old
 * account stays known there, should it be delivered again. A hub may run meanwhile.
 *
 * Each joining is a commit, and so is the moving of all together, which comes last. Where it ends between
 * them, what was joined goes on as one where it was: whoever asks again, for what is there then, moves it.
 */
export async function moveConversations(
  pool: pg.Pool,
  to: ChannelAccountId,
  wishes: readonly Wish[],
): Promise<readonly Move[]> {
  const became = await joinAlike(pool, to, wishes);
  const ready = wishes.filter(({ conversation }) => !became.has(conversation));
  const moved = movedRows.parse(
    await single(pool, { name: "move", text: MOVE }, [rows(ready), to]),
  );
  for (const { id: one, move } of moved) became.set(one, move);
  return wishes.map(({ conversation }) => became.get(conversation) ?? "busy");
}

/** Those that one person has in several chats of the account, as of WhatsApp's LIDs and numbers. */
async function joinAlike(pool: pg.Pool, to: ChannelAccountId, wishes: readonly Wish[]) {
  const alike = mergers.parse(await query(pool, ALIKE, [rows(wishes), to]));
  const merged = await mergeEach(pool, alike);
  const became = new Map<string, Move>();
  for (const [index, { goes, into }] of alike.entries()) {
    const one = merged[index] ?? "busy";
    became.set(goes, typeof one === "object" ? "apart" : one);
    if (one === "busy") became.set(into, one);
  }
  return became;
}

const ALIKE = `
  WITH wish AS MATERIALIZED (
    SELECT v.id, v.account_id, v.thread, w.chat
    FROM json_to_recordset($1) AS w(conversation uuid, chat text) JOIN conversations v ON v.id = w.conversation
    WHERE NOT EXISTS (SELECT FROM conversations o
                      WHERE o.account_id = $2 AND o.chat = w.chat AND o.thread = v.thread)
  ), ranked AS (
    SELECT w.id, ARRAY[w.account_id] AS accounts,
           first_value(w.id) OVER (PARTITION BY w.chat, w.thread ORDER BY ${spokenLastFirst("w")}) AS "into"
    FROM wish w JOIN (SELECT chat, thread FROM wish GROUP BY 1, 2 HAVING count(*) > 1) twice USING (chat, thread)
  )
  SELECT id AS goes, "into", accounts FROM ranked WHERE id <> "into"`;

const movedRows = z.array(z.object({ id: z.string(), move: z.enum(["moved", "taken"]) }));

/** Where it was joined on the account that it leaves, nothing leads to it from there any more. */
const MOVE = `
  WITH wish AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1) AS w(conversation uuid, chat text)
  ), free AS MATERIALIZED (
    SELECT l.conversation_id, l.account_id FROM lanes l JOIN wish w ON w.conversation = l.conversation_id
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
  ), route AS (
    DELETE FROM conversation_routes r USING free f JOIN moved m ON m.id = f.conversation_id
    WHERE r.conversation_id = m.id AND r.account_id = f.account_id
  ), alias AS (
    INSERT INTO contact_aliases (account_id, person, contact_id)
    SELECT DISTINCT ON (m.chat) $2::uuid, m.chat, e.contact_id
    FROM moved m JOIN inbound_events e ON e.conversation_id = m.id
    WHERE e.contact_id IS NOT NULL
    ON CONFLICT DO NOTHING
  )
  SELECT f.conversation_id AS id, CASE WHEN m.id IS NULL THEN 'taken' ELSE 'moved' END AS move
  FROM free f LEFT JOIN moved m ON m.id = f.conversation_id`;
