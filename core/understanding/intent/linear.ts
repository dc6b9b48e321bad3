import { featuresOf } from "./features.ts";
import type { IntentExample, IntentModel } from "./intent.ts";
import { marginsOf } from "./margins.ts";
import { regress } from "./regression.ts";
import { toShares } from "./shares.ts";
import { Table } from "./table.ts";
import { featuresKnownFrom, Vocabulary } from "./vocabulary.ts";
import type { KnownFeatures } from "./vocabulary.ts";

/** All that was learnt, as plain data. */
export interface LinearModel {
  readonly intents: readonly string[];
  readonly known: KnownFeatures;
  /** Row by feature, column by intent; a last column is for what is meant for none. */
  readonly weights: Float32Array;
}

/**
 * How much what tells an intent from all the others counts beside how likely it is among them. The
 * two err on different sentences, so their sum errs on fewer.
 */
const weightOfMargins = 2;

/** Learns a linear model over words, pairs of words and pieces of words. */
export function learn(examples: readonly IntentExample[]): LinearModel {
  const intents = [...new Set(examples.flatMap(({ intent }) => intent ?? []))];
  const features = examples.map(({ text }) => featuresOf(text));
  const known = featuresKnownFrom(features);
  const vocabulary = new Vocabulary(known);
  const numbers = new Map(intents.map((intent, each) => [intent, each]));
  const lessons = {
    vectors: features.map((each) => vocabulary.vector(each)),
    classes: examples.map(({ intent }) => numbers.get(intent ?? "") ?? intents.length),
    classCount: intents.length + 1,
    featureCount: known.hashes.length,
  };
  const table = regress(lessons);
  for (let each = 0; each < lessons.classCount; each += 1)
    table.addColumn(each, marginsOf(lessons, each), weightOfMargins);
  return { intents, known, weights: table.weights };
}

/** As many as a bot might be asked about and is not for: more than it was taught beside. */
const others = 100;

/** Ranks with what was learnt. */
export function openLinear({ intents, known, weights }: LinearModel): IntentModel {
  const vocabulary = new Vocabulary(known);
  const table = new Table(weights, intents.length + 1);
  return {
    rank(text) {
      const shares = toShares(table.logits(vocabulary.vector(featuresOf(text))), others);
      return intents
        .map((intent, each) => ({ intent, score: scoreOf(shares[each] ?? 0) }))
        .toSorted((one, other) => other.score - one.score);
    },
  };
}

/**
 * How likely a share is right. Measured on sentences with and without an intent in sets of 12 to 120
 * intents with 15 to 120 examples each: a line through the log odds of the share.
 */
function scoreOf(share: number): number {
  const logOdds = Math.log(share / (1 - share));
  return 1 / (1 + Math.exp(-(slope * logOdds + offset)));
}

const [slope, offset] = [0.95, 2];
