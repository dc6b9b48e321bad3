import type { Features } from "./features.ts";

/** A text as numbers: `weights[i]` for the feature `ids[i]`. */
export interface Vector {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
}

/** How much words, pairs and pieces count against each other. */
const shares = [1, 0.7, 0.8] as const;

/** The features seen in the examples, and how rare each is. */
export class Vocabulary {
  readonly #ids = new Map<number, number>();
  readonly #rarities: Float64Array;
  readonly #rarest: number;

  constructor(examples: readonly Features[]) {
    const counts: number[] = [];
    const count = (hash: number): void => {
      const id = this.#ids.get(hash) ?? counts.length;
      if (id === counts.length) this.#ids.set(hash, id);
      counts[id] = (counts[id] ?? 0) + 1;
    };
    for (const group of examples.flat()) group.forEach(count);
    const rarity = (seen: number): number => Math.log((examples.length + 1) / (seen + 0.5));
    this.#rarities = Float64Array.from(counts, rarity);
    this.#rarest = rarity(0);
  }

  get size(): number {
    return this.#rarities.length;
  }

  /**
   * Words, pairs and pieces are each brought to their share of the length. Features never seen count
   * in that length and are then left out, so a text that is half unknown is half as long.
   */
  vector(features: Features): Vector {
    const ids: number[] = [];
    const weights: number[] = [];
    for (const [group, hashes] of features.entries()) {
      const first = ids.length;
      let squares = 0;
      for (const hash of hashes) {
        const id = this.#ids.get(hash);
        const rarity = (id === undefined ? undefined : this.#rarities[id]) ?? this.#rarest;
        squares += rarity * rarity;
        if (id === undefined) continue;
        ids.push(id);
        weights.push(rarity);
      }
      const scale = (shares[group] ?? 0) / Math.sqrt(squares || 1);
      for (let at = first; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) * scale;
    }
    return { ids, weights };
  }
}
