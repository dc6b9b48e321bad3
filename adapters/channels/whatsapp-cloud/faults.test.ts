import { describe, expect, it } from "vitest";
import { id } from "../../../core/message/address.ts";
import { detailOf, meaningOf } from "./faults.ts";
import { openBench, outgoing, soon } from "./testing/bench.ts";

describe("what Meta's errors mean", () => {
  it.each([
    [0, { fault: "unauthorized" }],
    [10, { fault: "unauthorized" }],
    [190, { fault: "unauthorized" }],
    [200, { fault: "unauthorized" }],
    [299, { fault: "unauthorized" }],
    [368, { fault: "unauthorized" }],
    [131031, { fault: "unauthorized" }],
    [131042, { fault: "unauthorized" }],
    [4, { fault: "rate_limited", scope: "account" }],
    [80007, { fault: "rate_limited", scope: "account" }],
    [130429, { fault: "rate_limited", scope: "account" }],
    [131048, { fault: "rate_limited", scope: "account" }],
    [131056, { fault: "rate_limited", scope: "recipient" }],
    [131047, { fault: "window_closed" }],
    [131026, { fault: "gone" }],
    [131049, { fault: "blocked" }],
    [131050, { fault: "blocked" }],
    [1, { fault: "unavailable" }],
    [2, { fault: "unavailable" }],
    [131000, { fault: "unavailable" }],
    [131016, { fault: "unavailable" }],
    [133004, { fault: "unavailable" }],
    [100, { fault: "rejected" }],
    [130472, { fault: "rejected" }],
    [131008, { fault: "rejected" }],
    [131009, { fault: "rejected" }],
    [131051, { fault: "rejected" }],
    [131052, { fault: "rejected" }],
    [131053, { fault: "rejected" }],
    [132001, { fault: "rejected" }],
    [132015, { fault: "rejected" }],
    [999_999, { fault: "rejected" }],
  ])("%i", (code, meaning) => {
    expect(meaningOf(code)).toEqual(meaning);
  });

  it.each([
    [401, "unauthorized"],
    [403, "unauthorized"],
    [404, "rejected"],
    [429, "rate_limited"],
    [500, "unavailable"],
    [503, "unavailable"],
  ])("without a code that we know, HTTP %i", (status, fault) => {
    expect(meaningOf(undefined, status)).toMatchObject({ fault });
    expect(meaningOf(999_999, status)).toMatchObject({ fault });
  });
});

describe("Meta's own words", () => {
  it.each([
    [
      { code: 131030, message: "(#131030) Recipient phone number not in allowed list" },
      "131030 Recipient phone number not in allowed list",
    ],
    [
      {
        code: 100,
        message: "(#100) Invalid parameter",
        error_data: { details: "Param to: +5511990000001" },
      },
      "100 Invalid parameter: Param to: …",
    ],
    [
      {
        code: 100,
        title: "T",
        error_data: { details: `"oi, Ana" of 'x' by BR.13491208655302741918` },
      },
      "100 T: … of … by …",
    ],
    [
      { code: 190, message: "Error validating access token: EAAGm0PX4ZCps" },
      "190 Error validating access token: …",
    ],
    [{ code: 2, title: "Down", message: "Down", error_data: { details: "Down" } }, "2 Down"],
    [{ code: 2 }, "2"],
  ])("are kept without what they repeat: %j", (error, detail) => {
    expect(detailOf(error)).toBe(detail);
  });
});

describe("a message that does not get through", () => {
  const trying = async (say = "oi") => {
    const bench = await openBench();
    const ana = bench.platform.person({ name: "Ana" });
    await ana.says("oi");
    const send = (signal = soon()) => bench.adapter.send(outgoing(ana.id, say), signal);
    return { ...bench, ana, send };
  };

  it.each([
    ["rate_limited", { fault: "rate_limited", scope: "account", maybeSent: false }],
    ["expired", { fault: "unauthorized", maybeSent: false }],
    [
      "server_error",
      { fault: "unavailable", detail: "131000 Something went wrong", maybeSent: true },
    ],
    ["page", { fault: "unavailable", detail: "not Meta's answer", maybeSent: true }],
    ["reset", { fault: "unavailable", maybeSent: true }],
  ] as const)("for %s", async (trouble, error) => {
    const { platform, send } = await trying();
    platform.fails(trouble);
    await expect(send()).rejects.toMatchObject({ name: "ChannelError", ...error });
  });

  it("for an answer that does not come, may be out all the same", async () => {
    const { platform, ana, send } = await trying();
    platform.fails("silence");
    const stop = new AbortController();
    const sending = send(stop.signal);
    await ana.hears("oi");
    stop.abort();
    await expect(sending).rejects.toMatchObject({ fault: "unavailable", maybeSent: true });
  });

  it("never began when it was aborted before", async () => {
    const { platform, send } = await trying();
    await expect(send(AbortSignal.abort())).rejects.toMatchObject({ maybeSent: false });
    expect(platform.calls).toEqual([]);
  });

  it("surely did not where nobody listens", async () => {
    const { platform, send } = await trying();
    await platform.close();
    await expect(send()).rejects.toMatchObject({
      fault: "unavailable",
      detail: "ECONNREFUSED",
      maybeSent: false,
    });
  });

  it("to somebody beyond 24 hours, or who is not there, when Meta says so at once", async () => {
    const { platform, adapter, send } = await trying();
    platform.candour = "at once";
    platform.passes(25 * 3_600_000);
    await expect(send()).rejects.toMatchObject({ fault: "window_closed", maybeSent: false });
    await expect(adapter.send(outgoing("5511990009999", "oi"), soon())).rejects.toMatchObject({
      fault: "gone",
    });
  });

  it("to somebody who had too much in too short a time", async () => {
    const { platform, send } = await trying();
    for (const _ of Array.from({ length: 45 })) await send();
    await expect(send()).rejects.toMatchObject({ fault: "rate_limited", scope: "recipient" });
    platform.passes(45 * 6_000);
    await expect(send()).resolves.toMatchObject({ message: expect.stringMatching(/^wamid\./u) });
  });

  it("because it quotes what is not there, or is too long, and then says nothing of it", async () => {
    const { platform, adapter, ana } = await trying();
    const message = { ...outgoing(ana.id, "canary"), replyTo: id<"message">("wamid.none") };
    await expect(adapter.send(message, soon())).rejects.toMatchObject({ fault: "rejected" });
    const long = await adapter.send(outgoing(ana.id, "canary ".repeat(700)), soon()).catch(String);
    expect(long).toContain("rejected: 131009");
    expect(long).not.toContain("canary");
    expect(platform.complaints).toHaveLength(1);
  });
});
