import { LLMock } from "@copilotkit/aimock";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Environment } from "../config/environment.ts";
import { loadConfig } from "../config/load.ts";
import { models } from "./models.ts";

async function vendor(): Promise<LLMock> {
  const mock = new LLMock({ port: 0, host: "127.0.0.1", logLevel: "silent" });
  mock.on({ model: "small" }, { content: "oi" });
  await mock.start();
  onTestFinished(() => mock.stop());
  return mock;
}

const found = (env: Environment) => models(loadConfig(env));

describe("the models", () => {
  it("are not asked, and how to have them is told", async () => {
    expect(await found({})).toEqual([
      {
        what: "No language model is asked: rules answer alone",
        state: "notice",
        mend: expect.stringContaining("PROSA_MODELS"),
      },
    ]);
  });

  it("are there, and what nobody has priced is told", async () => {
    const { url } = await vendor();
    const env = { PROSA_MODELS: "openai:small", PROSA_OPENAI_URL: `${url}/v1` };
    expect(await found({ ...env, PROSA_MODEL_PRICES: "openai:small=1/2" })).toEqual([
      { what: "openai:small is there", state: "ok" },
    ]);
    expect(await found(env)).toContainEqual(
      expect.objectContaining({ what: "What openai:small costs is not known", state: "notice" }),
    );
  });

  it("are not known to who answers", async () => {
    const { url } = await vendor();
    const env = { PROSA_MODELS: "ollama:qwen3:8b", PROSA_OLLAMA_URL: `${url}/v1` };
    expect(await found(env)).toMatchObject([
      {
        what: "ollama:qwen3:8b is not there",
        mend: expect.stringContaining("ollama pull qwen3:8b"),
      },
    ]);
  });

  it("do not answer", async () => {
    const mock = await vendor();
    const { url } = mock;
    await mock.stop();
    await expect(
      found({ PROSA_MODELS: "ollama:a", PROSA_OLLAMA_URL: `${url}/v1` }),
    ).resolves.toMatchObject([
      { state: "notice", mend: expect.stringContaining("PROSA_OLLAMA_URL") },
    ]);
  });

  it("do not take the key, which is not told", async () => {
    const mock = await vendor();
    mock.nextRequestError(401, { message: "Incorrect API key provided: sk-canary" });
    const env = {
      PROSA_MODELS: "openai:small",
      PROSA_OPENAI_URL: `${mock.url}/v1`,
      PROSA_OPENAI_KEY: "sk-canary",
    };
    const findings = await found(env);
    expect(JSON.stringify(findings)).not.toContain("canary");
  });

  it("lie elsewhere, and nothing may leave this machine", async () => {
    const env = { PROSA_MODELS: "ollama:a", PROSA_OLLAMA_URL: "http://10.0.0.7:11434/v1" };
    expect(await found({ ...env, PROSA_LOCAL_ONLY: "true" })).toMatchObject([
      {
        what: "ollama:a cannot be asked: rules answer in its place",
        mend: expect.stringContaining("PROSA_LOCAL_ONLY=false"),
      },
    ]);
  });
});
