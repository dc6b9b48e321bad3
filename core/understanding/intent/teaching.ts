import { Chance } from "./chance.ts";
import type { Lessons } from "./lessons.ts";
import { marginsOf } from "./margins.ts";
import { hiddenUnits, Network } from "./network.ts";
import { toShares } from "./shares.ts";
import { Shuffled } from "./shuffled.ts";
import type { Vector } from "./vocabulary.ts";

/** How many classes there are beside those that are taught. */
const others = 10;

/** How much of a lesson's certainty is shared out among all classes: it keeps the weights small. */
const doubt = 0.1;

const rounds = 10;
/** A few examples are gone through again until this many were seen in all. */
const leastSteps = 3000;
const [firstStep, lastStep] = [0.5, 0.02];
/** The hidden units wake far more at once than features do, so what they lead to moves by less. */
const outerShare = 0.1;
/** An error smaller than this is not worth its time. */
const negligible = 0.01;
/** How many of the features are left out of each lesson, so that none is relied on alone. */
const gaps = 0.5;

/** How much what goes the direct way counts beside what goes through the hidden units. */
const weightOfMargins = 2;

/** Teaches each way of a network by itself, and the same way every time. */
export function teach(lessons: Lessons): Network {
  const network = withHidden(lessons);
  for (let each = 0; each < lessons.classCount; each += 1)
    network.direct.addColumn(each, marginsOf(lessons, each), weightOfMargins);
  return network;
}

/** Stochastic gradient descent on what goes through the hidden units. */
function withHidden({ vectors, classes, classCount, featureCount }: Lessons): Network {
  const chance = new Chance();
  const network = untaught(featureCount, classCount, chance);
  const steps = vectors.length === 0 ? 0 : Math.max(rounds * vectors.length, leastSteps);
  const order = new Shuffled(vectors.length, chance);
  for (let step = 0; step < steps; step += 1) {
    const lesson = order.next();
    const [vector, right] = [vectors[lesson], classes[lesson]];
    const size = firstStep + ((lastStep - firstStep) * step) / steps;
    if (vector && right !== undefined)
      learn(network, { vector: withGaps(vector, chance), right, size });
  }
  return network;
}

/** The hidden units begin with a little of everything, each with something else. */
function untaught(featureCount: number, classCount: number, chance: Chance): Network {
  const some = (length: number, spread: number): Float32Array =>
    Float32Array.from({ length }, () => chance.normal() * spread);
  return new Network(
    {
      direct: new Float32Array(featureCount * classCount),
      inner: some(featureCount * hiddenUnits, 0.1),
      outer: some(hiddenUnits * classCount, Math.sqrt(2 / hiddenUnits)),
    },
    classCount,
  );
}

interface Lesson {
  readonly vector: Vector;
  readonly right: number;
  readonly size: number;
}

function learn(network: Network, { vector, right, size }: Lesson): void {
  const hidden = network.hidden(vector);
  const errors = toShares(network.outer.through(hidden), others);
  const floor = doubt / (errors.length + others);
  const wrong: number[] = [];
  for (let each = 0; each < errors.length; each += 1) {
    errors[each] = (each === right ? 1 - doubt + floor : floor) - (errors[each] ?? 0);
    if (Math.abs(errors[each] ?? 0) > negligible) wrong.push(each);
  }
  const columns = Int32Array.from(wrong);
  const blame = new Float32Array(hiddenUnits);
  for (const unit of hidden.ids) blame[unit] = network.outer.back(unit, errors, columns);
  network.outer.add(hidden, { steps: errors, times: size * outerShare, columns });
  network.inner.add(vector, { steps: blame, times: size, columns: hidden.ids });
}

/** Some of the features, each counting more for those that are not there. */
function withGaps({ ids, weights }: Vector, chance: Chance): Vector {
  const some = { ids: new Int32Array(ids.length), weights: new Float64Array(ids.length) };
  let kept = 0;
  for (let at = 0; at < ids.length; at += 1) {
    if (chance.next() < gaps) continue;
    some.ids[kept] = ids[at] ?? 0;
    some.weights[kept] = (weights[at] ?? 0) / (1 - gaps);
    kept += 1;
  }
  return { ids: some.ids.subarray(0, kept), weights: some.weights.subarray(0, kept) };
}
