import { conceptWords } from "./concept-words.ts";

/** What a word means, of what is known; nothing for most words. Takes a folded word. */
export function conceptsOf(word: string): readonly string[] {
  const before = met.get(word);
  if (before) return before;
  const found = new Set(whole.get(word));
  for (let end = shortest; end <= word.length; end += 1)
    for (const concept of beginnings.get(word.slice(0, end)) ?? []) found.add(concept);
  const concepts = [...found];
  if (met.size < mostMet) met.set(word, concepts);
  return concepts;
}

/** People use few different words. */
const met = new Map<string, readonly string[]>();
const mostMet = 5000;

const entries = Object.entries(conceptWords).flatMap(([concept, words]) =>
  words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ word, concept })),
);
const whole = byWord(entries.filter(({ word }) => !word.endsWith("*")));
const beginnings = byWord(
  entries
    .filter(({ word }) => word.endsWith("*"))
    .map(({ word, concept }) => ({ word: word.slice(0, -1), concept })),
);
const shortest = Math.min(...[...beginnings.keys()].map(({ length }) => length));

function byWord(
  given: readonly { readonly word: string; readonly concept: string }[],
): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(given, ({ word }) => word);
  return new Map([...groups].map(([word, all]) => [word, all.map(({ concept }) => concept)]));
}
