import type { Token } from "../text/tokens.ts";
import {
  airlines,
  airlinesByFirstWord,
  alsoWords,
  announcedOnly,
  spokenCodes,
  type AirlineName,
} from "./airlines.ts";
import type { CodeFound } from "./code.ts";

/** What is said before a flight, after which a code may be written in small letters and apart. */
const announced =
  /\b(?:v[oô]os?|vuelos?|flights?)(?:\s+(?:n[º°o.]?|number|n[uú]mero))?(?:\s+(?:d[aeo]|of|é|es|is))?(?:\s+(?:o|el|the))?[\s:#]*$/iu;

const written =
  /(?<![\p{L}\d])([A-Z]{2}|[A-Z]\d|\d[A-Z])([\s-]?)(\d{2,4})(?![\p{L}\d/:.,]|\s*(?:h|reais|usd))/giu;

/** Every flight of a text, by its code or by the name of its airline: `G31234`. */
export function flightsIn(text: string, words: readonly Token[]): readonly CodeFound[] {
  return [...flightsByCode(text), ...flightsByName(text, words)];
}

function flightsByCode(text: string): readonly CodeFound[] {
  return [...text.matchAll(written)].flatMap(
    ({ 0: found, 1: letters = "", 2: gap, 3: digits, index }) => {
      const airline = letters.toUpperCase();
      if (!airlines.has(airline)) return [];
      const isCode = letters === airline || gap === "" || /\d/u.test(airline);
      const isPlain = isCode || spokenCodes.has(airline);
      if (!isPlain && !isAnnounced(text, index)) return [];
      return [{ kind: "flight", value: flight(airline, digits), ...span(index, found.length) }];
    },
  );
}

/** "Azul 4050", and "voo 4050 da Azul". */
function flightsByName(text: string, words: readonly Token[]): readonly CodeFound[] {
  return words.flatMap((token, at) => {
    const name = airlinesByFirstWord.get(token.text)?.find((each) => isAt(words, at, each.words));
    if (!name) return [];
    return numberAfter(text, words, { at, ...name }) ?? numberBefore(text, words, { at, ...name });
  });
}

interface NameAt extends AirlineName {
  readonly at: number;
}

function numberAfter(
  text: string,
  words: readonly Token[],
  { at, airline, words: name }: NameAt,
): CodeFound | undefined {
  const next = at + name.length;
  const isNumbered = numberMarks.has(words[next]?.text ?? "");
  const [first, number] = [words[at], words[isNumbered ? next + 1 : next]];
  if (!first || !isFlightNumber(text, number)) return undefined;
  const isLikely = isAnnounced(text, first.start) || isNoOther(name, number.text);
  if (!isLikely) return undefined;
  return {
    kind: "flight",
    value: flight(airline, number.text),
    start: first.start,
    end: number.end,
  };
}

function numberBefore(
  text: string,
  words: readonly Token[],
  { at, airline, words: name }: NameAt,
): readonly CodeFound[] {
  const isJoined = joints.has(words[at - 1]?.text ?? "");
  const [number, last] = [words[isJoined ? at - 2 : at - 1], words[at + name.length - 1]];
  if (!last || !isFlightNumber(text, number) || !isAnnounced(text, number.start)) return [];
  return [
    { kind: "flight", value: flight(airline, number.text), start: number.start, end: last.end },
  ];
}

/** "Nº" is folded to "no". */
const numberMarks: ReadonlySet<string> = new Set(["no", "n", "numero", "number"]);

const joints: ReadonlySet<string> = new Set(["da", "do", "de", "of", "by", "with", "pela", "con"]);

function isFlightNumber(text: string, token: Token | undefined): token is Token {
  if (token?.kind !== "number" || token.text.length < 2 || token.text.length > 4) return false;
  return !/^(?:[\p{L}\d/:.,]\S|\s*(?:h|reais|usd|%))/iu.test(text.slice(token.end, token.end + 6));
}

function isNoOther(name: readonly string[], number: string): boolean {
  const [word = ""] = name;
  if (name.length > 1 || !(alsoWords.has(word) || announcedOnly.has(word))) return true;
  return alsoWords.has(word) && number.length > 2 && !/^(?:19|20)\d\d$/u.test(number);
}

function isAnnounced(text: string, at: number): boolean {
  return announced.test(text.slice(Math.max(0, at - 28), at));
}

function isAt(text: readonly Token[], start: number, words: readonly string[]): boolean {
  return words.every((word, index) => text[start + index]?.text === word);
}

function flight(airline: string, digits: string | undefined): string {
  return `${airline}${Number(digits)}`;
}

function span(start: number, length: number): { readonly start: number; readonly end: number } {
  return { start, end: start + length };
}
