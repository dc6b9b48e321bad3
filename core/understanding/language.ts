import { commonWords, lookOfWords, marksOf, type Language } from "./language-words.ts";
import { tokens, type Token } from "./text/tokens.ts";

export type { Language };

/** A language and how likely it is, above a half and up to 1. */
export interface ToldLanguage {
  readonly language: Language;
  readonly score: number;
}

/**
 * The language a message is written in, or undefined when it does not tell: "ok", "10", a name, an
 * emoji. Each word adds evidence for the languages that use it, and the evidence is weighed as odds.
 */
export function tellLanguage(text: string): ToldLanguage | undefined {
  const said = text.slice(0, longest);
  const words = tokens(said);
  const odds = languages.map((language) => ({
    language,
    odds: Math.exp(sum(words.map((word) => evidence(language, word, said)))),
  }));
  const all = sum(odds.map((each) => each.odds));
  const best = odds.reduce((one, other) => (other.odds > one.odds ? other : one));
  const score = best.odds / all;
  return score > 0.5 ? { language: best.language, score } : undefined;
}

/** The first words tell as much as all of them. */
const longest = 400;

/** How much a word that only one language uses speaks for it, and a word that only looks like it. */
const wordEvidence = 1.6;
const lookEvidence = 0.8;

const languages: readonly Language[] = ["pt-BR", "en", "es"];
const words: ReadonlyMap<Language, ReadonlySet<string>> = new Map(
  languages.map((language) => [
    language,
    new Set(commonWords[language].split(/\s+/).filter(Boolean)),
  ]),
);

function evidence(language: Language, token: Token, said: string): number {
  if (token.kind === "mark") return marksOf[language].includes(token.text) ? wordEvidence : 0;
  if (token.kind === "number") return 0;
  const using = languages.filter((each) => words.get(each)?.has(token.text));
  if (using.length > 0) return using.includes(language) ? wordEvidence / using.length : 0;
  const written = said.slice(token.start, token.end).toLowerCase();
  const looking = languages.filter((each) => lookOfWords[each].test(written));
  return looking.includes(language) ? lookEvidence / looking.length : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}
