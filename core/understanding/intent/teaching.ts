import { Chance, drawFor } from "./chance.ts";
import type { Lessons } from "./lessons.ts";
import { marginsOf } from "./margins.ts";
import { hiddenUnits, Network } from "./network.ts";
import { toShares } from "./shares.ts";
import type { Vector } from "./vocabulary.ts";

/** How many classes there are beside those that are taught. */
const others = 10;

/** How much of a lesson's certainty is shared out among all classes: it keeps the weights small. */
const doubt = 0.1;

const rounds = 10;
/** A few examples are gone through again until this many were seen in all. */
const leastSteps = 3000;
/**
 * Many classes are only told apart with great steps; among few these make much of each little difference
 * between two sets of lessons.
 */
const [leastFirstStep, firstStepByClass, greatestFirstStep, lastStep] = [0.2, 0.01, 0.5, 0.02];
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

/**
 * Stochastic gradient descent on what goes through the hidden units. What is left to chance is drawn for
 * each feature and each lesson by its key: a few lessons more or less leave all others what they had.
 */
function withHidden(lessons: Lessons): Network {
  const { vectors, classes, classCount, keys } = lessons;
  const network = untaught(lessons);
  if (vectors.length === 0) return network;
  const firstStep = Math.min(
    Math.max(classCount * firstStepByClass, leastFirstStep),
    greatestFirstStep,
  );
  const times = Math.max(rounds, Math.ceil(leastSteps / vectors.length));
  for (let step = 0; step < times * vectors.length;) {
    const round = Math.floor(step / vectors.length);
    for (const lesson of orderIn(round, keys.lessons)) {
      const [vector, right, key] = [vectors[lesson], classes[lesson], keys.lessons[lesson] ?? 0];
      const size = firstStep + ((lastStep - firstStep) * step) / (times * vectors.length);
      step += 1;
      if (!vector || right === undefined) continue;
      const part = withGaps(vector, { draw: drawFor(key, round), features: keys.features });
      learn(network, { vector: part, right, size });
    }
  }
  return network;
}

/** The numbers of all lessons, shuffled anew for each round. */
function orderIn(round: number, lessons: Int32Array): Int32Array {
  const draws = Float64Array.from(lessons, (key) => drawFor(key, round));
  const order = Int32Array.from(lessons, (_key, lesson) => lesson);
  return order.toSorted((one, other) => (draws[one] ?? 0) - (draws[other] ?? 0));
}

/** The hidden units begin with a little of everything, each with something else. */
function untaught({ keys, classCount }: Lessons): Network {
  const inner = new Float32Array(keys.features.length * hiddenUnits);
  for (const [feature, key] of keys.features.entries()) {
    const chance = new Chance(drawFor(key, 0));
    const first = feature * hiddenUnits;
    for (let unit = 0; unit < hiddenUnits; unit += 1) inner[first + unit] = chance.normal() * 0.1;
  }
  const outer = new Float32Array(hiddenUnits * classCount);
  for (let each = 0; each < classCount; each += 1) {
    const chance = new Chance(drawFor(each, 0));
    for (let unit = 0; unit < hiddenUnits; unit += 1)
      outer[unit * classCount + each] = chance.normal() * Math.sqrt(2 / hiddenUnits);
  }
  const direct = new Float32Array(keys.features.length * classCount);
  return new Network({ direct, inner, outer }, classCount);
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
function withGaps(
  { ids, weights }: Vector,
  { draw, features }: { readonly draw: number; readonly features: Int32Array },
): Vector {
  const some = { ids: new Int32Array(ids.length), weights: new Float64Array(ids.length) };
  let kept = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    if (drawFor(draw, features[id] ?? 0) < gaps * 2 ** 32) continue;
    some.ids[kept] = id;
    some.weights[kept] = (weights[at] ?? 0) / (1 - gaps);
    kept += 1;
  }
  return { ids: some.ids.subarray(0, kept), weights: some.weights.subarray(0, kept) };
}
