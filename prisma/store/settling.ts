import type { Settled } from "../../core/outbox/store.ts";
import { statusesBefore } from "../../core/outbox/states.ts";
import { rows } from "./rows.ts";

/**
 * Writes down what became of messages, from the JSON of one argument. Of one turn, what was said
 * after a message that did not go out is held back, and comes free when it went out after all, unless
 * the conversation has gone on. A platform that gives one id twice has still sent: the second message
 * goes without. That a message was sent is taken from anybody; what else became of it only from its
 * lane's holder. Where all of it is forgettable, as the second argument says, nobody waits for the
 * disk; `haste` has to be asked for.
 */
export function settling(argument: string, isForgettable: string): string {
  return `
  haste AS MATERIALIZED (
    SELECT set_config('synchronous_commit',
                      CASE WHEN ${isForgettable} THEN 'off' ELSE current_setting('synchronous_commit') END, true)
  ), ended AS MATERIALIZED (
    SELECT * FROM json_to_recordset(${argument}) AS s(
      message bigint, conversation uuid, owner text, claim int, "from" text, status text, "platformMessage" text,
      at timestamptz, "inMs" float, counted boolean, fault text, detail text)
  ), settled AS (
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
      AND m.status = ANY(s."from"::message_status[])
      AND (s.status = 'sent' OR EXISTS (
        SELECT FROM lanes l
        WHERE l.conversation_id = s.conversation AND l.owner = s.owner AND l.claim = s.claim))
    RETURNING m.conversation_id, m.id, m.turn, m.status
  ), behind AS (
    UPDATE messages b
    SET status = CASE WHEN s.status = 'sent' THEN 'new' ELSE 'cancelled' END::message_status,
        fault = CASE WHEN s.status = 'sent' THEN NULL ELSE 'behind' END
    FROM settled s
    WHERE s.status NOT IN ('new', 'sending') AND b.conversation_id = s.conversation_id AND b.turn = s.turn AND b.id > s.id
      AND b.status = CASE WHEN s.status = 'sent' THEN 'cancelled' ELSE 'new' END::message_status
      AND (s.status <> 'sent' OR b.fault = 'behind' AND ${isStillNext("b")})
  )`;
}

/** Nothing was said after it yet: what comes free later than that would come out of its order. */
export function isStillNext(message: string): string {
  return `NOT EXISTS (
    SELECT FROM messages later
    WHERE later.conversation_id = ${message}.conversation_id AND later.id > ${message}.id
      AND later.turn IS DISTINCT FROM ${message}.turn AND later.status IN ('sending', 'sent', 'in_doubt'))`;
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
