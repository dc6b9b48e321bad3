import { openEgress } from "../../adapters/models/egress.ts";
import { openAiModel } from "../../adapters/models/openai/model.ts";
import { providers } from "../../adapters/models/providers.ts";
import type { SecondOpinion } from "../../core/engine/second.ts";
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

export function openModels(
  { models: config }: Pick<Config, "models">,
  { budget, effects }: Pick<Foundation, "budget" | "effects">,
  log: Log,
): Models {
  if (!config) return { words: noWords };
  const { localOnly, ...limits } = config;
  const fetch = openEgress({ localOnly });
  const models = config.models.map((model) => openModel(model, fetch));
  const chain = new Chain({ ...limits, models, budget, log, random: Math.random });
  const parts = { chain, effects, spendings: new Spendings() };
  return { second: secondOpinion(parts), words: openWords(parts) };
}

function openModel(config: ModelConfig, egress: typeof fetch) {
  const { name, provider, model, baseUrl, key, price } = config;
  return openAiModel({
    name,
    model,
    baseUrl,
    limit: providers[provider].limit,
    fetch: egress,
    ...(key && { key: key.reveal() }),
    ...(price && { price }),
  });
}
