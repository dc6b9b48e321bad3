import { createHash } from "node:crypto";
import type pg from "pg";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import type { InboundEvent, Person } from "../../core/message/event.ts";
import type { Accepted, Arrival, InboxStore } from "../../core/inbox/store.ts";
import { rows } from "./rows.ts";
import type { Vault } from "./seal.ts";
import { transaction } from "./transaction.ts";
import { WAKE_LANES } from "./wake.ts";

export interface InboxOptions {
  readonly pool: pg.Pool;
  readonly vault: Vault;
  /** Hours a raw payload is kept, so that it can be read again after a fix. */
  readonly rawRetentionHours: number;
}

export function openInboxStore({ pool, vault, rawRetentionHours }: InboxOptions): InboxStore {
  return {
    accept(arrivals) {
      const incoming = arrivals.map(incomingOf);
      return transaction(pool, async (client) => {
        const fresh = await onlyFresh(client, incoming.flat());
        if (fresh.length > 0) {
          await storePayloads(client, { arrivals, incoming, fresh, vault, rawRetentionHours });
          await storeFresh(client, fresh);
        }
        const stored = new Set(fresh);
        return incoming.map((ones) => tally(ones, stored));
      });
    },
  };
}

/** One event, or one unreadable part, of one arrival. */
interface Incoming {
  readonly id: string;
  readonly payload: string;
  readonly account: string;
  readonly organisation: string;
  readonly platformEvent: string;
  readonly event?: InboundEvent;
  readonly reason?: string;
}

function incomingOf({ account, delivery, reading }: Arrival): readonly Incoming[] {
  const about = { payload: uuid(), account: account.id, organisation: account.organisation };
  const unreadable = reading.ignored.filter(({ kind }) => kind === "unreadable");
  return [
    ...reading.events.map((event) => ({ ...about, id: uuid(), platformEvent: event.id, event })),
    ...unreadable.map(({ reason }, index) => ({
      ...about,
      id: uuid(),
      platformEvent: `unreadable:${digest(delivery.body)}:${index}`,
      reason,
    })),
  ];
}

/** Drops what an earlier delivery brought, and repeats within this one. */
async function onlyFresh(
  client: pg.PoolClient,
  incoming: readonly Incoming[],
): Promise<readonly Incoming[]> {
  const { rows: found } = await client.query<{ account: string; event: string }>(
    `SELECT e.account_id AS account, e.platform_event_id AS event
     FROM jsonb_to_recordset($1) AS i(account uuid, "platformEvent" text)
     JOIN inbound_events e ON e.account_id = i.account AND e.platform_event_id = i."platformEvent"`,
    [rows(incoming)],
  );
  const seen = new Set(found.map(({ account, event }) => `${account} ${event}`));
  return incoming.filter(({ account, platformEvent }) => {
    const known = `${account} ${platformEvent}`;
    return !seen.has(known) && seen.add(known);
  });
}

async function storePayloads(
  client: pg.PoolClient,
  {
    arrivals,
    incoming,
    fresh,
    vault,
    rawRetentionHours,
  }: {
    arrivals: readonly Arrival[];
    incoming: readonly (readonly Incoming[])[];
    fresh: readonly Incoming[];
    vault: Vault;
    rawRetentionHours: number;
  },
): Promise<void> {
  const needed = new Set(fresh.map(({ payload }) => payload));
  const payloads = arrivals.flatMap(({ account, delivery }, index) => {
    const payload = incoming[index]?.[0]?.payload;
    if (payload === undefined || !needed.has(payload)) return [];
    const { bytes, keyId } = vault.seal(delivery.body, `inbound_payloads:${payload}`);
    const body = Buffer.from(bytes).toString("base64");
    const { contentType } = delivery;
    return [{ id: payload, account: account.id, contentType, body, keyId }];
  });
  await client.query(
    `INSERT INTO inbound_payloads (id, account_id, content_type, body, key_id, expires_at)
     SELECT id, account, "contentType", decode(body, 'base64'), "keyId", now() + make_interval(hours => $2)
     FROM jsonb_to_recordset($1) AS p(id uuid, account uuid, "contentType" text, body text, "keyId" text)`,
    [rows(payloads), rawRetentionHours],
  );
}

async function storeFresh(client: pg.PoolClient, fresh: readonly Incoming[]): Promise<void> {
  const contacts = await findContacts(client, fresh);
  const conversations = await wakeConversations(client, fresh);
  const events = fresh.map((one) => ({
    ...one,
    conversation: one.event && conversations.get(placeOf(one.account, one.event)),
    contact: personOf(one.event) && contacts.get(`${one.account} ${personOf(one.event)?.id}`),
    message: uuid(),
    ...said(one.event),
  }));
  await client.query(STORE_EVENTS, [rows(events)]);
}

