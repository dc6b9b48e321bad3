import type { Message, Timeline } from "./timeline.ts";
import { newestReply } from "./timeline.ts";

/** One line of the page: a day's name, a message and how it stands among its neighbours, or a question how it was. */
export type Row = DayRow | MessageRow | RatingRow;

interface RatingRow {
  readonly kind: "rating";
  readonly key: string;
  readonly message: Message;
}

interface DayRow {
  readonly kind: "day";
  readonly key: string;
  readonly date: Date;
}

export interface MessageRow {
  readonly kind: "message";
  readonly key: string;
  readonly message: Message;
  /** Begins a run of messages by one side, with little time between them. */
  readonly first: boolean;
  readonly last: boolean;
  /** Whether the buttons can still be used: only the newest reply's can, and only once. */
  readonly live: boolean;
  /** The label of the button that the visitor used. */
  readonly picked: string | undefined;
  /** Whether the visitor may change it: their own words, and no answer by a button. */
  readonly changeable: boolean;
}

const runMs = 5 * 60_000;

export function rowsOf(timeline: Timeline): readonly Row[] {
  const { messages } = timeline;
  const newest = newestReply(timeline);
  return messages.flatMap((message, index): readonly Row[] => {
    if (message.rating) return [{ kind: "rating", key: message.id, message }];
    const before = messages[index - 1];
    const after = messages[index + 1];
    const picked = pickedOf(messages, index);
    const row: MessageRow = {
      kind: "message",
      key: message.id,
      message,
      first: !before || !oneRun(before, message),
      last: !after || !oneRun(message, after),
      live: message === newest && picked === undefined,
      picked,
      changeable: isChangeable(messages, index),
    };
    if (before && sameDay(before.at, message.at)) return [row];
    return [{ kind: "day", key: `day ${message.id}`, date: message.at }, row];
  });
}

function isChangeable(messages: readonly Message[], index: number): boolean {
  const message = messages[index];
  if (message?.from !== "visitor" || message.seq === undefined) return false;
  if (message.text === "" || message.files.length > 0) return false;
  const asked = messages.slice(0, index).findLast(({ from }) => from !== "visitor");
  return !asked?.buttons.some(({ label }) => label === message.text);
}

/** The visitor's words that came before the next reply, if a button says the same. */
function pickedOf(messages: readonly Message[], index: number): string | undefined {
  const labels = messages[index]?.buttons.map(({ label }) => label) ?? [];
  if (labels.length === 0) return undefined;
  for (const { from, text } of messages.slice(index + 1)) {
    if (from !== "visitor") return undefined;
    if (labels.includes(text)) return text;
  }
  return undefined;
}

function oneRun(a: Message, b: Message): boolean {
  return a.from === b.from && b.at.getTime() - a.at.getTime() < runMs && sameDay(a.at, b.at);
}

/** Of the visitor's own calendar. */
function sameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString();
}
