import { listPriceOf } from "../../adapters/models/providers.ts";
import type { ProviderName } from "../../adapters/models/providers.ts";
import type { Amount, Limits } from "../../core/models/budget.ts";
import type { Price } from "../../core/models/price.ts";
import { readModelName } from "./model-names.ts";
import type { Secret } from "./secret.ts";
import type { Settings } from "./settings.ts";

/** The models that are asked where the rules are unsure. */
export interface ModelsConfig {
  /** The first is asked first. */
  readonly models: readonly ModelConfig[];
  readonly localOnly: boolean;
  /** For all of them together. */
  readonly deadlineMs: number;
  readonly limits: Limits;
}

export interface ModelConfig {
  /** As in the settings: `groq:llama-3.3-70b-versatile`. */
  readonly name: string;
  readonly provider: ProviderName;
  /** As its vendor calls it. */
  readonly model: string;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly key: Secret | undefined;
  /** Undefined where nobody has said. */
  readonly price: Price | undefined;
}

export function arrangeModels(settings: Settings): ModelsConfig | undefined {
  const { PROSA_MODELS: names } = settings;
  if (!names) return undefined;
  return Object.freeze({
    models: names.flatMap((name) => arrangeModel(name, settings) ?? []),
    localOnly: settings.PROSA_LOCAL_ONLY,
    deadlineMs: settings.PROSA_MODEL_DEADLINE_MS,
    limits: {
      organisation: amount(settings.PROSA_MODEL_TOKENS_A_DAY, settings.PROSA_MODEL_USD_A_DAY),
      person: amount(settings.PROSA_MODEL_TOKENS_A_DAY_EACH, settings.PROSA_MODEL_USD_A_DAY_EACH),
    },
  });
}

function amount(tokens: number, usd: number): Amount {
  return { tokens, cost: Math.round(usd * 1_000_000) };
}

function arrangeModel(name: string, settings: Settings): ModelConfig | undefined {
  const read = readModelName(name);
  if (!read) return undefined;
  const access = accessTo(settings)[read.provider];
  const price = settings.PROSA_MODEL_PRICES?.get(name) ?? listPriceOf(name);
  return { name, ...read, ...access, price };
}

type Access = Pick<ModelConfig, "baseUrl" | "key">;

function accessTo(settings: Settings): Readonly<Record<ProviderName, Access>> {
  return {
    openai: { baseUrl: settings.PROSA_OPENAI_URL, key: settings.PROSA_OPENAI_KEY },
    gemini: { baseUrl: settings.PROSA_GEMINI_URL, key: settings.PROSA_GEMINI_KEY },
    groq: { baseUrl: settings.PROSA_GROQ_URL, key: settings.PROSA_GROQ_KEY },
    ollama: { baseUrl: settings.PROSA_OLLAMA_URL, key: undefined },
  };
}
