import type pg from "pg";
import { z } from "zod";
import type { Step, StepResult, TurnTaken } from "../../core/lanes/store.ts";
import { id } from "../../core/message/address.ts";
import type { Unsent } from "../../core/outbox/store.ts";
import { inLockOrder, rows } from "./rows.ts";
import { storeChanges } from "./changes.ts";
import { settledRows, settleLate, settlesOf, settling } from "./settling.ts";
import type { Settles } from "./settling.ts";
import { query, run, single, transaction } from "./transaction.ts";
import type { Statement } from "./transaction.ts";

/** Stores what handling events changed, in one statement where it is only turns. */
export async function commitSteps(
  pool: pg.Pool,
  steps: readonly Step[],
): Promise<readonly StepResult[]> {
  const ordered = inLockOrder(steps, ({ lane }) => lane.conversation);
  const turns = ordered.flatMap((step) => (step.turn ? [{ ...step, turn: step.turn }] : []));
  const settled = ordered.flatMap((step) => step.settled ?? []);
  const commit = COMMIT[settlesOf(settled)];
  const values = [
    rows(ordered.map(({ lane, after, upTo }) => ({ ...lane, after, upTo }))),
    rows(turns.map(turnRow)),
    rows(turns.flatMap(messageRows)),
    ...(settled.length > 0 ? [settledRows(settled)] : []),
  ];
  const others = ordered.filter(({ changes, poison }) => changes.length > 0 || poison);
  const stored = storedParts.parse(
    others.length === 0
      ? await single(pool, commit, values)
      : await transaction(pool, async (client) => {
          const parts = storedParts.parse(await run(client, commit, values));
          const freed = await storeOthers(client, others, parts);
          return parts.filter(({ lane }) => lane === null || !freed.has(lane));
        }),
  );
  const parts = await withRepeated(pool, ordered, stored);
  const held = new Set(parts.flatMap(({ lane }) => lane ?? []));
  const ids = new Map(parts.flatMap(({ key, id: row }) => (key && row ? [[key, row]] : [])));
  await settleLate(
    pool,
    settled.filter(({ lane }) => !held.has(lane.conversation)),
  );
  return steps.map((step) =>
    held.has(step.lane.conversation) ? { unsent: unsentOf(step, ids) } : "lost",
  );
}

/** One row for each lane that is still held, one for each message that was stored. */
const storedParts = z.array(
  z.object({ lane: z.string().nullable(), key: z.string().nullable(), id: z.string().nullable() }),
);
type StoredParts = z.infer<typeof storedParts>;

/**
 * A step whose answer was lost on the way is not stored twice, and answers as it did. One that may have
 * set something free is not asked after.
 */
async function withRepeated(
  pool: pg.Pool,
  steps: readonly Step[],
  stored: StoredParts,
): Promise<StoredParts> {
  const held = new Set(stored.flatMap(({ lane }) => lane ?? []));
  const open = steps.filter(
    (step) => !held.has(step.lane.conversation) && (isBegun(step) || echoedIn(step).length === 0),
  );
  if (open.length === 0) return stored;
  const asked = open.map(({ lane, upTo }) => ({ ...lane, upTo }));
  const keys = open.flatMap(({ turn }) => turn?.say.map(({ key }) => key) ?? []);
  return [...stored, ...storedParts.parse(await query(pool, REPEATED, [rows(asked), keys]))];
}

const REPEATED = `
  SELECT l.conversation_id AS lane, NULL AS key, NULL AS id
  FROM json_to_recordset($1) AS s(conversation uuid, owner text, claim int, "upTo" int)
  JOIN lanes l ON l.conversation_id = s.conversation AND l.owner = s.owner AND l.claim = s.claim
              AND l.handled = s."upTo"
  UNION ALL SELECT NULL, key, id::text FROM messages WHERE key = ANY($2)`;

/** Its first message is marked as being sent: then nothing older comes free any more. */
function isBegun({ turn }: Step): boolean {
  return turn?.begins === true && turn.say.length > 0;
}

/** The keys that a platform gave back to us. */
function echoedIn({ changes }: Step): readonly string[] {
  return changes.flatMap((change) => ("key" in change && change.key) || []);
}

function turnRow({ lane, after, upTo, turn }: Step & { turn: TurnTaken }) {
  const { bot, language, dialogue, attendant, handover, attendedForMs, contact, trace } = turn;
  const { stays = false } = turn;
  return {
    conversation: lane.conversation,
    place: upTo,
    events: upTo - after,
    contact: contact.id,
    bot,
    language,
    dialogue,
    attendant,
    stays,
    handoffNote: handover?.note,
    attendedForMs,
    ...trace,
  };
}

function messageRows({ lane, upTo, turn: { say, begins } }: Step & { turn: TurnTaken }) {
  return say.map((draft, index) => ({
    ...draft,
    conversation: lane.conversation,
    turn: upTo,
    begins: begins && index === 0,
  }));
}

