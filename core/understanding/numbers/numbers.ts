import type { Language } from "../language.ts";
import type { Token } from "../text/tokens.ts";
import { readCardinal, type Cardinal } from "./cardinals.ts";
import { readFigures } from "./figures.ts";
import type { Lexicon } from "./lexicon.ts";
import { englishNumbers } from "./lexicons/english.ts";
import { portugueseNumbers } from "./lexicons/portuguese.ts";
import { spanishNumbers } from "./lexicons/spanish.ts";
import { readOrdinal } from "./ordinals.ts";
import { readParts, readPartsAlone } from "./parts.ts";
import { Sentence, type Read } from "./sentence.ts";

/** A number that a text names, from one token up to and without another. */
export interface NumberFound {
  readonly kind: "number" | "ordinal" | "percentage";
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const lexicons: Readonly<Record<Language, Lexicon>> = {
  "pt-BR": portugueseNumbers,
  en: englishNumbers,
  es: spanishNumbers,
};

export function sentenceOf(text: readonly Token[], language: Language): Sentence {
  return new Sentence(text, lexicons[language]);
}

/** Every number that a text names, in figures or in words, in its own order. */
export function numbersIn(tokens: readonly Token[], language: Language): readonly NumberFound[] {
  const text = sentenceOf(tokens, language);
  const found: NumberFound[] = [];
  for (let start = 0; start < text.length;) {
    const next = text.isFree(start) ? numberAt(text, start) : undefined;
    if (next) found.push(next);
    start = next?.end ?? start + 1;
  }
  return found;
}

function numberAt(text: Sentence, start: number): NumberFound | undefined {
  const [number, ordinal] = [readNumber(text, start), readOrdinal(text, start)];
  if (ordinal && ordinal.end > (number?.end ?? 0)) return { kind: "ordinal", start, ...ordinal };
  if (!number) return undefined;
  const percent = percentAt(text, number.end);
  if (percent) return { kind: "percentage", start, value: number.value, end: percent };
  // A unit or a word is written to it, as in "29km".
  const goesOn = text.isGlued(number.end) && text.isWord(number.end);
  return goesOn ? undefined : { kind: "number", start, ...number };
}

function percentAt(text: Sentence, at: number): number | undefined {
  if (text.at(at) === "%") return at + 1;
  const said = text.lexicon.percent.map((words) => words.split(" "));
  const words = said.find((each) => text.isAt(at, each));
  return words && at + words.length;
}

/** The number that begins at a token, with its sign, its fraction and what multiplies it. */
export function readNumber(text: Sentence, start: number): Read | undefined {
  if (text.lexicon.minus.includes(text.at(start))) return readNegative(text, start + 1);
  const over = readPositive(text, start);
  if (!over || !text.lexicon.over.includes(text.at(over.end))) return over;
  const under = readPositive(text, over.end + 1);
  return under?.value ? { value: over.value / under.value, end: under.end } : over;
}

function readNegative(text: Sentence, start: number): Read | undefined {
  const read = readPositive(text, start);
  return read && read.value > 0 ? { value: -read.value, end: read.end } : undefined;
}

function readPositive(text: Sentence, start: number): Read | undefined {
  const figures = readFigures(text, start);
  const words = readCardinal(text, start) ?? (figures && scaled(text, figures));
  if (words && words.end > (figures?.end ?? 0)) return inDozens(text, readWhole(text, words));
  return figures ? inDozens(text, figures) : readPartsAlone(text, start);
}

function inDozens(text: Sentence, { value, end }: Read): Read {
  const times = text.lexicon.dozens[text.at(end)];
  return times ? { value: value * times, end: end + 1 } : { value, end };
}

function readWhole(text: Sentence, words: Cardinal): Read {
  return readParts(text, words) ?? readPoint(text, words) ?? words;
}

/** Figures with a fraction before "million". */
function scaled(text: Sentence, figures: Read): Cardinal | undefined {
  let [scale, end] = [1, figures.end];
  for (;;) {
    const next = text.scale(end);
    if (next === undefined) break;
    [scale, end] = [scale * next, end + 1];
  }
  if (end === figures.end) return undefined;
  return { value: Number((figures.value * scale).toPrecision(15)), end, scale };
}

/** "Two point five" and "duzentos vírgula zero três". */
function readPoint(text: Sentence, whole: Read): Read | undefined {
  if (!text.lexicon.point.includes(text.at(whole.end))) return undefined;
  let [end, digits] = [whole.end + 1, ""];
  while (digits.length < 13) {
    const next = digitsAt(text, end);
    if (!next) break;
    [end, digits] = [next.end, `${digits}${next.value}`];
  }
  return digits === "" ? undefined : { value: Number(`${whole.value}.${digits}`), end };
}

/** A zero stands for itself before the rest of a fraction. */
function digitsAt(text: Sentence, at: number): Read | undefined {
  const isZero = text.lexicon.small[text.at(at)] === 0;
  return isZero ? { value: 0, end: at + 1 } : readCardinal(text, at);
}
