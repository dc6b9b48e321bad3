import { recently } from "../../recently.ts";

/** One word, one number or one mark of a text, folded so that spelling with or without accents is the same. */
export interface Token {
  readonly kind: "word" | "number" | "mark";
  /** Lower case, no accents, a letter written three times or more cut to one: "Amanhãaa" is "amanha". */
  readonly text: string;
  /** Where it stands in the text as it was given, in UTF-16 units; `end` is the unit after it. */
  readonly start: number;
  readonly end: number;
  /** True when nothing stands between this token and the one before, as in "10h" or "20/11". */
  readonly glued: boolean;
}

type Kind = Token["kind"] | "space" | "accent";

/** Splits a text into tokens. Takes any string and never throws. */
export const tokens: (text: string) => readonly Token[] = recently(split);

/** The words and numbers of a text as its tokens spell them: no marks. */
export const wordsIn: (text: string) => readonly string[] = recently((text) =>
  tokens(text).flatMap(({ kind, text: word }) => (kind === "mark" ? [] : [word])),
);

/** The same, one space between. */
export const wordsAlone: (text: string) => string = recently((text) => wordsIn(text).join(" "));

function split(text: string): readonly Token[] {
  const found: Growing[] = [];
  let last: Growing | undefined;
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    const { kind, folded } = fold(character);
    if (kind === "space") continue;
    const glued = last?.end === start;
    if (last && glued && goesOn(last, kind)) {
      last.text += folded;
      last.end = at;
    } else if (kind !== "accent") {
      last = { kind, text: folded, start, end: at, glued };
      found.push(last);
    }
  }
  for (const token of found) if (token.kind === "word") token.text = withoutDrawl(token.text);
  return found;
}

type Growing = { -readonly [Field in keyof Token]: Token[Field] };

/** Looking for three in a row first costs half of replacing what hardly any word has. */
function withoutDrawl(word: string): string {
  return /(\p{L})\1\1/u.test(word) ? word.replaceAll(/(\p{L})\1{2,}/gu, "$1") : word;
}

function goesOn(token: Token, kind: Kind): boolean {
  return kind === "accent" || (token.kind === kind && kind !== "mark");
}

interface Folded {
  readonly kind: Kind;
  readonly folded: string;
}

const known = new Map<string, Folded>();

/** Folds one character. A text has few different ones, so each is folded once. */
function fold(character: string): Folded {
  const before = known.get(character);
  if (before) return before;
  const folded = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const kind = kindOf(folded);
  const result = { kind, folded: kind === "accent" ? "" : folded };
  if (known.size < 1000) known.set(character, result);
  return result;
}

function kindOf(folded: string): Kind {
  if (folded === "" || folded === "\u200D") return "accent";
  if (/^[0-9]$/.test(folded)) return "number";
  if (/^\p{L}+$/u.test(folded)) return "word";
  return /^\s+$/.test(folded) ? "space" : "mark";
}
