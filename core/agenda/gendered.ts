import { wordsAlone } from "../understanding/text/tokens.ts";
import { wordSet } from "../understanding/text/word-set.ts";

/** Words for kin, and for "her", end as their names do: "filho", "ela". These do not, or are of another language. */
const men = wordSet(
  "pai papai genro father dad daddy stepdad stepfather son boy stepson husband hubby boyfriend fiance brother grandfather grandpa uncle nephew grandson padre papa papi nene ele him el dele his",
);
const women = wordSet(
  "mae mamae mulher mother mom mum mommy mummy stepmom stepmother daughter girl stepdaughter wife missus girlfriend fiancee sister aunt niece granddaughter madre mami mujer her hers",
);
/** Of men and women alike; with their accents gone, a grandfather's word is a grandmother's. */
const either = wordSet("avo vovo pareja colega cria guagua tata");
/** These end as the others' names do. */
const menOnA = wordSet("luca luka joshua jonas nikita sasha elia garcia costa");
const womenOnO = wordSet("consuelo rocio amparo socorro rosario carmo perpetuo milagro");

/**
 * Whether a name may be that of whom a word calls theirs: "pai" is no Neusa, and "minha filha" no Paulo. It may
 * wherever the word or the name does not tell.
 */
export function mayBeCalled(word: string, name: string): boolean {
  const [first = ""] = wordsAlone(name).split(" ");
  if (isOfMen(word)) return !first.endsWith("a") || menOnA.has(first);
  if (isOfWomen(word)) return !first.endsWith("o") || womenOnO.has(first) || first.endsWith("ao");
  return true;
}

function isOfMen(word: string): boolean {
  return men.has(word) || (word.endsWith("o") && !either.has(word));
}

function isOfWomen(word: string): boolean {
  return women.has(word) || (word.endsWith("a") && !either.has(word));
}
