import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SandboxTrouble } from "../../../sandbox/platform.ts";
import { acknowledgement } from "./faults.ts";
import { addressOf, openBench, outgoing, soon } from "./testing/bench.ts";
import type { Bench } from "./testing/bench.ts";

describe("a send that fails", () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench({ finished: afterAll });
  });

  it.each<[SandboxTrouble, object, number]>([
    [
      "server_error",
      { fault: "unavailable", maybeSent: false, detail: "500 an error at WhatsApp's" },
      0,
    ],
    ["page", { fault: "unavailable", maybeSent: true }, 0],
    ["reset", { fault: "unavailable", maybeSent: true }, 1],
    ["silence", { fault: "unavailable", maybeSent: true, detail: "no answer in time" }, 1],
    [
      "rate_limited",
      { fault: "rate_limited", maybeSent: false, detail: "429 too many messages" },
      0,
    ],
  ])("%s", async (trouble, fault, arrived) => {
    const { platform, adapter, stands } = bench;
    await stands("open");
    const ana = platform.person({ name: "Ana" });
    platform.fails(trouble);
    const signal = trouble === "silence" ? AbortSignal.timeout(1_000) : soon();
    const sending = adapter.send(outgoing(addressOf(ana), "CANARY"), signal);
    await expect(sending).rejects.toMatchObject({ name: "ChannelError", ...fault });
    await expect(sending).rejects.not.toThrow("CANARY");
    expect(ana.transcript()).toHaveLength(arrived);
  });

  it("has all rest when WhatsApp says that it is too much", async () => {
    const { platform, adapter } = bench;
    const ana = platform.person({ name: "Ana" });
    await expect(adapter.send(outgoing(addressOf(ana), "oi"), soon())).rejects.toMatchObject({
      fault: "rate_limited",
      scope: "account",
      detail: "our own guard: throttled",
      maybeSent: false,
    });
  });
});

it("may be repeated when nobody knows what became of it: it is shown once", async () => {
  const { platform, adapter, stands } = await openBench();
  await stands("open");
  const ana = platform.person({ name: "Ana" });
  const message = outgoing(addressOf(ana), "oi");
  platform.fails("reset");
  await expect(adapter.send(message, soon())).rejects.toMatchObject({ maybeSent: true });
  const again = () => adapter.send(message, soon()).catch(() => undefined);
  await expect.poll(again, { timeout: 20_000 }).toBeDefined();
  expect(ana.transcript()).toHaveLength(1);
});

it("keeps new chats within the caps, and lets answers through", async () => {
  const guard = { warmUp: false, newChatsPerDay: 1 };
  const { platform, adapter, stands, hears } = await openBench({ settings: { guard } });
  await stands("open");
  const [ana, rui, eva] = ["Ana", "Rui", "Eva"].map((name) => platform.person({ name }));
  if (!ana || !rui || !eva) throw new Error("nobody is there");
  await adapter.send(outgoing(addressOf(ana), "oi"), soon());
  await expect(adapter.send(outgoing(addressOf(rui), "oi"), soon())).rejects.toMatchObject({
    fault: "rate_limited",
    scope: "recipient",
    detail: "our own guard: new_chats",
  });
  await eva.says("oi");
  await hears("message");
  await adapter.send(outgoing(addressOf(eva), "oi"), soon());
  expect(eva.transcript()).toHaveLength(2);
});

it.each([
  ["463", "rejected", "463 the number may not begin new chats for now"],
  ["429", "rate_limited", "429 too many messages"],
  ["999", "rejected", "999 refused"],
  ["a text", "rejected", "refused"],
])("knows %s", (code, fault, detail) => {
  expect(acknowledgement(code)).toEqual({ fault, detail });
});
