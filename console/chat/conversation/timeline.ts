import type { Button, Entry, MessageEntry, Unsent } from "../channel/protocol.ts";

/** How far a visitor's message has come. */
export type Delivery = "waiting" | "stored" | "read" | NonNullable<Unsent["refused"]>;

export interface Message {
  readonly id: string;
  readonly from: MessageEntry["from"];
  readonly at: Date;
  readonly text: string;
  readonly buttons: readonly Button[];
  /** The server's number; absent while the message is known to this page alone. */
  readonly seq: number | undefined;
  readonly delivery: Delivery;
}

/** A conversation as this page knows it. Every function here returns a new one. */
export interface Timeline {
  /** In the order of the server, then what it has not told back yet, in the order it was said. */
  readonly messages: readonly Message[];
  /** The visitor's messages that the bot has read; a receipt may come before its message. */
  readonly read: ReadonlySet<string>;
}

export const emptyTimeline: Timeline = { messages: [], read: new Set() };

/** Takes entries in, in any order and as often as they come. */
export function withEntries(timeline: Timeline, entries: readonly Entry[]): Timeline {
  const read = new Set(timeline.read);
  const messages = new Map(timeline.messages.map((message) => [message.id, message]));
  for (const entry of entries) {
    if (entry.kind === "receipt") read.add(entry.message);
    else messages.set(entry.id, fromEntry(entry));
  }
  const told = Array.from(messages.values(), (message) =>
    read.has(message.id) ? asRead(message) : message,
  );
  return { read, messages: told.toSorted(byNumber) };
}

/** Shows what the visitor just said, before the server has it. */
export function withUnsent(timeline: Timeline, { event, at, refused }: Unsent): Timeline {
  if (timeline.messages.some(({ id }) => id === event.id)) return timeline;
  const message: Message = {
    id: event.id,
    from: "visitor",
    at: new Date(at),
    text: event.type === "button" ? event.label : event.text,
    buttons: [],
    seq: undefined,
    delivery: refused ?? "waiting",
  };
  return { ...timeline, messages: [...timeline.messages, message] };
}

/** Moves a waiting message on. One that the stream has brought back already is further. */
export function withDelivery(timeline: Timeline, id: string, delivery: Delivery): Timeline {
  return {
    ...timeline,
    messages: timeline.messages.map((message) =>
      message.id === id && message.seq === undefined ? { ...message, delivery } : message,
    ),
  };
}

export function without(timeline: Timeline, id: string): Timeline {
  return { ...timeline, messages: timeline.messages.filter((message) => message.id !== id) };
}

/** The newest thing that the bot, or a person in its place, has said. */
export function newestReply(timeline: Timeline): Message | undefined {
  return timeline.messages.findLast(({ from }) => from !== "visitor");
}

function fromEntry({ id, seq, from, at, text, buttons = [] }: MessageEntry): Message {
  return { id, seq, from, at, text, buttons, delivery: "stored" };
}

function asRead(message: Message): Message {
  return { ...message, delivery: "read" };
}

/** Numbered messages first; sorting keeps the others in their order. */
function byNumber(a: Message, b: Message): number {
  if (a.seq === b.seq) return 0;
  return (a.seq ?? Infinity) - (b.seq ?? Infinity);
}
