import { Chance } from "./chance.ts";
import type { Lessons } from "./lessons.ts";
import { Shuffled } from "./shuffled.ts";
import type { Vector } from "./vocabulary.ts";

const rounds = 12;
/** What was on its right side by far is looked at again only every so many rounds. */
const patience = 3;
/** How little a vector on the wrong side costs: the more, the smaller the weights. */
const softness = 1;
/** A slope smaller than this is not worth its time, and when none was greater than that it is done. */
const [negligible, done] = [1e-3, 0.05];

/**
 * What tells one class from all the others: a support vector machine with squared hinge loss, by dual
 * coordinate descent (Hsieh and others, 2008). The offset stays at -1, so that a vector of nothing
 * that is known lies clearly outside every class.
 */
export function marginsOf(lessons: Lessons, of: number): Float64Array {
  const margins = new Margins(lessons, of);
  const order = new Shuffled(lessons.vectors.length, new Chance());
  for (let round = 0; round < rounds; round += 1) {
    let steepest = 0;
    for (let step = 0; step < lessons.vectors.length; step += 1)
      steepest = Math.max(steepest, margins.learn(order.next(), round % patience === 0));
    if (steepest < done) break;
  }
  return margins.column;
}

class Margins {
  readonly column: Float64Array;
  readonly #lessons: Lessons;
  readonly #of: number;
  /** How hard each vector pulls; only those near the edge of the class or beyond it pull at all. */
  readonly #pulls: Float64Array;

  constructor(lessons: Lessons, of: number) {
    this.column = new Float64Array(lessons.keys.features.length);
    this.#lessons = lessons;
    this.#of = of;
    this.#pulls = new Float64Array(lessons.vectors.length);
  }

  /** Answers how steep the way was that was still to go; those that do not pull only if `thorough`. */
  learn(at: number, thorough: boolean): number {
    const { vectors, classes } = this.#lessons;
    const [vector, pull] = [vectors[at], this.#pulls[at] ?? 0];
    if (!vector || (pull === 0 && !thorough)) return 0;
    const side = classes[at] === this.#of ? 1 : -1;
    const slope = side * (along(this.column, vector) - 1) - 1 + softness * pull;
    if (Math.abs(slope) < negligible || (pull === 0 && slope > 0)) return 0;
    const next = Math.max(pull - slope / (squareOf(vector) + softness), 0);
    this.#pulls[at] = next;
    move(this.column, vector, (next - pull) * side);
    return Math.abs(slope);
  }
}

function squareOf({ weights }: Vector): number {
  return weights.reduce((sum, each) => sum + each * each, 0);
}

function along(column: Float64Array, { ids, weights }: Vector): number {
  let sum = 0;
  for (let at = 0; at < ids.length; at += 1)
    sum += (column[ids[at] ?? 0] ?? 0) * (weights[at] ?? 0);
  return sum;
}

function move(column: Float64Array, { ids, weights }: Vector, by: number): void {
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    column[id] = (column[id] ?? 0) + by * (weights[at] ?? 0);
  }
}
