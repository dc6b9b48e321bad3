import { Temporal } from "temporal-polyfill";
import type { Days } from "../../../../core/agenda/days.ts";
import { excepts } from "../../../../core/agenda/excepted.ts";
import { hoursOn } from "../../../../core/agenda/hours.ts";
import type { Times } from "../../../../core/agenda/nearest.ts";
import {
  beginsWithNo,
  beginsWithYes,
  withoutOpening,
} from "../../../../core/engine/answers/answers.ts";
import { putRight } from "../../../../core/engine/answers/otherwise.ts";
import { rightedIn } from "../../../../core/engine/answers/righted.ts";
import type { Turn } from "../../../../core/turn.ts";
import { illTimed } from "../../../../core/understanding/ill-timed.ts";
import { preferenceIn } from "../../../../core/understanding/refusal.ts";
import { countOf } from "../../../../core/understanding/numbers/word.ts";
import { wordsIn } from "../../../../core/understanding/text/tokens.ts";
import { readDay, readTime, timesNamed } from "../../../../core/understanding/when/when.ts";
import type { WhenContext } from "../../../../core/understanding/when/when.ts";
import { whenContext } from "../../reception.ts";
import type { Reception } from "../../reception.ts";
import { saysEither } from "./either.ts";
import { withoutErrands } from "./errands.ts";
import { startsOn } from "./starts.ts";
import { isOneDay, isOneTime, LAST, writeTimes } from "./values.ts";
import { wishOf } from "./wish.ts";
import type { Wish } from "./wish.ts";

export type SlotTurn = Turn<Record<string, unknown>>;

/** What a time is read against that is wished for: "7" is in the part of the day that was told, or when they are there. */
export function timeContext({ clinic, search, days, times }: Wish, turn: Turn): WhenContext {
  const { professionals } = search;
  const onDay = days && isOneDay(days) ? hoursOn(days.from, professionals, clinic) : [];
  return {
    ...whenContext(clinic, turn),
    ...(times && { told: times }),
    open: onDay.length > 0 ? onDay : professionals.flatMap(({ hours }) => hours),
  };
}

/** Beside a day "10 horas" is when, and not for how long. */
function timeIn(said: string, context: WhenContext): ReturnType<typeof readTime> {
  const found = readTime(said, context);
  if ((found && isOneTime(found.value)) || !readDay(said, context)) return found;
  return readTime(said.replace(/((?<!\S)\S+\s+(?:horas|hrs)\b)/iu, "às $1"), context) ?? found;
}

/** "At 11 I pick her up, make it 10": where the first is what is known, the other one is the news. */
export function hourOtherThanKnown(
  said: string,
  { known }: SlotTurn,
  context: WhenContext,
): Times | undefined {
  const [first, ...others] = timesNamed(said, context);
  const next = others.find(({ value }) => writeTimes(value) !== known["time"]);
  if (!first || !next || writeTimes(first.value) !== known["time"] || beginsWithYes(said))
    return undefined;
  return saysEither(said.slice(first.end, next.start)) ? undefined : next.value;
}

/** "8 ou 9:30", "either 11 or 2", to who asked for the hour: the first of them that is free. */
export function hourOfEither(said: string, turn: SlotTurn, wish: Wish): Times | undefined {
  if (turn.asked !== "time") return undefined;
  const context = { ...timeContext(wish, turn), bareNumber: "time" as const };
  const named = timesNamed(said, context).filter(({ value }) => isOneTime(value));
  const [first, ...others] = named;
  const [next] = others;
  if (!first || !next || !saysEither(said.slice(first.end, next.start))) return undefined;
  const starts = startsOn(wish).map(({ start }) => start.toPlainTime());
  const isFree = ({ from }: Times) => starts.some((start) => start.equals(from));
  return (named.find(({ value }) => isFree(value)) ?? first).value;
}

/** The hours that would not do: "qualquer um menos 8". */
export function hoursRefused(refused: string, context: WhenContext): readonly Times[] {
  return timesNamed(refused, { ...context, bareNumber: "time" }).map(({ value }) => value);
}

/**
 * The hours that are left to who refuses a part of any day, or of the one that is known: "mornings are impossible",
 * "no sábado não pode ser antes das 9". One that is refused of another day leaves that day alone.
 */
function hoursLeft(refused: string, { days }: Wish, context: WhenContext): Times | undefined {
  const left = refused.split(/,\s*/u).flatMap((part) => {
    const isOfOther = readDay(part, context) && !(days && takesOut(part, days, context));
    const hours = isOfOther ? undefined : readTime(part, context)?.value;
    return hours && !isOneTime(hours) ? [without(hours)] : [];
  });
  return left.reduce<Times | undefined>((all, each) => (all ? ofBoth(all, each) : each), undefined);
}

function takesOut(said: string, days: Days, context: WhenContext): boolean {
  return isOneDay(days) && excepts(said, days.from, context);
}

