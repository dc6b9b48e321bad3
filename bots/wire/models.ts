import type { EgressOptions } from "../../adapters/models/egress.ts";
import { providers } from "../../adapters/models/providers.ts";
import type { SecondOpinion } from "../../core/engine/routing/second.ts";
import { Chain } from "../../core/models/chain.ts";
import { secondOpinion } from "../../core/models/second.ts";
import { Spendings } from "../../core/models/spending.ts";
import { noWords, openWords } from "../../core/models/words.ts";
import type { Words } from "../../core/models/words.ts";
import type { Log } from "../../core/ports.ts";
import type { Config } from "../config/config.ts";
import type { ModelConfig } from "../config/models.ts";
import type { Foundation } from "./foundation.ts";

/** What models are for: an opinion where the rules are unsure, and words over a skill's facts. */
export interface Models {
  readonly second?: SecondOpinion;
  readonly words: Words;
}

export async function openModels(
  { models: config }: Pick<Config, "models">,
  { budget, effects }: Pick<Foundation, "budget" | "effects">,
  log: Log,
): Promise<Models> {
  if (!config) return { words: noWords };
  const { localOnly, ...limits } = config;
  const models = await opened(config.models, { localOnly });
  const chain = new Chain({ ...limits, models, budget, log, random: Math.random });
  const parts = { chain, effects, spendings: new Spendings() };
  return { second: secondOpinion(parts), words: openWords(parts) };
}

/** Whoever asks no model need not wait for the code that does. */
async function opened(models: readonly ModelConfig[], options: EgressOptions) {
  const { openEgress } = await import("../../adapters/models/egress.ts");
  const { openAiModel } = await import("../../adapters/models/openai/model.ts");
  const egress = openEgress(options);
  return models.map(({ name, provider, model, baseUrl, key, price }) =>
    openAiModel({
      name,
      model,
      baseUrl,
      limit: providers[provider].limit,
      fetch: egress,
      ...(key && { key: key.reveal() }),
      ...(price && { price }),
    }),
  );
}
