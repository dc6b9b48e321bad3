import type { Lessons } from "./lessons.ts";
import { Shuffled } from "./shuffled.ts";
import type { Vector } from "./vocabulary.ts";

const rounds = 12;
/** What was on its right side by far is looked at again only every so many rounds. */
const patience = 3;
/** Half of what a vector on the wrong side costs: the smaller, the smaller the weights. */
const cost = 0.5;
/** A slope smaller than this is not worth its time, and when none was greater than that it is done. */
const [negligible, done] = [1e-3, 0.05];

/**
 * What tells one class from all the others: a support vector machine with squared hinge loss, by dual
 * coordinate descent (Hsieh and others, 2008). The offset stays at -1, so that a vector of nothing
 * that is known lies clearly outside every class.
 */
export function marginsOf({ vectors, classes, featureCount }: Lessons, of: number): Float64Array {
  const column = new Float64Array(featureCount);
  const pulls = new Float64Array(vectors.length);
  const squares = vectors.map(({ weights }) => weights.reduce((sum, each) => sum + each ** 2, 0));
  const order = new Shuffled(vectors.length);
  const softness = 0.5 / cost;
  for (let round = 0; round < rounds; round += 1) {
    let steepest = 0;
    for (let step = 0; step < vectors.length; step += 1) {
      const at = order.next();
      const [vector, pull] = [vectors[at], pulls[at] ?? 0];
      if (!vector || (pull === 0 && round % patience !== 0)) continue;
      const side = classes[at] === of ? 1 : -1;
      const slope = side * (along(column, vector) - 1) - 1 + softness * pull;
      if (Math.abs(slope) < negligible || (pull === 0 && slope > 0)) continue;
      const next = Math.max(pull - slope / ((squares[at] ?? 0) + softness), 0);
      steepest = Math.max(steepest, Math.abs(slope));
      pulls[at] = next;
      move(column, vector, (next - pull) * side);
    }
    if (steepest < done) break;
  }
  return column;
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
