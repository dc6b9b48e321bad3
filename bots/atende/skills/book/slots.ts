import { Temporal } from "temporal-polyfill";
import { findProfessional, findService, nameIn } from "../../../../core/agenda/names.ts";
import { freeDays, isDuring } from "../../../../core/agenda/nearest.ts";
import type { DayWish } from "../../../../core/agenda/nearest.ts";
import { bookableDays, openingsOn } from "../../../../core/agenda/openings.ts";
import type { Opening } from "../../../../core/agenda/openings.ts";
import {
  isForAnyone,
  isIndifferent,
  preferenceIn,
  wantsSoonest,
} from "../../../../core/agenda/preferences.ts";
import { dayInWords, timeInWords } from "../../../../core/agenda/calendar-words.ts";
import type { Slot, Turn } from "../../../../core/skill.ts";
import { readDay, readTime } from "../../../../core/understanding/when/when.ts";
import type { WhenContext } from "../../../../core/understanding/when/when.ts";
import { whenContext } from "../../reception.ts";
import type { Reception } from "../../reception.ts";
import type { Speaker } from "../speaker.ts";
import { dayChoices, professionalChoices, serviceChoices, timeChoices } from "./offers.ts";
import {
  ANYONE,
  isOneDay,
  isOneTime,
  Known,
  readDays,
  readTimes,
  SOONEST,
  writeDays,
  writeTimes,
} from "./values.ts";
import { wishOf } from "./wish.ts";
import type { Wish } from "./wish.ts";

const { service, professional, day, time } = Known.required().shape;

export function serviceSlot(reception: Reception): Slot<string> {
  return {
    label: "book.service",
    also: "book.service.also",
    value: service,
    async find(said, turn) {
      const { services } = await reception.clinicOf(turn);
      return findService(said, services)?.slug;
    },
    async ask(turn) {
      const wish = await wishOf(reception, turn);
      const choices = serviceChoices(wish, turn);
      const free = turn.asked === "service" ? [] : freeOn(wish, turn);
      return { text: [...free, turn.text("book.service.ask")].join(" "), choices };
    },
    async entry(turn) {
      const { services } = await reception.clinicOf(turn);
      const choices = services.map(({ slug, names }) => ({
        label: nameIn(names, turn.language),
        value: slug,
      }));
      return { kind: "choice", choices };
    },
    async tell(slug, turn) {
      const { services } = await reception.clinicOf(turn);
      const named = services.find((each) => each.slug === slug);
      return named && nameIn(named.names, turn.language);
    },
  };
}

/** The professional whom nobody needs to be asked for: no other does the service. */
function onlyOne({ service: wanted, able }: Wish): string | undefined {
  const [one, ...others] = wanted ? able : [];
  return others.length === 0 ? one?.slug : undefined;
}

export function professionalSlot(reception: Reception): Slot<string> {
  return {
    label: "book.professional",
    also: "book.professional.also",
    value: professional,
    async find(said, turn) {
      const { professionals } = await reception.clinicOf(turn);
      const named = findProfessional(said, professionals);
      if (named) return named.slug;
      if (isForAnyone(said, turn.asked === "professional")) return ANYONE;
      // Who wants to come as soon as can be minds the day, and nothing else that they do not say.
      const isOpen = turn.known["professional"] === undefined && turn.known["visit"] === undefined;
      if (!isOpen) return undefined;
      return wantsSoonest(said) ? ANYONE : onlyOne(await wishOf(reception, turn));
    },
    async ask(turn) {
      const { able } = await wishOf(reception, turn);
      const choices = professionalChoices(able, turn);
      return { text: turn.text("book.professional.ask"), choices };
    },
    async entry(turn) {
      const { able } = await wishOf(reception, turn);
      const anyone = { label: turn.text("book.professional.anyone"), value: ANYONE };
      const choices = able.map(({ name, slug }) => ({ label: name, value: slug }));
      return { kind: "choice", choices: [...choices, anyone] };
    },
    async tell(slug, turn) {
      const { professionals } = await reception.clinicOf(turn);
      return professionals.find((each) => each.slug === slug)?.name;
    },
  };
}

