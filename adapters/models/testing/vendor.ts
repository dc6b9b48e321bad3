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

const usage = { prompt_tokens: 90, completion_tokens: 12, total_tokens: 102 };
const call = { name: "nothing_fits", arguments: "{}" };

function responseFor(act: VendorAct): FixtureResponse {
  if (act.does === "call") return { toolCalls: [{ name: act.tool, arguments: act.given }], usage };
  if (act.does === "fail") return failureOf(act);
  if (act.does === "call_twice") return { toolCalls: [call, call], usage };
  const content = act.does === "say" ? act.text : "at last";
  if (act.does === "refuse") return { content, finishReason: "content_filter", usage };
  if (act.does === "stop_short") return { content, finishReason: "length", usage };
  return { content, usage };
}

/** Vendors quote in their errors what they were asked. */
function failureOf({ status, retryAfterSeconds }: Extract<VendorAct, { does: "fail" }>) {
  return {
    error: { message: "quero marcar sexta is no tool", type: "error" },
    status,
    ...(retryAfterSeconds !== undefined && { retryAfter: retryAfterSeconds }),
  };
}

function optionsFor(act: VendorAct) {
  if (act.does === "wait") return { chaos: { latencyMs: Math.min(act.ms, FOR_EVER_MS) } };
  if (act.does === "cut") return { chaos: { disconnectRate: 1 } };
  return act.does === "garble" ? { chaos: { malformedRate: 1 } } : {};
}