/**
 * The same, of the hours that are known; the one that is known stays where it is among them: "15h; de manhã eu
 * trabalho" tells only why.
 */
export function hoursLeftBeside(
  refused: string,
  wish: Wish,
  context: WhenContext,
): Times | undefined {
  const { times } = wish;
  const left = hoursLeft(refused, wish, context);
  if (!left || !times) return left;
  if (isOneTime(times)) return isWithin(left, times.from) ? times : left;
  return within(times, left) ?? left;
}

/** The hour that is wished for, or what is left of a part of the day: "à tarde, antes das 15 não consigo". */
export function partWished(words: string, wish: Wish, context: WhenContext): Times | undefined {
  const { refused, wished } = preferenceIn(words);
  const said = withoutErrands(withoutAnyOne(wished), context);
  const found = timeIn(said, context)?.value;
  const left = found && !isOneTime(found) ? hoursLeft(refused, wish, context) : undefined;
  return found && left ? (within(found, left) ?? found) : found;
}

/** What two stretches of hours have in common, where they do. */
function within(one: Times, other: Times): Times | undefined {
  const both = ofBoth(one, other);
  return Temporal.PlainTime.compare(both.from, both.to) < 0 ? both : undefined;
}

function isWithin({ from, to }: Times, time: Temporal.PlainTime): boolean {
  return Temporal.PlainTime.compare(from, time) <= 0 && Temporal.PlainTime.compare(time, to) < 0;
}

/** Of an afternoon the morning is left, and what is later is not offered. */
function without({ from, to }: Times): Times {
  const isFirst = from.hour < FORENOON;
  return isFirst ? { from: to, to: LAST } : { from: MIDNIGHT, to: from };
}

const FORENOON = 10;
const MIDNIGHT = new Temporal.PlainTime();

function ofBoth(one: Times, other: Times): Times {
  const isLater = Temporal.PlainTime.compare(other.from, one.from) > 0;
  const isSooner = Temporal.PlainTime.compare(other.to, one.to) < 0;
  return { from: (isLater ? other : one).from, to: (isSooner ? other : one).to };
}

/** "Qualquer um" is no one o'clock. */
export function withoutAnyOne(said: string): string {
  return said.replace(anyOne, "$1");
}

const anyOne = /(?<!\p{L})(qualquer|cualquier|any) (?:uma?|one|una)(?!\p{L})/iu;

/** "No not 9, 10", "11 instead?": a lone number that puts right the hour that is known, or that of a visit. */
export function otherHour(said: string, turn: SlotTurn, context: WhenContext): Times | undefined {
  const isRead = turn.asked === undefined && isLoneNumber(withoutOpening(said));
  if (!hasHour(turn) || !(isRead || isRighted(said)) || readDay(said, context)) return undefined;
  const [told = ""] = said.split(whyBehind);
  if (wordsIn(told).length > FEW) return undefined;
  const named = timesNamed(told, { ...context, bareNumber: "time" });
  return named.findLast(({ value }) => writeTimes(value) !== turn.known["time"])?.value;
}

/** Whether there is an hour already, and neither it nor the day is asked for. */
function hasHour({ asked, known }: SlotTurn): boolean {
  const isKnown = known["time"] !== undefined || known["visit"] !== undefined;
  return isKnown && asked !== "day" && asked !== "time";
}

/** Where what is said instead is over: "make it 10, gotta drop the kids off first". */
const whyBehind =
  /(?<=\d.{0,20})[,;](?!\s*(?:n[ãa]o|no)?[\s,]*\d)|\s(?=(?:because|cause|cuz|cos|porque|pq|pois|que)\s)/u;

function isRighted(said: string): boolean {
  return beginsWithNo(said) || putRight(said) !== undefined || rightedIn(said) !== undefined;
}

/** "10", and "sim, dez" behind what was read back. */
function isLoneNumber(said: string): boolean {
  const [word = "", ...others] = wordsIn(said);
  return others.length === 0 && countOf(word) !== undefined;
}

/** Words of which a number is the most. */
const FEW = 8;

/** The hour that is too early, or too late. */
export function illHour(refused: string, context: WhenContext): Pick<Wish, "times"> | undefined {
  const isTold = illTimed(refused) && readTime(refused, { ...context, bareNumber: "time" });
  return isTold ? { times: isTold.value } : undefined;
}

/** The wish with the part of the day that words name: "a primeira que tiver de manhã". */
export async function wishWithin(
  reception: Reception,
  words: string,
  turn: SlotTurn,
): Promise<Wish> {
  const { refused, wished } = preferenceIn(words);
  const wish = await wishOf(reception, turn);
  const context = timeContext(wish, turn);
  // "Lo más temprano" is no part of the day.
  const told = withoutAnyOne(wished).replace(/(?:más|mas|mais) (?:tempran[oa]|cedo)/iu, "");
  const times = timeIn(told, context)?.value ?? hoursLeft(refused, wish, context);
  return times && !isOneTime(times) ? { ...wish, times } : wish;
}
