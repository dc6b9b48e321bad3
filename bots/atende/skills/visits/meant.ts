import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { mayBeCalled } from "../../../../core/agenda/gendered.ts";
import { kinIn, kinWordIn } from "../../../../core/agenda/kin.ts";
import { speaksOfOwn } from "../../../../core/agenda/own-visit.ts";
import { titles } from "../../../../core/agenda/names.ts";
import { toldInFull, wordsInFull } from "../../../../core/understanding/text/haste.ts";
import { isDuring } from "../../../../core/agenda/nearest.ts";
import { isAmong } from "../../../../core/agenda/days.ts";
import { startOf } from "../../../../core/agenda/start.ts";
import { placeNamed } from "../../../../core/engine/places/place-names.ts";
import type { Turn } from "../../../../core/turn.ts";
import { readDay, readTime } from "../../../../core/understanding/when/when.ts";
import { called } from "../../clinics-as-places.ts";
import { whenContext } from "../../reception.ts";
import { partsOfVisits } from "./apart.ts";
import { isNoVisit } from "./elsewhere.ts";
import { isKept, isLeftOut } from "./kept.ts";
import { isOfNobodyHere } from "./of-nobody.ts";
import {
  exceptionIn,
  inRowBy,
  isPlural,
  nthBy,
  numberedBy,
  placedBy,
  wholeIn,
  withoutCount,
} from "./by-place.ts";

/** A turn that asks of visits. */
export interface Asked extends Turn {
  /** Those that somebody comes to are meant, where else they are what is to stay as it is. */
  readonly toCome?: true;
}

/**
 * The appointments that words may be about: each, unless they name another day, time, person or service,
 * the last of them, or what is to stay as it is: "a avaliação, a limpeza eu mantenho".
 */
export function meantBy(
  said: string,
  visits: readonly Appointment[],
  turn: Asked,
): readonly Appointment[] {
  const { words, others } = withoutKept(said, visits, turn);
  const numbered = turn.asked === "visit" ? numberedBy(words, visits) : [];
  const named = namedBy(withoutCount(words), others, turn);
  if (numbered.length > 0)
    return visits.filter((visit) => numbered.includes(visit) || isOneOf(visit, named, others));
  // "A segunda" of who has none on a Monday is the second.
  if (named.length === 0) return nthBy(words, visits);
  if (named.length < others.length) return named;
  const placed = placedBy(words, visits);
  return placed.length < visits.length || others.length === visits.length ? placed : others;
}

/** Whether words named a visit, and not each. */
function isOneOf(visit: Appointment, named: Visits, all: Visits): boolean {
  return named.length < all.length && named.includes(visit);
}

type Visits = readonly Appointment[];

function namedBy(said: string, visits: Visits, turn: Asked): Visits {
  if (isOfNobodyHere(said, visits, turn.contact) || isNoVisit(said, visits)) return [];
  const timely = visits.filter((visit) => isAtTime(visit, said, turn));
  const words = new Set(wordsInFull(said));
  const there = ownIn(said, atPlaceIn(said, timely));
  const named = there.filter((visit) => namesOf(visit).some((name) => words.has(name)));
  return named.length > 0 ? named : there;
}

/**
 * The appointments that words mean at once, where they mean several: "cancela as duas", "desmarca tudo de
 * sexta", "a limpeza e a avaliação", "todas menos a do João". None where they mean one, or nobody could
 * tell which.
 */
export function severalMeantBy(
  said: string,
  visits: readonly Appointment[],
  turn: Asked,
): readonly Appointment[] {
  const { words, others } = withoutKept(said, visits, turn);
  const inRow = inRowBy(words, others);
  if (inRow.length > 0) return inRow;
  const { all, count } = wholeIn(words);
  if (all) {
    const meant = namedBy(words.replace(all, " "), others, turn);
    return count === undefined || count === meant.length ? meant : [];
  }
  if (isPlural(words)) {
    const meant = namedBy(withoutCount(words), others, turn);
    return meant.length < others.length ? meant : [];
  }
  const each = partsOfVisits(words)
    .map((part) => meantBy(part, others, turn))
    .filter(({ length }) => length === 1);
  const named = new Set(each.flat());
  return named.size > 1 ? visits.filter((visit) => named.has(visit)) : [];
}

/** Whether words tell any of them, be there no other: by what sets it apart, by its day, its name or "essa". */
export function tellWhich(said: string, visits: readonly Appointment[], turn: Asked): boolean {
  if (meantBy(said, visits, turn).length < visits.length) return true;
  if (severalMeantBy(said, visits, turn).length > 1) return true;
  const words = wordsInFull(said);
  return visits.some((visit) => {
    const context = whenContext(visit.clinic, turn);
    const isTimely = readDay(said, context) ?? readTime(said, context);
    return (
      Boolean(isTimely) || [...namesOf(visit), ...thisOne].some((each) => words.includes(each))
    );
  });
}

const thisOne = "essa esse esta este outra this that esa ese otra".split(" ");

interface Unkept {
  readonly words: string;
  readonly others: readonly Appointment[];
}

