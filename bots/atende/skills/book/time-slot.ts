import { Temporal } from "temporal-polyfill";
import { isDuring } from "../../../../core/agenda/nearest.ts";
import type { Times } from "../../../../core/agenda/nearest.ts";
import { dayInWords, timeInWords } from "../../../../core/agenda/calendar-words.ts";
import { bookableDays, openingsOn } from "../../../../core/agenda/openings.ts";
import {
  isForAnyHour,
  isIndifferent,
  leavesItToUs,
  speaksOfTheSame,
  wantsLatest,
  wantsSoonest,
} from "../../../../core/agenda/preferences.ts";
import { shiftBy, shiftIn } from "../../../../core/agenda/shifts.ts";
import { startOf } from "../../../../core/agenda/start.ts";
import type { Slot } from "../../../../core/slot.ts";
import { illTimed } from "../../../../core/understanding/ill-timed.ts";
import { preferenceIn } from "../../../../core/understanding/refusal.ts";
import type { Reception } from "../../reception.ts";
import { comesAtOnce } from "./at-once.ts";
import {
  hourOfEither,
  hourOtherThanKnown,
  hoursLeftBeside,
  hoursRefused,
  illHour,
  otherHour,
  partWished,
  timeContext,
  wishWithin,
  withoutAnyOne,
} from "./hours-said.ts";
import type { SlotTurn } from "./hours-said.ts";
import { timesInSuccession, timesInTurn } from "./in-turn.ts";
import { withoutErrands } from "./errands.ts";
import { spokenOfLast } from "./last.ts";
import { timeChoices } from "./offers.ts";
import { startsOn } from "./starts.ts";
import { isOneTime, Known, LAST, readTimes, SOONEST, writeTimes } from "./values.ts";
import { fromTo } from "./when-slots.ts";
import { wishOf } from "./wish.ts";
import type { Wish } from "./wish.ts";

const { time } = Known.required().shape;

export function timeSlot(reception: Reception): Slot<string> {
  return {
    label: "book.time",
    also: "book.time.also",
    example: "book.time.example",
    of: "day",
    value: time,
    find: (said, turn) => timeWished(reception, said, turn),
    async inTurn(said, turn) {
      const wish = await wishOf(reception, turn);
      const context = timeContext(wish, turn);
      const succession = timesInSuccession(said, wish.clinic, context);
      return succession.length > 0 ? succession : timesInTurn(said, context);
    },
    async ask(turn) {
      const { days, search } = await wishOf(reception, turn);
      const on = days?.from ?? bookableDays(search).from;
      const choices = timeChoices(openingsOn(on, search), turn);
      return { text: turn.text("book.time.ask", { day: dayInWords(on, turn.language) }), choices };
    },
    entry: () => ({ kind: "time" }),
    tell(value, { language }) {
      if (value === SOONEST) return undefined;
      const { from, to } = readTimes(value);
      return fromTo(timeInWords(from, language), timeInWords(to, language));
    },
  };
}

/** The hours within which somebody would come who waits for them: of "o primeiro da manhã" the morning. */
export function hoursSlot(reception: Reception): Slot<string> {
  return {
    ...timeSlot(reception),
    async find(said, turn) {
      const named = await timeNamed(reception, said, turn);
      if (named !== undefined) return named;
      const wish = await wishOf(reception, turn);
      const found = hourOrPart(said, turn, wish);
      if (found && !isOneTime(found)) return writeTimes(found);
      const { wished } = preferenceIn(said);
      if (isForAnyHour(wished)) return writeTimes({ from: MIDNIGHT, to: LAST });
      const shift = wish.times && shiftIn(wished);
      return shift && shifted(shift, wish);
    },
  };
}

async function timeWished(
  reception: Reception,
  words: string,
  turn: SlotTurn,
): Promise<string | undefined> {
  const by = shiftBy(preferenceIn(words).wished);
  if (by !== undefined) return movedBy(by, await wishOf(reception, turn));
  return (await timeNamed(reception, words, turn)) ?? timeSought(reception, words, turn);
}

