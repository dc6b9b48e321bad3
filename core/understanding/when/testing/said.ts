import { Temporal } from "temporal-polyfill";
import type { Language } from "../../language.ts";
import { readDay, readTime, type WhenContext } from "../when.ts";

/** A Thursday morning. */
export const thursday = Temporal.PlainDateTime.from("2026-11-12T09:30");

export type BareNumber = NonNullable<WhenContext["bareNumber"]>;

/** Reads sentences of one language on that Thursday and says what was read in a line. */
export function reader(language: Language, bareNumber?: BareNumber) {
  const context = { now: thursday, language, ...(bareNumber && { bareNumber }) };
  return {
    /** "2026-11-13", or "2026-11-16 to 2026-11-20", or "none". */
    day(text: string): string {
      const value = readDay(text, context)?.value;
      return value ? range(value.from.toString(), value.to.toString()) : "none";
    },
    /** "10:00", or "06:00 to 12:00", or "none". */
    time(text: string): string {
      const value = readTime(text, context)?.value;
      const shown = (time: Temporal.PlainTime): string => time.toString().slice(0, 5);
      return value ? range(shown(value.from), shown(value.to)) : "none";
    },
  };
}

function range(from: string, to: string): string {
  return from === to ? from : `${from} to ${to}`;
}
