import type { Temporal } from "temporal-polyfill";
import type { Language } from "../language.ts";
import type { Grain, Meaning } from "../moments/meaning.ts";
import { momentsIn } from "../moments/moments.ts";
import { tokens } from "../text/tokens.ts";

/** Something a text names, with what it means. */
export interface Entity extends Said {
  /** The characters that name it, in UTF-16 units, from `start` up to and without `end`. */
  readonly start: number;
  readonly end: number;
  /** These characters, as they stand in the text. */
  readonly text: string;
}

interface Said {
  readonly kind: EntityKind;
  /**
   * What it means. A moment is written `2026-11-20T15:00:00` on the clock of the person, a length of
   * time in ISO 8601 (`P2W`), what comes again and again in TIMEX3 (`XXXX-WXX-1T16`), and a number in
   * digits with a point (`-1.5`).
   */
  readonly value: string;
  /** When a range of time ends, and when a week, a month or a year is over. */
  readonly endValue?: string;
  /** How finely a moment was said. */
  readonly grain?: Grain;
  /** Whether an open range of time lies before its value or after it. */
  readonly direction?: "before" | "after";
  /** What a number counts: the currency of money, as in `BRL`. */
  readonly unit?: string;
}

export type EntityKind =
  | "datetime"
  | "datetimeHoliday"
  | "datetimeInterval"
  | "datetimeOpenInterval"
  | "duration"
  | "recurrence"
  | "number"
  | "ordinal"
  | "percentage"
  | "money"
  | "cpf"
  | "phone"
  | "flight"
  | "ticker";

/** What a text is read against. */
export interface EntityContext {
  /** The date and time where the person is. */
  readonly now: Temporal.PlainDateTime;
  readonly language: Language;
}

/** What a text names, in its own order; no two share a character. Takes any text and never throws. */
export function entitiesIn(text: string, context: EntityContext): readonly Entity[] {
  const words = tokens(text);
  return momentsIn(words, context).map((found) => {
    const start = words[found.start]?.start ?? 0;
    const end = words[found.end - 1]?.end ?? start;
    return { start, end, text: text.slice(start, end), ...saidOf(found.meaning) };
  });
}

function saidOf(meaning: Meaning): Said {
  switch (meaning.kind) {
    case "moment": {
      const { from, to, grain, isFeast } = meaning;
      const said = { value: written(from), ...(to && { endValue: written(to) }), grain };
      return { kind: isFeast ? "datetimeHoliday" : "datetime", ...said };
    }
    case "interval": {
      const { from, to, grain } = meaning;
      return { kind: "datetimeInterval", value: written(from), endValue: written(to), grain };
    }
    case "open": {
      const { direction, at, grain } = meaning;
      const value = written(at);
      const end = direction === "before" ? { endValue: value } : {};
      return { kind: "datetimeOpenInterval", value, ...end, grain, direction };
    }
    case "length":
      return { kind: "duration", value: meaning.duration.toString() };
    case "recurrence":
      return { kind: "recurrence", value: meaning.timex };
  }
}

function written(moment: Temporal.PlainDateTime): string {
  return moment.toString({ smallestUnit: "second" });
}
