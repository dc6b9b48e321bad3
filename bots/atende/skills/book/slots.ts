import {
  findService,
  nameIn,
  professionalsNamed,
  servicesIn,
} from "../../../../core/agenda/names.ts";
import {
  asksWho,
  isForAnyone,
  speaksOfTheSame,
  wantsAnother,
  wantsSoonest,
} from "../../../../core/agenda/preferences.ts";
import {
  professionalsPreferred,
  professionalsRefused,
} from "../../../../core/agenda/refused-names.ts";
import { namedBesides } from "../../../../core/agenda/not-of-them.ts";
import { titledAs } from "../../../../core/agenda/titled.ts";
import { dayInWords, timeInWords } from "../../../../core/agenda/calendar-words.ts";
import { refuse } from "../../../../core/slot.ts";
import type { Slot } from "../../../../core/slot.ts";
import type { Turn } from "../../../../core/turn.ts";
import { asksToBeTold } from "../../../../core/engine/answers/asking.ts";
import { wordsInFull } from "../../../../core/understanding/text/haste.ts";
import { preferenceIn } from "../../../../core/understanding/refusal.ts";
import { readDay, readTime } from "../../../../core/understanding/when/when.ts";
import { whenContext } from "../../reception.ts";
import type { Reception } from "../../reception.ts";
import type { Speaker } from "../speaker.ts";
import { comesAtOnce } from "./at-once.ts";
import { spokenOfLast } from "./last.ts";
import { professionalChoices, serviceChoices } from "./offers.ts";
import { ANYONE, isOneTime, Known } from "./values.ts";
import { startsOn } from "./starts.ts";
import { wishOf } from "./wish.ts";
import type { Wish } from "./wish.ts";
import type { SlotTurn } from "./hours-said.ts";

const { service, professional } = Known.required().shape;

