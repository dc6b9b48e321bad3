import { describe, expect, it } from "vitest";
import type { MessageChanged } from "../core/lanes/store.ts";
import { id } from "../core/message/address.ts";
import { statusesBefore } from "../core/outbox/states.ts";
import { openHouse, ourMessages, settled, workUntil } from "./house.ts";
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
    const letter = await house.prisma.deadLetter.findFirstOrThrow();
    expect(letter).toMatchObject({ kind: "unreadable", reason: "no text", conversationId: null });
    const payload = await house.prisma.inboundPayload.findFirstOrThrow();
    expect(payload.id).toBe(letter.payloadId);
    expect(Buffer.from(payload.body).includes("nobody")).toBe(false);
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
        message("ana", "3", "huge"),
        message("ana", "4", "hello"),
      ),
    );
    await workUntil(house.hub, () => settled(house));
    expect(wordsSent(house.channel)).toEqual([
      "half an emoji: \uFFFD",
      "Something went wrong on our side. Please try again in a moment.",
      "Something went wrong on our side. Please try again in a moment.",
      "echo hello",
    ]);
  });

  it("takes a turn again, under the same key, that found the store away", async () => {
    const house = await openHouse();
    await house.inbox.accept(arrival(house.account, message("ana", "1", "away")));
    await workUntil(house.hub, () => settled(house));
    const { conversationId } = await house.prisma.inboundEvent.findFirstOrThrow();
    expect(wordsSent(house.channel)).toEqual([`back under turn:${conversationId}:1`]);
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
  let claims = 0;
  const claimBy = (house: House, owner: string) => {
    claims += 1;
    return house.lanes.claim({ owner, claim: claims, accounts: [house.account.id], lanes: 10 });
  };
  const one = async (house: House, text = "one") => {
    await house.inbox.accept(arrival(house.account, message("ana", text, text)));
  };
  const removal = { type: "removal", message: id<"message">("1"), at: new Date() } as const;

  it("has one owner at a time", async () => {
    const house = await openHouse();
    await one(house);
    const claimed = await Promise.all(["a", "b", "c"].map((owner) => claimBy(house, owner)));
    expect(claimed.map(({ length }) => length).toSorted((a, b) => a - b)).toEqual([0, 0, 1]);
  });

  it("goes to another owner when its own is dead, and the dead one's work is refused", async () => {
    const house = await openHouse();
    await one(house);
    await house.lanes.heartbeat("dead", 0);
    const [lost] = await claimBy(house, "dead");
    expect(await house.lanes.heartbeat("alive", 60_000)).toEqual(["dead"]);
    await house.lanes.bury("dead", undefined);
    const [taken] = await claimBy(house, "alive");
    if (!lost || !taken) throw new Error("nothing was claimed");
    expect(taken.blame).toBe(1);
    const step = { lane: lost.lane, after: 0, upTo: 1, changes: [removal] };
    expect(await house.lanes.commit([step])).toEqual(["lost"]);
    expect(await house.prisma.lane.findFirstOrThrow()).toMatchObject({
      handled: 0,
      owner: "alive",
    });
  });

  it("comes back to its owner when the claim was lost on the way, and to nobody else before", async () => {
    const house = await openHouse();
    await one(house);
    const [lost] = await claimBy(house, "a");
    expect(await claimBy(house, "b")).toEqual([]);
    await house.lanes.recover("a", claims - 2, []);
    expect(await claimBy(house, "a")).toEqual([]);
    await house.lanes.recover("a", claims, []);
    const [again] = await claimBy(house, "a");
    expect(again?.lane.claim).toBeGreaterThan(lost?.lane.claim ?? 0);
  });

  it("is kept by its holder when something arrived that it has not seen", async () => {
    const house = await openHouse();
    await one(house);
    const [held] = await claimBy(house, "a");
    await one(house, "two");
    if (!held) throw new Error("nothing was claimed");
    const { lane } = held;
    expect(await house.lanes.release([{ lane, seen: 1 }])).toEqual(["kept"]);
    const [pending] = await house.lanes.pending([{ lane, above: 1 }]);
    expect(pending?.map(({ event }) => event?.id)).toEqual(["two"]);
    expect(await house.lanes.release([{ lane, seen: 2 }])).toEqual(["released"]);
    expect(await house.lanes.release([{ lane, seen: 2 }])).toEqual(["lost"]);
  });

  it("stores a step once, though its holder asks twice", async () => {
    const house = await openHouse();
    await one(house);
    const [held] = await claimBy(house, "a");
    if (!held) throw new Error("nothing was claimed");
    const step = { lane: held.lane, after: 0, upTo: 1, changes: [removal] };
    const first = await house.lanes.commit([step]);
    expect(first).toEqual([{ unsent: [] }]);
    expect(await house.lanes.commit([step])).toEqual(first);
  });

  it("hears from the platform what was sent, whatever was believed of it before", async () => {
    const house = await openHouse();
    await one(house);
    await workUntil(house.hub, () => settled(house));
    const [ours] = await ourMessages(house);
    if (!ours?.key) throw new Error("nothing was said");
    const about = { message: id<"message">("theirs"), key: id<"delivery">(ours.key) };
    const told: MessageChanged = { type: "receipt", status: "delivered", ...about };
    for (const status of statusesBefore("sent", "platform")) {
      await house.prisma.message.updateMany({ where: { id: ours.id }, data: { status } });
      await one(house, `while ${status}`);
      const [held] = await claimBy(house, "a");
      if (!held) throw new Error("nothing was claimed");
      const { lane, handled } = held;
      await house.lanes.commit([{ lane, after: handled, upTo: handled + 1, changes: [told] }]);
      await house.lanes.release([{ lane, seen: handled + 1 }]);
      expect((await ourMessages(house))[0]).toMatchObject({ status: "sent", receipt: "delivered" });
    }
  });

  it("sends first what a dead owner left unsent, in doubt where the platform knows no keys", async () => {
    for (const [repeatable, status] of [
      [false, "in_doubt"],
      [true, "sent"],
    ] as const) {
      const house = await openHouse({ repeatable });
      await one(house);
      await workUntil(house.hub, () => settled(house));
      await house.prisma.message.updateMany({
        where: { author: "bot" },
        data: { status: "sending" },
      });
      await one(house, "two");
      await workUntil(house.hub, () => settled(house));
      const [first, second] = await ourMessages(house);
      expect([first?.status, second?.status]).toEqual([status, "sent"]);
    }
  });
});
