import { Shuffled } from "./shuffled.ts";
import type { Vector } from "./vocabulary.ts";

/** What a regression learns from: each vector and the number of its class, from 0. */
export interface Lessons {
  readonly vectors: readonly Vector[];
  readonly classes: readonly number[];
  readonly classCount: number;
  readonly featureCount: number;
}

/**
 * Classes that have no examples and no weights. They take the share of what belongs to no class, so
 * that a share means the same beside two classes as beside a hundred.
 */
const others = 10;

/** How much of a lesson's certainty is shared out among all classes: it keeps the weights small. */
const doubt = 0.2;

const rounds = 3;
/** A few examples are gone through again until this many were seen in all. */
const leastSteps = 3000;
const firstStep = 3;
const lastStep = 0.3;
/** An error smaller than this is not worth its time. */
const negligible = 0.01;

/** Multinomial logistic regression by stochastic gradient descent, in the same order every time. */
export class Regression {
  /** Row by feature, column by class. */
  readonly #weights: Float32Array;
  readonly #classCount: number;

  constructor({ vectors, classes, classCount, featureCount }: Lessons) {
    this.#classCount = classCount;
    this.#weights = new Float32Array(featureCount * classCount);
    const steps = vectors.length === 0 ? 0 : Math.max(rounds * vectors.length, leastSteps);
    const order = new Shuffled(vectors.length);
    for (let step = 0; step < steps; step += 1) {
      const lesson = order.next();
      const [vector, right] = [vectors[lesson], classes[lesson]];
      const size = firstStep + ((lastStep - firstStep) * step) / steps;
      if (vector && right !== undefined) this.#learn(vector, right, size);
    }
  }

  /** The share of each class in what the vector may mean; the rest, up to 1, belongs to none. */
  shares({ ids, weights }: Vector): Float32Array {
    const [table, count] = [this.#weights, this.#classCount];
    const logits = new Float32Array(count);
    for (let at = 0; at < ids.length; at += 1) {
      const row = (ids[at] ?? 0) * count;
      const weight = weights[at] ?? 0;
      for (let each = 0; each < count; each += 1) {
        logits[each] = (logits[each] ?? 0) + (table[row + each] ?? 0) * weight;
      }
    }
    return toShares(logits);
  }

  #learn(vector: Vector, right: number, size: number): void {
    const errors = this.shares(vector);
    const floor = doubt / (this.#classCount + others);
    const wrong: number[] = [];
    for (let each = 0; each < errors.length; each += 1) {
      const wanted = each === right ? 1 - doubt + floor : floor;
      const error = wanted - (errors[each] ?? 0);
      errors[each] = error * size;
      if (Math.abs(error) > negligible) wrong.push(each);
    }
    this.#correct(vector, errors, wrong);
  }

  #correct({ ids, weights }: Vector, steps: Float32Array, wrong: readonly number[]): void {
    const [table, count] = [this.#weights, this.#classCount];
    for (let at = 0; at < ids.length; at += 1) {
      const row = (ids[at] ?? 0) * count;
      const weight = weights[at] ?? 0;
      for (const each of wrong) {
        table[row + each] = (table[row + each] ?? 0) + (steps[each] ?? 0) * weight;
      }
    }
  }
}

/** Turns logits into shares, in place. */
function toShares(logits: Float32Array): Float32Array {
  let greatest = 0;
  for (const logit of logits) greatest = Math.max(greatest, logit);
  let sum = others * Math.exp(-greatest);
  for (let each = 0; each < logits.length; each += 1) {
    const odds = Math.exp((logits[each] ?? 0) - greatest);
    logits[each] = odds;
    sum += odds;
  }
  for (let each = 0; each < logits.length; each += 1) logits[each] = (logits[each] ?? 0) / sum;
  return logits;
}