export function serviceSlot(reception: Reception): Slot<string> {
  return {
    label: "book.service",
    also: "book.service.also",
    local: true,
    value: service,
    async find(said, turn) {
      const { services } = await reception.clinicOf(turn);
      // "A limpeza não, o clareamento".
      const wished = findService(preferenceIn(said).wished, services);
      const named = (wished ?? findService(said, services))?.slug;
      if (named !== undefined || turn.known["service"] !== undefined) return named;
      return wantsAnother(said) ? spokenOfLast(turn).service : undefined;
    },
    async each(said, turn) {
      const { services } = await reception.clinicOf(turn);
      const wanted = servicesIn(said, services);
      return wanted.map(({ at, end, service: { slug } }) => ({ at, end, set: { service: slug } }));
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

/** Nobody is asked for who is alone free on the day and at the time that were named, either. */
function onlyFree(wish: Wish): string | undefined {
  return onlyOne(wish) ?? (freeThen(wish).length === 1 ? ANYONE : undefined);
}

/** Those who are free on the day and at the time that were named; none where no day was. */
function freeThen(wish: Wish): Wish["able"] {
  const { able, search } = wish;
  return able.filter(
    (one) => startsOn({ ...wish, search: { ...search, professionals: [one] } }).length > 0,
  );
}

/** The one who is named, or meant by a title alone. */
async function professionalIn(
  reception: Reception,
  said: string,
  turn: SlotTurn,
): Promise<string | undefined> {
  const { professionals } = await reception.clinicOf(turn);
  const { named, refused, others } = professionalsPreferred(said, professionals);
  const meant = refused.length > 0 ? others : titledAs(said, professionals);
  if (named || meant.length === 0) return named?.slug;
  return onlyAmong(meant, await wishOf(reception, turn));
}

/** The one of some who could see them, on the day and at the time that were named where one of them can then. */
function onlyAmong(some: Wish["able"], wish: Wish): string | undefined {
  const able = wish.able.filter((one) => some.includes(one));
  const free = freeThen(wish).filter((one) => able.includes(one));
  const [one, ...others] = free.length > 0 ? free : able;
  if (others.length === 0) return one?.slug;
  // Whoever is free then is one of those.
  return free.length === freeThen(wish).length && free.length > 0 ? ANYONE : undefined;
}

/** Anyone will do; who was told that it cannot be with the one that they named may ask who else it could be. */
function isWithAnyone(said: string, { asked, known }: SlotTurn): boolean {
  const asksElse = known["professional"] !== undefined && asked !== undefined && asksWho(said);
  return asksElse || isForAnyone(said, asked === "professional");
}

/** Where nobody was named: the one that was spoken of last, or whoever it can only be. */
async function professionalOpen(
  reception: Reception,
  said: string,
  turn: SlotTurn,
): Promise<string | undefined> {
  if (turn.known["professional"] !== undefined || turn.known["visit"] !== undefined)
    return undefined;
  const { professional: last } = spokenOfLast(turn);
  const isSame = speaksOfTheSame("professional", said) || wantsAnother(said);
  if (isSame && last !== undefined) return last;
  const isAny =
    (await isInHurry(reception, said, turn)) || (await tellsWhenInstead(reception, said, turn));
  return isAny ? ANYONE : onlyFree(await wishOf(reception, turn));
}

/** "Eu com a Carla e ele com o Bruno": those who are named, and none where either would do. */
async function professionalsInTurn(
  reception: Reception,
  said: string,
  turn: SlotTurn,
): Promise<readonly string[]> {
  const { professionals } = await reception.clinicOf(turn);
  const words = wordsInFull(said);
  if (words.some((word) => word === "ou" || word === "or")) return [];
  return professionalsNamed(words, professionals).map(({ thing }) => thing.slug);
}

export function professionalSlot(reception: Reception): Slot<string> {
  return {
    label: "book.professional",
    also: "book.professional.also",
    local: true,
    value: professional,
    async find(said, turn) {
      const { professionals } = await reception.clinicOf(turn);
      const name = namedBesides(said, professionals, turn.asked === "professional");
      if (name !== undefined) return refuse(turn.text("book.professional.unknown", { name }));
      const found = await professionalIn(reception, said, turn);
      if (found !== undefined) return found;
      const refused = professionalsRefused(said, professionals).map(({ slug }) => slug);
      // Whoever is left of several is asked for, unless somebody was agreed on before.
      if (refused.length > 0)
        return refused.some((slug) => slug === turn.known["professional"]) ? ANYONE : undefined;
      return isWithAnyone(said, turn) ? ANYONE : professionalOpen(reception, said, turn);
    },
    inTurn: (said, turn) => professionalsInTurn(reception, said, turn),
    only: async (turn) => onlyFree(await wishOf(reception, turn)),
    async ask(turn) {
      const wish = await wishOf(reception, turn);
      const others = [freeThen(wish), wish.able].map((each) => withoutLeft(each, turn));
      const offered = others.find(({ length }) => length > 0) ?? wish.able;
      const choices = professionalChoices(offered, turn);
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

/** Who wants to come as soon as can be minds the day, and nothing else that they do not say. */
async function isInHurry(reception: Reception, said: string, turn: SlotTurn): Promise<boolean> {
  return wantsSoonest(said) || comesAtOnce(reception, said, turn);
}

/** Who was asked with whom, and tells when they can, minds that and not with whom. */
async function tellsWhenInstead(
  reception: Reception,
  said: string,
  turn: SlotTurn,
): Promise<boolean> {
  if (turn.asked !== "professional" || asksToBeTold(said)) return false;
  const context = whenContext(await reception.clinicOf(turn), turn);
  return Boolean(readDay(said, context) ?? readTime(said, context));
}

/** All but the one instead of whom another is wanted: "outro dentista". */
function withoutLeft(all: Wish["able"], { known, spokenOf }: Turn<Said>): Wish["able"] {
  const left = known["professional"] === undefined ? spokenOf["professional"] : undefined;
  return all.filter(({ slug }) => slug !== left);
}

type Said = Readonly<Record<string, unknown>>;

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
