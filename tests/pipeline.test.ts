import { describe, expect, it } from "vitest";
import { id } from "../core/message/address.ts";
import { openHouse, settled, workUntil } from "./house.ts";
import type { House } from "./house.ts";
import { addressOf, arrival, message, wordsSent } from "./loopback.ts";

describe("the life of a message", () => {
  it("answers what was said, and keeps what was said and why it answered so", async () => {
    const house = await openHouse();
    await house.inbox.accept(arrival(house.account, message("ana", "1", "hello")));
    await workUntil(house.hub, () => settled(house));
    expect(wordsSent(house.channel)).toEqual(["echo hello"]);
    const said = await house.prisma.message.findMany({ orderBy: { id: "asc" } });
    expect(said.map(({ author, status }) => [author, status])).toEqual([
      ["person", "received"],
      ["bot", "sent"],
    ]);
    const turn = await house.prisma.turn.findFirstOrThrow();
    expect(turn).toMatchObject({ bot: "parrot", skill: "test.echo", outcome: "done" });
    expect(JSON.stringify(turn)).not.toContain("hello");
  });

  it("answers a message once, however often the platform delivers it", async () => {
    const house = await openHouse();
    const again = arrival(house.account, message("ana", "1", "hello"));
    const accepted = await Promise.all([1, 2, 3].map(() => house.inbox.accept(again)));
    expect(accepted.map(({ fresh }) => fresh).toSorted((a, b) => a - b)).toEqual([0, 0, 1]);
    await workUntil(house.hub, () => settled(house));
    expect(await house.inbox.accept(again)).toEqual({ fresh: 0, duplicates: 1, quarantined: 0 });
    expect(wordsSent(house.channel)).toEqual(["echo hello"]);
  });

  it("answers each conversation in its order, many at once", async () => {
    const house = await openHouse();
    const people = Array.from({ length: 20 }, (_, index) => `person ${index}`);
    const words = ["one", "two", "three", "four", "five"];
    for (const word of words)
      await Promise.all(
        people.map((who) =>
          house.inbox.accept(arrival(house.account, message(who, `${who} ${word}`, word))),
        ),
      );
    await workUntil(house.hub, () => settled(house));
    const { sent } = house.channel;
    const heard = Map.groupBy(sent, ({ to }) => to.chat);
    for (const who of people)
      expect(
        heard.get(id(who))?.map(({ say }) => (say.kind === "text" ? say.markdown : "")),
      ).toEqual(words.map((word) => `echo ${word}`));
  });

  it("keeps what it cannot read, and stores nothing else of it", async () => {
    const house = await openHouse();
    const { account } = house;
    const body = new TextEncoder().encode("what nobody could read");
    const reading = { events: [], ignored: [{ kind: "unreadable" as const, reason: "no text" }] };
    const accepted = await house.inbox.accept({
      account,
      delivery: { body, contentType: "" },
      reading,
    });
    expect(accepted).toEqual({ fresh: 0, duplicates: 0, quarantined: 1 });
    const event = await house.prisma.inboundEvent.findFirstOrThrow({ include: { payload: true } });
    expect(event).toMatchObject({ status: "quarantined", reason: "no text", conversationId: null });
    expect(Buffer.from(event.payload?.body ?? []).includes("nobody")).toBe(false);
  });

  it("says sorry when a skill breaks, and goes on", async () => {
    const house = await openHouse();
    await house.inbox.accept(
      arrival(house.account, message("ana", "1", "break"), message("ana", "2", "hello")),
    );
    await workUntil(house.hub, () => settled(house));
    expect(wordsSent(house.channel)).toEqual([
      "Something went wrong on our side. Please try again in a moment.",
      "echo hello",
    ]);
  });

  it("stores what a skill says though Postgres would refuse it, and says sorry for what nobody can store", async () => {
    const house = await openHouse();
    await house.inbox.accept(
      arrival(
        house.account,
        message("ana", "1", "half"),
        message("ana", "2", "unstorable"),
        message("ana", "3", "hello"),
      ),
    );
    await workUntil(house.hub, () => settled(house));
    expect(wordsSent(house.channel)).toEqual([
      "half an emoji: \uFFFD",
      "Something went wrong on our side. Please try again in a moment.",
      "echo hello",
    ]);
  });

  it("takes a turn again, under the same key, that found the store away", async () => {
    const house = await openHouse();
    await house.inbox.accept(arrival(house.account, message("ana", "1", "away")));
    await workUntil(house.hub, () => settled(house));
    const { id: event } = await house.prisma.inboundEvent.findFirstOrThrow();
    expect(wordsSent(house.channel)).toEqual([`back under turn:${event}`]);
  });

  it("is quiet once a person was asked for, and keeps what is said", async () => {
    const house = await openHouse();
    await house.inbox.accept(
      arrival(house.account, message("ana", "1", "human"), message("ana", "2", "hello?")),
    );
    await workUntil(house.hub, () => settled(house));
    expect(wordsSent(house.channel)).toEqual(["a person comes"]);
    const conversation = await house.prisma.conversation.findFirstOrThrow();
    expect(conversation).toMatchObject({ attendant: "human", handoffNote: "asked for one" });
    expect(await house.prisma.message.count({ where: { author: "person" } })).toBe(2);
  });

  it("comes back to a person who wants the bot again", async () => {
    const house = await openHouse();
    const press = {
      type: "button" as const,
      id: id<"event">("2"),
      address: addressOf("ana"),
      at: new Date(),
      from: { id: id<"person">("ana") },
      action: "resume",
    };
    await house.inbox.accept(
      arrival(house.account, message("ana", "1", "human"), press, message("ana", "3", "hello")),
    );
    await workUntil(house.hub, () => settled(house));
    expect(wordsSent(house.channel)).toEqual([
      "a person comes",
      "I am back. How can I help?",
      "echo hello",
    ]);
  });
});

