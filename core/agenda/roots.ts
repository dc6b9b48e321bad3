import { isSpelt } from "../understanding/text/spelling.ts";

/** A noun of doing something, as the languages make them of verbs: "limpeza", "avaliação", "whitening". */
const nouns = [
  {
    ending: /(?:amento|imento|acao|eza|amiento|imiento|acion)$/u,
    verbs: verbEndings("ar are ando ado ada adas ados em a e arme arse arte arle arnos arles"),
    least: 4,
  },
  { ending: /ing$/u, verbs: new Set(["", "ed", "s"]), least: 5 },
];

function verbEndings(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/**
 * Whether a word says of the doing what a noun names: "limpar" for "limpeza", "cleaned" for "cleaning".
 * Both are spelled without accents and capitals; "cleand" will do.
 */
export function isDoing(noun: string, word: string): boolean {
  if (noun[0] !== word[0]) return false;
  return nouns.some(({ ending, verbs, least }) => {
    const root = noun.replace(ending, "");
    return (
      root !== noun &&
      root.length >= least &&
      root[0] === word[0] &&
      [...verbs].some((verb) => isSpelt(root + verb, word))
    );
  });
}

/**
 * Whether two words begin alike: "quebrei" and "quebrado". That is no proof by itself, as it is of what
 * {@link isDoing}: "restauração" and "restaurante" do too.
 */
export function areAkin(word: string, other: string): boolean {
  return word.length > ROOT && word.slice(0, ROOT) === other.slice(0, ROOT);
}

const ROOT = 5;
