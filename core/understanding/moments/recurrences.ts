import { numberIn, phraseIn, type Phrase } from "../grammar/grammar.ts";
import { resolveHours, type HoursContext } from "./hours.ts";
import type { Recurrence } from "./meaning.ts";
import type { RecurrenceForm } from "./phrases/phrases.ts";

/** The letters of ISO 8601 for each unit; those of the clock stand after a T. */
const letters: Readonly<Record<number, readonly [letter: string, times: number]>> = {
  1: ["S", 1],
  2: ["M", 1],
  3: ["H", 1],
  4: ["D", 1],
  5: ["W", 1],
  6: ["M", 1],
  7: ["M", 3],
  8: ["Y", 1],
  9: ["WE", 1],
  10: ["Y", 10],
  11: ["W", 2],
  12: ["M", 6],
  14: ["BD", 1],
  16: ["M", 2],
};

/** The parts of the day in TIMEX3. */
const partCodes: Readonly<Record<number, string>> = {
  1: "TDA",
  2: "TMO",
  3: "TAF",
  4: "TNI",
  5: "TLU",
  8: "TEV",
};

type Read = (phrase: Phrase, context: HoursContext) => string | undefined;

const readers: Readonly<Record<RecurrenceForm, Read>> = {
  every: (phrase) => everyUnit(numberIn(phrase, "unit") ?? 0, numberIn(phrase, "count") ?? 1),
  everyWeekday: (phrase, context) =>
    `XXXX-WXX-${numberIn(phrase, "weekday") ?? 1}${hoursOf(phrase, context)}`,
  everyPart: (phrase) => partCodes[numberIn(phrase, "dayPart") ?? 0],
  everyDay: (phrase, context) => hoursOf(phrase, context) || undefined,
  everyMonth: (phrase) => `XXXX-XX-${String(numberIn(phrase, "day") ?? 1).padStart(2, "0")}`,
  adverb(phrase) {
    const adverb = numberIn(phrase, "adverb") ?? 0;
    return everyUnit(Math.floor(adverb / 100), adverb % 100);
  },
};
const byForm: ReadonlyMap<string, Read> = new Map(Object.entries(readers));

/** What a phrase of the class `recurrence` means. */
export function resolveRecurrence(phrase: Phrase, context: HoursContext): Recurrence | undefined {
  const timex = byForm.get(phrase.form)?.(phrase, context);
  return timex === undefined ? undefined : { kind: "recurrence", timex };
}

function everyUnit(unit: number, count: number): string | undefined {
  const [letter, times] = letters[unit] ?? [];
  if (!letter || !times) return undefined;
  return unit < 4 ? `PT${count * times}${letter}` : `P${count * times}${letter}`;
}

function hoursOf(phrase: Phrase, context: HoursContext): string {
  const time = phraseIn(phrase, "time");
  if (time?.form === "part") return partCodes[numberIn(time, "dayPart") ?? 0] ?? "";
  const at = time && resolveHours(time, context)?.from;
  if (at === undefined) return "";
  const [hour, minute] = [Math.floor(at / 60), Math.round(at % 60)].map((each) =>
    String(each).padStart(2, "0"),
  );
  return minute === "00" ? `T${hour}` : `T${hour}:${minute}`;
}
