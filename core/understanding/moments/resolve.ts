import type { Phrase } from "../grammar/grammar.ts";
import { resolveDays } from "../when/spans.ts";
import { resolveDay } from "./days.ts";
import { resolveLength } from "./lengths.ts";
import type { Meaning } from "./meaning.ts";
import { resolvePeriod } from "./periods.ts";
import { resolveOpen, resolveRange } from "./ranges.ts";
import { resolveRecurrence } from "./recurrences.ts";
import { resolveClock, resolveStamp, type StampContext } from "./stamps.ts";
import { resolveStretch } from "./stretches.ts";
import { resolveInZone } from "./zones.ts";

/** What a phrase of any class of time means, or undefined when there is no such time. */
export function resolve(name: string, phrase: Phrase, context: StampContext): Meaning | undefined {
  return resolvers.get(name)?.(phrase, context);
}

type Resolve = (phrase: Phrase, context: StampContext) => Meaning | undefined;

const resolvers: ReadonlyMap<string, Resolve> = new Map<string, Resolve>([
  ["inZone", resolveInZone],
  ["stamp", resolveStamp],
  ["stampInPart", resolveStamp],
  ["weekdayHours", resolveStamp],
  ["dateAndHours", resolveStamp],
  ["range", resolveRange],
  ["open", resolveOpen],
  ["duration", (phrase) => resolveLength(phrase)],
  ["recurrence", resolveRecurrence],
  ["stretch", resolveStretch],
  ["period", resolvePeriod],
  ["span", resolveSpan],
  ["point", resolveDay],
  ["offset", resolveDay],
  ["feastDay", resolveDay],
  ["dayInDigits", resolveDay],
  ["now", resolveDay],
  ["asSoonAsPossible", resolveDay],
  ["clockSaid", resolveClock],
  ["partOfDay", resolveClock],
  ["clockInPart", resolveClock],
]);

function resolveSpan(phrase: Phrase, { now }: StampContext): Meaning | undefined {
  const days = resolveDays(phrase, { now, horizonDays: 30 });
  if (!days) return undefined;
  const [from, to] = [days.from.toPlainDateTime(), days.to.toPlainDateTime()];
  return { kind: "interval", from, to, grain: "Day" };
}
