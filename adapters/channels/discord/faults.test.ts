import { describe, expect, it } from "vitest";
import type { DiscordTrouble } from "../../../sandbox/discord/trouble.ts";
import { DiscordAPIError } from "@discordjs/rest";
import { faultOf } from "./faults.ts";
import { addressOf, openBench, outgoing, soon } from "./testing/bench.ts";

function refusal(status: number, code: number, message = "No.") {
  const body = { body: { content: "CANARY" }, files: undefined };
  const args = [{ code, message }, code, status, "POST", "https://discord.com/api", body] as const;
  return faultOf(new DiscordAPIError(...args));
}

describe("what Discord refuses", () => {
  it.each([
    [404, 10_003, "gone"],
    [404, 10_008, "gone"],
    [403, 50_001, "gone"],
    [403, 50_007, "blocked"],
    [403, 50_278, "blocked"],
    [403, 50_013, "rejected"],
    [400, 50_035, "rejected"],
    [413, 40_005, "rejected"],
    [401, 0, "unauthorized"],
    [401, 40_001, "unauthorized"],
    [403, 20_028, "rate_limited"],
    [400, 20_016, "rate_limited"],
    [404, 0, "gone"],
    [400, 999_999, "rejected"],
  ])("%i with %i is %s, and surely was not sent", (status, code, fault) => {
    expect(refusal(status, code)).toMatchObject({
      name: "ChannelError",
      fault,
      maybeSent: false,
      scope: "recipient",
    });
  });

  it("is told without what was to be sent", () => {
    const error = refusal(400, 50_035, 'Value "CANARY" must be one of (1, 2).');
    expect(error.detail).toBe('400 50035 Value "…" must be one of (1, 2).');
    expect(error.cause).toBeUndefined();
  });
});

describe("what goes wrong on the way", () => {
  it.each<[DiscordTrouble, object]>([
    [
      "rate_limited",
      { fault: "rate_limited", scope: "recipient", retryAfterMs: 1000, maybeSent: false },
    ],
    [
      "globally_limited",
      { fault: "rate_limited", scope: "account", retryAfterMs: 1000, maybeSent: false },
    ],
    ["expired", { fault: "unauthorized", maybeSent: false }],
    ["server_error", { fault: "unavailable", maybeSent: true, detail: "500" }],
    ["page", { fault: "unavailable", maybeSent: true }],
    ["reset", { fault: "unavailable", maybeSent: true }],
  ])("%s", async (trouble, error) => {
    const { platform, adapter } = await openBench();
    const ana = platform.person({ name: "Ana" });
    platform.fails(trouble);
    const send = () => adapter.send(outgoing(addressOf(ana.channel.id), "CANARY"), soon());
    const caught: unknown = await send().catch((thrown: unknown) => thrown);
    expect(caught).toMatchObject({ name: "ChannelError", ...error });
    expect(String(caught)).not.toContain("CANARY");
  });

  it("may have gone out when no answer came, and did not when nothing was reached", async () => {
    const { platform, adapter } = await openBench();
    const ana = platform.person({ name: "Ana" });
    const send = (signal: AbortSignal) =>
      adapter.send(outgoing(addressOf(ana.channel.id), "oi"), signal);
    platform.fails("silence");
    await expect(send(AbortSignal.timeout(300))).rejects.toMatchObject({ maybeSent: true });
    await expect(send(AbortSignal.abort())).rejects.toMatchObject({ maybeSent: false });
    await platform.close();
    await expect(send(soon())).rejects.toMatchObject({
      fault: "unavailable",
      detail: "ECONNREFUSED",
      maybeSent: false,
    });
  });

  it("is mended by what comes after: a token that was refused once is shown again", async () => {
    const { platform, adapter } = await openBench();
    const ana = platform.person({ name: "Ana" });
    platform.fails("expired");
    const send = () => adapter.send(outgoing(addressOf(ana.channel.id), "oi"), soon());
    await expect(send()).rejects.toMatchObject({ fault: "unauthorized" });
    await expect(send()).resolves.toBeDefined();
  });

  it("knows a person who does not want to hear from us, and a channel that is gone", async () => {
    const { platform, adapter } = await openBench();
    const ana = platform.person({ name: "Ana" });
    ana.blocks();
    await expect(
      adapter.send(outgoing(addressOf(ana.channel.id), "oi"), soon()),
    ).rejects.toMatchObject({ fault: "blocked" });
    await expect(adapter.send(outgoing(addressOf("1"), "oi"), soon())).rejects.toMatchObject({
      fault: "gone",
    });
  });
});
