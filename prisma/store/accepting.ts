import { filesIn } from "./media.ts";
import type { Statement } from "./transaction.ts";

/** Who attends in the conversation `v`: a human, for as long as that was said to last. */
export const ATTENDANT =
  "CASE WHEN v.attended_until < now() THEN 'bot'::attendant ELSE v.attendant END";

/**
 * A lane that nobody holds and nothing waits in, and that is as it was when the statement began: one
 * that somebody gave back while we waited for its row has a newer dialogue than we can see.
 */
const IDLE = `(l.owner IS NULL AND l.due_at IS NULL AND l.handled = l.arrived
  AND l.handled = (SELECT seen.handled FROM lanes seen WHERE seen.conversation_id = l.conversation_id))`;

/** What a statement may meet: people and conversations that are known, or whoever and whatever comes. */
export type Reach = "familiar" | "whatever";

const CONVERSATION_OF = `
  SELECT c.id FROM conversations c WHERE c.account_id = i.account AND c.chat = i.chat AND c.thread = i.thread`;

const NAMED = `
  SELECT a.contact_id FROM contact_aliases a WHERE a.account_id = i.account AND a.person = i.person`;

/**
 * Who is familiar, by the name they write under; anybody, also by their other names, and by their phone
 * in all accounts of an organisation.
 */
const FOUND: Readonly<Record<Reach, string>> = {
  familiar: `(${CONVERSATION_OF}) AS known, (${NAMED}) AS "knownContact"`,
  whatever: `
      COALESCE(i.joined, (${CONVERSATION_OF}),
        (SELECT r.conversation_id FROM conversation_routes r
         WHERE r.account_id = i.account AND r.chat = i.chat AND r.thread = i.thread)) AS known,
      COALESCE((${NAMED}),
        CASE WHEN i.aliases IS NOT NULL THEN
          (SELECT a.contact_id FROM contact_aliases a
           WHERE a.account_id = i.account AND a.person IN (SELECT json_array_elements_text(i.aliases)) LIMIT 1) END,
        CASE WHEN i.phone IS NOT NULL THEN
          (SELECT c.id FROM contacts c WHERE c.organisation_id = i.organisation AND c.phone = i.phone) END
      ) AS "knownContact"`,
};

/** Makes who is new, and learns the names and the phone of who is not. */
const INTRODUCED = `
  contact AS (
    INSERT INTO contacts (id, organisation_id, name, phone)
    SELECT DISTINCT ON (contact) contact, organisation, name, phone FROM fresh
    WHERE "knownContact" IS NULL AND contact IS NOT NULL
    ORDER BY contact, phone
  ), alias AS (
    INSERT INTO contact_aliases (account_id, person, contact_id)
    SELECT DISTINCT ON (account, person) account, person, contact FROM fresh
    WHERE "knownContact" IS NULL AND contact IS NOT NULL
  ), other_alias AS (
    INSERT INTO contact_aliases (account_id, person, contact_id)
    SELECT DISTINCT ON (f.account, o.name) f.account, o.name, COALESCE(f."knownContact", f.contact)
    FROM fresh f, LATERAL (
      SELECT json_array_elements_text(f.aliases) AS name
      UNION ALL SELECT f.person WHERE f."knownContact" IS NOT NULL
    ) o
    WHERE (f.aliases IS NOT NULL OR f.phone IS NOT NULL)
      AND NOT EXISTS (SELECT FROM fresh g
                      WHERE g.account = f.account AND g.person = o.name AND g."knownContact" IS NULL)
    ON CONFLICT DO NOTHING
  ), phoned AS (
    UPDATE contacts c SET phone = f.phone
    FROM (SELECT DISTINCT ON (organisation, phone) "knownContact", organisation, phone FROM fresh
          WHERE phone IS NOT NULL AND "knownContact" IS NOT NULL) f
    WHERE c.id = f."knownContact" AND c.phone IS NULL
      AND NOT EXISTS (SELECT FROM contacts o WHERE o.organisation_id = f.organisation AND o.phone = f.phone)
  ), conversation AS (
    INSERT INTO conversations (id, organisation_id, account_id, chat, thread)
    SELECT DISTINCT ON (conversation) conversation, organisation, account, chat, thread FROM fresh
    WHERE known IS NULL
  ),`;

