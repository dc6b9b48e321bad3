import { kindOf } from "../channel/protocol.ts";
import type {
  Button,
  EditEntry,
  Entry,
  MessageEntry,
  OutgoingEvent,
  PostedFile,
  RatingEntry,
  ShownFile,
  Unsent,
} from "../channel/protocol.ts";
import { emptyFacts, factsWith } from "./facts.ts";
import type { Facts, Rated } from "./facts.ts";

/** How far a visitor's message has come. */
export type Delivery = "waiting" | "stored" | "read" | NonNullable<Unsent["refused"]>;

/** What stands in a message. */
export interface Body {
  readonly text: string;
  readonly files: readonly ShownFile[];
  readonly location: MessageEntry["location"];
  readonly contact: MessageEntry["contact"];
  readonly buttons: readonly Button[];
  /** The words that open the buttons, where they are to be shown as a list. */
  readonly list: string | undefined;
}

export interface Message extends Body {
  readonly id: string;
  readonly from: MessageEntry["from"];
  readonly at: Date;
  /** The server's number; absent while the message is known to this page alone. */
  readonly seq: number | undefined;
  readonly delivery: Delivery;
  readonly edited: boolean;
  /** The sign that the other side put under it. */
  readonly reaction: string | undefined;
  /** It asks how the talk was; and what was answered. */
  readonly rating: { readonly rated: Rated | undefined } | undefined;
}

/** A conversation as this page knows it. Every function here returns a new one. */
export interface Timeline {
  /** In the order of the server, then what it has not told back yet, in the order it was said. */
  readonly messages: readonly Message[];
  readonly facts: Facts;
}

export const emptyTimeline: Timeline = { messages: [], facts: emptyFacts };

/** Takes entries in, in any order and as often as they come. */
export function withEntries(timeline: Timeline, entries: readonly Entry[]): Timeline {
  const messages = new Map(timeline.messages.map((message) => [message.id, message]));
  for (const entry of entries) {
    if (entry.kind === "message") messages.set(entry.id, fromEntry(entry));
    else if (entry.kind === "rating") messages.set(entry.id, fromRating(entry));
  }
  const sorted = [...messages.values()].toSorted(byNumber);
  return withFacts(sorted, factsWith(timeline.facts, entries));
}

/** Shows what the visitor just said or changed, before the server has it. */
export function withUnsent(timeline: Timeline, unsent: Unsent): Timeline {
  const { event, at, refused } = unsent;
  if (event.type === "edit" || event.type === "removal" || isRating(event))
    return withFacts(timeline.messages, factsWith(timeline.facts, [asEntry(event)]));
  if (event.type === "end" || timeline.messages.some(({ id }) => id === event.id)) return timeline;
  const message: Message = {
    ...bodyOf(shownIn(event)),
    id: event.id,
    from: "visitor",
    at: new Date(at),
    seq: undefined,
    delivery: refused ?? "waiting",
    ...plain,
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
  return timeline.messages.findLast(({ from, rating }) => from !== "visitor" && !rating);
}

const plain = { edited: false, reaction: undefined, rating: undefined };

function withFacts(messages: readonly Message[], facts: Facts): Timeline {
  const left = messages.filter(({ id }) => !facts.removed.has(id));
  return { facts, messages: left.map((message) => withFactsOf(message, facts)) };
}

function withFactsOf(message: Message, facts: Facts): Message {
  const { id, rating } = message;
  const edit = facts.edits.get(id);
  return {
    ...message,
    ...(edit && { ...bodyOf(edit), edited: true }),
    delivery: facts.read.has(id) ? "read" : message.delivery,
    reaction: facts.reactions.get(id),
    rating: rating && { rated: facts.rated.get(id) },
  };
}

function fromEntry(entry: MessageEntry): Message {
  const { id, seq, from, at } = entry;
  return { id, seq, from, at, delivery: "stored", ...bodyOf(entry), ...plain };
}

function fromRating({ id, seq, at, text = "" }: RatingEntry): Message {
  const message = fromEntry({ kind: "message", id, seq, at, text, from: "bot" });
  return { ...message, rating: { rated: undefined } };
}

type Shown = Omit<EditEntry, "seq" | "kind" | "message">;

function bodyOf({ text, files = [], location, contact, buttons = [], list }: Shown): Body {
  return { text, files, location, contact, buttons, list };
}

type Press = Extract<OutgoingEvent, { type: "button" }>;
type Change = Extract<OutgoingEvent, { type: "edit" | "removal" }>;

function isRating(event: OutgoingEvent): event is Press {
  return event.type === "button" && event.values !== undefined;
}

/** Newer than everything that was told. */
const seq = Number.MAX_SAFE_INTEGER;

function asEntry(event: Change | Press): Entry {
  if (event.type === "removal") return { seq, kind: "removal", message: event.message };
  if (event.type === "edit") return { seq, kind: "edit", message: event.message, text: event.text };
  const { stars, words = "" } = event.values ?? {};
  return { seq, kind: "rated", rating: event.on, stars: Number(stars), words };
}

function shownIn(event: Exclude<OutgoingEvent, Change | { type: "end" }>): Shown {
  switch (event.type) {
    case "message":
      return { text: event.text };
    case "button":
      return { text: event.label };
    case "files":
      return { text: event.caption ?? "", files: event.files.map(asShown) };
    case "voice": {
      const { file, seconds, waveform } = event;
      return { text: "", files: [{ ...asShown(file), kind: "voice", seconds, waveform }] };
    }
    case "location":
      return { text: "", location: event };
  }
}

function asShown(file: PostedFile): ShownFile {
  return { kind: kindOf(file.type), ...file };
}

/** Numbered messages first; sorting keeps the others in their order. */
function byNumber(a: Message, b: Message): number {
  if (a.seq === b.seq) return 0;
  return (a.seq ?? Infinity) - (b.seq ?? Infinity);
}
