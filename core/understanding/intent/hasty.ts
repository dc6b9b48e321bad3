import { inFull } from "../text/haste.ts";
import { tokens } from "../text/tokens.ts";
import type { IntentModel } from "./intent.ts";

/** Whoever is as sure of a text as this needs it no plainer. */
const SURE = 0.7;

/**
 * The same model, which reads what was written in haste in full where it is not sure: "qria" as "queria". Of a "no"
 * nobody is sure enough: "amanha n vou poder" is read in full at once.
 */
export function withHasty(model: IntentModel): IntentModel {
  return {
    rank(said) {
      const text = said.replaceAll(hastyNo, "não");
      const ranked = model.rank(text);
      const full = writtenInFull(text);
      const score = ranked[0]?.score ?? 0;
      if (full === text || score >= SURE) return ranked;
      const again = model.rank(full);
      return (again[0]?.score ?? 0) > score ? again : ranked;
    },
  };
}

/** Before a verb of Portuguese: "cleaning n whitening" is no such one, and neither is "num sábado". */
const hastyNo =
  /(?<![\p{L}\p{N}])(?:nn?|ñ|num)(?= (?:vou|vai|posso|pode|podia|consigo|consegui|d[áa]|deu|quero|queria|tenho|tem|estou|t[ôo]|sei|preciso)(?![\p{L}\p{N}]))/giu;

function writtenInFull(text: string): string {
  return tokens(text)
    .toReversed()
    .reduce((said, { text: word, start, end }) => {
      const full = inFull(word);
      return full === word ? said : said.slice(0, start) + full + said.slice(end);
    }, text);
}