/** What is said without what names visits that are to stay, and the visits without those. */
function withoutKept(said: string, visits: Visits, turn: Asked): Unkept {
  const { whole, but } = exceptionIn(said);
  if (but !== undefined) {
    // "Both but keep mine": what is kept there is told once more, and is no exception to it.
    const kept = isKept(but, turn) ? placedAmong(but, visits, turn) : meantBy(but, visits, turn);
    return kept.length > 0 && kept.length < visits.length
      ? { words: whole, others: visits.filter((visit) => !kept.includes(visit)) }
      : { words: "", others: visits };
  }
  const parts = partsOfVisits(said).map((part, at, all) => {
    const isNamed = isKept(part, turn) || isLeftOut(part, all.slice(0, at).join(""));
    const named = isNamed ? placedAmong(part, visits, turn) : visits;
    return { part, kept: named.length < visits.length ? named : [] };
  });
  const kept = new Set(parts.flatMap((each) => each.kept));
  return {
    words: parts.map((each) => (each.kept.length > 0 ? " " : each.part)).join(" "),
    others: visits.filter((visit) => !kept.has(visit)),
  };
}

function placedAmong(said: string, visits: Visits, turn: Asked): Visits {
  const named = namedBy(said, visits, turn);
  return named.length === visits.length ? placedBy(said, visits) : named;
}

/** It is unless they name another day or time: "agora não dá mais" names none. */
function isAtTime(visit: Appointment, said: string, turn: Asked): boolean {
  const words = said.replace(thatOne, " ");
  const start = startOf(visit);
  const context = whenContext(visit.clinic, turn);
  const timed = turn.asked === "visit" ? ({ ...context, bareNumber: "time" } as const) : context;
  const [day, time] = [readDay(words, context), readTime(words, timed)];
  const now = context.now.toPlainTime().round({ smallestUnit: "minute", roundingMode: "trunc" });
  return (
    (!day || isAmong(start.toPlainDate(), day.value)) &&
    (!time || time.value.to.equals(now) || isDuring(start, time.value))
  );
}

/** "The one on Thursday" is at no one o'clock. */
const thatOne =
  /(?<=(?<!\p{L})(?:the|that|this|other|first|second|third|last|next)\s+)ones?(?!\p{L})/giu;

/** Those at the clinic that words name, and at its unit. */
function atPlaceIn(said: string, visits: readonly Appointment[]): readonly Appointment[] {
  const atClinic = atNamed(said, visits, ({ clinic }) => clinic);
  return atNamed(said, atClinic, ({ unit }) => unit);
}

/** Those at the one place that words name, where they are at several. */
function atNamed(
  said: string,
  visits: readonly Appointment[],
  placeOf: (visit: Appointment) => { readonly id: string; readonly name: string } | undefined,
): readonly Appointment[] {
  const idOf = (visit: Appointment) => placeOf(visit)?.id ?? "";
  const names = new Map(visits.map((visit) => [idOf(visit), placeOf(visit)?.name ?? ""]));
  const places = [...names].map(([slug, name]) => ({ slug, name, parts: [], addresses: [] }));
  const named = placeNamed(said, { places, called, asked: true });
  return named?.place ? visits.filter((visit) => idOf(visit) === named.place?.slug) : visits;
}

/** "A minha", where others of theirs have visits as well; "a do meu filho", which is never the speaker's own. */
function ownIn(said: string, visits: readonly Appointment[]): readonly Appointment[] {
  const words = toldInFull(said);
  if (speaksOfOwn(words)) return someOf(visits, ({ patient }) => patient === undefined);
  if (another.test(words)) return visits.filter(({ patient }) => patient !== undefined);
  const kin = theirOne.test(words) ? kinIn(said) : undefined;
  if (!kin) return visits;
  if (visits.every(({ patient }) => patient === undefined)) return [];
  const word = kinWordIn(said);
  return someOf(
    visits,
    ({ patient }) => patient?.relationship === kin.relation && mayBeCalled(word, patient.name),
  );
}

function someOf(
  visits: readonly Appointment[],
  isOne: (visit: Appointment) => boolean,
): readonly Appointment[] {
  const some = visits.filter(isOne);
  return some.length > 0 ? some : visits;
}

/** "A dele", "hers", "cancel his", and not "he lost his job". */
export function speaksOfAnother(said: string): boolean {
  return another.test(toldInFull(said));
}

const another =
  /\b(?:[ao]s? del[ea]s?|(?:el|l[ao]s?) de (?:ell[ao]s?|el(?= *$| (?:y|pero|por|porfa|no)\b))|hers|his(?= *$| (?:visit|appointment|one|on|at|and|but|please|stays?|remains)\b))\b/u;
const theirOne =
  /\b(?:(?:[ao]s?|n[ao]s?|consultas?|horario|la|el|cita|turno) (?:d[aeo]s?|del?) (?:meus?|minhas?|mis?)\b|my \S+ s(?= *$| (?:visit|appointment|one)\b))/u;

/** The longer words of what an appointment is called by. */
function namesOf({ service, professional, patient }: Appointment): readonly string[] {
  const names = [...Object.values(service.names), professional.name, patient?.name ?? ""];
  return names.flatMap(wordsInFull).filter((word) => word.length > 2 && !titles.has(word));
}
