import { afterAll, describe, expect, it } from "vitest";
import { itIsAnAdapter } from "../../../core/testing/adapter-contract.ts";
import { memoryMailbox } from "../../../core/testing/memory-mailbox.ts";
import { whatsappWeb } from "./channel.ts";
import { addressOf, openBench, outgoing, soon } from "./testing/bench.ts";
import type { Bench } from "./testing/bench.ts";
import { delivery, upsert } from "./testing/events.ts";

/** Pairing takes a second, so one number does for all. */
let opened: Promise<Bench> | undefined;

async function openOnce(): Promise<Bench> {
  opened ??= openBench({ finished: afterAll });
  const bench = await opened;
  await bench.stands("open");
  return bench;
}

itIsAnAdapter("whatsapp-web", async () => {
  const { platform, adapter } = await openOnce();
  const ana = platform.person({ name: "Ana" });
  return {
    adapter,
    module: whatsappWeb(memoryMailbox()),
    delivery: delivery(upsert({ conversation: "ação 👍" })),
    outgoing: outgoing(addressOf(ana), "oi"),
  };
});

describe("a conversation", () => {
  it("goes both ways", async () => {
    const { platform, adapter, hears } = await openOnce();
    const ana = platform.person({ name: "Ana" });
    await ana.says("oi");
    const heard = await hears("message");
    expect(heard).toMatchObject({
      address: addressOf(ana),
      from: { id: ana.jid, aliases: [ana.lid], name: "Ana", phone: `+${ana.jid.split("@")[0]}` },
      content: { kind: "text", text: "oi" },
    });
    const sent = await adapter.send(outgoing(heard.address, "**olá**, Ana"), soon());
    expect(sent.message).toMatch(/^3EB0[0-9A-F]{18}$/u);
    expect(ana.transcript()).toEqual([
      { who: "person", kind: "text", text: "oi" },
      { who: "bot", kind: "text", text: "*olá*, Ana" },
    ]);
    const read = await hears("delivery", ({ message }) => message === sent.message);
    expect(read.status).toBe("read");
    expect(platform.complaints).toEqual([]);
  });

  it("shows what is sent twice under one key once", async () => {
    const { platform, adapter } = await openOnce();
    const ana = platform.person({ name: "Ana" });
    const message = outgoing(addressOf(ana), "oi");
    const one = await adapter.send(message, soon());
    const two = await adapter.send(message, soon());
    expect(two.message).toBe(one.message);
    expect(ana.transcript()).toHaveLength(1);
  });
});
