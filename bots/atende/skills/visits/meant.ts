import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { kinIn } from "../../../../core/agenda/kin.ts";
import { titles } from "../../../../core/agenda/names.ts";
import { toldInFull, wordsInFull } from "../../../../core/understanding/text/haste.ts";
import { isDuring } from "../../../../core/agenda/nearest.ts";
import { isAmong } from "../../../../core/agenda/days.ts";
import { startOf } from "../../../../core/agenda/start.ts";
import { negates } from "../../../../core/engine/answers/answers.ts";
import { placeNamed } from "../../../../core/engine/places/place-names.ts";
import { inParts } from "../../../../core/engine/routing/clauses.ts";
import type { Turn } from "../../../../core/turn.ts";
import { readDay, readTime } from "../../../../core/understanding/when/when.ts";
import { called } from "../../clinics-as-places.ts";
import { whenContext } from "../../reception.ts";

/**
 * The appointments that words may be about: each, unless they name another day, time, person or service,
 * the last of them, or what is to stay as it is: "a avaliação, a limpeza eu mantenho".
 */
export function meantBy(
  said: string,
  visits: readonly Appointment[],
  turn: Turn,
): readonly Appointment[] {
  const { words, others } = withoutKept(said, visits, turn);
  const named = namedBy(words, others, turn);
  // "A segunda" of who has none on a Monday is the second.
  if (named.length === 0) return nthBy(words, visits);
  return named.length === visits.length ? placedBy(words, visits) : named;
}

function namedBy(said: string, visits: readonly Appointment[], turn: Turn): readonly Appointment[] {
  const timely = visits.filter((visit) => isAtTime(visit, said, turn));
  const words = new Set(wordsInFull(said));
  const there = ownIn(said, atPlaceIn(said, timely));
  const named = there.filter((visit) => namesOf(visit).some((name) => words.has(name)));
  return named.length > 0 ? named : there;
}

/**
 * The appointments that words mean at once, where they mean several: "cancela as duas", "desmarca tudo de
 * sexta", "a limpeza e a avaliação". None where they mean one, or nobody could tell which.
 */
export function severalMeantBy(
  said: string,
  visits: readonly Appointment[],
  turn: Turn,
): readonly Appointment[] {
  const { words, others } = withoutKept(said, visits, turn);
  const { all, count } = wholeIn(words);
  if (all) {
    const meant = namedBy(words.replace(all, " "), others, turn);
    return count === undefined || count === meant.length ? meant : [];
  }
  const each = inParts(words)
    .map((part) => meantBy(part, others, turn))
    .filter(({ length }) => length === 1);
  const named = new Set(each.flat());
  return named.size > 1 ? visits.filter((visit) => named.has(visit)) : [];
}

