import { inFull } from "../text/haste.ts";
import { tokens } from "../text/tokens.ts";
import type { IntentModel } from "./intent.ts";

/** Whoever is as sure of a text as this needs it no plainer. */
const SURE = 0.7;

/** The same model, which reads what was written in haste in full where it is not sure: "qria" as "queria". */
export function withHasty(model: IntentModel): IntentModel {
  return {
    rank(text) {
      const ranked = model.rank(text);
      const full = writtenInFull(text);
      const score = ranked[0]?.score ?? 0;
      if (full === text || score >= SURE) return ranked;
      const again = model.rank(full);
      return (again[0]?.score ?? 0) > score ? again : ranked;
    },
  };
}

function writtenInFull(text: string): string {
  return tokens(text)
    .toReversed()
    .reduce((said, { text: word, start, end }) => {
      const full = inFull(word);
      return full === word ? said : said.slice(0, start) + full + said.slice(end);
    }, text);
}
