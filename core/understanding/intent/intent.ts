/**
 * Tells what a message wants, among intents given by example sentences. A port: the engine knows
 * these four and nothing of how it is done, so another way to do it takes one line where the hub is
 * put together.
 */
export interface IntentTrainer {
  /** Learns from examples in any mix of languages. The same examples give the same model. */
  train(examples: readonly IntentExample[]): IntentModel;
}

export interface IntentModel {
  /**
   * Every intent, the likeliest first. Takes any text, of any length, and never throws; a text that
   * is like no example leaves every score low.
   */
  rank(text: string): readonly RankedIntent[];
}

/** One thing people say when they want `intent`; `undefined` when they want none of them. */
export interface IntentExample {
  readonly intent: string | undefined;
  readonly text: string;
}

export interface RankedIntent {
  readonly intent: string;
  /**
   * From 0 to 1: how likely this is what was meant, where one in five of what is said is meant for
   * no intent at all. So a threshold is a wager: from 0.35 on, acting on it is right a bit less than
   * one time in two at worst; from 0.7 on, seven times in ten at worst. The scores of a text do not
   * add up to 1.
   */
  readonly score: number;
}
