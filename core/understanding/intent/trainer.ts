import { featuresOf } from "./features.ts";
import type { IntentExample, IntentModel, IntentTrainer } from "./intent.ts";
import { Regression } from "./regression.ts";
import { Vocabulary } from "./vocabulary.ts";

/** Learns a linear model over words and pieces of words, in the process and in a blink. */
export const intentTrainer: IntentTrainer = { train };

function train(examples: readonly IntentExample[]): IntentModel {
  const intents = [...new Set(examples.map(({ intent }) => intent))];
  const features = examples.map(({ text }) => featuresOf(text));
  const vocabulary = new Vocabulary(features);
  const regression = new Regression({
    vectors: features.map((each) => vocabulary.vector(each)),
    classes: examples.map(({ intent }) => intents.indexOf(intent)),
    classCount: intents.length,
    featureCount: vocabulary.size,
  });
  return {
    rank(text) {
      const shares = regression.shares(vocabulary.vector(featuresOf(text)));
      return intents
        .map((intent, each) => ({ intent, score: scoreOf(shares[each] ?? 0) }))
        .toSorted((one, other) => other.score - one.score);
    },
  };
}

/**
 * How likely a share is right. Measured on sentences with and without an intent in sets of 3 to 150
 * intents with 5 to 1,600 examples each: a line through the log odds of the share.
 */
function scoreOf(share: number): number {
  const logOdds = Math.log(share / (1 - share));
  return 1 / (1 + Math.exp(-(2.1 * logOdds + 2.6)));
}
