import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Keep } from "../../../core/ports.ts";
import { memoryMailbox } from "../../../core/testing/memory-mailbox.ts";
import { keepInMemory } from "../../../core/testing/adapter-context.ts";
import { addressOf, keepThatShows, openBench, outgoing, soon } from "./testing/bench.ts";

const said = (text: string) => ({ kind: "text", text });

describe("the connection", () => {
  it("is paired by a QR code as well", async () => {
    const { platform, stands } = await openBench({ settings: { pairing: "qr" } });
    const { qr = "" } = await stands("qr");
    platform.scans(qr);
    const { qr: gone } = await stands("open");
    expect([qr.startsWith("https://wa.me/settings/linked_devices#"), gone]).toEqual([
      true,
      undefined,
    ]);
  });

  it("is linked as one device, however long its keys take to be stored", async () => {
    const keep = keepInMemory();
    const write: Keep["write"] = async (...given) => {
      await sleep(300);
      return await keep.write(...given);
    };
    const { platform, stands } = await openBench({ given: { keep: { ...keep, write } } });
    await stands("open");
    expect(platform.linkings).toBe(1);
  });

  it(
    "comes back when it breaks, and hears what was said meanwhile",
    { timeout: 60_000 },
    async () => {
      const keep = keepInMemory();
      const written: (string | undefined)[] = [];
      // It may wait for no more than a moment: whoever looks now and then does not see it.
      const write: Keep["write"] = async (entries, given) => {
        written.push(...entries.values());
        return await keep.write(entries, given);
      };
      const { platform, hears, stands } = await openBench({ given: { keep: { ...keep, write } } });
      await stands("open");
      const ana = platform.person({ name: "Ana" });
      await ana.says("one");
      await hears("message");
      platform.cuts();
      const isToTryAgain = () => written.some((text) => text?.includes('"phase":"again"'));
      await expect.poll(isToTryAgain, { timeout: 20_000 }).toBe(true);
      await ana.says("two");
      const heard = await hears(
        "message",
        ({ content }) => content.kind === "text" && content.text === "two",
      );
      expect(heard).not.toHaveProperty("stale");
      await expect.poll(() => platform.waiting, { timeout: 20_000 }).toBe(0);
    },
  );

  it("goes on with its keys in another process, which is told what came meanwhile", async () => {
    const keep = keepInMemory();
    const first = await openBench({ given: { keep } });
    await first.stands("open");
    const ana = first.platform.person({ name: "Ana" });
    await ana.says("one");
    await first.hears("message");
    await first.stop();
    expect((await first.live()).phase).toBe("off");
    const longAgo = String(Math.floor(Date.now() / 1000) - 7_200);
    await ana.shows({ conversation: "long ago" }, { at: longAgo });
    await ana.says("two");
    const { platform } = first;
    const second = await openBench({ given: { keep }, platform });
    await second.hears(
      "message",
      ({ content }) => content.kind === "text" && content.text === "two",
    );
    expect(second.events).toMatchObject([
      { content: said("long ago"), stale: true, at: new Date(Number(longAgo) * 1000) },
      { content: said("two") },
    ]);
    expect(second.events[1]).not.toHaveProperty("stale");
  });

  it("tells once more what was decrypted and not stored when its process died", async () => {
    const { keep, notes } = keepThatShows();
    const died = await openBench({ given: { keep }, hangs: true });
    await died.stands("open");
    const { platform } = died;
    const ana = platform.person({ name: "Ana" });
    await ana.says("one");
    await ana.says("two");
    await expect.poll(() => platform.waiting, { timeout: 20_000 }).toBe(0);
    const left = keepInMemory();
    await left.write(new Map([...notes].filter(([name]) => !name.startsWith("lease"))));
    const next = await openBench({ given: { keep: left }, platform });
    await next.hears("message", ({ content }) => content.kind === "text" && content.text === "two");
    expect(next.events).toMatchObject([
      { address: addressOf(ana), from: { id: ana.jid, name: "Ana" }, content: said("one") },
      { content: said("two") },
    ]);
  });

  it("asks the owner's phone for what it could not read, and says that to nobody", async () => {
    const { platform, stands, events } = await openBench();
    await stands("open");
    const ana = platform.person({ name: "Ana" });
    await ana.shows({ conversation: "one" }, { isGarbled: true });
    await expect.poll(() => platform.askedOfOwner, { timeout: 15_000 }).toBe(1);
    expect(platform.complaints).toEqual([]);
    expect(events).toEqual([]);
  });

  it("is one process's: another one speaks through it, and takes it when it is free", async () => {
    const [keep, mailbox] = [keepInMemory(), memoryMailbox()];
    const first = await openBench({ given: { keep }, mailbox });
    await first.stands("open");
    const { platform } = first;
    const second = await openBench({ given: { keep }, mailbox, platform });
    const ana = platform.person({ name: "Ana" });
    const at = addressOf(ana);
    const { message } = await second.adapter.send(outgoing(at, "one"), soon());
    await second.adapter.revisions?.edit(at, message, { kind: "text", markdown: "1" }, soon());
    await ana.hears("1");
    platform.fails("rate_limited");
    await expect(second.adapter.send(outgoing(at, "oi"), soon())).rejects.toMatchObject({
      fault: "rate_limited",
      maybeSent: false,
    });
    await first.stop();
    await second.stands("open");
    await ana.says("two");
    await second.hears("message");
    expect(ana.transcript()).toMatchObject([{ text: "1" }, { text: "two" }]);
    expect(first.events.filter(({ type }) => type === "message")).toEqual([]);
  });

  it("knows that nothing was sent where nobody has it, or nobody listens", async () => {
    const keep = keepInMemory();
    const first = await openBench({ given: { keep } });
    await first.stands("open");
    const { platform } = first;
    const deaf = await openBench({ given: { keep }, platform });
    const message = outgoing(addressOf(platform.person({ name: "Ana" })), "oi");
    const unsent = { fault: "unavailable", maybeSent: false };
    await expect(deaf.adapter.send(message, AbortSignal.timeout(200))).rejects.toMatchObject(
      unsent,
    );
    await deaf.stop();
    await first.stop();
    await expect(deaf.adapter.send(message, soon())).rejects.toMatchObject(unsent);
  });

  it("forgets its keys when the owner removes the device, and is linked anew", async () => {
    const { platform, adapter, stands, logged } = await openBench();
    await stands("open");
    platform.unlinks();
    await expect.poll(() => logged.join()).toContain("the connection to WhatsApp ended: unlinked");
    await stands("open");
    const ana = platform.person({ name: "Ana" });
    await adapter.send(outgoing(addressOf(ana), "oi"), soon());
    expect(ana.transcript()).toMatchObject([{ text: "oi" }]);
  });

  it.each([
    ["403", "banned", "unauthorized"],
    ["440", "replaced", "unavailable"],
  ] as const)("ended by %s is %s, and nothing is sent", async (code, phase, fault) => {
    const { platform, adapter, stands } = await openBench();
    await stands("open");
    const ana = platform.person({ name: "Ana" });
    platform.hangsUp(code);
    expect(await stands(phase)).toHaveProperty("nextAt");
    await expect(adapter.send(outgoing(addressOf(ana), "oi"), soon())).rejects.toMatchObject({
      fault,
      maybeSent: false,
    });
  });
});

