import { createHash, randomUUID } from "node:crypto";
import { v7 as uuid } from "uuid";
import type { Arrival } from "../../core/inbox/store.ts";
import type { ChannelAccount } from "../../core/identity.ts";
import { patience } from "../../core/lanes/burst.ts";
import type { InboundEvent, Person } from "../../core/message/event.ts";
import { canonicalPhone } from "../../core/people/phone.ts";
import { likenessOf } from "./likeness.ts";

/** What an arrival brought, as it came. */
interface Part {
  /** The number of the arrival in its batch. */
  readonly arrival: number;
  readonly account: ChannelAccount;
  /** Under which the arrival's payload is kept. */
  readonly payload: string;
  /** Its number among those that are kept together; absent when it is kept by itself. */
  readonly part?: number;
  readonly platformEvent: string;
}

export interface EventPart extends Part {
  readonly event: InboundEvent;
}

export interface UnreadablePart extends Part {
  readonly reason: string;
}

/** Deliveries taken apart. What was delivered twice among them is here once. */
export interface Batch {
  readonly events: readonly EventPart[];
  readonly unreadable: readonly UnreadablePart[];
}

export function batchOf(arrivals: readonly Arrival[]): Batch {
  const events = new Map<string, EventPart>();
  const unreadable = new Map<string, UnreadablePart>();
  const sheaves = new Sheaves();
  for (const [arrival, { account, delivery, reading }] of arrivals.entries()) {
    const isReadable = reading.ignored.every(({ kind }) => kind !== "unreadable");
    const kept = isReadable
      ? sheaves.add(account.id, delivery.body.byteLength)
      : { payload: uuid() };
    const about = { arrival, account, ...kept };
    for (const event of reading.events) {
      const key = `${account.id} ${event.id}`;
      if (!events.has(key)) events.set(key, { ...about, platformEvent: event.id, event });
    }
    const reasons = reading.ignored.flatMap(({ kind, reason }) =>
      kind === "unreadable" ? [reason] : [],
    );
    for (const [index, reason] of reasons.entries()) {
      const platformEvent = `unreadable:${digest(delivery.body)}:${index}`;
      unreadable.set(`${account.id} ${platformEvent}`, { ...about, platformEvent, reason });
    }
  }
  return { events: [...events.values()], unreadable: [...unreadable.values()] };
}

/** What is stored of an event, by its number in the batch. */
export interface EventRow {
  readonly n: number;
}

/** The rows of a batch's events, with the ids that new people and conversations among them get. */
export function eventRows(events: readonly EventPart[], debounceMs: number): readonly EventRow[] {
  const ids = new NewIds();
  return events.map(({ account, payload, part, platformEvent, event }, n) => {
    const { chat, thread = "" } = event.address;
    const from = personOf(event);
    return {
      n,
      account: account.id,
      organisation: account.organisation,
      payload,
      part,
      platformEvent,
      event,
      chat,
      thread,
      conversation: ids.of([JSON.stringify([account.id, chat, thread])]),
      ...(from && personRow(from, { account, ids })),
      ...said(event),
      ...(account.twin !== undefined && { likeness: likenessOf(event) }),
      dueInMs: patience(event, debounceMs),
    };
  });
}

/** Bytes that are sealed together at most: a sheaf that grows over them is the last one's end. */
const SHEAF_BYTES = 256 * 1024;

interface Sheaf {
  readonly payload: string;
  readonly parts: number;
  readonly bytes: number;
}

/** Which payloads are kept together: those of one account. */
class Sheaves {
  readonly #open = new Map<string, Sheaf>();

  add(account: string, bytes: number): { payload: string; part: number } {
    const open = this.#open.get(account);
    const sheaf = open && open.bytes < SHEAF_BYTES ? open : { payload: uuid(), parts: 0, bytes: 0 };
    const { payload, parts: part } = sheaf;
    this.#open.set(account, { payload, parts: part + 1, bytes: sheaf.bytes + bytes });
    return { payload, part };
  }
}

/** One id for each different thing, by whatever name it is called. */
class NewIds {
  readonly #ids = new Map<string, string>();

  of(names: readonly string[]): string {
    const known = names.map((name) => this.#ids.get(name)).find((one) => one !== undefined);
    const made = known ?? randomUUID();
    for (const name of names) this.#ids.set(name, made);
    return made;
  }
}

function personRow(
  { id, aliases = [], name, phone: given }: Person,
  { account, ids }: { account: ChannelAccount; ids: NewIds },
) {
  const phone = given === undefined ? undefined : canonicalPhone(given);
  const names = [id, ...aliases].map((one) => JSON.stringify([account.id, one]));
  const contact = ids.of(phone === undefined ? names : [...names, phone]);
  return { person: id, ...(aliases.length > 0 && { aliases }), phone, name, contact };
}

function personOf(event: InboundEvent): Person | undefined {
  return "from" in event ? event.from : undefined;
}

/** What of an event is a message of the conversation. */
function said(event: InboundEvent) {
  if (event.type === "message")
    return { platformMessage: event.message, content: event.content, at: event.at };
  if (event.type === "button")
    // Telegram does not tell when a button was pressed.
    return { content: { kind: "text", text: event.label ?? event.action }, at: new Date() };
  return {};
}

function digest(body: Uint8Array): string {
  return createHash("sha256").update(body).digest("hex");
}
