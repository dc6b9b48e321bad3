import { wordsOf } from "../message/content.ts";
import type { Content } from "../message/content.ts";
import { isPrompting } from "../message/event.ts";
import type { InboundEvent, MessageReceived, Prompting } from "../message/event.ts";
import { filesTogether } from "../message/files.ts";
import { asRevised } from "./revised.ts";
import type { Edits } from "./revised.ts";
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
        /** Its words are an edit of what the person said last. */
        readonly revises?: true;
      };
    }
  | { readonly waitMs: number };

export interface BurstOptions extends Edits {
  /** Milliseconds of quiet after which words are taken for said; 0 answers each message by itself. */
  readonly debounceMs: number;
  /** On the clock of `PendingEvent.since`. */
  readonly now: number;
}

/** However long somebody goes on writing, their first words wait no longer than so many pauses. */
const LONGEST_WAIT = 4;
const MOST_EVENTS = 30;
/** Platforms send an album's messages one by one, as fast as they can. */
const ALBUM_MS = 500;

/**
 * The first of what waits. People write "oi", "quero marcar", "amanhã" and mean one thing: texts of
 * one person that follow each other closely are one prompt, and so are pictures, which not every
 * platform says to be an album. Changes (receipts, edits) that come
 * between are handled along with it, those before it by themselves; anything else ends it at once. What
 * is said after an edit of what was heard already is no part of the edit.
 */
export function nextBurst(
  arrived: readonly PendingEvent[],
  { debounceMs, now, ...edits }: BurstOptions,
): Burst | undefined {
  const waiting = asRevised(arrived, edits);
  const [first, ...rest] = waiting;
  if (!first) return undefined;
  if (isChange(first)) return { events: leading(waiting, isChange) };
  const quietMs = patience(first.event, debounceMs);
  if (quietMs === 0) return burstOf([first]);

  const burst = [first, ...leading(rest, (pending) => belongsTo(first, pending))];
  const isOver = burst.length < waiting.length || burst.length >= MOST_EVENTS;
  const waitMs = isOver
    ? 0
    : ripeAt(
        burst.filter((one) => !isChange(one)),
        quietMs,
      ) - now;
  return waitMs <= 0 ? burstOf(burst) : { waitMs };
}

/** Milliseconds of quiet after which what came is all of it: more words or pictures may follow, or the rest of an album. */
export function patience(event: InboundEvent | undefined, debounceMs: number): number {
  if (event?.type !== "message") return 0;
  if (event.album !== undefined) return Math.max(debounceMs, ALBUM_MS);
  return event.content.kind === "text" || isPicture(event.content) ? debounceMs : 0;
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
  const event = allWords(pending.event, said);
  const prompt = { place: first.place, pending, event };
  return { events, prompt: first.edit ? { ...prompt, revises: true } : prompt };
}

/** The last of several messages with what all of them say. */
function allWords(last: Prompting, said: readonly PendingEvent[]): Prompting {
  if (last.type !== "message" || said.length === 1) return last;
  const messages = said.flatMap(({ event }) => (event?.type === "message" ? event : []));
  const addressed = messages.some(({ group }) => group?.addressed);
  return {
    ...last,
    ...(last.group && { group: { addressed } }),
    content:
      last.album !== undefined || isPicture(last.content)
        ? album(messages, last.content)
        : joined(messages),
  };
}

function joined(messages: readonly MessageReceived[]): Content {
  const words = messages.map(({ content }) => wordsOf(content)).join("\n");
  const texts = messages.flatMap(({ content }) => (content.kind === "text" ? content.text : []));
  const text = texts.join("\n");
  return { kind: "text", text, ...(words !== text && { plain: words }) };
}

/** An album is one message with several files, and whatever is written under any of them. */
function album(messages: readonly MessageReceived[], last: Content): Content {
  const said = messages.flatMap(({ content }) => (isPicture(content) ? content : []));
  const written = said.filter(({ caption }) => caption !== undefined);
  const caption = written.map((one) => one.caption).join("\n");
  const plain = written.map((one) => one.plain ?? one.caption).join("\n");
  const files = said.flatMap(({ also = [], caption: _caption, plain: _plain, ...file }) => [
    file,
    ...also,
  ]);
  return (
    filesTogether(files, {
      ...(caption !== "" && { caption }),
      ...(plain !== caption && { plain }),
    }) ?? last
  );
}

type Picture = Extract<Content, { also?: unknown }>;

function isPicture(content: Content): content is Picture {
  return content.kind === "image" || content.kind === "video" || content.kind === "document";
}

function isChange({ event }: PendingEvent): boolean {
  return event !== undefined && !isPrompting(event);
}

function belongsTo(first: PendingEvent, pending: PendingEvent): boolean {
  if (isChange(pending)) return true;
  if (first.edit) return false;
  const [one, other] = [first.event, pending.event];
  if (one?.type !== "message" || other?.type !== "message") return false;
  return pending.contact?.id === first.contact?.id && areSaidAsOne(one, other);
}

function areSaidAsOne(one: MessageReceived, other: MessageReceived): boolean {
  if (one.album !== other.album) return false;
  if (one.album !== undefined) return true;
  return isPicture(one.content) ? isPicture(other.content) : other.content.kind === "text";
}
