import { choicesOf } from "../../message/outgoing.ts";
import type { Saying } from "../../message/outgoing.ts";
import { readAction } from "./actions.ts";
import { isOfAgreement } from "../answers/agreeing.ts";
import { sameWords } from "../answers/answers.ts";
import { wordSet } from "../../understanding/text/word-set.ts";
import { wordsIn } from "../../understanding/text/tokens.ts";

/** A choice that was offered: one may be pressed, said, or typed by its number. */
export interface Offer {
  readonly label: string;
  readonly action: string;
}

/** The choices of the last message that has any. */
export function offersOf(say: readonly Saying[]): readonly Offer[] {
  const offering = say.map((one) => choicesOf(one).buttons ?? []);
  const buttons = offering.findLast(({ length }) => length > 0) ?? [];
  return buttons.map(({ label, action }) => ({ label, action }));
}

/** The offer that a message names by its words, or by its number and its words. */
export function offerNamed(said: string, offers: readonly Offer[]): Offer | undefined {
  const isNamed = ({ label }: Offer, index: number) =>
    sameWords(label, said) || sameWords(`${index + 1} ${label}`, said);
  return offers.find(isNamed) ?? onlyOne(offers.filter(({ label }) => beginsWith(label, said)));
}

/** The beginning of a label, in whole words, where it is no other's: "limpeza" for "Limpeza (30 min)". */
function beginsWith(label: string, said: string): boolean {
  const words = wordsIn(said);
  return (
    words.join("").length > 3 && sameWords(wordsIn(label).slice(0, words.length).join(" "), said)
  );
}

function onlyOne(offers: readonly Offer[]): Offer | undefined {
  return offers.length === 1 ? offers[0] : undefined;
}

/** The offer that a message names by its place: "2", "opção 2", "the second one", "o segundo horário". */
export function offerNumbered(said: string, offers: readonly Offer[]): Offer | undefined {
  const meant = wordsIn(said).filter((word) => !around.has(word));
  const [word = "", after] = meant.length === 2 && meant[1] === "one" ? meant.slice(0, 1) : meant;
  if (after !== undefined) return offerPlaced(said, offers);
  const place = /^\d{1,2}$/u.test(word) ? Number(word) : places.get(word);
  return place === undefined ? offerPlaced(said, offers) : offers[place - 1];
}

/**
 * The offer that a message names by its place in words that mean nothing else: "a última", "o segundo
 * horário", "the last one". The days of the week, which ordinals are in Portuguese, are places only of
 * something: "segunda" is a day, and "segunda opção" none; nor is "la segunda" in Spanish.
 */
export function offerPlaced(said: string, offers: readonly Offer[]): Offer | undefined {
  const told = wordsIn(said).join(" ");
  if (refused.test(said)) return undefined;
  return placedInPart(told, offers) ?? placedAmong(told.replace(ofTheDay, "").split(" "), offers);
}

/** "Not the first one": behind a comma it would be that one. */
const refused = /^\s*(?:not|n[ãa]o|no)\s+(?:the|[ao]|el|la)\s/iu;

function placedAmong(named: readonly string[], offers: readonly Offer[]): Offer | undefined {
  const meant = named.filter((word) => !isAround(word) || things.has(word));
  const [word = "", thing, after] = meant;
  if (after !== undefined || (thing !== undefined && !things.has(thing))) return undefined;
  const fromEnd = last.get(word);
  if (fromEnd !== undefined) return rowsOf(offers).at(-fromEnd);
  const isDay = thing === undefined && mayBeDay(named, word, offers);
  const place = ordinals.get(word) ?? (isDay ? undefined : weekdays.get(word));
  return place === undefined ? undefined : offers[place - 1];
}

/** "O segundo da tarde", among hours. The first and the last are so of all that is free, and not of what is offered. */
function placedInPart(told: string, offers: readonly Offer[]): Offer | undefined {
  const part = parts.find(({ named }) => named.test(told));
  if (!part || outermost.test(told)) return undefined;
  const hours = offers.filter(({ label }) => {
    const hour = hourOn(label) ?? -1;
    return hour >= part.from && hour < part.to;
  });
  return placedAmong(told.replace(part.named, "").split(" "), hours);
}