/** True where something of `f` is yet to be made or learned. */
const IS_STRANGE = `
  f.known IS NULL OR f.person IS NOT NULL AND (f."knownContact" IS NULL
    OR f.phone IS NOT NULL
      AND COALESCE((SELECT c.phone IS NULL FROM contacts c WHERE c.id = f."knownContact"), true)
      AND COALESCE((SELECT false FROM contacts o
                    WHERE o.organisation_id = f.organisation AND o.phone = f.phone), true)
    OR f.aliases IS NOT NULL AND EXISTS (
      SELECT FROM json_array_elements_text(f.aliases) AS o(name)
      WHERE COALESCE((SELECT false FROM contact_aliases a WHERE a.account_id = f.account AND a.person = o.name), true)))`;

const SENT_ALONG = `
  sent_along AS (
    INSERT INTO media (account_id, conversation_id, message, ref, kind, name, type)
    SELECT p.account, p.conversation_id, p."platformMessage", f.ref, f.kind::media_kind, f.name, f.type
    FROM placed p CROSS JOIN LATERAL ${filesIn("p.content")}
    WHERE (p.content ->> 'media') IS NOT NULL AND p."platformMessage" IS NOT NULL
    ON CONFLICT DO NOTHING
  ),`;

/** The events as they came, without those that are stored already. */
const HEARD = `
    FROM json_to_recordset($1) AS i(
      n int, account uuid, organisation uuid, payload uuid, part int, "platformEvent" text, event json,
      chat text, thread text, conversation uuid, person text, aliases json, phone text, name text, contact uuid,
      "platformMessage" text, content json, at timestamptz, "dueInMs" float, joined uuid, likeness text)
    WHERE COALESCE((SELECT false FROM inbound_events e WHERE e.account_id = i.account
                    AND e.platform_event_id = i."platformEvent"), true)`;

/** Each in its place behind the lane's row lock, with its payload and its message. */
const KEPT = `
  lane AS MATERIALIZED (
    INSERT INTO lanes AS l (conversation_id, account_id, arrived, owner, claim, due_at)
    SELECT conversation, account, events, taker, CASE WHEN taker IS NULL THEN 0 ELSE $5 END,
           CASE WHEN taker IS NULL THEN now() + due * interval '1 millisecond' END
    FROM wanted
    ON CONFLICT (conversation_id) DO UPDATE SET
      arrived = l.arrived + excluded.arrived,
      owner = CASE WHEN ${IDLE} THEN excluded.owner ELSE l.owner END,
      claim = CASE WHEN ${IDLE} AND excluded.owner IS NOT NULL THEN excluded.claim ELSE l.claim END,
      due_at = CASE WHEN ${IDLE} THEN excluded.due_at
                    WHEN l.owner IS NOT NULL THEN l.due_at
                    ELSE LEAST(l.due_at, COALESCE(excluded.due_at, now())) END
    RETURNING conversation_id, arrived, handled, owner, claim
  ), placed AS MATERIALIZED (
    SELECT f.*, l.conversation_id, l.handled, l.owner, l.claim, COALESCE(f."knownContact", f.contact) AS who,
           (l.arrived + 1 - row_number() OVER (PARTITION BY l.conversation_id ORDER BY f.n DESC))::int AS place
    FROM fresh f JOIN lane l ON l.conversation_id = COALESCE(f.known, f.conversation)
  ), payload AS (
    INSERT INTO inbound_payloads (id, account_id, content_type, body, key_id, expires_at)
    SELECT id, account, "contentType", decode(body, 'base64'), "keyId", now() + make_interval(hours => $3)
    FROM json_to_recordset($2) AS p(id uuid, account uuid, "contentType" text, body text, "keyId" text)
    WHERE id IN (SELECT payload FROM placed)
  ), stored AS (
    INSERT INTO inbound_events
      (conversation_id, place, account_id, platform_event_id, payload_id, payload_part, contact_id, event,
       likeness)
    SELECT conversation_id, place, account, "platformEvent", payload, part, who, event, likeness FROM placed
  ), said AS (
    INSERT INTO messages (conversation_id, author, status, platform_message_id, content, at)
    SELECT conversation_id, 'person', 'received', "platformMessage", content, at
    FROM placed p
    WHERE content IS NOT NULL
      AND COALESCE((SELECT false FROM messages m WHERE m.conversation_id = p.conversation_id
                    AND m.platform_message_id = p."platformMessage"), true)
    ORDER BY n
  )`;

