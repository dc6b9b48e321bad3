import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { itIsAModel } from "../../../core/testing/model-contract.ts";
import { openEgress } from "../egress.ts";
import { openVendor } from "../testing/vendor.ts";
import { openAiModel } from "./model.ts";
import type { OpenAiOptions } from "./model.ts";

const egress = openEgress({ localOnly: true });

async function openSample(path: string, options: Partial<OpenAiOptions> = {}) {
  const vendor = await openVendor(path);
  const { limit = "max_completion_tokens" } = options;
  const named = { name: "test:small", model: "small", key: "test-key" };
  const model = openAiModel({
    ...named,
    baseUrl: vendor.baseUrl,
    limit,
    fetch: egress,
    ...options,
  });
  return {
    vendor,
    model,
    acts: vendor.acts,
    lastAsked() {
      const asked = vendor.asked.at(-1);
      const wordsOf = (role: string) =>
        z.string().parse(asked?.messages.find((message) => message.role === role)?.content);
      return {
        system: wordsOf("system"),
        user: wordsOf("user"),
        mostTokens: Number(asked?.[limit]),
      };
    },
  };
}

itIsAModel("OpenAI's API", () => openSample("/v1"));
itIsAModel("an API that knows max_tokens alone", () => openSample("/v1", { limit: "max_tokens" }));

/** A port at which somebody listened a moment ago. */
async function deadPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

describe("what goes over the wire", () => {
  /** The egress, and the headers of what went through it last. */
  function overheard() {
    const headers = new Map<string, string>();
    const fetch: typeof egress = (input, init) => {
      for (const [name, value] of new Headers(init?.headers)) headers.set(name, value);
      return egress(input, init);
    };
    return { fetch, headers };
  }

  it("is the model, the tools as the strictest vendor takes them, and the key", async () => {
    const { fetch, headers } = overheard();
    const { model, vendor } = await openSample("/v1", { fetch });
    vendor.acts({ does: "call", tool: "book", given: "{}" });
    const tools = [
      { name: "book", description: "Books.", parameters: { day: "the day" } },
      { name: "hours", description: "Tells hours.", parameters: {} },
    ];
    await model.ask(
      { instructions: "i", content: "c", tools, mostTokens: 9 },
      AbortSignal.timeout(5_000),
    );
    expect(headers.get("authorization")).toBe("Bearer test-key");
    expect(vendor.asked).toEqual([
      expect.objectContaining({
        model: "small",
        tool_choice: "required",
        tools: [
          {
            type: "function",
            function: {
              name: "book",
              description: "Books.",
              parameters: {
                type: "object",
                properties: { day: { type: "string", description: "the day" } },
              },
            },
          },
          { type: "function", function: { name: "hours", description: "Tells hours." } },
        ],
      }),
    ]);
  });

  it("knows nothing of the environment's own settings for the library", async () => {
    process.env["OPENAI_BASE_URL"] = "http://127.0.0.1:1";
    process.env["OPENAI_ORG_ID"] = "org-of-somebody";
    const { fetch, headers } = overheard();
    const { model, vendor } = await openSample("/v1", { fetch });
    vendor.acts({ does: "say", text: "hello" });
    await model.ask({ instructions: "i", content: "c", mostTokens: 9 }, AbortSignal.timeout(5_000));
    delete process.env["OPENAI_BASE_URL"];
    delete process.env["OPENAI_ORG_ID"];
    expect([...headers.keys()]).not.toContain("openai-organization");
  });

  it("reaches nobody, at no cost, where nobody listens", async () => {
    const { model } = await openSample("/v1", { baseUrl: `http://127.0.0.1:${await deadPort()}` });
    const asked = model.ask(
      { instructions: "i", content: "c", mostTokens: 9 },
      AbortSignal.timeout(5_000),
    );
    await expect(asked).rejects.toMatchObject({
      fault: "unavailable",
      usage: { input: 0, output: 0 },
    });
  });
});