export function daySlot(reception: Reception): Slot<string> {
  return {
    label: "book.day",
    also: "book.day.also",
    example: "book.day.example",
    value: day,
    async find(words, turn) {
      const said = preferenceIn(words).wished;
      const clinic = await reception.clinicOf(turn);
      const horizonDays = clinic.policy.horizon;
      const found = dayIn(said, { ...whenContext(clinic, turn), horizonDays });
      if (found) return day.safeParse(writeDays(found.value)).data;
      const isAnyDay = turn.asked === "day" && isIndifferent(said) && !isForAnyone(said, false);
      if (!isAnyDay && (isSettled(turn) || !wantsSoonest(said))) return undefined;
      const wish = await wishOf(reception, turn);
      if (!wish.service) return SOONEST;
      const [first] = freeDays(wish.search, soonestOf(wish), 1);
      return first && writeDays({ from: first, to: first });
    },
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

/** Who has said the day, and is asked for something else, wants the first that is free on it. */
function isSettled({ asked, known }: Turn<Readonly<Record<string, unknown>>>): boolean {
  return known["day"] !== undefined && asked !== undefined && asked !== "day";
}

export function timeSlot(reception: Reception): Slot<string> {
  return {
    label: "book.time",
    also: "book.time.also",
    example: "book.time.example",
    value: time,
    async find(words, turn) {
      const said = preferenceIn(words).wished;
      const isSoonest = wantsSoonest(said);
      const found = timeIn(said, whenContext(await reception.clinicOf(turn), turn));
      if (found && !isSoonest) return writeTimes(found.value);
      if (!isSoonest && (turn.asked !== "time" || !isIndifferent(said))) return undefined;
      const wish = await wishOf(reception, turn);
      if (!wish.service) return wish.times ? undefined : SOONEST;
      const start = startsOn(wish)[0]?.start.toPlainTime();
      return start && writeTimes({ from: start, to: start });
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

/** The day that is wished: "quebrei um dente ontem, tem vaga hoje?" tells of another one first. */
function dayIn(said: string, context: WhenContext): ReturnType<typeof readDay> {
  const found = readDay(said, context);
  const today = context.now.toPlainDate();
  const isPast = found && Temporal.PlainDate.compare(found.value.to, today) < 0;
  return isPast ? (readDay(said.slice(found.end), context) ?? found) : found;
}

/** Beside a day "10 horas" is when, and not for how long. */
function timeIn(said: string, context: WhenContext): ReturnType<typeof readTime> {
  const found = readTime(said, context);
  if (found || !readDay(said, context)) return found;
  return readTime(said.replace(/(\S+\s+(?:horas|hrs)\b)/iu, "às $1"), context);
}

/** Where a day was asked for before what it is for: whether there is room on it. */
function freeOn(wish: Wish, { text, language }: Speaker): readonly string[] {
  const { days, times } = wish;
  const openings = times && isOneTime(times) ? [] : startsOn(wish);
  const [first, last] = [openings[0], openings.at(-1)];
  if (!days || !first || !last) return [];
  const [from, to] = [first, last].map(({ start }) => timeInWords(start.toPlainTime(), language));
  const words = { day: dayInWords(days.from, language), from: from ?? "", to: to ?? "" };
  return [text("book.free", words)];
}

function fromTo(from: string, to: string): string {
  return from === to ? from : `${from} – ${to}`;
}

/** What is free on the one day that was asked for, at the times that were. */
function startsOn({ days, times, search }: Wish): readonly Opening[] {
  if (!days || !isOneDay(days)) return [];
  return openingsOn(days.from, search).filter(({ start }) => isDuring(start, times));
}

/** Within the several days that were asked for, else from today on; at the times that were. */
function soonestOf({ days, search, times }: Wish): DayWish {
  const isRange = days && !isOneDay(days);
  const near = isRange ? { near: days.from, within: days } : { near: bookableDays(search).from };
  return { ...near, ...(times && { during: times }) };
}
