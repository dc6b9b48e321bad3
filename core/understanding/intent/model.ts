import { featuresOf, hashOf } from "./features.ts";
import type { IntentExample, IntentModel } from "./intent.ts";
import { Network } from "./network.ts";
import type { Weights } from "./network.ts";
import { toShares } from "./shares.ts";
import type { Table } from "./table.ts";
import { teach } from "./teaching.ts";
import { featuresKnownFrom, Vocabulary } from "./vocabulary.ts";
import type { KnownFeatures } from "./vocabulary.ts";

/** All that was learnt, as plain data. */
export interface LearntModel {
  readonly intents: readonly string[];
  readonly known: KnownFeatures;
  /**
   * With a class for each intent, and a last one for what is meant for none. In half precision: a
   * process holds them as long as it lives, and the sentences they see are far less exact.
   */
  readonly weights: Weights<Float16Array>;
}

/** Learns a small network over words, pairs of words and pieces of words. */
export function learn(examples: readonly IntentExample[]): LearntModel {
  const intents = [...new Set(examples.flatMap(({ intent }) => intent ?? []))];
  const features = examples.map(({ text }) => featuresOf(text));
  const known = featuresKnownFrom(features);
  const vocabulary = new Vocabulary(known);
  const numbers = new Map(intents.map((intent, each) => [intent, each]));
  const { direct, inner, outer } = teach({
    vectors: features.map((each) => vocabulary.vector(each)),
    classes: examples.map(({ intent }) => numbers.get(intent ?? "") ?? intents.length),
    classCount: intents.length + 1,
    keys: {
      lessons: Int32Array.from(examples, ({ text }) => hashOf(text)),
      features: known.hashes,
    },
  });
  const weights = { direct: halved(direct), inner: halved(inner), outer: halved(outer) };
  return { intents, known, weights };
}

function halved({ weights }: Table): Float16Array {
  return Float16Array.from(weights);
}

/** As many as a bot might be asked about and is not for: more than it was taught beside. */
const others = 100;

/** Ranks with what was learnt. */
export function openModel({ intents, known, weights }: LearntModel): IntentModel {
  const vocabulary = new Vocabulary(known);
  const network = new Network(weights, intents.length + 1);
  return {
    rank(text) {
      const shares = toShares(network.logits(vocabulary.vector(featuresOf(text))), others);
      return intents
        .map((intent, each) => ({ intent, score: scoreOf(shares[each] ?? 0) }))
        .toSorted((one, other) => other.score - one.score);
    },
  };
}

/**
 * How likely a share is right: a line through the log odds of the share. It lies between the line
 * measured in sets of 12 to 120 intents with 15 to 100 examples each (slope 0.9, offset 0.9) and that
 * of the house's own sentences, which are more sparse (1.3 and 2.7).
 */
function scoreOf(share: number): number {
  const logOdds = Math.log(share / (1 - share));
  return 1 / (1 + Math.exp(-(slope * logOdds + offset)));
}

const [slope, offset] = [1.1, 2.1];