it("tells what the owner writes on the phone, and not what we say", async () => {
  const { platform, adapter, stands, hears, events } = await openBench();
  await stands("open");
  const ana = platform.person({ name: "Ana" });
  await adapter.send(outgoing(addressOf(ana), "from the bot"), soon());
  const { id } = await platform.ownerSays(ana, "from the phone");
  const echo = await hears("echo");
  expect(echo).toMatchObject({
    message: id,
    address: addressOf(ana),
    content: said("from the phone"),
  });
  expect(echo).not.toHaveProperty("key");
  expect(events.filter(({ type }) => type === "echo")).toHaveLength(1);
});

it("gives what is delivered twice the same id", async () => {
  const { platform, stands, hears, events } = await openBench();
  await stands("open");
  platform.deliversTwice();
  const ana = platform.person({ name: "Ana" });
  await ana.says("oi");
  await ana.says("end");
  await hears("message", ({ content }) => content.kind === "text" && content.text === "end");
  const ids = events.flatMap((event) => (event.type === "message" ? [event.id] : []));
  expect(ids.length).toBeGreaterThan(new Set(ids).size);
});

it("goes on under the number with somebody who was known by LID alone", async () => {
  const { platform, adapter, stands, hears, events } = await openBench();
  await stands("open");
  const ana = platform.person({ name: "Ana" });
  ana.hidesNumber = true;
  await ana.says("one");
  const { address } = await hears("message");
  expect(address.chat).toBe(ana.lid);
  await adapter.send(outgoing(address, "olá"), soon());
  ana.hidesNumber = false;
  await ana.says("two");
  await hears("message", ({ content }) => content.kind === "text" && content.text === "two");
  expect(events.filter(({ type }) => type !== "delivery")).toMatchObject([
    { address: { chat: ana.lid }, from: { id: ana.lid } },
    { type: "moved", address: { chat: ana.lid }, to: ana.jid, from: { id: ana.jid } },
    { address: { chat: ana.jid }, from: { id: ana.jid, aliases: [ana.lid] } },
  ]);
});
