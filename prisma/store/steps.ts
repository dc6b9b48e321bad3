import type pg from "pg";
import { v7 as uuid } from "uuid";
import { id } from "../../core/message/address.ts";
import type { Step, StepResult, TurnTaken } from "../../core/lanes/store.ts";
import type { Unsent } from "../../core/outbox/store.ts";
import { rows } from "./rows.ts";

/** Stores what handling events changed. A step whose lane was lost, or out of its turn, changes nothing. */
export async function commitSteps(
  client: pg.PoolClient,
  steps: readonly Step[],
): Promise<readonly StepResult[]> {
  const held = await fence(client, steps);
  const kept = steps.filter(({ event }) => held.has(event));
  const turns = kept.flatMap((step) =>
    step.effect.type === "turn" ? [turnRows(step, step.effect)] : [],
  );
  if (turns.length > 0) await storeTurns(client, turns);
  await changeMessages(client, kept);
  await client.query(END_EVENTS, [kept.map(({ event }) => event)]);
  const unsent = new Map(turns.map(({ event, out }) => [event, out.map(({ waiting }) => waiting)]));
  return steps.map(({ event }) => (held.has(event) ? { unsent: unsent.get(event) ?? [] } : "lost"));
}

/** Locks the lanes that are still held, and keeps the steps that are their conversation's oldest. */
async function fence(client: pg.PoolClient, steps: readonly Step[]): Promise<ReadonlySet<string>> {
  const asked = steps.map(({ lane, event }) => ({ ...lane, event }));
  const { rows: held } = await client.query<{ event: string }>(FENCE, [rows(asked)]);
  return new Set(held.map(({ event }) => event));
}

const FENCE = `
  SELECT e.id AS event
  FROM jsonb_to_recordset($1) AS s(conversation uuid, owner text, epoch int, event uuid)
  JOIN lanes l ON l.conversation_id = s.conversation AND l.owner = s.owner AND l.epoch = s.epoch
  JOIN inbound_events e ON e.id = s.event AND e.status = 'pending'
  WHERE NOT EXISTS (
    SELECT FROM inbound_events older
    WHERE older.conversation_id = e.conversation_id AND older.status = 'pending' AND older.seq < e.seq)
  ORDER BY l.conversation_id
  FOR UPDATE OF l`;

interface Outgoing {
  readonly message: string;
  readonly waiting: Unsent;
}

function turnRows({ lane, event }: Step, turn: TurnTaken) {
  const now = new Date();
  const out: readonly Outgoing[] = turn.say.map((draft) => ({
    message: uuid(),
    waiting: {
      ...draft,
      id: id<"outbox">(uuid()),
      status: "new",
      attempts: 0,
      nextAttemptAt: now,
    },
  }));
  return { id: uuid(), conversation: lane.conversation, event, turn, out };
}

async function storeTurns(
  client: pg.PoolClient,
  turns: readonly ReturnType<typeof turnRows>[],
): Promise<void> {
  const taken = turns.map(({ id: turnId, conversation, event, turn }) => {
    const { bot, language, dialogue, attendant, handoffNote, contact, trace } = turn;
    const about = { id: turnId, conversation, event, contact: contact.id };
    return { ...about, ...trace, bot, language, dialogue, attendant, handoffNote };
  });
  await client.query(STORE_TURNS, [rows(taken)]);
  const outgoing = turns.flatMap(({ id: turnId, conversation, out }) =>
    out.map(({ message, waiting }) => ({ ...waiting, message, conversation, turn: turnId })),
  );
  if (outgoing.length > 0) await client.query(STORE_OUTGOING, [rows(outgoing)]);
}

const STORE_TURNS = `
  WITH taken AS (
    SELECT * FROM jsonb_to_recordset($1) AS t(
      id uuid, conversation uuid, event uuid, contact uuid, bot text, skill text, language text,
      outcome text, understood jsonb, steps jsonb, dialogue jsonb, attendant attendant, "handoffNote" text)
  ), turn AS (
    INSERT INTO turns (id, conversation_id, event_id, bot, skill, language, outcome, understood, steps)
    SELECT id, conversation, event, bot, skill, language, outcome, understood, steps FROM taken
  ), dialogue AS (
    INSERT INTO dialogues (conversation_id, state, updated_at)
    SELECT conversation, dialogue, now() FROM taken
    ON CONFLICT (conversation_id) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at
  ), attended AS (
    UPDATE conversations c
    SET attendant = t.attendant, handoff_note = COALESCE(t."handoffNote", c.handoff_note)
    FROM taken t WHERE c.id = t.conversation AND c.attendant <> t.attendant
  )
  UPDATE contacts c SET language = t.language
  FROM taken t WHERE c.id = t.contact AND c.language IS DISTINCT FROM t.language`;

const STORE_OUTGOING = `
  WITH outgoing AS (
    SELECT * FROM ROWS FROM (jsonb_to_recordset($1) AS (
      id uuid, key text, conversation uuid, message uuid, turn uuid, say jsonb,
      "nextAttemptAt" timestamptz, "expiresAt" timestamptz)) WITH ORDINALITY
  ), message AS (
    INSERT INTO messages (id, conversation_id, author, content, status, at)
    SELECT message, conversation, 'bot', say, 'queued', now() FROM outgoing
  )
  INSERT INTO outbox
    (id, key, conversation_id, message_id, turn_id, say, next_attempt_at, expires_at)
  SELECT id, key, conversation, message, turn, say, "nextAttemptAt", "expiresAt"
  FROM outgoing ORDER BY ordinality`;

/** Receipts, edits and removals, each on the message it names. */
async function changeMessages(client: pg.PoolClient, steps: readonly Step[]): Promise<void> {
  const changes = steps.flatMap(({ lane: { conversation }, effect }) =>
    effect.type === "turn" ? [] : [{ conversation, ...effect }],
  );
  if (changes.length > 0) await client.query(CHANGE_MESSAGES, [rows(changes)]);
}

/** A status never goes back: enums compare in the order of their declaration, `failed` last. */
const CHANGE_MESSAGES = `
  UPDATE messages m
  SET status = CASE c.type WHEN 'receipt' THEN GREATEST(m.status, c.status) ELSE m.status END,
      content = CASE c.type WHEN 'edit' THEN c.content ELSE m.content END,
      edited_at = CASE c.type WHEN 'edit' THEN c.at ELSE m.edited_at END,
      removed_at = CASE c.type WHEN 'removal' THEN c.at ELSE m.removed_at END
  FROM jsonb_to_recordset($1) AS c(
    conversation uuid, type text, message text, status message_status, content jsonb, at timestamptz)
  WHERE m.conversation_id = c.conversation AND m.platform_message_id = c.message`;

const END_EVENTS = `
  UPDATE inbound_events SET status = 'done', handled_at = now() WHERE id = ANY($1::uuid[])`;
