import { Table } from "./table.ts";
import type { Vector } from "./vocabulary.ts";

/** The weights of a network as plain data, each table row by row. */
export interface Weights<Column = Float32Array | Float16Array> {
  /** From features to classes. */
  readonly direct: Column;
  /** From features to hidden units. */
  readonly inner: Column;
  /** From hidden units to classes. */
  readonly outer: Column;
}

/** How many hidden units there are. */
export const hiddenUnits = 64;

/**
 * Sees a class in a text by two ways, and adds up what each of them says. The direct one is linear:
 * every feature speaks for itself, and what tells a class from all the others is found with a few
 * examples of it. The other goes through a layer of hidden units, each for features that tend to mean
 * the same: where there are many examples, what was learnt of a word holds beside words with which it
 * never stood. The two err on different sentences, so their sum errs on fewer. Nothing is added to
 * either, so that a text of which nothing is known speaks for no class at all.
 */
export class Network {
  readonly direct: Table;
  readonly inner: Table;
  readonly outer: Table;

  constructor({ direct, inner, outer }: Weights, classCount: number) {
    this.direct = new Table(direct, classCount);
    this.inner = new Table(inner, hiddenUnits);
    this.outer = new Table(outer, classCount);
  }

  /** How much a vector speaks for each class. */
  logits(vector: Vector): Float32Array {
    const logits = this.direct.through(vector);
    const others = this.outer.through(this.hidden(vector));
    for (let each = 0; each < logits.length; each += 1)
      logits[each] = (logits[each] ?? 0) + (others[each] ?? 0);
    return logits;
  }

  /** The hidden units that a vector wakes, and how much. */
  hidden(vector: Vector): Vector {
    const sums = this.inner.through(vector);
    const awake = { ids: new Int32Array(hiddenUnits), weights: new Float64Array(hiddenUnits) };
    let count = 0;
    for (let unit = 0; unit < hiddenUnits; unit += 1) {
      const sum = sums[unit] ?? 0;
      if (sum <= 0) continue;
      awake.ids[count] = unit;
      awake.weights[count] = sum;
      count += 1;
    }
    return { ids: awake.ids.subarray(0, count), weights: awake.weights.subarray(0, count) };
  }
}
