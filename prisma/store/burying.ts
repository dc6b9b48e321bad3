import { SEAL_BYTES } from "./seal.ts";
import type { Statement } from "./transaction.ts";

/** What of ours lies dead; a partial index has just these. */
const DEAD = "('in_doubt', 'failed', 'expired')";

/** What was held back behind the message `m` of the same answer. */
const BEHIND = `
  b.conversation_id = m.conversation_id AND b.turn = m.turn AND b.id > m.id
  AND b.status = 'cancelled' AND b.fault = 'behind'`;

export const FIND = `
  WITH letters AS (
    SELECT 'out-' || m.id AS id, m.status::text AS kind, COALESCE(m.settled_at, m.at) AS since,
           v.account_id, m.conversation_id,
           COALESCE(NULLIF(concat_ws(': ', m.fault, m.detail), ''), 'its time was over') AS reason,
           octet_length(m.content::text) AS bytes, m.class::text AS class, m.attempts,
           (SELECT count(*)::int FROM messages b WHERE ${BEHIND}) AS behind, m.expires_at <= now() AS "isOver"
    FROM messages m JOIN conversations v ON v.id = m.conversation_id
    WHERE m.status IN ${DEAD}
    UNION ALL
    SELECT 'in-' || d.id, d.kind::text, d.created_at, d.account_id, d.conversation_id, d.reason,
           (SELECT octet_length(p.body) - ${SEAL_BYTES} FROM inbound_payloads p WHERE p.id = d.payload_id),
           NULL, NULL, NULL, NULL
    FROM dead_letters d WHERE d.settled_at IS NULL
  )
  SELECT l.id, l.kind, l.since, a.channel, a.name AS account, l.conversation_id AS conversation,
         l.reason, l.bytes, l.class, l.attempts, l.behind, l."isOver"
  FROM letters l JOIN channel_accounts a ON a.id = l.account_id
  WHERE ($1::text[] IS NULL OR l.id = ANY($1)) AND ($2::text IS NULL OR l.kind = $2)
    AND ($3::text IS NULL OR a.channel = $3) AND ($4::text IS NULL OR a.name = $4)
    AND ($5::text IS NULL OR strpos(lower(l.reason), lower($5)) > 0)
    AND ($6::float IS NULL OR l.since > now() - $6 * interval '1 millisecond')
  ORDER BY l.since, length(l.id), l.id`;

export const SAID = `SELECT content FROM messages WHERE id = ANY($1::bigint[]) AND status IN ${DEAD}`;

export const ARRIVALS = `
  SELECT 'in-' || d.id AS id, d.kind::text AS kind, d.platform_event_id AS event, a.id AS account,
         a.organisation_id AS organisation, a.channel, a.name, a.bot,
         p.id AS payload, p.content_type AS "contentType", p.body, p.key_id AS "keyId",
         e.payload_part AS part, e.event AS read
  FROM dead_letters d
  JOIN channel_accounts a ON a.id = d.account_id
  LEFT JOIN inbound_payloads p ON p.id = d.payload_id
  LEFT JOIN inbound_events e ON e.account_id = d.account_id AND e.platform_event_id = d.platform_event_id
  WHERE d.id = ANY($1::bigint[]) AND d.settled_at IS NULL
  ORDER BY d.id`;

/**
 * Moves dead messages on, and what is held back behind them to `new`. Lanes are locked first and in
 * everybody's order; of two who ask at once, the later finds the message moved.
 */
function moving(name: string, { set, only }: { set: string; only: string }): Statement {
  const text = `
  WITH asked AS MATERIALIZED (
    SELECT conversation_id, id FROM messages WHERE id = ANY($1::bigint[]) AND status IN ${DEAD}
  ), lane AS MATERIALIZED (
    SELECT conversation_id FROM lanes WHERE conversation_id IN (SELECT conversation_id FROM asked)
    ORDER BY conversation_id FOR UPDATE
  ), m AS (
    UPDATE messages m SET ${set}
    FROM asked JOIN lane USING (conversation_id)
    WHERE m.conversation_id = asked.conversation_id AND m.id = asked.id AND ${only}
    RETURNING m.conversation_id, m.id, m.turn
  ), behind AS (
    UPDATE messages b
    SET status = 'new', fault = NULL, settled_at = NULL, next_attempt_at = now(), expires_at = ${lifeOf("b")}
    FROM m WHERE ${BEHIND}
  ), due AS (
    UPDATE lanes SET due_at = LEAST(due_at, now()) WHERE conversation_id IN (SELECT conversation_id FROM m)
  ), told AS (
    SELECT pg_notify('lanes', '0') FROM m LIMIT 1
  )
  SELECT 'out-' || id AS id, (SELECT count(*) FROM told) FROM m ORDER BY m.id`;
  return { name, text };
}

