import { describe, expect, it, onTestFinished, vi } from "vitest";
import { keepInMemory } from "../../../core/testing/adapter-context.ts";
import type { InboundEvent } from "../../../core/message/event.ts";
import { addressOf, benchFor, openBench, outgoing, soon } from "./testing/bench.ts";
import type { Bench } from "./testing/bench.ts";
import { following } from "./testing/following.ts";

const words = (events: readonly InboundEvent[]) =>
  events.map((event) => ("content" in event && "text" in event.content ? event.content.text : ""));

const isReaction = ({ type }: InboundEvent) => type === "reaction";

/** Waits until the bot has come back to its session. */
async function resumed({ platform }: Bench): Promise<void> {
  await vi.waitFor(() =>
    expect(platform.gateway.said).toContainEqual(expect.stringMatching("resume")),
  );
}

describe("the gateway", () => {
  it("tells what people do, in order, each once", async () => {
    const bench = await openBench();
    const { events, until } = following(bench.adapter);
    await bench.platform.online();
    const ana = bench.platform.person({ name: "Ana" });
    const said = await ana.says("um");
    if (!said) throw new Error("said nothing");
    ana.reacts(said, "👍");
    ana.edits(said, "dois");
    ana.removes(said);
    await until(4);
    expect(events.map(({ type }) => type)).toEqual(["message", "reaction", "edit", "removal"]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(4);
  });

  it("gives one id to what is told twice", async () => {
    const { platform, adapter } = await openBench();
    const { until } = following(adapter);
    await platform.online();
    platform.deliversTwice();
    const ana = platform.person({ name: "Ana" });
    const said = await ana.says("um");
    if (said) ana.reacts(said, "👍");
    const [message, messageAgain, sign, signAgain] = await until(4);
    expect([messageAgain?.id, signAgain?.id]).toEqual([message?.id, sign?.id]);
  });

  it("tells in a server what is for us, and in a thread as in a chat of its own", async () => {
    const bench = await openBench();
    const { until } = following(bench.adapter);
    await bench.platform.online();
    const { platform } = bench;
    const room = platform.room("geral");
    const thread = platform.thread(room, "consulta");
    const ana = platform.person({ name: "Ana" }).in(room);
    await ana.says(`<@${platform.world.bot.id}> oi`);
    await ana.in(thread).says("aqui");
    expect(await until(2)).toMatchObject([
      { address: { chat: room.id }, group: { addressed: true }, content: { plain: "oi" } },
      { address: { chat: thread.id }, group: { addressed: false } },
    ]);
  });

  it("tells our own words back under their key", async () => {
    const bench = await openBench();
    const { until } = following(bench.adapter);
    await bench.platform.online();
    const ana = bench.platform.person({ name: "Ana" });
    const said = outgoing(addressOf(ana.channel.id), "Olá", "reply:7:1");
    const sent = await bench.adapter.send(said, soon());
    expect(await until(1)).toMatchObject([
      { type: "echo", message: sent.message, key: "reply:7:1", content: { text: "Olá" } },
    ]);
  });

  it.each<[string, (bench: Bench) => void]>([
    ["is asked to come again", ({ platform }) => platform.gateway.reconnect()],
    ["loses the line", ({ platform }) => platform.gateway.drop()],
  ])("misses nothing when it %s", async (_, breakLine) => {
    const bench = await openBench();
    const { until } = following(bench.adapter);
    await bench.platform.online();
    const ana = bench.platform.person({ name: "Ana" });
    await ana.says("um");
    await until(1);
    breakLine(bench);
    await ana.says("dois");
    await ana.says("três");
    expect(words(await until(3))).toEqual(["um", "dois", "três"]);
    await resumed(bench);
  });

  it("tells again after a restart what was not stored, under the same ids", async () => {
    const keep = keepInMemory();
    const bench = await openBench({}, { keep });
    const dies = following(bench.adapter, (event) => {
      if (words([event])[0] === "dois") throw new Error("the process died");
    });
    await bench.platform.online();
    const ana = bench.platform.person({ name: "Ana" });
    for (const text of ["um", "dois", "três"]) await ana.says(text);
    expect(await dies.ended).toEqual(new Error("the process died"));
    await ana.says("quatro");
    const again = following(benchFor(bench.platform, { keep }).adapter);
    await vi.waitFor(() => expect(words(again.events)).toContain("quatro"));
    const inbox = new Map([...dies.events, ...again.events].map((event) => [event.id, event]));
    expect(words([...inbox.values()])).toEqual(["um", "dois", "três", "quatro"]);
    expect(bench.platform.gateway.said.filter((line) => line === "identify")).toHaveLength(1);
  });

  it("tells nothing again that was stored, when it had the time to write down where it was", async () => {
    const keep = keepInMemory();
    const bench = await openBench({}, { keep });
    const first = following(bench.adapter);
    await bench.platform.online();
    const ana = bench.platform.person({ name: "Ana" });
    await ana.says("um");
    await vi.waitFor(async () =>
      expect((await keep.read(["gateway"])).get("gateway")).toContain('"sequence":2'),
    );
    await first.stop();
    await ana.says("dois");
    const { until } = following(benchFor(bench.platform, { keep }).adapter);
    expect(words(await until(1))).toEqual(["dois"]);
  });

  it("gives the same id to a sign that is told again, though Discord gives it none", async () => {
    const keep = keepInMemory();
    const bench = await openBench({}, { keep });
    const seen: InboundEvent[] = [];
    const dies = following(bench.adapter, (event) => {
      seen.push(event);
      if (event.type === "reaction") throw new Error("the process died");
    });
    await bench.platform.online();
    const ana = bench.platform.person({ name: "Ana" });
    const said = await ana.says("um");
    if (said) ana.reacts(said, "👍");
    await dies.ended;
    const again = following(benchFor(bench.platform, { keep }).adapter);
    await vi.waitFor(() =>
      expect(again.events.map(({ id }) => id)).toContain(seen.find(isReaction)?.id),
    );
  });

  it("hangs up while more waits than it can hold, and is told the rest when that is stored", async () => {
    const bench = await openBench();
    const { source } = bench.adapter;
    if (source.kind !== "stream") throw new Error("not a stream");
    const stopping = new AbortController();
    onTestFinished(() => stopping.abort());
    const deliveries = source.deliveries(stopping.signal)[Symbol.asyncIterator]();
    const first = deliveries.next();
    await bench.platform.online();
    const ana = bench.platform.person({ name: "Ana" });
    const count = 1_500;
    for (let said = 0; said < count; said += 1) await ana.says(String(said));
    const heard = [await first];
    await vi.waitFor(() => expect(bench.platform.gateway.said).toContain("bye 4200"));
    while (heard.length < count) heard.push(await deliveries.next());
    const events = heard.flatMap(({ value, done }) => (done ? [] : value.reading.events));
    expect(words(events)).toEqual(Array.from({ length: count }, (_, said) => String(said)));
    const next = deliveries.next();
    await resumed(bench);
    await ana.says("depois");
    expect((await next).value?.reading.events).toMatchObject([{ content: { text: "depois" } }]);
  });

  it("begins anew, and says so, when Discord has ended the session", async () => {
    const bench = await openBench();
    const { until } = following(bench.adapter);
    await bench.platform.online();
    const ana = bench.platform.person({ name: "Ana" });
    await ana.says("um");
    await until(1);
    bench.platform.gateway.invalidate();
    await vi.waitFor(
      () =>
        expect(bench.platform.gateway.said.filter((line) => line === "identify").length).toBe(2),
      { timeout: 15_000 },
    );
    await ana.says("dois");
    expect(words(await until(2))).toEqual(["um", "dois"]);
    expect(bench.logged.join("\n")).toContain("Discord ended the session");
  });

  it("begins anew when the session is over by the time we are back", async () => {
    const keep = keepInMemory();
    const bench = await openBench({}, { keep });
    const first = following(bench.adapter);
    await vi.waitFor(async () => expect(await keep.read(["gateway"])).not.toEqual(new Map()));
    await first.stop();
    bench.platform.gateway.invalidate();
    const { until } = following(benchFor(bench.platform, { keep }).adapter);
    await resumed(bench);
    await vi.waitFor(
      () =>
        expect(bench.platform.gateway.said.filter((line) => line === "identify").length).toBe(2),
      { timeout: 15_000 },
    );
    await bench.platform.person({ name: "Ana" }).says("oi");
    expect(words(await until(1))).toEqual(["oi"]);
  });

  it.each([
    [{ lockedOut: true }, "unauthorized", /4004 .*token/u],
    [{ denied: 1 << 15 }, "rejected", /4014 .*Message Content Intent/u],
  ])("says what is to be done when it is not let in: %j", async (wish, fault, detail) => {
    const { adapter } = await openBench(wish);
    expect(await following(adapter).ended).toMatchObject({
      name: "ChannelError",
      fault,
      detail: expect.stringMatching(detail),
    });
  });

  it("says so when Discord cannot be reached at all", async () => {
    const { platform, adapter } = await openBench();
    await platform.close();
    expect(await following(adapter).ended).toMatchObject({ fault: "unavailable" });
  });
});