/** The hour or the part of the day that is said, or the hour of what was spoken of last. */
async function timeNamed(
  reception: Reception,
  words: string,
  turn: SlotTurn,
): Promise<string | undefined> {
  const said = withoutAnyOne(preferenceIn(words).wished);
  const found = hourOrPart(words, turn, await wishOf(reception, turn));
  // "Tenho prova bem cedo, vê no outro dia nesse mesmo horário": the early hours are those of something else.
  const isSame = speaksOfTheSame("time", said) && !(found && isOneTime(found));
  if (found && !isSame && !isToBeSought(words, found, turn)) return writeTimes(found);
  const isOpen = turn.known["time"] === undefined;
  return isOpen && isSame ? spokenOfLast(turn).time : undefined;
}

function hourOrPart(words: string, turn: SlotTurn, wish: Wish): Times | undefined {
  const { refused, wished } = preferenceIn(words);
  const context = timeContext(wish, turn);
  const said = withoutErrands(withoutAnyOne(wished), context);
  return (
    hourOfEither(said, turn, wish) ??
    hourOtherThanKnown(said, turn, context) ??
    partWished(words, wish, context) ??
    otherHour(words, turn, context) ??
    hoursLeftBeside(refused, wish, context)
  );
}

/** The first or the last that is free within what is named. */
function isToBeSought(words: string, found: Times, { asked }: SlotTurn): boolean {
  const said = preferenceIn(words).wished;
  const isAny = asked === "time" && isIndifferent(said);
  return wantsSoonest(said) || ((wantsLatest(said) || isAny) && !isOneTime(found));
}

/** The last that is free, later or earlier than what is known, or the first that is free. */
async function timeSought(
  reception: Reception,
  words: string,
  turn: SlotTurn,
): Promise<string | undefined> {
  const { refused, wished: said } = preferenceIn(words);
  if (wantsLatest(said)) return lastTime(await wishWithin(reception, words, turn));
  const shift = shiftIn(illTimed(refused) ? words : said);
  if (!shift) return firstTime(reception, words, turn);
  const wish = await wishOf(reception, turn);
  return shifted(shift, { ...wish, ...illHour(refused, timeContext(wish, turn)) });
}

async function firstTime(
  reception: Reception,
  words: string,
  turn: SlotTurn,
): Promise<string | undefined> {
  const { refused } = preferenceIn(words);
  if (!(await isForSoonest(reception, words, turn))) return undefined;
  const wish = await wishWithin(reception, words, turn);
  return soonestTime(wish, hoursRefused(refused, timeContext(wish, turn)));
}

async function isForSoonest(reception: Reception, words: string, turn: SlotTurn): Promise<boolean> {
  const said = preferenceIn(words).wished;
  if (wantsSoonest(said) || (turn.asked === "time" && leavesItToUs(said))) return true;
  return comesAtOnce(reception, words, turn);
}

/** So many minutes from the time that was spoken of. */
function movedBy(minutes: number, { times, visit }: Wish): string | undefined {
  const start = visit && startOf(visit).toPlainTime();
  const from = times && isOneTime(times) ? times.from : start;
  const at = from?.add({ minutes });
  return at && writeTimes({ from: at, to: at });
}

/** Later or earlier than the time that was spoken of; than noon, where none was. */
function shifted(shift: "later" | "earlier", { times, visit }: Wish): string {
  const start = visit && startOf(visit).toPlainTime();
  const { from, to } = times ?? { from: start ?? NOON, to: start ?? NOON };
  if (shift === "earlier") return writeTimes({ from: MIDNIGHT, to: from });
  const isOne = from.equals(to) && !to.equals(NOON);
  return writeTimes({ from: isOne ? to.add({ minutes: 1 }) : to, to: LAST });
}

const MIDNIGHT = new Temporal.PlainTime();
const NOON = new Temporal.PlainTime(12);

/** The first free time of the day, of those that were asked for. */
function soonestTime(wish: Wish, refused: readonly Times[]): string | undefined {
  if (!wish.service) return wish.times ? writeTimes(wish.times) : SOONEST;
  const suiting = startsOn(wish).find(
    ({ start }) => !refused.some((each) => isDuring(start, each)),
  );
  const start = suiting?.start.toPlainTime();
  return start && writeTimes({ from: start, to: start });
}

/** The last free time of the day, of those that were asked for. */
function lastTime(wish: Wish): string | undefined {
  const times = wish.times && isOneTime(wish.times) ? undefined : wish.times;
  const start = startsOn({ ...wish, times })
    .at(-1)
    ?.start.toPlainTime();
  return start && writeTimes({ from: start, to: start });
}
