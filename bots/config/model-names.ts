import { z } from "zod";
import { isProvider, providers } from "../../adapters/models/providers.ts";
import type { ProviderName } from "../../adapters/models/providers.ts";
import type { Price } from "../../core/models/price.ts";

const vendors = Object.keys(providers).join(", ");

/** `vendor:model, …` */
export function modelNames() {
  const expected = `models as in groq:llama-3.3-70b-versatile, each with its vendor (${vendors}) in front`;
  return z
    .string()
    .transform((text) => text.split(",").map((name) => name.trim()))
    .refine((names) => names.every((name) => readModelName(name) !== undefined), expected);
}

/** `vendor:model=input/output, …` in US dollars for a million tokens. */
export function prices() {
  const expected = "prices as in openai:gpt-5-mini=0.25/2: dollars for a million tokens in and out";
  return z
    .string()
    .regex(/^(\s*[^\s=,]+=\d+(\.\d+)?\/\d+(\.\d+)?\s*(,|$))+$/u, expected)
    .transform((text) => new Map(text.split(",").map((one) => priceIn(one.trim()))));
}

function priceIn(text: string): readonly [string, Price] {
  const [name = "", price = ""] = text.split("=");
  const [input = 0, output = 0] = price.split("/").map(Number);
  return [name, { input, output }];
}

/** The vendor ends at the first ":"; a model may have more of them. */
export function readModelName(
  name: string,
): { readonly provider: ProviderName; readonly model: string } | undefined {
  const at = name.indexOf(":");
  const [provider, model] = [name.slice(0, at), name.slice(at + 1)];
  return isProvider(provider) && /^\S+$/u.test(model) ? { provider, model } : undefined;
}
