import type { Lessons } from "./lessons.ts";
import { toShares } from "./shares.ts";
import { Shuffled } from "./shuffled.ts";
import { Table } from "./table.ts";
import type { Vector } from "./vocabulary.ts";

/** How many classes there are beside those that are taught. */
const others = 10;

/** How much of a lesson's certainty is shared out among all classes: it keeps the weights small. */
const doubt = 0.2;

const rounds = 8;
/** A few examples are gone through again until this many were seen in all. */
const leastSteps = 3000;
const firstStep = 2;
const lastStep = 0.1;
/** An error smaller than this is not worth its time. */
const negligible = 0.01;

/** Multinomial logistic regression by stochastic gradient descent, in the same order every time. */
export function regress({ vectors, classes, classCount, featureCount }: Lessons): Table {
  const table = Table.zero(featureCount, classCount);
  const steps = vectors.length === 0 ? 0 : Math.max(rounds * vectors.length, leastSteps);
  const order = new Shuffled(vectors.length);
  for (let step = 0; step < steps; step += 1) {
    const lesson = order.next();
    const [vector, right] = [vectors[lesson], classes[lesson]];
    const size = firstStep + ((lastStep - firstStep) * step) / steps;
    if (vector && right !== undefined) learn(table, { vector, right, size });
  }
  return table;
}

interface Lesson {
  readonly vector: Vector;
  readonly right: number;
  readonly size: number;
}

function learn(table: Table, { vector, right, size }: Lesson): void {
  const errors = toShares(table.logits(vector), others);
  const floor = doubt / (table.classCount + others);
  const wrong: number[] = [];
  for (let each = 0; each < errors.length; each += 1) {
    const wanted = each === right ? 1 - doubt + floor : floor;
    const error = wanted - (errors[each] ?? 0);
    errors[each] = error * size;
    if (Math.abs(error) > negligible) wrong.push(each);
  }
  table.add(vector, errors, wrong);
}
