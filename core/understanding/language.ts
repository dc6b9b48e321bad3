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
  const sums: Record<Language, number> = { "pt-BR": 0, en: 0, es: 0 };
  for (const token of tokens(said)) {
    const { weight, speaksFor } = evidenceOf(token, said);
    for (const language of speaksFor) sums[language] += weight / speaksFor.length;
  }
  const odds = languages.map((language) => ({ language, odds: Math.exp(sums[language]) }));
  const best = odds.reduce((one, other) => (other.odds > one.odds ? other : one));
  const score = best.odds / odds.reduce((sum, each) => sum + each.odds, 0);
  return score > 0.5 ? { language: best.language, score } : undefined;
}

/** The first words tell as much as all of them. */
const longest = 400;

/** How much a word that only one language uses speaks for it, and a word that only looks like it. */
const wordEvidence = 1.6;
const lookEvidence = 0.8;

/** What a token tells: its weight is shared by the languages that it speaks for. */
interface Evidence {
  readonly weight: number;
  readonly speaksFor: readonly Language[];
}

/** Those that are read. */
export const languages: readonly Language[] = ["pt-BR", "en", "es"];
const vocabularies = languages.map((language) => ({
  language,
  words: new Set(`${commonWords[language]} ${marksOf[language]}`.split(/\s+/).filter(Boolean)),
}));

/** What is told by the words and marks that are known. */
const known: ReadonlyMap<string, Evidence> = new Map(
  vocabularies
    .flatMap(({ words }) => [...words])
    .map((text) => {
      const using = vocabularies.filter(({ words }) => words.has(text));
      return [text, { weight: wordEvidence, speaksFor: using.map(({ language }) => language) }];
    }),
);

function evidenceOf({ kind, text, start, end }: Token, said: string): Evidence {
  const evidence = known.get(text);
  if (evidence || kind !== "word") return evidence ?? nothing;
  const written = said.slice(start, end).toLowerCase();
  const looking = languages.filter((language) => lookOfWords[language].test(written));
  return { weight: lookEvidence, speaksFor: looking };
}

const nothing: Evidence = { weight: 0, speaksFor: [] };
