import { openEgress } from "../../adapters/models/egress.ts";
import { knownModels } from "../../adapters/models/openai/known.ts";
import { ModelError } from "../../core/models/model.ts";
import type { ModelFault } from "../../core/models/model.ts";
import type { Config } from "../config/config.ts";
import type { ModelConfig, ModelsConfig } from "../config/models.ts";
import { causeOf, type Finding, well } from "./finding.ts";

const PATIENCE_MS = 5_000;

/** The models that are named: whether they answer, know the key, and have a price. */
export async function models({
  models: config,
}: Pick<Config, "models">): Promise<readonly Finding[]> {
  if (config) return (await Promise.all(config.models.map((one) => model(one, config)))).flat();
  return [
    {
      what: "No language model is asked: rules answer alone",
      state: "notice",
      mend:
        "Nothing is missing for that. To ask one where rules are unsure, set PROSA_MODELS and its vendor's key, " +
        "or run Ollama and set PROSA_MODELS=ollama:qwen3:8b.",
    },
  ];
}

async function model(one: ModelConfig, { localOnly }: ModelsConfig): Promise<readonly Finding[]> {
  const { name, model: wanted, baseUrl, key } = one;
  const access = { baseUrl, fetch: openEgress({ localOnly }), ...(key && { key: key.reveal() }) };
  try {
    const known = await knownModels(access, AbortSignal.timeout(PATIENCE_MS));
    if (known.length > 0 && !known.includes(wanted)) return [unknown(one)];
    return [well(`${name} is there`), ...priceOf(one)];
  } catch (error) {
    const mend = error instanceof ModelError ? mends[error.fault] : undefined;
    return [
      {
        what: `${name} cannot be asked: rules answer in its place`,
        state: "notice",
        cause: causeOf(error),
        ...(mend && { mend: mend(one) }),
      },
    ];
  }
}

function unknown({ name, model: wanted, baseUrl }: ModelConfig): Finding {
  return {
    what: `${name} is not there`,
    state: "notice",
    cause: `${baseUrl} does not list a model called ${wanted}.`,
    mend: `Mend its name in PROSA_MODELS. For Ollama, fetch it with: ollama pull ${wanted}`,
  };
}

function priceOf({ name, price }: ModelConfig): readonly Finding[] {
  if (price) return [];
  return [
    {
      what: `What ${name} costs is not known`,
      state: "notice",
      cause: "Its tokens are counted and limited; its money is not.",
      mend: `Set PROSA_MODEL_PRICES=${name}=0.25/2, with its prices for a million tokens in and out.`,
    },
  ];
}

const setting = ({ provider }: ModelConfig, what: "KEY" | "URL") =>
  `PROSA_${provider.toUpperCase()}_${what}`;

const mends: Partial<Record<ModelFault, (model: ModelConfig) => string>> = {
  unauthorized: (one) => `Its vendor does not take the key: mend ${setting(one, "KEY")}.`,
  unavailable: (one) => `See that it runs at ${one.baseUrl}, or mend ${setting(one, "URL")}.`,
  late: (one) => `See that it runs at ${one.baseUrl}, or mend ${setting(one, "URL")}.`,
  blocked: () =>
    "It is not on this machine: take it out of PROSA_MODELS, or set PROSA_LOCAL_ONLY=false.",
};
