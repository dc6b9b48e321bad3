import { isAtOnce } from "./at-once.ts";
import { excepts } from "../../../../core/agenda/excepted.ts";
import { dayInWords } from "../../../../core/agenda/calendar-words.ts";
import { freeDays } from "../../../../core/agenda/nearest.ts";
import type { Days } from "../../../../core/agenda/days.ts";
import {
  isForAnyDay,
  isForAnyone,
  leavesItToUs,
  speaksOfTheSame,
  wantsAnother,
  wantsSoonest,
} from "../../../../core/agenda/preferences.ts";
import { refuse } from "../../../../core/slot.ts";
import type { Slot } from "../../../../core/slot.ts";
import type { Turn } from "../../../../core/turn.ts";
import { isAllRefused, preferenceIn } from "../../../../core/understanding/refusal.ts";
import { readTime } from "../../../../core/understanding/when/when.ts";
import { oneOfEach } from "../../../../core/understanding/when/weekdays.ts";
import { whenContext } from "../../reception.ts";
import type { Reception } from "../../reception.ts";
import { dayIn, nextOf } from "./day-said.ts";
import { daysOfEither } from "./either.ts";
import { wishWithin } from "./hours-said.ts";
import { daysInTurn } from "./in-turn.ts";
import { spokenOfLast } from "./last.ts";
import { dayChoices, soonestOf } from "./offers.ts";
import { isOneDay, Known, readDays, SELF, SOONEST, writeDays } from "./values.ts";
import { wishOf } from "./wish.ts";
import type { Wish } from "./wish.ts";

const { day } = Known.required().shape;

export function daySlot(reception: Reception): Slot<string> {
  return {
    label: "book.day",
    also: "book.day.also",
    example: "book.day.example",
    value: day,
    async find(words, turn) {
      const said = preferenceIn(words).wished;
      const named = await dayNamed(reception, said, turn);
      const isFirst = await takesFirst(reception, said, turn);
      if (named && !(isFirst && !isOneDay(named))) return day.safeParse(writeDays(named)).data;
      const meant = await dayMeant(reception, words, turn);
      if (meant !== undefined) return meant;
      if (await refusesKnown(reception, words, turn)) return refuse(turn.text("book.day.other"));
      return isFirst || isOpenToAny(words, turn) || isAtOnce(words, turn)
        ? soonestDay(await wishWithin(reception, words, turn), named)
        : undefined;
    },
    inTurn: async (said, turn) =>
      daysInTurn(said, whenContext(await reception.clinicOf(turn), turn)),
    async ask(turn) {
      const wish = await wishOf(reception, turn);
      const choices = dayChoices(wish, turn, soonestOf(wish));
      return { text: turn.text(choices.length > 0 ? "book.day.ask" : "book.none"), choices };
    },
    entry: () => ({ kind: "date" }),
    tell(value, { language }) {
      if (value === SOONEST) return undefined;
      const { from, to } = readDays(value);
      return fromTo(dayInWords(from, language), dayInWords(to, language));
    },
  };
}

/** The days within which somebody would come who waits for them: as soon as can be is on any. */
export function daysSlot(reception: Reception): Slot<string> {
  return {
    ...daySlot(reception),
    async find(words, turn) {
      const named = await dayNamed(reception, preferenceIn(words).wished, turn);
      if (named) return day.safeParse(writeDays(named)).data;
      const meant = await dayMeant(reception, words, turn);
      const isRefused = meant === undefined && (await refusesKnown(reception, words, turn));
      return isRefused ? refuse(turn.text("book.day.other")) : meant;
    },
  };
}

/** "Sexta não posso", of the Friday that was read back; an hour of it that does not suit leaves the day. */
async function refusesKnown(
  reception: Reception,
  words: string,
  turn: Turn<Record<string, unknown>>,
): Promise<boolean> {
  const known = Known.safeParse(turn.known).data?.day;
  if (known === undefined || known === SOONEST || turn.asked !== undefined) return false;
  if (!isAllRefused(words)) return false;
  const context = whenContext(await reception.clinicOf(turn), turn);
  if (readTime(words, context)) return false;
  const days = readDays(known);
  return isOneDay(days) && excepts(words, days.from, context);
}

async function dayNamed(
  reception: Reception,
  said: string,
  turn: Turn<Record<string, unknown>>,
): Promise<Days | undefined> {
  const clinic = await reception.clinicOf(turn);
  const context = { ...whenContext(clinic, turn), horizonDays: clinic.policy.horizon };
  // Who can only come on Saturdays comes on the next one.
  return dayIn(said, context, turn) ?? dayIn(oneOfEach(said), context, turn);
}

/** Who wants to come as soon as can be, or was asked which of several days and leaves it to us. */
async function takesFirst(
  reception: Reception,
  said: string,
  turn: Turn<Record<string, unknown>>,
): Promise<boolean> {
  if (isSettled(turn)) return false;
  const context = whenContext(await reception.clinicOf(turn), turn);
  const isEither = turn.asked === "day" && daysOfEither(said, context) !== undefined;
  return isEither || wantsSoonest(said);
}

/** A week after a day that does not suit, or that of what was spoken of last. */
async function dayMeant(
  reception: Reception,
  words: string,
  turn: Turn<Record<string, unknown>>,
): Promise<string | undefined> {
  const next = nextOf(words, whenContext(await reception.clinicOf(turn), turn));
  return next ? writeDays(next) : sameDay(preferenceIn(words).wished, turn);
}

/** The day of what was spoken of last, where that is meant: "no mesmo dia". */
function sameDay(said: string, turn: Since): string | undefined {
  if (turn.known["day"] !== undefined) return undefined;
  const isSame = speaksOfTheSame("day", said) || isForOtherToo(said, turn);
  return isSame ? spokenOfLast(turn).day : undefined;
}

type Since = Asked & Pick<Turn, "before">;

/** "E pra mim também, 10h30": who tells no more than an hour for somebody else means the day of the first. */
function isForOtherToo(said: string, turn: Since): boolean {
  const { patient, relation } = turn.known;
  const last = spokenOfLast(turn);
  const isOther =
    (patient !== undefined && patient !== (last.patient ?? SELF)) ||
    (relation !== undefined && relation !== last.relation);
  return isOther && wantsAnother(said) && /\d/u.test(said);
}

function isOpenToAny(said: string, { asked, known }: Asked): boolean {
  if (known["day"] === undefined && isForAnyDay(said)) return true;
  return asked === "day" && leavesItToUs(said) && !isForAnyone(said, false);
}

type Asked = Pick<Turn<Readonly<Record<string, unknown>>>, "asked" | "known">;

/** Who has said the day, and is asked for something else, wants the first that is free on it. */
function isSettled({ asked, known }: Turn<Readonly<Record<string, unknown>>>): boolean {
  return known["day"] !== undefined && asked !== undefined && asked !== "day";
}

/** The first free day, of those that were named where some were. */
function soonestDay(wish: Wish, days = wish.days): string | undefined {
  if (!wish.service) return days ? writeDays(days) : SOONEST;
  const [first] = freeDays(wish.search, soonestOf({ ...wish, days }), 1);
  return first && writeDays({ from: first, to: first });
}

/** A stretch of days or hours in words. */
export function fromTo(from: string, to: string): string {
  return from === to ? from : `${from} – ${to}`;
}