/** A life that is over begins once more, as long as it was given at first. */
function lifeOf(row: string): string {
  return `CASE WHEN ${row}.expires_at > now() THEN ${row}.expires_at ELSE now() + (${row}.expires_at - ${row}.at) END`;
}

export const RESEND = moving("resend-dead", {
  set: `status = 'new', fault = NULL, detail = NULL, settled_at = NULL, attempts = 0,
        next_attempt_at = now(), expires_at = ${lifeOf("m")}`,
  only: `m.status IN ${DEAD} AND ($2 OR (m.status = 'failed' AND m.expires_at > now()))`,
});

export const ARRIVED = moving("arrived-dead", {
  set: "status = 'sent', fault = NULL, detail = NULL, settled_at = now()",
  only: "m.status = 'in_doubt'",
});

/** The event's row itself moves to a new place, so that it stays known by its id. */
export const REQUEUE: Statement = {
  name: "requeue-poison",
  text: `
  WITH asked AS MATERIALIZED (
    SELECT d.id, d.conversation_id, r.event
    FROM json_to_recordset($1) AS r(id bigint, event json) JOIN dead_letters d ON d.id = r.id
    WHERE d.kind = 'poison' AND d.settled_at IS NULL
  ), lane AS MATERIALIZED (
    SELECT conversation_id, arrived FROM lanes WHERE conversation_id IN (SELECT conversation_id FROM asked)
    ORDER BY conversation_id FOR UPDATE
  ), settled AS MATERIALIZED (
    UPDATE dead_letters d SET settled_at = now()
    FROM asked JOIN lane USING (conversation_id)
    WHERE d.id = asked.id AND d.settled_at IS NULL AND EXISTS (
      SELECT FROM inbound_events e
      WHERE e.account_id = d.account_id AND e.platform_event_id = d.platform_event_id
        AND COALESCE(asked.event, e.event) IS NOT NULL)
    RETURNING d.id, d.account_id, d.platform_event_id, d.conversation_id, asked.event, lane.arrived
  ), moved AS (
    UPDATE inbound_events e
    SET place = s.place, event = COALESCE(s.event, e.event), received_at = now()
    FROM (SELECT *, arrived + row_number() OVER (PARTITION BY conversation_id ORDER BY id) AS place FROM settled) s
    WHERE e.account_id = s.account_id AND e.platform_event_id = s.platform_event_id
  ), due AS (
    UPDATE lanes l SET arrived = l.arrived + s.events, due_at = LEAST(l.due_at, now())
    FROM (SELECT conversation_id, count(*)::int AS events FROM settled GROUP BY conversation_id) s
    WHERE l.conversation_id = s.conversation_id
  ), told AS (
    SELECT pg_notify('lanes', '0') FROM settled LIMIT 1
  )
  SELECT 'in-' || id AS id, (SELECT count(*) FROM told) FROM settled ORDER BY settled.id`,
};

export const REREAD: Statement = {
  name: "reread-unreadable",
  text: `
  WITH unread AS MATERIALIZED (
    SELECT id FROM dead_letters
    WHERE payload_id = $1 AND kind = 'unreadable' AND settled_at IS NULL ORDER BY id FOR UPDATE
  ), numbered AS (
    SELECT id, ($2::text[])[row_number() OVER (ORDER BY id)] AS reason FROM unread
  ), reread AS (
    UPDATE dead_letters d
    SET reason = COALESCE(n.reason, d.reason), settled_at = CASE WHEN n.reason IS NULL THEN now() END
    FROM numbered n WHERE d.id = n.id AND d.settled_at IS NULL
    RETURNING d.id, d.settled_at
  )
  SELECT 'in-' || id AS id FROM reread WHERE settled_at IS NOT NULL ORDER BY reread.id`,
};

export const DISCARD: Statement = {
  name: "discard-dead",
  text: `
  WITH m AS (
    UPDATE messages SET status = 'cancelled', settled_at = now()
    WHERE id = ANY($1::bigint[]) AND status IN ${DEAD}
    RETURNING id
  ), d AS (
    UPDATE dead_letters SET settled_at = now()
    WHERE id = ANY($2::bigint[]) AND settled_at IS NULL
    RETURNING id
  )
  SELECT 'out-' || id AS id FROM m UNION ALL SELECT 'in-' || id FROM d`,
};
