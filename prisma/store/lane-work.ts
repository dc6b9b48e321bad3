import type pg from "pg";
import { z } from "zod";
import { MOST_WAITING } from "../../core/lanes/store.ts";
import type { LaneWork, PendingEvent } from "../../core/lanes/store.ts";
import { id } from "../../core/message/address.ts";
import { storedEvent } from "../../core/message/stored/event.ts";
import { storedUtterance } from "../../core/message/stored/utterance.ts";
import type { Unsent } from "../../core/outbox/store.ts";
import { Attendant, MessageClass } from "../generated/enums.ts";
import { ATTENDANT } from "./accepting.ts";
import { query } from "./transaction.ts";
import type { Statement } from "./transaction.ts";

/** The events above a place, as JSON: what waits in the lane `l`, as much of it as is read at once. */
const PENDING = `
  (SELECT json_agg(json_build_object(
     'place', e.place, 'event', e.event, 'contact', e.contact_id, 'name', c.name, 'language', c.language,
     'waitedMs', extract(epoch FROM clock_timestamp() - e.received_at) * 1000) ORDER BY e.place)
   FROM inbound_events e LEFT JOIN contacts c ON c.id = e.contact_id
   WHERE e.conversation_id = l.conversation_id
     AND e.place > l.handled AND e.place <= l.handled + ${MOST_WAITING})`;

/** What was tried goes with what the platform has told of it since, by its key. */
const UNSENT = `
  (SELECT json_agg(json_build_object(
     'id', m.id::text, 'key', m.key, 'class', m.class, 'say', m.content, 'turn', m.turn,
     'status', m.status, 'attempts', m.attempts,
     'shown', CASE WHEN m.attempts > 0 THEN (
       SELECT e.event FROM inbound_events e
       WHERE e.conversation_id = m.conversation_id AND e.place > l.handled
         AND e.event ->> 'type' = 'delivery' AND e.event ->> 'key' = m.key
       ORDER BY e.place DESC LIMIT 1) END,
     'dueInMs', extract(epoch FROM COALESCE(m.next_attempt_at, now()) - clock_timestamp()) * 1000,
     'expiresInMs', extract(epoch FROM m.expires_at - clock_timestamp()) * 1000) ORDER BY m.id)
   FROM messages m WHERE m.conversation_id = l.conversation_id AND m.status IN ('new', 'sending'))`;

/**
 * Leases due lanes and reads what waits in them. Of each account the longest waiting, so many at
 * most ($4); lanes that another is just claiming are passed over, not waited for. Moments are stored
 * rounded to the millisecond, so what is due now may seem to be due after now.
 */
export const CLAIM: Statement = {
  name: "claim",
  text: `
  WITH due AS MATERIALIZED (
    SELECT d.conversation_id
    FROM unnest($3::uuid[]) AS a(account),
    LATERAL (
      SELECT l.conversation_id FROM lanes l
      WHERE l.account_id = a.account AND l.due_at <= now() + interval '1 millisecond' AND l.owner IS NULL
      ORDER BY l.due_at LIMIT $4 FOR UPDATE SKIP LOCKED
    ) d
    LIMIT $5
  ), l AS MATERIALIZED (
    UPDATE lanes SET owner = $1, claim = $2, due_at = NULL
    FROM due WHERE lanes.conversation_id = due.conversation_id
    RETURNING lanes.conversation_id, lanes.handled, lanes.blame
  )
  SELECT l.conversation_id AS conversation, l.handled, l.blame,
         v.organisation_id AS organisation, v.account_id AS account, a.channel, a.name, v.chat, v.thread,
         ${ATTENDANT} AS attendant, d.state AS dialogue, ${PENDING} AS pending, ${UNSENT} AS unsent
  FROM l
  JOIN conversations v ON v.id = l.conversation_id
  JOIN channel_accounts a ON a.id = v.account_id
  LEFT JOIN dialogues d ON d.conversation_id = l.conversation_id`,
};

/** What waits above the places that are named. */
export const PENDING_ABOVE: Statement = {
  name: "pending-above",
  text: `
  SELECT l.conversation_id AS conversation, ${PENDING} AS pending
  FROM json_to_recordset($1) AS l(conversation_id uuid, handled int)`,
};