/** Whether words tell any of them, be there no other: by what sets it apart, by its day, its name or "essa". */
export function tellWhich(said: string, visits: readonly Appointment[], turn: Turn): boolean {
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
function withoutKept(said: string, visits: readonly Appointment[], turn: Turn): Unkept {
  const parts = inParts(said).map((part) => {
    const named = staysAsItIs(part) ? namedBy(part, visits, turn) : visits;
    return { part, kept: named.length < visits.length ? named : [] };
  });
  const kept = new Set(parts.flatMap((each) => each.kept));
  return {
    words: parts.map((each) => (each.kept.length > 0 ? " " : each.part)).join(""),
    others: visits.filter((visit) => !kept.has(visit)),
  };
}

/** Who comes to one of several keeps it. */
function staysAsItIs(part: string): boolean {
  const words = toldInFull(part);
  return keeps.test(words) || (comes.test(words) && !negates(part));
}

const comes =
  /\b(?:vou (?:sim|conseguir|poder|ir|comparecer)|(?:consigo|posso|puedo) ir|(?:can|will|ll) (?:make|come|be there)|voy a (?:ir|poder))\b/u;
const keeps =
  /\b(?:mant(?:enho|em|er|enha|ida|ido|iver|engo|ener)|fica(?= *$| (?:como|do jeito|igual|assim|marcada))|continua|deix[ao](?! .*\b(?:pra|para) la\b)|nao (?:mexe|mexa|cancela|desmarca)|keep|leave (?:the|my)|stays?|don t cancel|queda(?= *$| (?:como|igual|asi))|sigue|deja|no (?:canceles|anules))\b/u;

/** "A última", of those in the order of their days; each where none is named so. */
function placedBy(said: string, visits: readonly Appointment[]): readonly Appointment[] {
  const words = toldInFull(said);
  if (lastOne.test(words)) return visits.slice(-1);
  const nth = nthBy(said, visits);
  return nth.length > 0 ? nth : visits;
}

/** The one that is told by its place; none where none is. */
function nthBy(said: string, visits: readonly Appointment[]): readonly Appointment[] {
  const words = toldInFull(said);
  const at = nthOnes.findIndex((nth) => nth.test(words));
  return at < 0 ? [] : visits.slice(at, at + 1);
}

const lastOne =
  /\b(?:[ao] ultim[ao]|the last(?: one)?|l[ao] ultim[ao])\b(?! (?:vez|hora|semana|mes|ano|time|minute|week|month|year|dia|day))/u;
const nthOnes = [
  "[ao] primeir[ao]|the first(?: one)?|la primera|el primero",
  "[ao] segund[ao](?! feira)|the second(?: one)?|la segunda|el segundo",
  "[ao] terceir[ao]|the third(?: one)?|la tercera|el tercero",
].map(
  (nth) =>
    new RegExp(
      String.raw`\b(?:${nth})\b(?! (?:vez|hora|horario|vaga|semana|dia|data|time|thing|slot|day|available|disponivel|disponible|que))`,
      "u",
    ),
);

/** "Tudo", "as duas": the words that mean each, and how many where they say it. */
function wholeIn(said: string): Partial<(typeof wholes)[number]> {
  return wholes.find(({ all }) => all.test(said)) ?? {};
}

const wholes: readonly { readonly all: RegExp; readonly count?: number }[] = [
  {
    all: /(?<!\p{L})(?:n?as duas|n?os dois|amb[ao]s|both(?: of them)?|l[ao]s dos)(?!\p{L})/iu,
    count: 2,
  },
  { all: /(?<!\p{L})(?:n?[ao]s tr[êe]s|all three|l[ao]s tres)(?!\p{L})/iu, count: 3 },
  {
    // "Tudo bem" is an answer, and of no visit.
    all: /(?<!\p{L})(?:tud[oa]|todas?|todos?|all(?: of them)?|every(?:thing| one))(?!\p{L}|\s+(?:be[mn]|bien|bom|certo|certinho|ok|okay|joia|tranquilo|[óo]timo|good|right|set|fine|perfecto|correcto|listo|claro)(?!\p{L}))/iu,
  },
];

/** It is unless they name another day or time: "agora não dá mais" names none. */
function isAtTime(visit: Appointment, words: string, turn: Turn): boolean {
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

/** "A minha", where others of theirs have visits as well; "a do meu filho". */
function ownIn(said: string, visits: readonly Appointment[]): readonly Appointment[] {
  const words = toldInFull(said);
  if (ownOne.test(words)) return someOf(visits, ({ patient }) => patient === undefined);
  const relation = theirOne.test(words) ? kinIn(said)?.relation : undefined;
  return relation ? someOf(visits, ({ patient }) => patient?.relationship === relation) : visits;
}

function someOf(
  visits: readonly Appointment[],
  isOne: (visit: Appointment) => boolean,
): readonly Appointment[] {
  const some = visits.filter(isOne);
  return some.length > 0 ? some : visits;
}

const theirOne =
  /\b(?:(?:[ao]s?|n[ao]s?|consultas?|horario|la|el|cita|turno) (?:d[aeo]s?|del?) (?:meus?|minhas?|mis?)|my \S+ s (?:visit|appointment|one))\b/u;
const ownOne =
  /\b(?:(?:[ao] (?:minha|meu)|mine|la mia|el mio)(?= *$| (?:t[ao]|esta|e|eu|mesm[oa]|de|d[ao]|n[ao]|nao|as|pode|fica|mantem|vou|confirm\S*|cancel\S*|desmarc\S*|deix\S*|is|stays|queda)\b))/u;

/** The longer words of what an appointment is called by. */
function namesOf({ service, professional, patient }: Appointment): readonly string[] {
  const names = [...Object.values(service.names), professional.name, patient?.name ?? ""];
  return names.flatMap(wordsInFull).filter((word) => word.length > 2 && !titles.has(word));
}
