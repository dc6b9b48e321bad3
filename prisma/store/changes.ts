import type pg from "pg";
import { z } from "zod";
import type { ConversationId } from "../../core/identity.ts";
import type { MessageChanged } from "../../core/lanes/store.ts";
import { filesIn } from "./media.ts";
import { rows } from "./rows.ts";
import { freeing } from "./settling.ts";
import { takeTold } from "./told.ts";
import { run } from "./transaction.ts";
import type { Statement } from "./transaction.ts";

type Change = MessageChanged & { readonly conversation: ConversationId };

function statementFor({ type }: Change): string | undefined {
  if (type === "echo") return TAKE_OVER;
  if (type === "consent") return KEEP_CONSENT;
  if (type === "handover") return CALL_A_PERSON;
  if (type === "handback") return HAND_BACK;
  if (type === "unsaid") return GO_ON_WITHOUT;
  return type === "moved" ? MOVE : undefined;
}

/**
 * Writes what was changed in conversations, in the transaction of the step that did. Answers in which
 * of them something came free.
 */
export async function storeChanges(
  client: pg.PoolClient,
  changes: readonly Change[],
): Promise<ReadonlySet<string>> {
  const of = (...types: readonly Change["type"][]) =>
    changes.filter(({ type }) => types.includes(type));
  const about = of("receipt", "edit", "removal");
  await takeTold(client, about);
  const echoed = about.flatMap((change) => ("key" in change && change.key) || []);
  const freed: unknown[] =
    echoed.length === 0 ? [] : [...(await run(client, FREE_THOSE_BEHIND, [echoed]))];
  const removed = of("removal");
  if (removed.length > 0)
    for (const statement of [FORGET_REMOVED, LET_GO_OF_FILES])
      await client.query(statement, [rows(removed)]);
  // One by one, for each says who attends after it.
  for (const change of changes) {
    const statement = statementFor(change);
    const { rows: said } = statement
      ? await client.query(statement, [rows([change])])
      : { rows: [] };
    if (change.type === "handback") freed.push(...said);
  }
  const edited = of("edit");
  if (edited.length > 0) await client.query(LET_GO_OF_REPLACED, [rows(edited)]);
  const sent = changes.filter((change) => "content" in change && "media" in change.content);
  if (sent.length > 0) await client.query(WRITE_FILES_DOWN, [rows(sent)]);
  const free = freedRows.parse(freed).filter(({ status }) => status === "new");
  return new Set(free.map((row) => row.conversation_id));
}

const freedRows = z.array(z.object({ conversation_id: z.string(), status: z.string() }));

const FREE_THOSE_BEHIND: Statement = {
  name: "free-those-behind",
  text: freeing("m.key = ANY($1)"),
};

/** The event that a removed message came in keeps its id, so that a late redelivery is a duplicate. */
const FORGET_REMOVED = `
  UPDATE inbound_events e SET event = NULL, likeness = NULL
  FROM json_to_recordset($1) AS c(conversation uuid, message text)
  JOIN lanes l ON l.conversation_id = c.conversation
  WHERE e.conversation_id = c.conversation AND e.place <= l.handled AND e.event->>'message' = c.message
    AND e.event->>'type' IN ('message', 'edit')`;

const GO_ON_WITHOUT = `
  UPDATE dialogues d SET state = c.dialogue, updated_at = now()
  FROM json_to_recordset($1) AS c(conversation uuid, dialogue json)
  WHERE d.conversation_id = c.conversation`;

/** What was kept of files is in no message any more: it is cleared away, unless another has the same. */
function lettingGo(of: string): string {
  return `
  WITH gone AS (
    DELETE FROM media g USING json_to_recordset($1) AS c(conversation uuid, message text)
    WHERE g.conversation_id = c.conversation AND g.message = c.message${of}
    RETURNING g.id, g.stored)
  INSERT INTO uploads (file, stored)
  SELECT 'removed:' || id, stored FROM gone WHERE stored IS NOT NULL ON CONFLICT DO NOTHING`;
}

