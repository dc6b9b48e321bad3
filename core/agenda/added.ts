import { wordsAlone } from "../understanding/text/tokens.ts";

/**
 * Whether things that are named are wanted one beside the other, by the words between each two of them:
 * "a e b", "a, b and c". Nobody is sure of it who puts something right, or tells what hurts.
 */
export function areAdded(said: string, gaps: readonly string[]): boolean {
  if (unsure.test(wordsAlone(said))) return false;
  const last = gaps.at(-1);
  return (
    last !== undefined && isAdding(last) && gaps.every((gap) => isAdding(gap) || isListing(gap))
  );
}

/**
 * Whether things that are named stand in a row, and none instead of another: "8h, 9h", "na quarta às 8 e
 * na quinta às 9". By the words between each two of them.
 */
export function areListed(said: string, gaps: readonly string[]): boolean {
  return !unsure.test(wordsAlone(said)) && gaps.every((gap) => !alternative.test(wordsAlone(gap)));
}

function isAdding(gap: string): boolean {
  const words = wordsAlone(gap);
  return !alternative.test(words) && (adding.test(words) || /[\n+&]/u.test(gap));
}

function isListing(gap: string): boolean {
  return gap.includes(",") && !alternative.test(wordsAlone(gap));
}

const adding =
  /\b(?:e|y|and|mais|plus|mas|tambem|tb|tbm|tambien|also|depois|despues|then|outr[oa]|otr[oa]|another)\b/u;
const alternative = /\b(?:ou|or|u|ao inves|em vez|instead|rather)\b|^ *o *$/u;
const unsure =
  /\b(?:nao|not|don t|na verdade|alias|melhor|quis dizer|actually|i mean|mejor|en realidad|tenho(?! (?:um|uma|dois|duas|tres|quatro) (?:filh|menin|irma|net|gemeo))|sinto|(?:es)?tou com|to com|doi|doendo|hurts?|tengo(?! (?:una?|dos|tres|cuatro) (?:hij|nin|herman|niet|gemel|melliz))|me duele|ando con|ando com|estoy con|traigo|se me|fiz|had|hice)\b/u;