/** The fence: a lane that is held as its holder thinks, and whose cursor is where the step begins. */
const TURNS = `
  WITH step AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1) AS s(conversation uuid, owner text, claim int, after int, "upTo" int)
  ), held AS MATERIALIZED (
    UPDATE lanes l SET handled = s."upTo", blame = 0, trying = false
    FROM step s
    WHERE l.conversation_id = s.conversation AND l.owner = s.owner AND l.claim = s.claim AND l.handled = s.after
    RETURNING l.conversation_id
  ), taken AS MATERIALIZED (
    SELECT t.* FROM json_to_recordset($2) AS t(
      conversation uuid, place int, events int, contact uuid, bot text, skill text, language text,
      outcome text, understood json, cost json, steps json, dialogue json, attendant attendant, stays boolean, "handoffNote" text,
      "attendedForMs" float)
    WHERE t.conversation = ANY(ARRAY(SELECT conversation_id FROM held))
  ), turn AS (
    INSERT INTO turns (conversation_id, place, events, bot, skill, language, outcome, understood, cost, steps)
    SELECT conversation, place, events, bot, skill, language, outcome, understood, cost, steps FROM taken
  ), dialogue AS (
    INSERT INTO dialogues (conversation_id, state, updated_at)
    SELECT conversation, dialogue, now() FROM taken
    ON CONFLICT (conversation_id) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at
  ), attended AS (
    UPDATE conversations c
    SET attendant = t.attendant, handoff_note = COALESCE(t."handoffNote", c.handoff_note),
        attended_until = now() + t."attendedForMs" * interval '1 millisecond'
    FROM taken t
    WHERE c.id = t.conversation AND (c.attendant <> t.attendant AND NOT t.stays OR t."attendedForMs" IS NOT NULL
      OR (t."handoffNote" IS NOT NULL AND c.attended_until IS NOT NULL))
  ), spoken AS (
    UPDATE contacts c SET language = t.language
    FROM taken t WHERE c.id = t.contact AND c.language IS DISTINCT FROM t.language
  ), outgoing AS (
    INSERT INTO messages (conversation_id, author, status, key, class, turn, content, at,
                          attempts, next_attempt_at, expires_at)
    SELECT conversation, 'bot', CASE WHEN begins THEN 'sending' ELSE 'new' END::message_status,
           key, class, turn, say, now(), CASE WHEN begins THEN 1 ELSE 0 END, now(),
           now() + "lifeMs" * interval '1 millisecond'
    FROM ROWS FROM (json_to_recordset($3) AS (
      conversation uuid, key text, class message_class, turn int, say json, "lifeMs" float, begins boolean
    )) WITH ORDINALITY AS m
    WHERE m.conversation = ANY(ARRAY(SELECT conversation_id FROM held))
    ORDER BY m.ordinality
    RETURNING key, id
  )`;

const COMMITTED = `
  SELECT conversation_id AS lane, NULL AS key, NULL AS id FROM held
  UNION ALL SELECT NULL, key, id::text FROM outgoing`;

const committing = (settles: Settles): Statement => {
  const settled = settles === "nothing" ? "" : `, ${settling("$4", { settles })}`;
  return { name: `commit-${settles}`, text: `${TURNS}${settled}${COMMITTED}` };
};

export const COMMIT: Readonly<Record<Settles, Statement>> = {
  nothing: committing("nothing"),
  sent: committing("sent"),
  whatever: committing("whatever"),
};

/** Answers in which conversations something came free. */
async function storeOthers(
  client: pg.PoolClient,
  steps: readonly Step[],
  stored: StoredParts,
): Promise<ReadonlySet<string>> {
  const held = new Set(stored.flatMap(({ lane }) => lane ?? []));
  const kept = steps.filter(({ lane }) => held.has(lane.conversation));
  const changes = kept.flatMap(({ lane: { conversation }, changes: made }) =>
    made.map((change) => ({ conversation, ...change })),
  );
  const freed = await storeChanges(client, changes);
  const poison = kept.flatMap(({ lane: { conversation }, after, upTo, poison: reason }) =>
    reason === undefined ? [] : [{ conversation, after, upTo, reason }],
  );
  if (poison.length > 0) await client.query(SET_POISON_ASIDE, [rows(poison)]);
  return freed;
}

const SET_POISON_ASIDE = `
  INSERT INTO dead_letters (account_id, conversation_id, platform_event_id, kind, reason, payload_id)
  SELECT e.account_id, e.conversation_id, e.platform_event_id, 'poison', p.reason, e.payload_id
  FROM json_to_recordset($1) AS p(conversation uuid, after int, "upTo" int, reason text)
  JOIN inbound_events e ON e.conversation_id = p.conversation AND e.place > p.after AND e.place <= p."upTo"
  ON CONFLICT (account_id, platform_event_id) DO UPDATE SET settled_at = NULL, reason = excluded.reason`;

function unsentOf({ turn, upTo }: Step, ids: ReadonlyMap<string, string>): readonly Unsent[] {
  return (turn?.say ?? []).flatMap(({ lifeMs, ...draft }, index) => {
    const row = ids.get(draft.key);
    if (row === undefined) return [];
    const begun = turn?.begins === true && index === 0;
    return [
      {
        ...draft,
        id: id<"outbox">(row),
        turn: upTo,
        standing: begun ? "begun" : "waiting",
        attempts: begun ? 1 : 0,
        dueInMs: 0,
        expiresInMs: lifeMs,
      },
    ];
  });
}
