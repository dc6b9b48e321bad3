import type { Temporal } from "temporal-polyfill";
import { numberIn, phraseIn, type Phrase, type Words } from "../grammar/grammar.ts";
import type { Meaning } from "./meaning.ts";
import { resolveClock, resolveStamp, type StampContext } from "./stamps.ts";

/**
 * Zones that people say a time in, by IANA name. Who says "EST" in July means the clock of New York,
 * so a name stands for a place and not for an offset.
 */
const zones: readonly (readonly [zone: string, words: string])[] = [
  ["UTC", "utc|gmt|zulu"],
  ["America/New_York", "est|edt|eastern time|(hora|horario) de (nova york|nova iorque|nueva york)"],
  ["America/Chicago", "cst|cdt|central time"],
  ["America/Denver", "mst|mdt|mountain time"],
  ["America/Los_Angeles", "pst|pdt|pacific time"],
  ["America/Sao_Paulo", "brt|brst|[(hora|horario) de] brasilia|brasilia time"],
  ["America/Argentina/Buenos_Aires", "(hora|horario) de (buenos aires|argentina)"],
  ["Europe/London", "bst|(hora|horario) de londres|london time"],
  ["Europe/Lisbon", "(hora|horario) de (lisboa|portugal)|lisbon time"],
  ["Europe/Paris", "cet|cest|(hora|horario) de (paris|madri|madrid|espanha|espana)"],
  ["Europe/Athens", "eet|eest"],
  ["Asia/Kolkata", "ist"],
  ["Asia/Tokyo", "jst|(hora|horario) de (toquio|tokio)|tokyo time"],
];

export const zoneWords: Words = Object.fromEntries(zones.map(([, words], index) => [index, words]));

/** "4pm CET" on the clock of the person; undefined where it is not known which clock that is. */
export function resolveInZone(phrase: Phrase, context: StampContext): Meaning | undefined {
  const { now, zone: here } = context;
  const [there] = zones[numberIn(phrase, "zone") ?? -1] ?? [];
  const at = phraseIn(phrase, "at");
  if (!at || !here || !there) return undefined;
  const said =
    resolveStamp(at, context) ?? resolveClock(at, { ...context, now: onClock(now, here, there) });
  return said && moved(said, (moment) => onClock(moment, there, here));
}

/** What the clocks of one zone show when those of another show `moment`. */
function onClock(moment: Temporal.PlainDateTime, from: string, to: string): Temporal.PlainDateTime {
  return moment.toZonedDateTime(from).withTimeZone(to).toPlainDateTime();
}

function moved(
  said: Meaning,
  move: (moment: Temporal.PlainDateTime) => Temporal.PlainDateTime,
): Meaning {
  switch (said.kind) {
    case "moment":
    case "interval":
      return { ...said, from: move(said.from), ...(said.to && { to: move(said.to) }) };
    case "open":
      return { ...said, at: move(said.at) };
    case "length":
    case "recurrence":
      return said;
  }
}
