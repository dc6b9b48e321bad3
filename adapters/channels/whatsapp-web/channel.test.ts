import { afterAll, describe, expect, it } from "vitest";
import { itIsAnAdapter } from "../../../core/testing/adapter-contract.ts";
import { contextForTest } from "../../../core/testing/adapter-context.ts";
import { memoryMailbox } from "../../../core/testing/memory-mailbox.ts";
import { seenBy } from "../../../sandbox/view.ts";
import { whatsappWeb } from "./channel.ts";
import { addressOf, openBench, outgoing, soon } from "./testing/bench.ts";
import type { Bench } from "./testing/bench.ts";
import { delivery, upsert } from "./testing/events.ts";

/** Pairing takes a second, so one number does for many tests; each has a person of its own. */
function sharedBench(): () => Promise<Bench> {
  let opened: Promise<Bench> | undefined;
  return async () => {
    opened ??= openBench({ finished: afterAll });
    const bench = await opened;
    await expect.poll(() => bench.platform.isOnline, { timeout: 20_000 }).toBe(true);
    await bench.stands("open");
    return bench;
  };
}

const openForContract = sharedBench();

itIsAnAdapter("whatsapp-web", async () => {
  const { platform, adapter, context } = await openForContract();
  const ana = platform.person({ name: "Ana" });
  const module = whatsappWeb(memoryMailbox());
  // Nobody follows it, so it has no line, and nobody else has one either.
  const elsewhere = module.settings.parse(platform.settings);
  const unreachable = module.create(elsewhere, contextForTest());
  return {
    adapter,
    module,
    delivery: delivery(upsert({ conversation: "ação 👍" })),
    requests: { none: "we call WhatsApp, and are called by nobody" },
    outgoing: outgoing(addressOf(ana), "oi"),
    limited: { begins: () => platform.fails("rate_limited"), scope: "account" },
    platform: {
      seen: seenBy(ana),
      complaints: platform.complaints,
      media: context.media,
      presses: { none: "there is nothing to press" },
      fails: (trouble) => platform.fails(trouble),
      surelyNotSent: ["server_error"],
      unreachable,
    },
  };
});

describe("a conversation", () => {
  const openOnce = sharedBench();

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
});
