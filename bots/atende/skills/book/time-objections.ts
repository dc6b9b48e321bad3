import { Temporal } from "temporal-polyfill";
import {
  allOf,
  dayInWords,
  spanInWords,
  timeInWords,
} from "../../../../core/agenda/calendar-words.ts";
import { freeDays, isDuring } from "../../../../core/agenda/nearest.ts";
import type { Times } from "../../../../core/agenda/nearest.ts";
import { isOpenAt, minuteOf } from "../../../../core/agenda/hours.ts";
import {
  bookableDays,
  hoursSearched,
  localTime,
  openingsOn,
} from "../../../../core/agenda/openings.ts";
import type { Objection } from "../../../../core/slot.ts";
import { dayChoices, object, startChoices, timeChoices, waitChoices } from "./offers.ts";
import type { Speaker } from "../speaker.ts";
import { isOneDay, isOneTime } from "./values.ts";
import type { Wish } from "./wish.ts";

/** Why nothing can be booked at the time that was asked for, or which one of several it shall be. */
export function toTimes(wish: Wish, speaker: Speaker): Objection | undefined {
  const { days, times } = wish;
  if (!times || (days && !isOneDay(days))) return undefined;
  return days ? toTimesOn(days.from, times, { wish, speaker }) : toAnyDayAt(times, wish, speaker);
}

interface Heard {
  readonly wish: Wish;
  readonly speaker: Speaker;
}

function toTimesOn(
  day: Temporal.PlainDate,
  times: Times,
  { wish, speaker }: Heard,
): Objection | undefined {
  const openings = openingsOn(day, wish.search).filter(({ start }) => isDuring(start, times));
  const isOne = isOneTime(times);
  // Which of several is not asked before it is known for what.
  if (openings.length > 0 && (isOne || !wish.service)) return undefined;
  const words = { day: dayInWords(day, speaker.language) };
  if (openings.length > 0) {
    const choices = timeChoices(openings, speaker);
    const question = { text: speaker.text("book.time.ask", words), choices };
    return { forget: [], asks: "time", question };
  }
  const { reason, mayOpen } = isOne
    ? whyNotAt(day.toPlainDateTime(times.from), wish, speaker)
    : { reason: whyNoneIn(times, day, { wish, speaker }), mayOpen: true };
  const choices = startChoices(wish, speaker, day.toPlainDateTime(times.from));
  const besides = mayOpen ? waitChoices(wish, speaker, { from: day, to: day }) : [];
  return object(speaker, "time", { reason, choices, besides });
}

/** No day is named yet: is there one at all with such a time? */
function toAnyDayAt(during: Times, wish: Wish, speaker: Speaker): Objection | undefined {
  const near = bookableDays(wish.search).from;
  if (freeDays(wish.search, { near, during }, 1).length > 0) return undefined;
  const choices = dayChoices(wish, speaker, { near });
  const objection = object(speaker, "time", { reason: speaker.text("book.never"), choices });
  return { ...objection, asks: "day" };
}

/** Somebody else's time may become free; one outside the hours, or too soon, does not. */
function whyNotAt(
  start: Temporal.PlainDateTime,
  { search }: Wish,
  { text, language }: Speaker,
): { readonly reason: string; readonly mayOpen: boolean } {
  const time = timeInWords(start.toPlainTime(), language);
  const hours = hoursSearched(start.toPlainDate(), search);
  if (!hours.some((each) => isOpenAt(start, each))) {
    const spelt = hours.map((each) => spanInWords(each, language));
    return { reason: text("book.hours", { time, hours: allOf(spelt, language) }), mayOpen: false };
  }
  const { now, timeZone, policy } = search;
  const soonest = localTime(now, timeZone).add({ minutes: policy.notice });
  const isTooSoon = Temporal.PlainDateTime.compare(start, soonest) < 0;
  return { reason: text(isTooSoon ? "book.soon" : "book.taken", { time }), mayOpen: !isTooSoon };
}

/** Why a part of a day has nothing: nobody works then, or all of it is taken. */
function whyNoneIn(
  times: Times,
  day: Temporal.PlainDate,
  { wish: { search }, speaker: { text, language } }: Heard,
): string {
  const hours = hoursSearched(day, search);
  const words = { day: dayInWords(day, language) };
  if (
    hours.some(({ opens, closes }) => opens < minuteOf(times.to) && minuteOf(times.from) < closes)
  )
    return text("book.part", words);
  const spelt = hours.map((each) => spanInWords(each, language));
  return text("book.part.hours", { ...words, hours: allOf(spelt, language) });
}