const pendingRow = z.object({
  place: z.number(),
  event: z.unknown(),
  contact: z.string().nullable(),
  name: z.string().nullable(),
  language: z.string().nullable(),
  waitedMs: z.number(),
});

const pendingList = z
  .array(pendingRow)
  .nullable()
  .transform((list) => list ?? []);

const unsentRow = z.object({
  id: z.string(),
  key: z.string(),
  class: z.enum(MessageClass),
  say: storedUtterance,
  turn: z.number().nullable(),
  status: z.enum(["new", "sending"]),
  attempts: z.number(),
  dueInMs: z.number(),
  expiresInMs: z.number(),
  shown: z.unknown(),
});

const claimedRow = z.object({
  conversation: z.string(),
  handled: z.number(),
  blame: z.number(),
  organisation: z.string(),
  account: z.string(),
  channel: z.string(),
  name: z.string(),
  chat: z.string(),
  thread: z.string(),
  attendant: z.enum(Attendant),
  dialogue: z.unknown(),
  pending: pendingList,
  unsent: z.array(z.unknown()).nullable(),
});

export const claimedRows = z.array(claimedRow);
export const pendingRows = z.array(z.object({ conversation: z.string(), pending: pendingList }));

/** A claimed lane in the core's words. What cannot be read of what was to go out is set aside. */
export async function workOf(
  pool: pg.Pool,
  row: z.infer<typeof claimedRow>,
  { owner, claim }: { owner: string; claim: number },
): Promise<LaneWork> {
  const conversation = id<"conversation">(row.conversation);
  return {
    lane: { conversation, owner, claim },
    handled: row.handled,
    blame: row.blame,
    organisation: id<"organisation">(row.organisation),
    account: id<"channel-account">(row.account),
    address: addressOf(row),
    attendant: row.attendant,
    dialogue: row.dialogue ?? undefined,
    inbound: row.pending.map(pendingOf),
    unsent: await readableUnsent(pool, row.unsent ?? []),
  };
}

function addressOf(row: z.infer<typeof claimedRow>) {
  return {
    channel: row.channel,
    account: id<"account">(row.name),
    chat: id<"chat">(row.chat),
    ...(row.thread !== "" && { thread: id<"thread">(row.thread) }),
  };
}

export function pendingOf(row: z.infer<typeof pendingRow>): PendingEvent {
  const event = storedEvent.safeParse(row.event).data;
  return {
    place: row.place,
    since: performance.now() - row.waitedMs,
    ...(event && { event }),
    ...speakerOf(row),
  };
}

interface SpeakerRow {
  readonly contact: string | null;
  readonly name: string | null;
  readonly language: string | null;
}

/** Who spoke, where that is known. */
export function speakerOf({ contact, name, language }: SpeakerRow): Pick<PendingEvent, "contact"> {
  if (contact === null) return {};
  return {
    contact: {
      id: id<"contact">(contact),
      ...(name !== null && { name }),
      ...(language !== null && { language }),
    },
  };
}

/** What an older version wrote in another shape must not hold up its conversation. */
async function readableUnsent(
  pool: pg.Pool,
  found: readonly unknown[],
): Promise<readonly Unsent[]> {
  const read = found.map((row) => unsentRow.safeParse(row));
  const unreadable = found.filter((_, index) => !read[index]?.success);
  if (unreadable.length > 0) {
    const rows = z.array(z.object({ id: z.string() })).parse(unreadable);
    await query(pool, SET_ASIDE, [rows.map((row) => row.id)]);
  }
  return read.flatMap(({ data }) => (data === undefined ? [] : [unsentOf(data)]));
}

const SET_ASIDE = `
  UPDATE messages
  SET status = 'failed', fault = 'rejected', detail = 'stored in a shape of earlier days', settled_at = now()
  WHERE id = ANY($1::bigint[]) AND status IN ('new', 'sending')`;

function unsentOf(unsent: z.infer<typeof unsentRow>): Unsent {
  const { id: row, key, turn, status, shown, ...rest } = unsent;
  const told = storedEvent.safeParse(shown).data;
  return {
    ...rest,
    ...(told?.type === "delivery" && { shown: { message: told.message, at: told.at } }),
    id: id<"outbox">(row),
    key: id<"delivery">(key),
    ...(turn !== null && { turn }),
    standing: status === "new" ? "waiting" : "orphaned",
  };
}
