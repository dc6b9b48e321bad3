import { areAdded, areListed } from "../../../../core/agenda/added.ts";
import type { Clinic, Service } from "../../../../core/agenda/clinic.ts";
import { kinIn } from "../../../../core/agenda/kin.ts";
import { findService, servicesIn } from "../../../../core/agenda/names.ts";
import { partyIn } from "../../../../core/agenda/party.ts";
import { wantsAfterThem } from "../../../../core/agenda/preferences.ts";
import type { Apart } from "../../../../core/slot.ts";
import { preferenceIn } from "../../../../core/understanding/refusal.ts";
import { wordsAlone } from "../../../../core/understanding/text/tokens.ts";
import { daysNamed, readDay, timesNamed } from "../../../../core/understanding/when/when.ts";
import type {
  DayValue,
  Found,
  TimeValue,
  WhenContext,
} from "../../../../core/understanding/when/when.ts";
import { isOneDay, isOneTime, LAST, writeDays, writeTimes } from "./values.ts";

/** The days that a text names in a row, one for each of several visits: "quarta e sexta". */
export function daysInTurn(said: string, context: WhenContext): readonly string[] {
  const found = daysNamed(said, context);
  if (!areListed(said, gapsIn(said, found))) return [];
  return found.flatMap((each) => apart(said, each, context)).map(writeDays);
}

/** "Quarta e sexta" are two days here, and no stretch of them. */
function apart(
  said: string,
  { start, end, value }: Found<DayValue>,
  context: WhenContext,
): readonly DayValue[] {
  const each = said
    .slice(start, end)
    .split(and)
    .map((part) => readDay(part, context)?.value);
  const days = each.flatMap((day) => (day && isOneDay(day) ? [day] : []));
  return days.length > 1 && days.length === each.length ? days : [value];
}

/** The times that it names in a row; behind one that surely is a time so are lone numbers: "às 8, 9 e 10". */
export function timesInTurn(said: string, context: WhenContext): readonly string[] {
  const found = timesNamed(said, context);
  const [first, ...others] = found;
  if (!first || !areListed(said, gapsIn(said, found))) return [];
  const behind = others.length > 0 ? [] : said.slice(first.end).split(and);
  const bare = behind.flatMap((part) =>
    timesNamed(part, { ...context, bareNumber: "time" }).slice(0, 1),
  );
  return [...found, ...bare].map(({ value }) => writeTimes(value));
}

/** Several visits by their days, each with its hour: "na segunda às 9 e na quarta às 10"; none of somebody else's. */
export function momentsApart(said: string, context: WhenContext): readonly Apart[] {
  const { refused } = preferenceIn(said);
  if (refused !== "" || kinIn(said) || free.test(wordsAlone(said))) return [];
  const days = daysNamed(said, context);
  const times = timesNamed(said, context);
  const moments = days.flatMap(({ start, value: day }, index) => {
    const own = times.filter((time) => isBetween(time, start, days[index + 1]?.start));
    const [time, ...others] = own;
    if (!time || others.length > 0 || !isOneDay(day) || !isOneTime(time.value)) return [];
    const set = { day: writeDays(day), time: writeTimes(time.value) };
    return [{ start, end: time.end, value: set }];
  });
  const areAll = moments.length === days.length && moments.length === times.length;
  if (!areAll || !areAdded(said, gapsIn(said, moments))) return [];
  return moments.map(({ start, end, value }) => ({ at: start, end, set: value }));
}

function isBetween({ start }: Found<unknown>, from: number, to = Infinity): boolean {
  return start >= from && start < to;
}

/** Who tells when they are free, or what would suit them, wants one of those. */
const free =
  /\b(?:livres?|libre|disponivel|disponible|posso|consigo|puedo|i can|free|available|works?|suits?|serve[mn]?|sirven?|funciona[mn]?)\b/u;

const and = /\s*,\s*|\s+(?:e|y|and|&)\s+/iu;

function gapsIn(said: string, found: readonly Found<unknown>[]): readonly string[] {
  return found.slice(1).map(({ start }, index) => said.slice(found[index]?.end, start));
}

/** "Me at 2 and her straight after": each at the first start once the one before was seen; none where that is not said. */
export function timesInSuccession(
  said: string,
  clinic: Clinic,
  context: WhenContext,
): readonly string[] {
  const [time, ...others] = timesNamed(said, context);
  if (!time || others.length > 0 || !isStart(time.value)) return [];
  if (!wantsAfterThem(said)) return [];
  let at = time.value.from;
  return inSuccession(said, clinic).map((service) => {
    const start = at;
    at = at.add({ minutes: lengthOf(service, clinic) });
    return writeTimes({ from: start, to: start });
  });
}

/** What each is for: one for all of them, or one after the other: "limpeza às 10 e pro meu filho avaliação na sequência". */
function inSuccession(said: string, { services }: Clinic): readonly Service[] {
  const service = findService(said, services);
  if (service) return partyIn(said).map(() => service);
  return servicesIn(said, services).map(({ service: each }) => each);
}

function lengthOf({ minutes, buffer }: Service, { policy }: Clinic): number {
  return Math.ceil((minutes + buffer.before + buffer.after) / policy.step) * policy.step;
}

/** "At 2" is one, and so is "starting at 2"; "from 2 to 4" is not. */
function isStart(times: TimeValue): boolean {
  return isOneTime(times) || times.to.equals(LAST);
}