const outermost = /\b(?:primeir[ao]|ultim[ao]|first|last|primer[ao]?)\b/u;
const parts = [
  { named: / (?:da manha|(?:of|in) the morning|de la manana)$/u, from: 0, to: 12 },
  { named: / (?:da tarde|(?:of|in) the afternoon|de la tarde)$/u, from: 12, to: 18 },
  { named: / (?:da noite|(?:of|in) the evening|de la noche)$/u, from: 18, to: 24 },
];

/** The hour on a label, from 0 to 23: "14:00", "2:00 PM". */
function hourOn(label: string): number | undefined {
  const [, hour, half] = /(\d{1,2}):\d\d(?: (AM|PM))?$/iu.exec(label) ?? [];
  if (hour === undefined) return undefined;
  if (half === undefined) return Number(hour);
  return (Number(hour) % 12) + (/p/iu.test(half) ? 12 : 0);
}

function mayBeDay(named: readonly string[], word: string, offers: readonly Offer[]): boolean {
  return !isSpanish(named, word) && !isOfNoDays(named, offers);
}

function isSpanish(words: readonly string[], word: string): boolean {
  return words[words.indexOf(word) - 1] === "la";
}

/** Among what are no days "a segunda" is the second; what was read back is no list. */
function isOfNoDays(named: readonly string[], offers: readonly Offer[]): boolean {
  const isList = offers.some(({ action }) => readAction(action).do === "set");
  return isList && /^[ao]$/u.test(named[0] ?? "") && !offers.some(({ label }) => /\d/u.test(label));
}

function isAround(word: string): boolean {
  return around.has(word) || isOfAgreement(word);
}

/** The days and hours of a list, without what is offered beneath them: "all of them", "tell me if one opens". */
function rowsOf(offers: readonly Offer[]): readonly Offer[] {
  const rows = offers.filter(({ label }) => /\d/u.test(label));
  return rows.length > 1 ? rows : offers;
}

/** "O último do dia", "the last one of the day". */
const ofTheDay =
  / (?:do dia|of the day|del dia|que (?:tem|tiver|voces tem|tenga|tengan)|(?:that )?you have|disponivel|available|disponible)$/u;

/** Words beside a number that do not change it: "as duas" are two, and "às duas" an hour. */
const around = wordSet(
  "a o the el la lo opcao opcion option alternativa numero number num n quero prefiro escolho fico com pode ser vai essa esse",
  "quiero elijo me quedo con choose pick take ill i want would like por favor please mesmo entao",
);

/** What is offered, as people call it behind its place. */
const things = wordSet(
  "opcao alternativa horario hora vaga data dia one option time slot day date choice opcion turno fecha",
);

/** In the order of the places, those that the weekdays share left out. */
const places = numbered([
  "um uma one uno una primeiro primeira first primero primera",
  "dois duas two dos segundo second",
  "tres three terceiro third tercero tercera",
  "quatro four cuatro quarto fourth cuarto cuarta",
  "cinco five quinto fifth",
  "seis six sexto sixth",
  "sete seven siete",
  "oito eight ocho",
  "nove nine nueve",
  "dez ten diez",
]);

const ordinals = numbered([
  "primeiro primeira first primero primera 1a 1o 1st",
  "segundo second 2a 2o 2nd",
  "terceiro third tercero tercera 3a 3o 3rd",
  "quarto fourth cuarto 4a 4o 4th",
  "quinto fifth 5a 5o 5th",
  "sexto sixth 6a 6o 6th",
]);

const weekdays = numbered([
  "primeira",
  "segunda",
  "terceira terca",
  "quarta cuarta",
  "quinta",
  "sexta",
]);

const last = numbered(["ultimo ultima last", "penultimo penultima"]);

function numbered(lines: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    lines.flatMap((words, index) => words.split(" ").map((word) => [word, index + 1] as const)),
  );
}
