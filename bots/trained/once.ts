import type { IntentModel, IntentTrainer } from "../../core/understanding/intent/intent.ts";

/** Learns each set of examples once in this process: what one hub has learnt serves the next. */
export function learningOnce(trainer: IntentTrainer): IntentTrainer {
  const learnt = new Map<string, IntentModel>();
  return {
    train(examples) {
      const key = JSON.stringify(examples);
      const model = learnt.get(key) ?? trainer.train(examples);
      learnt.set(key, model);
      return model;
    },
  };
}
