import { once } from "node:events";
import { createServer } from "node:http";
import type { RequestListener } from "node:http";
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

async function listening(answer: RequestListener): Promise<number> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
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
    const port = await listening((_, response) => response.destroy());
    const url = `http://127.0.0.1:${port}/v1`;
    expect(await found({ PROSA_MODELS: "ollama:a", PROSA_OLLAMA_URL: url })).toMatchObject([
      { state: "notice", mend: expect.stringContaining("PROSA_OLLAMA_URL") },
    ]);
  });

  it("do not take the key, which is not told", async () => {
    const port = await listening((_, response) =>
      response
        .writeHead(401, { "content-type": "application/json" })
        .end('{"error":{"message":"Incorrect API key provided: sk-canary"}}'),
    );
    const findings = await found({
      PROSA_MODELS: "openai:small",
      PROSA_OPENAI_URL: `http://127.0.0.1:${port}/v1`,
      PROSA_OPENAI_KEY: "sk-canary",
    });
    expect(findings).toMatchObject([
      { cause: "unauthorized: 401", mend: expect.stringContaining("PROSA_OPENAI_KEY") },
    ]);
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
