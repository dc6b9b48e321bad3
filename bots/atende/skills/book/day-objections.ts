import { Temporal } from "temporal-polyfill";
import { dayInWords } from "../../../../core/agenda/calendar-words.ts";
import { hoursOn } from "../../../../core/agenda/hours.ts";
import { limitReached } from "../../../../core/agenda/limits.ts";
import { nameIn } from "../../../../core/agenda/names.ts";
import { bookableDays, hoursSearched, openingsOn } from "../../../../core/agenda/openings.ts";
import type { Days } from "../../../../core/agenda/days.ts";
import type { Search } from "../../../../core/agenda/openings.ts";
import type { Choice, Objection } from "../../../../core/slot.ts";
import { dayChoices, nearChoices, object, waitChoices } from "./offers.ts";
import type { Speaker } from "../speaker.ts";
import { isOneDay } from "./values.ts";
import type { Wish } from "./wish.ts";

/** Why nothing can be booked on the days that were asked for, or which of several it shall be. */
export function toDays(wish: Wish, speaker: Speaker): Objection | undefined {
  const { days } = wish;
  if (!days) return undefined;
  const { from, to } = bookableDays(wish.search);
  if (isBefore(days.to, from) || wasJust(days.to, from))
    return refuse(wish, speaker, { reason: speaker.text("book.past"), near: from });
  if (isBefore(to, days.from)) {
    const reason = speaker.text("book.beyond", { last: dayInWords(to, speaker.language) });
    return refuse(wish, speaker, { reason, near: to });
  }
  return isOneDay(days) ? toDay(wish, speaker, days.from) : toSeveralDays(wish, speaker, days);
}

/** A date without a year is read as the next one: on 4 March "2 de março" is a year ahead, but two days ago was meant. */
function wasJust(day: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  const lastYears = day.subtract({ years: 1 });
  return isBefore(lastYears, today) && isBefore(today.subtract({ months: 1 }), lastYears);
}

function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}

function toDay(wish: Wish, speaker: Speaker, day: Temporal.PlainDate): Objection | undefined {
  const { search } = wish;
  const { text } = speaker;
  if (hasEnoughOn(day, wish)) return toFullPatient(wish, speaker, day);
  if (openingsOn(day, search).length > 0) return undefined;
  const words = { day: dayInWords(day, speaker.language) };
  const nobody = whyNobodyOn(day, wish, speaker);
  if (nobody !== undefined) return refuse(wish, speaker, { reason: nobody, near: day });
  if (isTooSoon(day, search))
    return refuse(wish, speaker, { reason: text("book.soonDay", words), near: day });
  const wait = waitChoices(wish, speaker, { from: day, to: day });
  return refuse(wish, speaker, { reason: text("book.full", words), near: day, besides: wait });
}

/** Why nobody could be seen on a day, however little of it is booked. */
function whyNobodyOn(
  day: Temporal.PlainDate,
  { clinic, professional, service, unit, able, search }: Wish,
  { text, language }: Speaker,
): string | undefined {
  const words = { day: dayInWords(day, language) };
  const isAway = (all: Wish["able"]) => hoursOn(day, all, clinic).length === 0;
  if (isAway(clinic.professionals)) return text("book.closed", words);
  if (professional && isAway([professional]))
    return text("book.away", { ...words, professional: professional.name });
  if (service && isAway(able))
    return text("book.noneDoes", { ...words, service: nameIn(service.names, language) });
  return unit && hoursSearched(day, search).length === 0
    ? text("book.unit.away", { ...words, unit: unit.name })
    : undefined;
}

/** The patient has as many visits on that day as the clinic lets one have. */
function hasEnoughOn(
  day: Temporal.PlainDate,
  { clinic, booked, patient, visit, search }: Wish,
): boolean {
  const noon = day.toZonedDateTime({ timeZone: clinic.timeZone, plainTime: "12:00" });
  const from = new Date(noon.epochMilliseconds);
  const reached = limitReached(
    booked,
    { at: search.now, from, patient, instead: visit?.id },
    clinic,
  );
  return reached === "too_many_that_day";
}

/** That day is over for this patient, however much of it is free. */
function toFullPatient(wish: Wish, speaker: Speaker, day: Temporal.PlainDate): Objection {
  const near = nearChoices(wish, speaker, day);
  const choices = near.filter(({ set }) => set["day"] !== day.toString());
  return object(speaker, "day", { reason: speaker.text("book.most.day"), choices });
}

/** There would be room, but for the notice that the clinic needs. */
function isTooSoon(day: Temporal.PlainDate, search: Search): boolean {
  const policy = { ...search.policy, notice: 0 };
  return openingsOn(day, { ...search, policy }).length > 0;
}

function toSeveralDays(wish: Wish, speaker: Speaker, days: Days): Objection | undefined {
  const { times } = wish;
  const { text, language } = speaker;
  const within = { near: days.from, within: days, ...(times && { during: times }) };
  const choices = dayChoices(wish, speaker, within);
  if (choices.length > 0) {
    // Which of several is not asked before it is known for what.
    if (!wish.service) return undefined;
    return { forget: [], asks: "day", question: { text: text("book.day.ask"), choices } };
  }
  const words = { from: dayInWords(days.from, language), to: dayInWords(days.to, language) };
  const besides = waitChoices(wish, speaker, days);
  return refuse(wish, speaker, { reason: text("book.fullDays", words), near: days.to, besides });
}

function refuse(
  wish: Wish,
  speaker: Speaker,
  {
    reason,
    near,
    besides,
  }: { reason: string; near: Temporal.PlainDate; besides?: readonly Choice[] },
): Objection {
  return object(speaker, "day", { reason, choices: nearChoices(wish, speaker, near), besides });
}