const LET_GO_OF_FILES = lettingGo("");

/** An edit left out, or brought others instead. */
const LET_GO_OF_REPLACED = lettingGo(`
      AND NOT EXISTS (
        SELECT FROM messages m CROSS JOIN LATERAL ${filesIn("m.content")}
        WHERE m.conversation_id = c.conversation AND m.platform_message_id = c.message AND f.ref = g.ref)`);

/** One status at a time, for each has an index of its own. */
function saidWhile(status: "sending" | "in_doubt"): string {
  return `
      SELECT FROM messages m
      WHERE m.conversation_id = c.conversation AND m.status = '${status}'
        AND m.content->>'markdown' = c.content->>'text'`;
}

/** Without what a channel's marks and a numbered list add or take away. */
function lettersOf(words: string): string {
  return `regexp_replace(COALESCE(${words}, ''), '[^[:alnum:]]+', '', 'g')`;
}

/**
 * What we sent by one of two accounts is told back by the other, under an id of its own and at once:
 * it says what we said; or it has no words, and is of the same kind or buttons that cannot be read.
 */
const SENT_BY_TWIN = `
      SELECT FROM (
        SELECT m.author, m.at,
               m.content->>'kind' = c.content->>'kind' OR (
                 c.content->>'kind' = 'unsupported' AND m.content->'buttons' IS NOT NULL) AS alike,
               ${lettersOf("COALESCE(m.content->>'markdown', m.content->>'caption')")} AS ours,
               ${lettersOf("COALESCE(c.content->>'text', c.content->>'caption')")} AS theirs
        FROM messages m WHERE m.conversation_id = c.conversation ORDER BY m.id DESC LIMIT 50
      ) said
      WHERE said.author = 'bot' AND abs(extract(epoch FROM said.at - c.at)) < 120
        AND ((said.theirs = '' AND said.alike) OR (said.ours <> '' AND starts_with(said.theirs, said.ours)))
        AND EXISTS (SELECT FROM conversation_routes r WHERE r.conversation_id = c.conversation)`;

/**
 * Somebody wrote in the bot's name: it is quiet for a while. What we sent ourselves is known by its id;
 * while one of ours is on its way or in doubt, and where two accounts share the conversation, by its
 * words.
 */
const TAKE_OVER = `
  WITH foreigner AS (
    SELECT c.* FROM json_to_recordset($1) AS c(
      conversation uuid, message text, content json, at timestamptz, "attendedForMs" float)
    WHERE NOT EXISTS (
      SELECT FROM messages m
      WHERE m.conversation_id = c.conversation AND m.platform_message_id = c.message
      UNION ALL ${saidWhile("sending")} UNION ALL ${saidWhile("in_doubt")} UNION ALL ${SENT_BY_TWIN})
  ), said AS (
    INSERT INTO messages (conversation_id, author, status, platform_message_id, content, at)
    SELECT conversation, 'attendant', 'sent', message, content, at FROM foreigner
  ), taken AS (
    UPDATE handovers h SET taken_at = now(), taken_by = 'owner'
    FROM foreigner f WHERE h.conversation_id = f.conversation AND h.ended_at IS NULL AND h.taken_at IS NULL
  )
  UPDATE conversations v
  SET attendant = 'human', attended_until = f.at + f."attendedForMs" * interval '1 millisecond'
  FROM foreigner f
  WHERE v.id = f.conversation AND (v.attendant = 'bot' OR v.attended_until IS NOT NULL)`;

/** A version is shown to a person once; what they say to it is kept each time. */
const KEEP_CONSENT = `
  INSERT INTO consents (organisation_id, contact_id, conversation_id, version, wording, language, how)
  SELECT v.organisation_id, c.contact, v.id, c.version, c.wording, c.language, c.how
  FROM json_to_recordset($1) AS c(
    conversation uuid, contact uuid, version text, wording text, language text, how consent_step)
  JOIN conversations v ON v.id = c.conversation
  ON CONFLICT DO NOTHING`;