const STORE_EVENTS = `
  WITH incoming AS (
    SELECT * FROM ROWS FROM (jsonb_to_recordset($1) AS (
      id uuid, payload uuid, account uuid, "platformEvent" text, event jsonb, reason text,
      conversation uuid, contact uuid, message uuid, "platformMessage" text, content jsonb,
      at timestamptz)) WITH ORDINALITY
  ), stored AS (
    INSERT INTO inbound_events
      (id, account_id, conversation_id, payload_id, platform_event_id, contact_id, event, status, reason)
    SELECT id, account, conversation, payload, "platformEvent", contact, event,
           CASE WHEN event IS NULL THEN 'quarantined' ELSE 'pending' END::inbound_status, reason
    FROM incoming
    ORDER BY ordinality
    ON CONFLICT (account_id, platform_event_id) DO NOTHING
    RETURNING id
  ), said AS (
    INSERT INTO messages (id, conversation_id, author, platform_message_id, content, status, at)
    SELECT i.message, i.conversation, 'person', i."platformMessage", i.content, 'received', i.at
    FROM incoming i JOIN stored USING (id)
    WHERE i.content IS NOT NULL
    ON CONFLICT (conversation_id, platform_message_id) DO NOTHING
  )
  SELECT pg_notify('lanes', '')`;

/** The contact behind each person; a person seen for the first time becomes one. */
async function findContacts(
  client: pg.PoolClient,
  fresh: readonly Incoming[],
): Promise<ReadonlyMap<string, string>> {
  const people = new Map(
    fresh.flatMap(({ account, organisation, event }) => {
      const person = personOf(event);
      if (!person) return [];
      const row = { account, organisation, person: person.id, name: person.name, contact: uuid() };
      return [[`${account} ${person.id}`, row] as const];
    }),
  );
  const { rows: found } = await client.query<{ account: string; person: string; contact: string }>(
    FIND_CONTACTS,
    [rows([...people.values()])],
  );
  return new Map(found.map(({ account, person, contact }) => [`${account} ${person}`, contact]));
}

const FIND_CONTACTS = `
  WITH people AS (
    SELECT * FROM jsonb_to_recordset($1) AS p(
      account uuid, organisation uuid, person text, name text, contact uuid)
  ), known AS (
    SELECT a.account_id, a.person, a.contact_id FROM contact_aliases a
    JOIN people p ON a.account_id = p.account AND a.person = p.person
  ), newcomers AS (
    SELECT p.* FROM people p
    WHERE NOT EXISTS (SELECT FROM known k WHERE k.account_id = p.account AND k.person = p.person)
  ), contact AS (
    INSERT INTO contacts (id, organisation_id, name) SELECT contact, organisation, name FROM newcomers
  ), alias AS (
    INSERT INTO contact_aliases (account_id, person, contact_id)
    SELECT account, person, contact FROM newcomers
    RETURNING account_id, person, contact_id
  )
  SELECT account_id AS account, person, contact_id AS contact FROM known
  UNION ALL SELECT account_id, person, contact_id FROM alias`;

/** The conversation at each address, its lane locked and woken: events get their order under that lock. */
async function wakeConversations(
  client: pg.PoolClient,
  fresh: readonly Incoming[],
): Promise<ReadonlyMap<string, string>> {
  const places = new Map(
    fresh.flatMap(({ account, organisation, event }) => {
      if (!event) return [];
      const { chat, thread = "" } = event.address;
      const row = { id: uuid(), account, organisation, chat, thread };
      return [[placeOf(account, event), row] as const];
    }),
  );
  await client.query(ADD_CONVERSATIONS, [rows([...places.values()])]);
  const { rows: found } = await client.query(FIND_CONVERSATIONS, [rows([...places.values()])]);
  const conversations = z.array(place).parse(found);
  await client.query(WAKE_LANES, [conversations.map(({ id }) => id).toSorted()]);
  return new Map(
    conversations.map(({ id, account, chat, thread }) => [key(account, chat, thread), id]),
  );
}

const place = z.object({
  id: z.string(),
  account: z.string(),
  chat: z.string(),
  thread: z.string(),
});

const ADD_CONVERSATIONS = `
  INSERT INTO conversations (id, organisation_id, account_id, chat, thread)
  SELECT id, organisation, account, chat, thread
  FROM jsonb_to_recordset($1) AS c(id uuid, organisation uuid, account uuid, chat text, thread text)
  ORDER BY account, chat, thread
  ON CONFLICT (account_id, chat, thread) DO NOTHING`;

const FIND_CONVERSATIONS = `
  SELECT c.id, c.account_id AS account, c.chat, c.thread
  FROM jsonb_to_recordset($1) AS p(account uuid, chat text, thread text)
  JOIN conversations c ON c.account_id = p.account AND c.chat = p.chat AND c.thread = p.thread`;

function placeOf(account: string, { address }: InboundEvent): string {
  return key(account, address.chat, address.thread ?? "");
}

function key(account: string, chat: string, thread: string): string {
  return JSON.stringify([account, chat, thread]);
}

function personOf(event: InboundEvent | undefined): Person | undefined {
  return event && "from" in event ? event.from : undefined;
}

/** What of an event is a message of the conversation. */
function said(event: InboundEvent | undefined) {
  if (event?.type === "message")
    return { platformMessage: event.message, content: event.content, at: event.at };
  if (event?.type === "button")
    // Telegram does not tell when a button was pressed.
    return { content: { kind: "text", text: event.label ?? event.action }, at: new Date() };
  return {};
}

function tally(ones: readonly Incoming[], stored: ReadonlySet<Incoming>): Accepted {
  const fresh = ones.filter((one) => stored.has(one));
  const quarantined = fresh.filter(({ event }) => event === undefined).length;
  return {
    fresh: fresh.length - quarantined,
    duplicates: ones.length - fresh.length,
    quarantined,
  };
}

function digest(body: Uint8Array): string {
  return createHash("sha256").update(body).digest("hex");
}
