import type { IntentModel, RankedIntent } from "./intent.ts";

/** A turn asks of its few texts and of their parts again and again. */
const MOST = 32;

/** The same model, which ranks a text once while it is spoken of. */
export function withRecent(model: IntentModel): IntentModel {
  const known = new Map<string, readonly RankedIntent[]>();
  return {
    rank(text) {
      const before = known.get(text);
      if (before) return before;
      const ranked = model.rank(text);
      known.set(text, ranked);
      const [oldest] = known.keys();
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
      return ranked;
    },
  };
}
