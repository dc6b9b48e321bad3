import type { Language } from "../language.ts";
import type { Token } from "../text/tokens.ts";
import {
  centWords,
  currenciesByFirstWord,
  currenciesByLastWord,
  type CurrencyName,
} from "./currencies.ts";
import { readNumber, sentenceOf } from "./numbers.ts";
import type { Read, Sentence } from "./sentence.ts";

/** A sum of money that a text names, from one token up to and without another. */
export interface MoneyFound {
  readonly kind: "money";
  readonly value: number;
  /** ISO 4217; `XXX` for pesos of no country that was named, or cents of no currency. */
  readonly currency: string;
  readonly start: number;
  readonly end: number;
}

/** Every sum of money that a text names, in its own order. */
export function moneyIn(tokens: readonly Token[], language: Language): readonly MoneyFound[] {
  const text = sentenceOf(tokens, language);
  const found: MoneyFound[] = [];
  for (let at = 0; at < text.length;) {
    const read = readNumber(text, at);
    const money = read && moneyAround(text, { ...read, start: at });
    if (money && money.start >= endOf(found)) found.push(money);
    at = (money ?? read)?.end ?? at + 1;
  }
  return found;
}

function endOf(found: readonly MoneyFound[]): number {
  return found.at(-1)?.end ?? 0;
}

interface Amount extends Read {
  readonly start: number;
}

function moneyAround(text: Sentence, amount: Amount): MoneyFound | undefined {
  const [before, after] = [nameBefore(text, amount.start), nameAfter(text, amount.end)];
  const name = before ?? after?.name;
  if (!name) return centsAlone(text, amount);
  const isAfter = after !== undefined && after.name.code === name.code;
  const whole = { value: amount.value, end: isAfter ? after.end : amount.end };
  const { value, end } = scaled(text, whole) ?? withCents(text, whole) ?? whole;
  const start = amount.start - (before?.words.length ?? 0);
  return { kind: "money", value: Number(value.toPrecision(15)), currency: name.code, start, end };
}

function nameBefore(text: Sentence, end: number): CurrencyName | undefined {
  const names = currenciesByLastWord.get(text.at(end - 1)) ?? [];
  return names.find(({ words }) => text.isAt(end - words.length, words));
}

/** The name of a currency after a number, which may be "de" it: "um milhão de reais". */
function nameAfter(
  text: Sentence,
  at: number,
): { readonly name: CurrencyName; readonly end: number } | undefined {
  const from = joints.has(text.at(at)) ? at + 1 : at;
  const names = currenciesByFirstWord.get(text.at(from)) ?? [];
  const name = names.find(({ words }) => text.isAt(from, words));
  return name && { name, end: from + name.words.length };
}

const joints: ReadonlySet<string> = new Set(["de", "of", "-"]);

/** "75 USD million". */
function scaled(text: Sentence, { value, end }: Read): Read | undefined {
  const scale = text.scale(end) ?? 0;
  return scale >= 1000 ? { value: value * scale, end: end + 1 } : undefined;
}

/** "15 dollars and 50 cents", and "15 dollars 50". */
function withCents(text: Sentence, { value, end }: Read): Read | undefined {
  if (!text.isWord(end - 1)) return undefined;
  const { and, partJoints } = text.lexicon;
  const isJoined = text.at(end) === and || partJoints.includes(text.at(end));
  const cents = readNumber(text, isJoined ? end + 1 : end);
  if (!cents || !areCents(cents.value)) return undefined;
  const isNamed = centWords.has(text.at(cents.end));
  if (!isNamed && !isBare(text, cents.end, isJoined)) return undefined;
  return { value: value + cents.value / 100, end: isNamed ? cents.end + 1 : cents.end };
}

/** "Dez reais e cinquenta", and not "dez reais e vinte minutos". */
function isBare(text: Sentence, end: number, isJoined: boolean): boolean {
  return (isJoined || text.isFigures(end - 1)) && !text.isWord(end);
}

function areCents(value: number): boolean {
  return Number.isInteger(value) && value > 0 && value < 100;
}

function centsAlone(text: Sentence, { value, start, end }: Amount): MoneyFound | undefined {
  const at = text.at(end) === "-" ? end + 1 : end;
  if (!centWords.has(text.at(at))) return undefined;
  return { kind: "money", value: value / 100, currency: "XXX", start, end: at + 1 };
}