describe("a lane", () => {
  const claimBy = (house: House, owner: string, leaseMs: number) =>
    house.lanes.claim(owner, { accounts: [house.account.id], lanes: 10, leaseMs, busy: [] });

  it("has one owner at a time", async () => {
    const house = await openHouse();
    await house.inbox.accept(arrival(house.account, message("ana", "1", "one")));
    const claims = await Promise.all(["a", "b", "c"].map((owner) => claimBy(house, owner, 5_000)));
    expect(claims.map(({ length }) => length).toSorted((a, b) => a - b)).toEqual([0, 0, 1]);
  });

  it("goes to another owner when its lease ran out, and the first one's work is refused", async () => {
    const house = await openHouse();
    await house.inbox.accept(arrival(house.account, message("ana", "1", "one")));
    const [lost] = await claimBy(house, "dead", 0);
    const [taken] = await claimBy(house, "alive", 60_000);
    expect(taken?.lane.epoch).toBe((lost?.lane.epoch ?? 0) + 1);
    const [pending] = lost?.inbound ?? [];
    if (!lost || !pending) throw new Error("nothing was claimed");
    const [result] = await house.lanes.commit([
      {
        lane: lost.lane,
        event: pending.id,
        effect: { type: "removal", message: id("1"), at: new Date() },
      },
    ]);
    expect(result).toBe("lost");
    expect(await house.prisma.inboundEvent.count({ where: { status: "pending" } })).toBe(1);
  });

  it("comes back to its owner when the claim was lost on the way, and to nobody else", async () => {
    const house = await openHouse();
    await house.inbox.accept(arrival(house.account, message("ana", "1", "one")));
    const [lost] = await claimBy(house, "a", 60_000);
    expect(await claimBy(house, "b", 60_000)).toEqual([]);
    const [again] = await claimBy(house, "a", 60_000);
    expect(again?.lane.epoch).toBe((lost?.lane.epoch ?? 0) + 1);
  });

  it("is ready again when something arrived while it was held", async () => {
    const house = await openHouse();
    await house.inbox.accept(arrival(house.account, message("ana", "1", "one")));
    const [held] = await claimBy(house, "a", 60_000);
    await house.inbox.accept(arrival(house.account, message("ana", "2", "two")));
    if (!held) throw new Error("nothing was claimed");
    await house.lanes.release([{ lane: held.lane, arrivals: held.arrivals }]);
    const [again] = await claimBy(house, "b", 60_000);
    expect(again?.inbound.map(({ event }) => event.id)).toEqual(["1", "2"]);
  });

  it("sends first what a dead owner left unsent, in doubt where the platform knows no keys", async () => {
    for (const [repeatable, status] of [
      [false, "in_doubt"],
      [true, "sent"],
    ] as const) {
      const house = await openHouse({ repeatable });
      await house.inbox.accept(arrival(house.account, message("ana", "1", "one")));
      await workUntil(house.hub, () => settled(house));
      await house.prisma.outboxMessage.updateMany({ data: { status: "sending" } });
      await house.inbox.accept(arrival(house.account, message("ana", "2", "two")));
      await workUntil(house.hub, () => settled(house));
      const [first, second] = await house.prisma.outboxMessage.findMany({
        orderBy: { seq: "asc" },
      });
      expect([first?.status, second?.status]).toEqual([status, "sent"]);
    }
  });
});
