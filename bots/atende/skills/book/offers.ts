import type { Temporal } from "temporal-polyfill";
import type { Professional, Unit } from "../../../../core/agenda/clinic.ts";
import { dayOnButton, timeInWords } from "../../../../core/agenda/calendar-words.ts";
import { freeDays, nearestOpenings } from "../../../../core/agenda/nearest.ts";
import type { DayWish } from "../../../../core/agenda/nearest.ts";
import { nameIn } from "../../../../core/agenda/names.ts";
import type { Days } from "../../../../core/agenda/days.ts";
import { bookableDays } from "../../../../core/agenda/openings.ts";
import type { Opening, Search } from "../../../../core/agenda/openings.ts";
import type { Choice, Objection } from "../../../../core/slot.ts";
import type { Speaker } from "../speaker.ts";
import { WAIT } from "../names.ts";
import { ANYONE, isOneDay, isOneTime, writeDays, writeTimes } from "./values.ts";
import type { SlotName } from "./values.ts";
import type { Wish } from "./wish.ts";

/** More choices than these are not read. */
const MOST = 6;

export function serviceChoices({ clinic }: Wish, { language }: Speaker): readonly Choice[] {
  return clinic.services
    .slice(0, MOST)
    .map(({ slug, names }) => ({ label: nameIn(names, language), set: { service: slug } }));
}

export function professionalChoices(
  professionals: readonly Professional[],
  { text }: Speaker,
): readonly Choice[] {
  const anyone = { label: text("book.professional.anyone"), set: { professional: ANYONE } };
  const named = professionals
    .slice(0, MOST - 1)
    .map(({ slug, name }) => ({ label: name, set: { professional: slug } }));
  return [...named, anyone];
}

export function unitChoices(units: readonly Unit[]): readonly Choice[] {
  return units.slice(0, MOST).map(({ slug, name }) => ({ label: name, set: { unit: slug } }));
}

export function dayChoices(
  { search }: Wish,
  { language }: Speaker,
  wished: DayWish,
): readonly Choice[] {
  return firstDays(search, wished).map((day) => ({
    label: dayOnButton(day, language),
    set: { day: day.toString() },
  }));
}

/** The days that are offered to who told none that can be had. */
export function offeredDays(wish: Wish): readonly Temporal.PlainDate[] {
  return firstDays(wish.search, soonestOf(wish));
}

/** Within the several days that were asked for, else from today on; at the times that were. */
export function soonestOf({ days, search, times }: Wish): DayWish {
  const isRange = days && !isOneDay(days);
  const near = isRange ? { near: days.from, within: days } : { near: bookableDays(search).from };
  return { ...near, ...(times && { during: times }) };
}

function firstDays(search: Search, wished: DayWish): readonly Temporal.PlainDate[] {
  return freeDays(search, wished, MOST);
}

/** Some of a day's openings, from its first to its last. */
export function timeChoices(
  openings: readonly Opening[],
  { language }: Speaker,
): readonly Choice[] {
  return spread(openings).map(({ start }) => ({
    label: timeInWords(start.toPlainTime(), language),
    set: { time: start.toPlainTime().toString({ smallestUnit: "minute" }) },
  }));
}

/** The openings nearest to a wished moment, by their day too unless all are on the one that was asked for. */
export function startChoices(
  { search, days }: Wish,
  { language }: Speaker,
  wished: Temporal.PlainDateTime,
): readonly Choice[] {
  const starts = nearestOpenings(search, wished, MOST).map(({ start }) => start);
  const isOnTheDay = starts.every((start) => days?.from.equals(start.toPlainDate()));
  return starts.map((start) => {
    const [day, time] = [start.toPlainDate(), start.toPlainTime()];
    const label = timeInWords(time, language);
    return {
      label: isOnTheDay ? label : `${dayOnButton(day, language)} ${label}`,
      set: { day: day.toString(), time: time.toString({ smallestUnit: "minute" }) },
    };
  });
}

/** What is free near a day on which the wish cannot be had: starts near the wished time, or days. */
export function nearChoices(
  wish: Wish,
  speaker: Speaker,
  near: Temporal.PlainDate,
): readonly Choice[] {
  const { times } = wish;
  if (times && isOneTime(times))
    return startChoices(wish, speaker, near.toPlainDateTime(times.from));
  const during = dayChoices(wish, speaker, { near, ...(times && { during: times }) });
  return during.length > 0 ? during : dayChoices(wish, speaker, { near });
}

/** For what is full: to be told when something becomes free, with the days and times that were wished. Nobody waits with a visit that they move. */
export function waitChoices(
  { canWait, times, visit }: Pick<Wish, "canWait" | "times" | "visit">,
  { text }: Speaker,
  days: Days,
): readonly Choice[] {
  if (!canWait || visit) return [];
  const set = { day: writeDays(days), ...(times && { time: writeTimes(times) }) };
  return [{ label: text("wait.offer"), skill: WAIT, set }];
}

function spread<T>(things: readonly T[]): readonly T[] {
  if (things.length <= MOST) return things;
  const apart = (things.length - 1) / (MOST - 1);
  const chosen = new Set(Array.from({ length: MOST }, (_, index) => Math.round(index * apart)));
  return things.filter((_, index) => chosen.has(index));
}

interface Offering {
  readonly reason: string;
  /** What could be had instead. */
  readonly choices: readonly Choice[];
  /** What else could be done. */
  readonly besides?: readonly Choice[] | undefined;
}

/** An objection that says why and offers something else, or a person where there is nothing else. */
export function object(
  { text }: Speaker,
  forget: SlotName,
  { reason, choices, besides = [] }: Offering,
): Objection {
  const offer = text(choices.length > 0 ? "book.offer" : "book.none");
  const question = { text: `${reason} ${offer}`, choices: [...choices, ...besides] };
  return { forget: [forget], question };
}