/**
 * Stores events ($1): dedupes them, finds or makes the people and conversations behind them, numbers
 * each under its lane's row lock, and leases the lanes that nobody held to the taker ($4, $5; of the
 * accounts $6). Where an account has a twin, the conversation was found beforehand, and who has not
 * heard of the twin yet finds what was joined by its route. Two processes that make the same person or
 * conversation meet in a unique index, and the later one runs this again; as does one whose
 * conversation became part of another meanwhile, whose lane has nothing to hang on.
 *
 * Each look-up in a table is a subquery of its own, so that it is made by index whatever the size.
 *
 * The statement for what is familiar is shorter, and so begun sooner: it makes nobody, and stores
 * nothing at all where a new event is of somebody strange. It is not to be given files.
 */
function store(reach: Reach): string {
  const isFamiliar = reach === "familiar";
  return `
  WITH fresh AS MATERIALIZED (
    SELECT i.*, ${FOUND[reach]} ${HEARD}
  ), ${isFamiliar ? "" : INTRODUCED} wanted AS MATERIALIZED (
    SELECT COALESCE(known, conversation) AS conversation, account, count(*)::int AS events,
           min("dueInMs") AS due, CASE WHEN account = ANY($6::uuid[]) THEN $4::text END AS taker
    FROM fresh ${isFamiliar ? `WHERE NOT EXISTS (SELECT FROM fresh f WHERE ${IS_STRANGE})` : ""}
    GROUP BY 1, 2 ORDER BY 1
  ), ${KEPT}, ${isFamiliar ? "" : SENT_ALONG} told AS MATERIALIZED (
    SELECT pg_notify('lanes', min("dueInMs")::text) FROM placed WHERE owner IS NULL HAVING count(*) > 0
  )`;
}

/** Answers what a taker needs to go on with what it took. */
const acceptAndTake = (reach: Reach): Statement => ({
  name: `accept-and-take-${reach}`,
  text: `${store(reach)}
  SELECT p.n, p.conversation_id AS conversation, p.place, p.handled, p.owner, p.claim, p.who AS contact,
         COALESCE(c.name, p.name) AS name, c.language, t.attendant, t.dialogue,
         (SELECT count(*) FROM told) AS told
  FROM placed p
  LEFT JOIN LATERAL (
    SELECT name, language FROM contacts WHERE id = p.who AND p.owner = $4 OFFSET 0
  ) c ON true
  LEFT JOIN LATERAL (
    SELECT ${ATTENDANT} AS attendant, (SELECT d.state FROM dialogues d WHERE d.conversation_id = v.id) AS dialogue
    FROM conversations v WHERE v.id = p.known AND p.owner = $4 AND p.claim = $5 OFFSET 0
  ) t ON true
  ORDER BY p.n`,
});

/** Answers which events are new. */
const accept = (reach: Reach): Statement => ({
  name: `accept-${reach}`,
  text: `${store(reach)}
  SELECT p.n, (SELECT count(*) FROM told) AS told FROM placed p`,
});

type Acceptance = Readonly<Record<Reach, Statement>>;

export const ACCEPT: Acceptance = { familiar: accept("familiar"), whatever: accept("whatever") };

export const ACCEPT_AND_TAKE: Acceptance = {
  familiar: acceptAndTake("familiar"),
  whatever: acceptAndTake("whatever"),
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
