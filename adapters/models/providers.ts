import type { Price } from "../../core/models/price.ts";

/** What is known of a vendor of models whose API is OpenAI's, or like it. */
interface Provider {
  readonly baseUrl: string;
  /** How its API is told how long an answer may be. */
  readonly limit: "max_tokens" | "max_completion_tokens";
  readonly asksForKey: boolean;
  /** Where a person gets one. */
  readonly keysAt?: string;
}

export const providers = {
  openai: {
    baseUrl: "https://api.openai.com/v1",
    limit: "max_completion_tokens",
    asksForKey: true,
    keysAt: "https://platform.openai.com/api-keys",
  },
  gemini: {
    baseUrl: "https://generativelanguage.googleapis.com/v1beta/openai",
    limit: "max_completion_tokens",
    asksForKey: true,
    keysAt: "https://aistudio.google.com/apikey",
  },
  groq: {
    baseUrl: "https://api.groq.com/openai/v1",
    limit: "max_completion_tokens",
    asksForKey: true,
    keysAt: "https://console.groq.com/keys",
  },
  ollama: { baseUrl: "http://127.0.0.1:11434/v1", limit: "max_tokens", asksForKey: false },
} as const satisfies Readonly<Record<string, Provider>>;

export type ProviderName = keyof typeof providers;

export function isProvider(name: string): name is ProviderName {
  return Object.hasOwn(providers, name);
}

/**
 * What vendors ask for a million tokens, in US dollars, as their lists said in November 2025. They
 * change: `PROSA_MODEL_PRICES` overrules them and names others.
 */
const listPrices: Readonly<Record<string, Price>> = {
  "openai:gpt-4o-mini": { input: 0.15, output: 0.6 },
  "openai:gpt-4.1-mini": { input: 0.4, output: 1.6 },
  "openai:gpt-4.1-nano": { input: 0.1, output: 0.4 },
  "openai:gpt-5-mini": { input: 0.25, output: 2 },
  "openai:gpt-5-nano": { input: 0.05, output: 0.4 },
  "gemini:gemini-2.5-flash": { input: 0.3, output: 2.5 },
  "gemini:gemini-2.5-flash-lite": { input: 0.1, output: 0.4 },
  "groq:llama-3.3-70b-versatile": { input: 0.59, output: 0.79 },
  "groq:llama-3.1-8b-instant": { input: 0.05, output: 0.08 },
};

/** A model on one's own machine costs nothing. */
export function listPriceOf(name: string): Price | undefined {
  return name.startsWith("ollama:") ? { input: 0, output: 0 } : listPrices[name];
}
