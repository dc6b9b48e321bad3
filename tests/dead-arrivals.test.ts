import { describe, expect, it, onTestFinished } from "vitest";
import { openDatabase } from "../prisma/database.ts";
import { openSweeper } from "../prisma/store/sweeper.ts";
import { arrival, message, wordsSent } from "./loopback.ts";
import { dead, openDesk, works } from "./letters.ts";

describe("what came in and could not be read", () => {
  const unread = { kind: "unreadable", reason: "no shape of ours" } as const;

  async function unreadable(parts = 1) {
    const desk = await openDesk();
    const brought = arrival(desk.house.account, message("ana", "1", "good"));
    const reading = { ...brought.reading, ignored: Array.from({ length: parts }, () => unread) };
    await desk.house.inbox.accept({ ...brought, reading });
    await works(desk.house);
    return desk;
  }

  it("is taken in when its channel has learned to read it, and what was known stays as it was", async () => {
    const desk = await unreadable();
    desk.parse = () => ({
      events: [message("ana", "1", "good"), message("ana", "2", "learned")],
      ignored: [],
    });
    const letters = await desk.chosen();
    expect(letters).toMatchObject([{ id: "in-1", kind: "unreadable", reason: unread.reason }]);
    expect(await desk.retries(letters)).toEqual([{ id: "in-1" }]);
    expect(await desk.retries(letters)).toEqual([{ id: "in-1", obstacle: "settled" }]);
    await works(desk.house);
    expect(wordsSent(desk.house.channel)).toEqual(["echo good", "echo learned"]);
    expect(await desk.chosen()).toEqual([]);
  });

  it("stays with its new reason, as far as it still cannot be read", async () => {
    const desk = await unreadable(2);
    desk.parse = () => ({
      events: [message("ana", "2", "learned")],
      ignored: [{ kind: "unreadable", reason: "only half of it" }],
    });
    expect(await desk.retries(await desk.chosen())).toEqual([
      { id: "in-1", obstacle: "still_unreadable" },
      { id: "in-2" },
    ]);
    expect(await desk.chosen()).toMatchObject([{ id: "in-1", reason: "only half of it" }]);
  });

  it("can be read again for as long as it lies here, and what came with it is still known", async () => {
    const desk = await unreadable();
    const { prisma, url } = desk.house;
    const longAgo = { receivedAt: new Date(0) };
    await prisma.inboundEvent.updateMany({ data: longAgo });
    await prisma.inboundPayload.updateMany({ data: { expiresAt: new Date(0) } });
    const { pool, close } = await openDatabase({ url });
    onTestFinished(close);
    await openSweeper({ pool, rawRetentionHours: 1, dedupeDays: 8 }).purge(100);
    desk.parse = () => ({
      events: [message("ana", "1", "good"), message("ana", "2", "learned")],
      ignored: [],
    });
    expect(await desk.retries(await desk.chosen())).toEqual([{ id: "in-1" }]);
    await works(desk.house);
    expect(wordsSent(desk.house.channel)).toEqual(["echo good", "echo learned"]);
  });

  it("stays when nothing is kept of it", async () => {
    const desk = await unreadable();
    await desk.house.prisma.inboundPayload.deleteMany();
    expect(await desk.retries(await desk.chosen())).toEqual([{ id: "in-1", obstacle: "not_kept" }]);
    expect(await desk.letters.discard([dead("in-1")])).toEqual(["in-1"]);
    expect(await desk.chosen()).toEqual([]);
  });
});

describe("poison", () => {
  /** An event of earlier days is given up as it cannot be read. */
  async function poisoned() {
    const desk = await openDesk();
    const { house } = desk;
    await house.inbox.accept(
      arrival(house.account, message("ana", "1", "one"), message("ana", "2", "two")),
    );
    const first = { where: { platformEventId: "1" } };
    await house.prisma.inboundEvent.updateMany({ ...first, data: { event: { type: "odd" } } });
    await works(house);
    return desk;
  }

  it("is worked on again at the end of its conversation's line, as it is read today", async () => {
    const desk = await poisoned();
    const { house } = desk;
    desk.parse = () => ({
      events: [message("ana", "1", "one"), message("ana", "2", "two")],
      ignored: [],
    });
    await house.inbox.accept(arrival(house.account, message("ana", "3", "three")));
    const letters = await desk.chosen({ kind: "poison" });
    expect(await desk.retries(letters)).toEqual([{ id: "in-1" }]);
    expect(await desk.retries(letters)).toEqual([{ id: "in-1", obstacle: "settled" }]);
    await works(house);
    expect(wordsSent(house.channel)).toEqual(["echo two", "echo three", "echo one"]);
  });

  it("is found by the worker that holds its conversation just then", async () => {
    const desk = await poisoned();
    const { house } = desk;
    desk.parse = () => ({ events: [message("ana", "1", "one")], ignored: [] });
    const letters = await desk.chosen();
    let outcome: Promise<unknown> | undefined;
    const { send } = house.channel;
    house.channel.send = async (outgoing, signal) => {
      outcome ??= desk.retries(letters);
      await outcome;
      return send.call(house.channel, outgoing, signal);
    };
    await house.inbox.accept(arrival(house.account, message("ana", "3", "three")));
    await works(house);
    expect(wordsSent(house.channel)).toEqual(["echo two", "echo three", "echo one"]);
  });

  it("is still known when it is delivered again", async () => {
    const desk = await poisoned();
    desk.parse = () => ({ events: [message("ana", "1", "one")], ignored: [] });
    await desk.retries(await desk.chosen());
    const again = arrival(desk.house.account, message("ana", "1", "one"));
    expect(await desk.house.inbox.accept(again)).toMatchObject({ fresh: 0, duplicates: 1 });
  });

  it("becomes a dead letter anew when it kills again", async () => {
    const desk = await poisoned();
    await desk.retries(await desk.chosen());
    await works(desk.house);
    expect(await desk.chosen()).toMatchObject([{ id: "in-1", kind: "poison" }]);
  });
});
