import { Temporal } from "temporal-polyfill";
import type { Language } from "../../language.ts";
import { entitiesIn } from "../entities.ts";

/** A Thursday morning. */
export const thursday = Temporal.PlainDateTime.from("2026-11-12T09:30");

/** What a sentence names on that Thursday: "datetime 2026-11-13T15:00", one after another, or "nothing". */
export function naming(language: Language): (text: string) => string {
  return (text) => {
    const all = entitiesIn(text, { now: thursday, language });
    const shown = all.map(({ kind, value, endValue, unit, direction }) => {
      const end = endValue && !direction ? `to ${short(endValue)}` : undefined;
      return [kind, direction, short(value), end, unit].filter(Boolean).join(" ");
    });
    return shown.join(", ") || "nothing";
  };
}

/** Midnight is left out, and so are the seconds that nobody said. */
function short(value: string): string {
  return value.replace(/T00:00:00$/u, "").replace(/(T\d\d:\d\d):00$/u, "$1");
}