/** Who waits already waits on, for the more urgent of two reasons; an urgent one calls whoever took it again. */
const CALL_A_PERSON = `
  INSERT INTO handovers AS h (conversation_id, reason, urgent, note, summary, intent)
  SELECT c.conversation, c.reason, COALESCE(c.urgent, false), c.note, c.summary, c.intent
  FROM json_to_recordset($1) AS c(
    conversation uuid, reason handover_reason, urgent boolean, note text, summary text, intent text)
  ON CONFLICT (conversation_id) WHERE ended_at IS NULL DO UPDATE SET
    reason = CASE WHEN excluded.urgent THEN excluded.reason ELSE h.reason END,
    note = CASE WHEN excluded.urgent THEN excluded.note ELSE h.note END,
    summary = COALESCE(h.summary, excluded.summary),
    taken_at = CASE WHEN excluded.urgent THEN NULL ELSE h.taken_at END,
    taken_by = CASE WHEN excluded.urgent THEN NULL ELSE h.taken_by END,
    urgent = h.urgent OR excluded.urgent`;

/** Where somebody attended, with what is said then, if anything is. */
const HAND_BACK = `
  WITH back AS (
    UPDATE conversations v SET attendant = 'bot', attended_until = NULL
    FROM json_to_recordset($1) AS c(conversation uuid, ask json)
    WHERE v.id = c.conversation AND v.attendant = 'human'
    RETURNING v.id, c.ask
  )
  INSERT INTO messages (conversation_id, author, status, key, class, content, at,
                        attempts, next_attempt_at, expires_at)
  SELECT id, 'bot', 'new', ask ->> 'key', (ask ->> 'class')::message_class,
         COALESCE(ask -> 'say' -> (
           SELECT t.language FROM turns t WHERE t.conversation_id = back.id ORDER BY t.place DESC LIMIT 1
         ), ask -> 'say' -> (ask ->> 'fallback')),
         now(), 0, now(), now() + (ask ->> 'lifeMs')::float * interval '1 millisecond'
  FROM back WHERE ask IS NOT NULL
  RETURNING conversation_id, status`;

/**
 * The files in what was edited, or said in the bot's name by somebody else. Of two accounts that share
 * the conversation the one has them that told of it.
 */
const WRITE_FILES_DOWN = `
  INSERT INTO media (account_id, conversation_id, message, ref, kind, name, type)
  SELECT COALESCE(
           (SELECT e.account_id FROM conversation_routes r
            JOIN inbound_events e ON e.conversation_id = r.conversation_id
            WHERE r.conversation_id = v.id AND e.event ->> 'message' = c.message
            ORDER BY e.place DESC LIMIT 1), v.account_id), v.id, m.platform_message_id, f.ref, f.kind::media_kind, f.name, f.type
  FROM json_to_recordset($1) AS c(conversation uuid, message text)
  JOIN conversations v ON v.id = c.conversation
  JOIN messages m ON m.conversation_id = c.conversation AND m.platform_message_id = c.message
  CROSS JOIN LATERAL ${filesIn("m.content")}
  WHERE m.author <> 'bot' AND (m.content ->> 'media') IS NOT NULL
  ON CONFLICT DO NOTHING`;

/** All threads of the chat go with it, unless somebody talks there already. */
const MOVE = `
  UPDATE conversations v SET chat = c."to"
  FROM json_to_recordset($1) AS c(conversation uuid, "to" text)
  JOIN conversations o ON o.id = c.conversation
  WHERE v.account_id = o.account_id AND v.chat = o.chat
    AND NOT EXISTS (SELECT FROM conversations n
                    WHERE n.account_id = o.account_id AND n.chat = c."to" AND n.thread = v.thread)`;
