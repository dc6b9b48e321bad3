import type { Temporal } from "temporal-polyfill";
import type { Grain, Meaning } from "../moments/meaning.ts";

/** What something named means. */
export interface Said {
  readonly kind: EntityKind;
  /**
   * What it means. A moment is written `2026-11-20T15:00:00` on the clock of the person, a length of
   * time in ISO 8601 (`P2W`), what comes again and again in TIMEX3 (`XXXX-WXX-1T16`), a number in
   * digits with a point (`-1.5`), a CPF in its digits, a telephone in E.164, a flight as `G31234`.
   */
  readonly value: string;
  /** When a range of time ends, and when a week, a month or a year is over. */
  readonly endValue?: string;
  /** How finely a moment was said. */
  readonly grain?: Grain;
  /** Whether an open range of time lies before its value or after it. */
  readonly direction?: "before" | "after";
  /** The currency of money in ISO 4217, as in `BRL`; `XXX` when it was not told. */
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

/** A time in the words of an entity. */
export function saidOf(meaning: Meaning): Said {
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
