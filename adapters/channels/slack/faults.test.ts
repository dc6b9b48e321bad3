import { webApi } from "@slack/bolt";
import { describe, expect, it } from "vitest";
import type { SandboxTrouble } from "../../../sandbox/platform.ts";
import { openSlackSandbox } from "../../../sandbox/slack/slack.ts";
import { faultOf } from "./faults.ts";
import { addressOf, openBench, outgoing, soon, stored } from "./testing/bench.ts";

const circumstances = { neverBegan: false, scope: "account" } as const;
const refused = (error: string) =>
  faultOf(new webApi.WebAPIPlatformError({ ok: false, error }), circumstances);

it.each([
  ["invalid_auth", "unauthorized", false],
  ["token_revoked", "unauthorized", false],
  ["account_inactive", "unauthorized", false],
  ["missing_scope", "unauthorized", false],
  ["channel_not_found", "gone", false],
  ["is_archived", "gone", false],
  ["message_not_found", "gone", false],
  ["user_not_found", "gone", false],
  ["not_in_channel", "blocked", false],
  ["cannot_dm_bot", "blocked", false],
  ["msg_too_long", "rejected", false],
  ["invalid_blocks", "rejected", false],
  ["restricted_action", "rejected", false],
  ["something_new", "rejected", false],
  ["ratelimited", "rate_limited", false],
  ["team_added_to_org", "unavailable", false],
  ["fatal_error", "unavailable", true],
  ["internal_error", "unavailable", true],
] as const)("takes %s for %s", (code, fault, maybeSent) => {
  expect(refused(code)).toMatchObject({ fault, detail: code, maybeSent });
});

it("keeps no page that somebody else answered with", () => {
  expect(refused("<h1>CANARY</h1>")).toMatchObject({
    fault: "unavailable",
    detail: "no answer of Slack's",
    maybeSent: true,
  });
});

it.each([
  ["ECONNREFUSED", false],
  ["ENOTFOUND", false],
  ["ECONNRESET", true],
  ["UND_ERR_SOCKET", true],
])("tells of %s whether the message may be out", (code, maybeSent) => {
  const failed = new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });
  expect(faultOf(new webApi.WebAPIRequestError(failed), circumstances)).toMatchObject({
    fault: "unavailable",
    detail: code,
    maybeSent,
  });
});

async function failing(trouble: SandboxTrouble) {
  const { platform, adapter, context } = await openBench();
  const ana = platform.person({ name: "Ana" });
  const to = addressOf(platform, ana.place);
  const media = await stored(context, { type: "image/png" });
  platform.fails(trouble);
  const patience = () => AbortSignal.timeout(trouble === "silence" ? 1_500 : 5_000);
  return {
    ana,
    text: () => adapter.send(outgoing(to, "oi CANARY"), patience()),
    file: () => adapter.send(outgoing(to, { kind: "image", media }), patience()),
  };
}

describe.each(["text", "file"] as const)("a %s", (what) => {
  it.each([
    ["rate_limited", { fault: "rate_limited", retryAfterMs: 2_000, maybeSent: false }, 0],
    ["expired", { fault: "unauthorized", maybeSent: false }, 0],
    ["server_error", { fault: "unavailable", maybeSent: true }, 0],
    ["page", { fault: "unavailable", maybeSent: true }, 0],
    ["reset", { fault: "unavailable", maybeSent: true }, 1],
    ["silence", { fault: "unavailable", maybeSent: true }, 1],
  ] as const)("that meets %s is told truly", async (trouble, fault, shown) => {
    const { ana, ...send } = await failing(trouble);
    const error: unknown = await send[what]().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "ChannelError", ...fault });
    expect(JSON.stringify(error) + String(error)).not.toContain("CANARY");
    expect(ana.transcript()).toHaveLength(shown);
  });
});

it("surely did not send what was stopped before it began", async () => {
  const { platform, adapter } = await openBench();
  const to = addressOf(platform, platform.person({ name: "Ana" }).place);
  await expect(adapter.send(outgoing(to, "oi"), AbortSignal.abort())).rejects.toMatchObject({
    fault: "unavailable",
    maybeSent: false,
  });
});

it("surely did not send where nobody answers", async () => {
  const closed = await openSlackSandbox();
  const { settings } = closed;
  await closed.close();
  const { platform, adapter } = await openBench({ settings });
  const to = addressOf(platform, platform.person({ name: "Ana" }).place);
  await expect(adapter.send(outgoing(to, "oi"), soon())).rejects.toMatchObject({
    fault: "unavailable",
    maybeSent: false,
  });
});

it("surely did not send a file that could not be put where it was to go", async () => {
  const lost: typeof fetch = async (url, init) => {
    if (new Request(url).url.includes("/upload/")) return new Response("busy", { status: 503 });
    return fetch(url, init);
  };
  const { platform, adapter, context } = await openBench({ context: { fetch: lost } });
  const to = addressOf(platform, platform.person({ name: "Ana" }).place);
  const media = await stored(context, { type: "image/png" });
  await expect(adapter.send(outgoing(to, { kind: "image", media }), soon())).rejects.toMatchObject({
    fault: "unavailable",
    detail: "upload: status 503",
    maybeSent: false,
  });
});
