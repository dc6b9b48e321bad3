import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import type { Environment } from "./environment.ts";
import { loadConfig } from "./load.ts";
import { ConfigError } from "./problem.ts";

function keysOf(env: Environment): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ key }) => key);
    throw error;
  }
  throw new Error("the settings were taken");
}

describe("the settings of models", () => {
  it("name models in their order, with their vendors' addresses, keys and prices", () => {
    const env = {
      PROSA_MODELS: "groq:llama-3.3-70b-versatile, openai:new-one, ollama:qwen3:8b",
      PROSA_GROQ_KEY: "groq-canary",
      PROSA_OPENAI_URL: "http://127.0.0.1:8080/v1/",
      PROSA_MODEL_PRICES: "groq:llama-3.3-70b-versatile=1/2.5",
      PROSA_MODEL_USD_A_DAY: "0.50",
      PROSA_LOCAL_ONLY: "true",
    };
    const { models } = loadConfig(env);
    expect(inspect(models, { depth: 9 })).not.toContain("canary");
    expect(models).toMatchObject({
      localOnly: true,
      deadlineMs: 4_000,
      limits: {
        organisation: { tokens: 1_000_000, cost: 500_000 },
        person: { tokens: 50_000, cost: 100_000 },
      },
      models: [
        {
          model: "llama-3.3-70b-versatile",
          baseUrl: "https://api.groq.com/openai/v1",
          price: { input: 1, output: 2.5 },
        },
        { model: "new-one", baseUrl: "http://127.0.0.1:8080/v1", key: undefined, price: undefined },
        {
          name: "ollama:qwen3:8b",
          model: "qwen3:8b",
          baseUrl: "http://127.0.0.1:11434/v1",
          price: { input: 0, output: 0 },
        },
      ],
    });
  });

  it("ask for the key of every vendor whose models are named, unless it answers elsewhere", () => {
    const named = { PROSA_MODELS: "openai:a,gemini:b, groq:c,ollama:d" };
    expect(keysOf(named)).toEqual(["PROSA_OPENAI_KEY", "PROSA_GEMINI_KEY", "PROSA_GROQ_KEY"]);
    const elsewhere = { PROSA_GROQ_URL: "http://127.0.0.1:1/v1", PROSA_GEMINI_KEY: "k" };
    expect(keysOf({ ...named, ...elsewhere })).toEqual(["PROSA_OPENAI_KEY"]);
  });

  it.each([
    ["PROSA_MODELS", "llama-3.3"],
    ["PROSA_MODELS", "nobody:llama"],
    ["PROSA_MODELS", "ollama:a,,ollama:b"],
    ["PROSA_MODELS", "ollama:a b"],
    ["PROSA_MODEL_PRICES", "openai:a"],
    ["PROSA_MODEL_PRICES", "openai:a=free"],
    ["PROSA_MODEL_USD_A_DAY", "-1"],
    ["PROSA_MODEL_DEADLINE_MS", "60000"],
    ["PROSA_GROQ_KEY", "two words"],
  ])("take no %s like %j", (name, value) => {
    expect(keysOf({ [name]: value })).toEqual([name]);
  });
});
