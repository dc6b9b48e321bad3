import { LLMock } from "@copilotkit/aimock";
import type { ChatCompletionRequest, FixtureResponse } from "@copilotkit/aimock";
import { onTestFinished } from "vitest";
import type { VendorAct } from "../../../core/testing/model-contract.ts";

/** A stand-in for any vendor that speaks OpenAI's chat completions, on this machine. */
export interface Vendor {
  /** As settings name it, with the version in its path. */
  readonly baseUrl: string;
  acts(act: VendorAct): void;
  readonly asked: readonly ChatCompletionRequest[];
}

/** Longer than any test waits, and the longest that the stand-in can. */
const FOR_EVER_MS = 30_000;

export async function openVendor(path = "/v1"): Promise<Vendor> {
  const mock = new LLMock({ port: 0, host: "127.0.0.1", logLevel: "silent" });
  await mock.start();
  onTestFinished(() => mock.stop());
  return {
    baseUrl: `${mock.url}${path}`,
    acts(act) {
      mock.clearFixtures();
      mock.clearRequests();
      mock.on({}, responseFor(act), optionsFor(act));
    },
    get asked() {
      return mock.getRequests().flatMap(({ body }) => (isChat(body) ? [body] : []));
    },
  };
}

function isChat(body: unknown): body is ChatCompletionRequest {
  return typeof body === "object" && body !== null && "messages" in body;
}

function responseFor(act: VendorAct): FixtureResponse {
  const usage = { prompt_tokens: 90, completion_tokens: 12, total_tokens: 102 };
  switch (act.does) {
    case "call":
      return { toolCalls: [{ name: act.tool, arguments: act.given }], usage };
    case "say":
      return { content: act.text, usage };
    case "fail":
      return {
        error: { message: `quero marcar sexta is no tool`, type: "error" },
        status: act.status,
        ...(act.retryAfterSeconds !== undefined && { retryAfter: act.retryAfterSeconds }),
      };
    case "refuse":
      return { content: "I cannot", finishReason: "content_filter", usage };
    case "stop_short":
      return { content: "Once upon", finishReason: "length", usage };
    case "call_twice": {
      const call = { name: "nothing_fits", arguments: "{}" };
      return { toolCalls: [call, call], usage };
    }
    case "wait":
    case "cut":
    case "garble":
      return { content: "at last", usage };
  }
}

function optionsFor(act: VendorAct) {
  switch (act.does) {
    case "wait":
      return { chaos: { latencyMs: Math.min(act.ms, FOR_EVER_MS) } };
    case "cut":
      return { chaos: { disconnectRate: 1 } };
    case "garble":
      return { chaos: { malformedRate: 1 } };
    default:
      return {};
  }
}
