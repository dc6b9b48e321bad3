import type { Temporal } from "temporal-polyfill";
import { cpfsIn } from "../codes/cpf.ts";
import { flightsIn } from "../codes/flight.ts";
import { phonesIn, type Country } from "../codes/phone.ts";
import { tickersIn } from "../codes/ticker.ts";
import type { Language } from "../language.ts";
import { momentsIn } from "../moments/moments.ts";
import { moneyIn } from "../numbers/money.ts";
import { numbersIn } from "../numbers/numbers.ts";
import { tokens, type Token } from "../text/tokens.ts";
import { saidOf } from "./said.ts";
import type { Said } from "./said.ts";

/** Something a text names, with what it means. */
export interface Entity extends Said {
  /** The characters that name it, in UTF-16 units, from `start` up to and without `end`. */
  readonly start: number;
  readonly end: number;
  /** These characters, as they stand in the text. */
  readonly text: string;
}

/** What a text is read against. */
export interface EntityContext {
  /** The date and time where the person is. */
  readonly now: Temporal.PlainDateTime;
  readonly language: Language;
  /** The time zone of that clock, by IANA name; without it "4pm CET" is four in the afternoon. */
  readonly zone?: string;
  /** Where a telephone without its country code is; told by the language unless given. */
  readonly country?: Country;
}

/** Longer texts are cut: no message of a chat names what matters so late. */
const longest = 2000;

const countries: Readonly<Record<Language, Country>> = { "pt-BR": "BR", en: "US", es: "ES" };

/**
 * What a text names, in its own order; no two share a character. Takes any text and never throws.
 * Of two readings of the same words the longer is meant, and of two equally long a code before
 * money, money before time, and time before a mere number.
 */
export function entitiesIn(text: string, context: EntityContext): readonly Entity[] {
  const said = text.slice(0, longest);
  const words = tokens(said);
  const { language, country = countries[language] } = context;
  const named = [
    ...cpfsIn(said).map(coded),
    ...phonesIn(said, country).map(coded),
    ...flightsIn(said, words).map(coded),
    ...tickersIn(said, words).map(coded),
    ...moneyIn(words, language).map((money) => ({
      ...placed(words, money),
      said: { kind: money.kind, value: String(money.value), unit: money.currency },
    })),
    ...momentsIn(words, context).map((found) => ({
      ...placed(words, found),
      said: saidOf(found.meaning),
    })),
    ...numbersIn(words, language).map((number) => ({
      ...placed(words, number),
      said: { kind: number.kind, value: String(number.value) },
    })),
  ];
  return withoutOverlap(named).map(({ start, end, said: meaning }) => ({
    start,
    end,
    text: said.slice(start, end),
    ...meaning,
  }));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Named extends Span {
  readonly said: Said;
}

function coded({ start, end, ...said }: Span & Said): Named {
  return { start, end, said };
}

/** The characters of some tokens. */
function placed(words: readonly Token[], { start, end }: Span): Span {
  const first = words[start]?.start ?? 0;
  return { start: first, end: words[end - 1]?.end ?? first };
}

function withoutOverlap(all: readonly Named[]): readonly Named[] {
  if (all.length < 2) return all;
  const chosen: Named[] = [];
  for (const each of all.toSorted((one, other) => lengthOf(other) - lengthOf(one))) {
    const isFree = chosen.every(({ start, end }) => each.end <= start || each.start >= end);
    if (isFree) chosen.push(each);
  }
  return chosen.toSorted((one, other) => one.start - other.start);
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
