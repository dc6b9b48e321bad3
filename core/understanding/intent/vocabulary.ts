import { kinds } from "./features.ts";
import type { Features } from "./features.ts";

/** A text as numbers: `weights[i]` for the feature `ids[i]`. */
export interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
}

/** How much a kind of feature counts, and in how many examples one must stand to be worth knowing. */
const worth = {
  words: { share: 1, least: 1 },
  pairs: { share: 0.7, least: 1 },
  distant: { share: 0.5, least: 2 },
  pieces: { share: 0.8, least: 1 },
  concepts: { share: 0.6, least: 1 },
} as const;

/** The features seen in the examples, in the order of their ids, and how rare each is. */
export interface KnownFeatures {
  readonly hashes: Int32Array;
  readonly rarities: Float32Array;
  /** How rare a feature is that stands in no example. */
  readonly rarest: number;
}

/** What stands in no example at all says more than what stands in one: that this may be about something else. */
const strangeness = 1.3;

export function featuresKnownFrom(examples: readonly Features[]): KnownFeatures {
  const counts = new Map<number, number>();
  for (const group of examples.flat())
    for (const hash of group) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const known = new Set<number>();
  for (const features of examples)
    for (const [at, kind] of kinds.entries())
      for (const hash of features[at] ?? [])
        if ((counts.get(hash) ?? 0) >= worth[kind].least) known.add(hash);
  // The square root keeps a rare word from drowning all the others.
  const all = examples.length + 1;
  const rarity = (seen: number): number => Math.sqrt(Math.log(all / (seen + 0.5)));
  return {
    hashes: Int32Array.from(known),
    rarities: Float32Array.from(known, (hash) => rarity(counts.get(hash) ?? 0)),
    rarest: strangeness * rarity(0),
  };
}

/** Turns what is seen of a text into numbers. */
export class Vocabulary {
  readonly #ids = new Map<number, number>();
  readonly #rarities: Float32Array;
  readonly #rarest: number;

  constructor({ hashes, rarities, rarest }: KnownFeatures) {
    for (const [id, hash] of hashes.entries()) this.#ids.set(hash, id);
    this.#rarities = rarities;
    this.#rarest = rarest;
  }

  /**
   * Each kind of feature is brought to its share of the length. Features never seen count in that
   * length and are then left out, so a text that is half unknown is half as long.
   */
  vector(features: Features): Vector {
    const ids: number[] = [];
    const weights: number[] = [];
    for (const [at, kind] of kinds.entries()) {
      const first = ids.length;
      const length = this.#collect(features[at] ?? [], ids, weights);
      const scale = worth[kind].share / (length || 1);
      for (let each = first; each < weights.length; each += 1)
        weights[each] = (weights[each] ?? 0) * scale;
    }
    return { ids: Int32Array.from(ids), weights: Float64Array.from(weights) };
  }

  /** Adds what is known of `hashes` and gives the length that all of them have. */
  #collect(hashes: Iterable<number>, ids: number[], weights: number[]): number {
    let squares = 0;
    for (const hash of hashes) {
      const id = this.#ids.get(hash);
      const rarity = id === undefined ? this.#rarest : (this.#rarities[id] ?? this.#rarest);
      squares += rarity * rarity;
      if (id === undefined) continue;
      ids.push(id);
      weights.push(rarity);
    }
    return Math.sqrt(squares);
  }
}
