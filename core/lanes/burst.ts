import type { MessageReceived, Prompting } from "../message/event.ts";
import type { PendingEvent } from "./store.ts";

/** What is to be handled together, or in how many milliseconds there will be something. */
export type Burst =
  | {
      readonly events: readonly PendingEvent[];
      /**
       * What the bot answers, absent for mere changes: the last event of the burst, with all of its
       * words, and the place of the first. That place names the turn: it stays the same when the
       * turn is taken again with more words in it.
       */
      readonly prompt?: {
        readonly place: number;
        readonly pending: PendingEvent;
        readonly event: Prompting;
      };
    }
  | { readonly waitMs: number };

export interface BurstOptions {
  /** Milliseconds of quiet after which words are taken for said; 0 answers each message by itself. */
  readonly debounceMs: number;
  /** On the clock of `PendingEvent.since`. */
  readonly now: number;
}

/** However long somebody goes on writing, their first words wait no longer than so many pauses. */
const LONGEST_WAIT = 4;
const MOST_EVENTS = 30;

/**
 * The first of what waits. People write "oi", "quero marcar", "amanhã" and mean one thing: texts of
 * one person that follow each other closely are one prompt. Changes (receipts, edits) that come
 * between are handled along with it, those before it by themselves; anything else ends it at once.
 */
export function nextBurst(
  waiting: readonly PendingEvent[],
  { debounceMs, now }: BurstOptions,
): Burst | undefined {
  const [first, ...rest] = waiting;
  if (!first) return undefined;
  if (isChange(first)) return { events: leading(waiting, isChange) };
  if (!isWords(first) || debounceMs === 0) return burstOf([first]);

  const burst = [first, ...leading(rest, (pending) => belongsTo(first, pending))];
  const isOver = burst.length < waiting.length || burst.length >= MOST_EVENTS;
  const waitMs = isOver ? 0 : ripeAt(burst.filter(isWords), debounceMs) - now;
  return waitMs <= 0 ? burstOf(burst) : { waitMs };
}

/** The first of them for which it holds without a break, as many as are handled at once. */
function leading(
  events: readonly PendingEvent[],
  holds: (pending: PendingEvent) => boolean,
): readonly PendingEvent[] {
  const end = events.findIndex((pending) => !holds(pending));
  return events.slice(0, Math.min(end === -1 ? events.length : end, MOST_EVENTS));
}

function ripeAt(said: readonly PendingEvent[], debounceMs: number): number {
  const [first, last] = [said[0]?.since ?? 0, said.at(-1)?.since ?? 0];
  return Math.min(last + debounceMs, first + LONGEST_WAIT * debounceMs);
}

function burstOf(events: readonly PendingEvent[]): Burst {
  const said = events.filter((pending) => !isChange(pending));
  const [first] = said;
  const pending = said.at(-1);
  if (!first || !pending?.event || !isPrompting(pending.event)) return { events };
  return { events, prompt: { place: first.place, pending, event: allWords(pending.event, said) } };
}

function allWords(last: Prompting, said: readonly PendingEvent[]): Prompting {
  if (!isText(last) || said.length === 1) return last;
  const texts = said.flatMap(({ event }) => (event && isText(event) ? event.content.text : []));
  return { ...last, content: { kind: "text", text: texts.join("\n") } };
}

type Event = PendingEvent["event"];

function isChange({ event }: PendingEvent): boolean {
  return event !== undefined && !isPrompting(event);
}

function isPrompting(event: NonNullable<Event>): event is Prompting {
  return event.type === "message" || event.type === "button";
}

function isText(
  event: NonNullable<Event>,
): event is MessageReceived & { content: { kind: "text"; text: string } } {
  return event.type === "message" && event.content.kind === "text";
}

function isWords({ event }: PendingEvent): boolean {
  return event !== undefined && isText(event);
}

function belongsTo(first: PendingEvent, pending: PendingEvent): boolean {
  if (isChange(pending)) return true;
  return isWords(pending) && pending.contact?.id === first.contact?.id;
}
