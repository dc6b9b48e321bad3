import { tokens } from "../understanding/text/tokens.ts";
import type { Token } from "../understanding/text/tokens.ts";
import { wordSet } from "../understanding/text/word-set.ts";
import { afterFiller, past } from "./fillers.ts";
import { beneficiaries } from "./for-speaker.ts";
import { isNotSeen } from "./not-seen.ts";
import { isOnlyTold } from "./only-told.ts";
import { capitalised } from "./person-names.ts";
import { relationOf } from "./relations.ts";
import type { Kin } from "./relations.ts";

/** "His brother Noah", "la hermana de él, Lía": of one who was spoken of before. */
export function kinOfTheirs(said: string, words: readonly Token[]): Kin | undefined {
  for (const at of words.keys()) {
    const kin = kinOfTheirsAt(said, words, at);
    if (kin) return kin;
  }
  return undefined;
}

/** The one who is spoken of there, where they are somebody else's: by their name in capitals, or as one more. */
export function kinOfTheirsAt(said: string, words: readonly Token[], at: number): Kin | undefined {
  if (!isOfTheirs(words, at) || isOnlyTold(words, at) || isNotSeen(words, at)) return undefined;
  const from = afterFiller(words, past(words, afterFiller(words, at + 1), marks));
  const name = capitalised(said, words, from);
  if (name === undefined) return isBesides(words, at) ? { relation: "other" } : undefined;
  const isTold = telling.has(textAt(words, from + tokens(name).length));
  return isTold ? undefined : { relation: "other", name };
}

function isOfTheirs(words: readonly Token[], at: number): boolean {
  const isOwned = theirs.has(textAt(words, at - 1)) || theirOwn.has(textAt(words, at + 1));
  return isOwned && relationOf.has(textAt(words, at));
}

function textAt(words: readonly Token[], at: number): string {
  return words[at]?.text ?? "";
}

const theirs = wordSet("his her their su sus");
const theirOwn = wordSet("dele dela deles delas");
const marks: ReadonlySet<string> = new Set([",", "(", ":", "-"]);
const besides = wordSet("too also tambem tambien");
/** Behind a name these tell of them: "her sister Kate told me about you". */
const telling = wordSet(
  "told said says recommended recommends referred goes went is was has had works gave falou disse indicou recomendou foi e trabalha me dijo recomendo va fue trabaja",
);

/** "For his brother", "o irmão dele também". */
function isBesides(words: readonly Token[], at: number): boolean {
  const before = [words[at - 2], words[at - 1]].some((each) => beneficiaries.has(each?.text ?? ""));
  const behind = [words[at + 1], words[at + 2]].some((each) => besides.has(each?.text ?? ""));
  return before || behind;
}
