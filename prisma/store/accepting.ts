import type { Statement } from "./transaction.ts";

/**
 * Stores events: dedupes them, finds or makes the people and conversations behind them, numbers
 * each under its lane's row lock, and leases the lanes that nobody held to the taker ($6, $7; of the
 * accounts $8). Two processes that make the same person or conversation meet in a unique index, and
 * the later one runs this again.
 *
 * Every look-up is a subquery of its own, so that the plan is the same on an empty table and on a
 * large one.
 */
export const ACCEPT: Statement = {
  name: "accept",
  text: `
  WITH fresh AS MATERIALIZED (
    SELECT i.* FROM json_to_recordset($1) AS i(
      n int, account uuid, place int, person int, payload uuid, "platformEvent" text, event json,
      "platformMessage" text, content json, at timestamptz, "dueInMs" float)
    WHERE NOT EXISTS (SELECT FROM inbound_events e
                      WHERE e.account_id = i.account AND e.platform_event_id = i."platformEvent")
  ), people AS MATERIALIZED (
    SELECT p.*, (SELECT a.contact_id FROM contact_aliases a
                 WHERE a.account_id = p.account AND a.person = p.person) AS known
    FROM json_to_recordset($2) AS p(n int, id uuid, account uuid, organisation uuid, person text, name text)
  ), contact AS (
    INSERT INTO contacts (id, organisation_id, name)
    SELECT id, organisation, name FROM people WHERE known IS NULL
  ), alias AS (
    INSERT INTO contact_aliases (account_id, person, contact_id)
    SELECT account, person, id FROM people WHERE known IS NULL
  ), places AS MATERIALIZED (
    SELECT p.*, (SELECT c.id FROM conversations c
                 WHERE c.account_id = p.account AND c.chat = p.chat AND c.thread = p.thread) AS known
    FROM json_to_recordset($3) AS p(n int, id uuid, account uuid, organisation uuid, chat text, thread text)
  ), conversation AS (
    INSERT INTO conversations (id, organisation_id, account_id, chat, thread)
    SELECT id, organisation, account, chat, thread FROM places WHERE known IS NULL
  ), wanted AS MATERIALIZED (
    SELECT COALESCE(p.known, p.id) AS conversation, p.n, p.account,
           count(*)::int AS events, min(f."dueInMs") AS due
    FROM fresh f JOIN places p ON p.n = f.place
    GROUP BY p.n, p.id, p.known, p.account ORDER BY 1
  ), lane AS MATERIALIZED (
    INSERT INTO lanes AS l (conversation_id, account_id, arrived, owner, claim, due_at)
    SELECT conversation, account, events, taker, CASE WHEN taker IS NULL THEN 0 ELSE $7 END,
           CASE WHEN taker IS NULL THEN now() + due * interval '1 millisecond' END
    FROM (SELECT *, CASE WHEN account = ANY($8::uuid[]) THEN $6::text END AS taker FROM wanted) w
    ON CONFLICT (conversation_id) DO UPDATE SET
      arrived = l.arrived + excluded.arrived,
      owner = CASE WHEN l.owner IS NULL AND l.due_at IS NULL AND l.handled = l.arrived
                   THEN excluded.owner ELSE l.owner END,
      claim = CASE WHEN l.owner IS NULL AND l.due_at IS NULL AND l.handled = l.arrived
                        AND excluded.owner IS NOT NULL
                   THEN excluded.claim ELSE l.claim END,
      due_at = CASE WHEN l.owner IS NOT NULL THEN l.due_at
                    WHEN l.due_at IS NULL AND l.handled = l.arrived THEN excluded.due_at
                    ELSE LEAST(l.due_at, COALESCE(excluded.due_at, now())) END
    RETURNING conversation_id, arrived, handled, owner, claim
  ), placed AS MATERIALIZED (
    SELECT f.*, w.conversation, l.handled, l.owner, l.claim,
           l.arrived - w.events + row_number() OVER (PARTITION BY w.n ORDER BY f.n) AS number,
           (SELECT COALESCE(p.known, p.id) FROM people p WHERE p.n = f.person) AS contact
    FROM fresh f JOIN wanted w ON w.n = f.place JOIN lane l ON l.conversation_id = w.conversation
  ), payload AS (
    INSERT INTO inbound_payloads (id, account_id, content_type, body, key_id, expires_at)
    SELECT id, account, "contentType", decode(body, 'base64'), "keyId", now() + make_interval(hours => $5)
    FROM json_to_recordset($4) AS p(id uuid, account uuid, "contentType" text, body text, "keyId" text)
    WHERE id IN (SELECT payload FROM fresh)
  ), stored AS (
    INSERT INTO inbound_events
      (conversation_id, place, account_id, platform_event_id, payload_id, contact_id, event)
    SELECT conversation, number, account, "platformEvent", payload, contact, event FROM placed
  ), said AS (
    INSERT INTO messages (conversation_id, author, status, platform_message_id, content, at)
    SELECT conversation, 'person', 'received', "platformMessage", content, at
    FROM placed WHERE content IS NOT NULL ORDER BY n
    ON CONFLICT (conversation_id, platform_message_id) WHERE platform_message_id IS NOT NULL DO NOTHING
  ), woken AS MATERIALIZED (
    SELECT pg_notify('lanes', min(w.due)::text) FROM lane l JOIN wanted w ON w.conversation = l.conversation_id
    WHERE l.owner IS NULL HAVING count(*) > 0
  )
  SELECT p.n, p.conversation, p.number::int AS place, p.handled, p.owner, p.claim, p.contact,
         COALESCE(c.name, (SELECT e.name FROM people e WHERE e.n = p.person)) AS name, c.language,
         v.attendant, d.state AS dialogue, (SELECT count(*) FROM woken) AS woken
  FROM placed p
  LEFT JOIN contacts c ON c.id = p.contact
  LEFT JOIN conversations v ON v.id = p.conversation AND p.owner = $6 AND p.claim = $7
  LEFT JOIN dialogues d ON d.conversation_id = p.conversation AND p.owner = $6 AND p.claim = $7
  ORDER BY p.n`,
};

/** Keeps what could not be read. A redelivery of it is known by its digest. */
export const KEEP_UNREADABLE: Statement = {
  name: "keep-unreadable",
  text: `
  WITH letter AS (
    INSERT INTO dead_letters (account_id, platform_event_id, kind, reason, payload_id)
    SELECT account, "platformEvent", 'unreadable', reason, payload
    FROM json_to_recordset($1) AS u(account uuid, payload uuid, "platformEvent" text, reason text)
    ON CONFLICT (account_id, platform_event_id) DO NOTHING
    RETURNING account_id, platform_event_id, payload_id
  ), payload AS (
    INSERT INTO inbound_payloads (id, account_id, content_type, body, key_id, expires_at)
    SELECT id, account, "contentType", decode(body, 'base64'), "keyId", now() + make_interval(hours => $3)
    FROM json_to_recordset($2) AS p(id uuid, account uuid, "contentType" text, body text, "keyId" text)
    WHERE id IN (SELECT payload_id FROM letter)
    ON CONFLICT (id) DO NOTHING
  )
  SELECT account_id AS account, platform_event_id AS "platformEvent" FROM letter`,
};
