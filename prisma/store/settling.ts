import type pg from "pg";
import type { Settled } from "../../core/outbox/store.ts";
import { statusesBefore } from "../../core/outbox/states.ts";
import { inLockOrder, rows } from "./rows.ts";
import { transaction } from "./transaction.ts";

/** A value and no join: planned while its tables are empty, a join with both reads all of a conversation's messages. */
const TOLD_BY_HOLDER = `COALESCE((
  SELECT true FROM lanes l WHERE l.conversation_id = s.conversation AND l.owner = s.owner AND l.claim = s.claim
), false)`;

/** What there is to write down of messages: nothing, only that they were sent, or whatever may have become of them. */
export type Settles = "nothing" | "sent" | "whatever";

export function settlesOf(settled: readonly Settled[]): Settles {
  if (settled.length === 0) return "nothing";
  return settled.every(({ settlement }) => settlement.status === "sent") ? "sent" : "whatever";
}

/** A commit that does not wait for the disk, where the argument is true. It runs only where a statement's FROM names `haste`. */
export function haste(isForgettable: string): string {
  return `
  haste AS MATERIALIZED (
    SELECT set_config('synchronous_commit',
                      CASE WHEN ${isForgettable} THEN 'off' ELSE current_setting('synchronous_commit') END, true)
  )`;
}

/**
 * Writes down what became of messages, from the JSON of one argument, where their lane's holder says
 * so. Of one turn, what was said after a message that did not go out is held back: a statement for
 * messages that were sent is spared the looking. A platform that gives one id twice has still sent: the
 * second message goes without.
 */
export function settling(
  argument: string,
  { settles = "whatever", isTrue = TOLD_BY_HOLDER }: Settling = {},
): string {
  const settled = `
  ended AS MATERIALIZED (
    SELECT * FROM json_to_recordset(${argument}) AS s(
      message bigint, conversation uuid, owner text, claim int, "from" text, status text, "platformMessage" text,
      at timestamptz, "inMs" float, counted boolean, fault text, detail text)
  ), settled AS (${SETTLED} AND ${isTrue}
    RETURNING m.conversation_id, m.id, m.turn, m.status
  )`;
  return settles === "sent" ? settled : `${settled}, ${BEHIND}`;
}

interface Settling {
  readonly settles?: Exclude<Settles, "nothing">;
  readonly isTrue?: string;
}

const SETTLED = `
    UPDATE messages m
    SET status = s.status::message_status, fault = s.fault, detail = s.detail,
        attempts = m.attempts - CASE WHEN s.counted THEN 0 ELSE 1 END,
        next_attempt_at = now() + s."inMs" * interval '1 millisecond',
        settled_at = CASE WHEN s.status IN ('new', 'sending') THEN NULL ELSE now() END,
        at = COALESCE(s.at, m.at),
        platform_message_id = CASE
          WHEN EXISTS (SELECT FROM messages o WHERE o.conversation_id = s.conversation
                       AND o.platform_message_id = s."platformMessage" AND o.id <> s.message)
          THEN m.platform_message_id
          ELSE COALESCE(s."platformMessage", m.platform_message_id) END
    FROM ended s
    WHERE m.conversation_id = s.conversation AND m.id = s.message
      AND m.status = ANY(s."from"::message_status[])`;

const BEHIND = `
  behind AS (
    UPDATE messages b SET status = 'cancelled', fault = 'behind'
    FROM settled s
    WHERE s.status IN ('in_doubt', 'failed', 'expired') AND b.conversation_id = s.conversation_id
      AND b.turn = s.turn AND b.id > s.id AND b.status = 'new'
  )`;

/**
 * That a message was sent is true whoever says it, and however late: a lane's former holder, too. What
 * was held back behind it comes free where nobody has gone on with the conversation.
 */
export async function settleLate(pool: pg.Pool, settled: readonly Settled[]): Promise<void> {
  const sent = settled.filter(({ settlement }) => settlement.status === "sent");
  if (sent.length === 0) return;
  const told = inLockOrder(sent, ({ lane }) => lane.conversation);
  await transaction(pool, async (client) => {
    await client.query(LOCK, [told.map(({ lane }) => lane.conversation)]);
    const values = [settledRows(told)];
    await client.query(SETTLE_LATE, values);
    const { rowCount } = await client.query(FREE_UNHELD, values);
    if (rowCount) await client.query("SELECT pg_notify('lanes', '0')");
  });
}

/** A statement by itself: what it waits for, those that follow will see. */
const LOCK = `
  SELECT FROM lanes WHERE conversation_id = ANY($1::uuid[]) ORDER BY conversation_id FOR UPDATE`;

const SETTLE_LATE = `WITH ${settling("$1", { isTrue: "true" })} SELECT FROM settled`;

const FREE_UNHELD = `
  WITH behind AS (${freeing(
    `(m.conversation_id, m.id) IN (
       SELECT conversation, message FROM json_to_recordset($1) AS s(conversation uuid, message bigint))`,
    "l.owner IS NULL",
  )}
  )
  UPDATE lanes SET due_at = LEAST(due_at, now())
  WHERE conversation_id IN (SELECT conversation_id FROM behind WHERE status = 'new')`;

/**
 * What was held back behind messages that were sent after all comes free. Where the conversation has
 * gone on meanwhile it would come out of its order, and is for a person.
 */
export function freeing(which: string, isFree = "true"): string {
  return `
  UPDATE messages b
  SET status = CASE WHEN free THEN 'new' ELSE 'expired' END::message_status, fault = NULL,
      detail = CASE WHEN free THEN NULL ELSE 'came free after its turn' END,
      settled_at = CASE WHEN free THEN NULL ELSE now() END
  FROM messages m
  JOIN lanes l USING (conversation_id),
  LATERAL (SELECT ${isFree} AND NOT EXISTS (
    SELECT FROM messages later
    WHERE later.conversation_id = m.conversation_id AND later.id > m.id AND later.turn > m.turn
      AND later.status IN ('sending', 'sent', 'in_doubt')) AS free) f
  WHERE ${which} AND m.status = 'sent' AND b.conversation_id = m.conversation_id
    AND b.turn = m.turn AND b.id > m.id AND b.status = 'cancelled' AND b.fault = 'behind'
  RETURNING b.conversation_id, b.status`;
}

export function areForgettable(settled: readonly Settled[]): boolean {
  return settled.every(({ forgettable }) => forgettable);
}

/** The rows that `settling` takes. */
export function settledRows(settled: readonly Settled[]): string {
  return rows(
    settled.map(({ lane, message, settlement }) => ({
      ...lane,
      message,
      from: `{${statusesBefore(settlement.status).join(",")}}`,
      counted: true,
      ...settlement,
      ...(settlement.status === "sent" && { platformMessage: settlement.message, message }),
      ...("refusal" in settlement && settlement.refusal),
    })),
  );
}
