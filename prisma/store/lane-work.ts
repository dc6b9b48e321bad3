import type pg from "pg";
import { z } from "zod";
import { id } from "../../core/message/address.ts";
import { storedEvent, storedUtterance } from "../../core/message/stored.ts";
import type { LaneWork, PendingEvent } from "../../core/lanes/store.ts";
import type { Unsent } from "../../core/outbox/store.ts";
import { query } from "./transaction.ts";

interface Claimed {
  readonly conversation: string;
  readonly epoch: number;
  readonly arrivals: number;
}

/** Loads everything that waits in claimed lanes, a few statements for all of them. */
export async function loadWork(
  pool: pg.Pool,
  owner: string,
  claimed: readonly Claimed[],
): Promise<readonly LaneWork[]> {
  const ids = [claimed.map(({ conversation }) => conversation)];
  const [conversations, pending, unsent] = await Promise.all([
    query(pool, CONVERSATIONS, ids),
    query(pool, PENDING, ids),
    query(pool, UNSENT, ids),
  ]);
  const stands = new Map(
    z
      .array(conversationRow)
      .parse(conversations)
      .map((row) => [row.conversation, row]),
  );
  const inbound = Map.groupBy(await readable(pool, PENDING_ROWS, pending), placed);
  const outgoing = Map.groupBy(await readable(pool, UNSENT_ROWS, unsent), placed);

  return claimed.flatMap(({ conversation, epoch, arrivals }) => {
    const row = stands.get(conversation);
    if (!row) return [];
    return [
      {
        lane: { conversation: id<"conversation">(conversation), owner, epoch },
        arrivals,
        organisation: id<"organisation">(row.organisation),
        account: id<"channel-account">(row.account),
        address: addressOf(row),
        attendant: row.attendant,
        dialogue: row.dialogue,
        inbound: (inbound.get(conversation) ?? []).map(pendingOf),
        unsent: (outgoing.get(conversation) ?? []).map(unsentOf),
      },
    ];
  });
}

function placed({ conversation }: { readonly conversation: string }): string {
  return conversation;
}

interface Rows<Row> {
  readonly shape: z.ZodType<Row>;
  /** Takes rows out of the queue, by their ids. */
  readonly setAside: string;
}

/**
 * The rows that can be read. What an older version may have written in another shape is set aside,
 * so that it holds up neither its conversation nor those that were claimed with it.
 */
async function readable<Row>(
  pool: pg.Pool,
  { shape, setAside }: Rows<Row>,
  found: readonly unknown[],
): Promise<readonly Row[]> {
  const read = found.map((row) => shape.safeParse(row));
  const unreadable = found.filter((_, index) => !read[index]?.success);
  if (unreadable.length > 0) {
    const ids = z.array(z.object({ id: z.string() })).parse(unreadable);
    await query(pool, setAside, [ids.map((row) => row.id)]);
  }
  return read.flatMap(({ data }) => (data === undefined ? [] : [data]));
}

const conversationRow = z.object({
  conversation: z.string(),
  organisation: z.string(),
  account: z.string(),
  channel: z.string(),
  name: z.string(),
  chat: z.string(),
  thread: z.string(),
  attendant: z.enum(["bot", "human"]),
  dialogue: z.unknown(),
});

const CONVERSATIONS = `
  SELECT c.id AS conversation, c.organisation_id AS organisation, c.account_id AS account,
         a.channel, a.name, c.chat, c.thread, c.attendant, d.state AS dialogue
  FROM conversations c
  JOIN channel_accounts a ON a.id = c.account_id
  LEFT JOIN dialogues d ON d.conversation_id = c.id
  WHERE c.id = ANY($1::uuid[])`;

function addressOf(row: z.infer<typeof conversationRow>) {
  return {
    channel: row.channel,
    account: id<"account">(row.name),
    chat: id<"chat">(row.chat),
    ...(row.thread !== "" && { thread: id<"thread">(row.thread) }),
  };
}

const pendingRow = z.object({
  id: z.string(),
  conversation: z.string(),
  event: storedEvent,
  receivedAt: z.date(),
  contact: z.string().nullable(),
  name: z.string().nullable(),
  language: z.string().nullable(),
});

const PENDING_ROWS = {
  shape: pendingRow,
  setAside: `
    UPDATE inbound_events SET status = 'quarantined', reason = 'stored in a shape of earlier days'
    WHERE id = ANY($1::uuid[])`,
};

const PENDING = `
  SELECT e.id, e.conversation_id AS conversation, e.event, e.received_at AS "receivedAt",
         e.contact_id AS contact, c.name, c.language
  FROM inbound_events e LEFT JOIN contacts c ON c.id = e.contact_id
  WHERE e.conversation_id = ANY($1::uuid[]) AND e.status = 'pending'
  ORDER BY e.seq`;

function pendingOf(row: z.infer<typeof pendingRow>): PendingEvent {
  return {
    id: id<"inbound">(row.id),
    event: row.event,
    receivedAt: row.receivedAt,
    ...(row.contact !== null && {
      contact: {
        id: id<"contact">(row.contact),
        ...(row.name !== null && { name: row.name }),
        ...(row.language !== null && { language: row.language }),
      },
    }),
  };
}

const unsentRow = z.object({
  id: z.string(),
  conversation: z.string(),
  key: z.string(),
  say: storedUtterance,
  status: z.enum(["new", "sending"]),
  attempts: z.number(),
  nextAttemptAt: z.date(),
  expiresAt: z.date(),
});

const UNSENT_ROWS = {
  shape: unsentRow,
  setAside: `
    UPDATE outbox
    SET status = 'failed', fault = 'rejected', detail = 'stored in a shape of earlier days', settled_at = now()
    WHERE id = ANY($1::uuid[])`,
};

const UNSENT = `
  SELECT id, conversation_id AS conversation, key, say, status, attempts,
         next_attempt_at AS "nextAttemptAt", expires_at AS "expiresAt"
  FROM outbox
  WHERE conversation_id = ANY($1::uuid[]) AND status IN ('new', 'sending')
  ORDER BY seq`;

function unsentOf(row: z.infer<typeof unsentRow>): Unsent {
  const { say, status, attempts, nextAttemptAt, expiresAt } = row;
  const named = { id: id<"outbox">(row.id), key: id<"delivery">(row.key) };
  return { ...named, say, status, attempts, nextAttemptAt, expiresAt };
}
