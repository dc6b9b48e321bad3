import { describe, expect, it, vi } from "vitest";
import type { Care } from "../core/care/care.ts";
import type { InboundEvent, MessageReceived } from "../core/message/event.ts";
import { id } from "../core/message/address.ts";
import { tellUnanswered } from "../core/desk/unanswered.ts";
import { openConversations } from "../prisma/store/conversations.ts";
import { openHandovers } from "../prisma/store/handovers.ts";
import { live, openHouse, settled, workUntil } from "./house.ts";
import type { House } from "./house.ts";
import { addressOf, message, wordsSent } from "./loopback.ts";

const care = (): Care => ({ countryOf: () => Promise.resolve("BR") });
let events = 0;

function says(text: string, given: Partial<MessageReceived> = {}): MessageReceived {
  return { ...message("ana", `event ${(events += 1)}`, text), ...given };
}

function wantsTheBotBack(): InboundEvent {
  return {
    type: "button",
    id: id<"event">(`event ${(events += 1)}`),
    address: addressOf("ana"),
    at: new Date(),
    from: { id: id<"person">("ana") },
    action: "resume",
  };
}

const haveWaited = ({ prisma }: House, minutes: number) =>
  prisma.handover.updateMany({ data: { since: new Date(Date.now() - minutes * 60_000) } });

const speaking = (house: House) => ({
  outbox: house.outbox,
  conversations: openConversations(house.prisma),
  lines: house.lines,
});

const called = ({ prisma }: House) =>
  prisma.handover.findMany({
    orderBy: { id: "asc" },
    select: { reason: true, urgent: true, endedAt: true },
  });

describe("a person is called", () => {
  it("once for a conversation, and more urgently when there is danger", async () => {
    const house = await openHouse({ care });
    await live(house, says("human"));
    expect(await called(house)).toEqual([{ reason: "asked", urgent: false, endedAt: null }]);
    await live(house, says("i cant breathe"));
    expect(await called(house)).toEqual([{ reason: "danger", urgent: true, endedAt: null }]);
    expect(wordsSent(house.channel)[1]).toContain("192 (SAMU)");
  });

  it("until the bot is wanted back, and anew after that", async () => {
    const house = await openHouse({ care });
    await live(house, says("human"), wantsTheBotBack());
    expect(await called(house)).toEqual([
      { reason: "asked", urgent: false, endedAt: expect.any(Date) },
    ]);
    await live(house, says("human"));
    expect(await called(house)).toHaveLength(2);
  });

  it("for as long as it takes, though the owner's own time in it is over", async () => {
    const house = await openHouse({ policy: { resumeMinutes: 60 } });
    const { from: _from, ...told } = says("I was here myself");
    const at = new Date(Date.now() - 2 * 3_600_000);
    await live(house, { ...told, type: "echo", at }, says("human"), says("hello?"));
    expect(wordsSent(house.channel)).toEqual(["a person comes"]);
  });

  it("for a danger that was told of long ago, while the hub was away", async () => {
    const house = await openHouse({ care });
    await live(house, says("hello", { stale: true }), says("my chest hurts", { stale: true }));
    expect(await called(house)).toMatchObject([{ reason: "danger" }]);
  });

  it("without a word of what was said, or by whom", async () => {
    const house = await openHouse({ care });
    await live(house, says("i want to die, says ana"));
    const [kept] = await house.prisma.handover.findMany();
    expect(kept?.note).toBe("Possible danger to life: talk to this person now.");
  });
});

describe("the queue", () => {
  it("holds who waits, with urgent ones first, until they are taken or given back", async () => {
    const house = await openHouse({ care });
    const handovers = openHandovers(house.pool);
    const bia = { address: addressOf("bia"), from: { id: id<"person">("bia") } };
    await live(house, says("human"), says("i cant breathe", bia));
    const [urgent, normal] = await handovers.open();
    expect([urgent, normal]).toMatchObject([
      { reason: "danger", urgent: true, channel: "loopback", account: "test" },
      { reason: "asked", urgent: false, note: "asked for one" },
    ]);
    if (!urgent || !normal) throw new Error("nobody waits");
    expect(await handovers.take(urgent.id, "Carla")).toBe(true);
    expect(await handovers.giveBack(normal.id)).toBe(true);
    expect(await handovers.giveBack(normal.id)).toBe(false);
    expect(await handovers.open()).toMatchObject([{ id: urgent.id, taken: { by: "Carla" } }]);
    await live(house, says("hello again"));
    expect(wordsSent(house.channel).at(-1)).toBe("echo hello again");
  });

  it("gives back for good, also while somebody speaks to who was there", async () => {
    const house = await openHouse();
    const handovers = openHandovers(house.pool);
    await live(house, says("human"));
    const [waiting] = await handovers.open();
    if (!waiting) throw new Error("nobody waits");
    const commit = house.lanes.commit.bind(house.lanes);
    vi.spyOn(house.lanes, "commit").mockImplementationOnce(async (steps) => {
      await handovers.giveBack(waiting.id);
      return commit(steps);
    });
    await live(house, says("are you there?"));
    expect(await handovers.open()).toEqual([]);
    await live(house, says("hello again"));
    expect(wordsSent(house.channel)).toEqual(["a person comes", "echo hello again"]);
  });

  it("shows as taken what the owner answers on the phone", async () => {
    const house = await openHouse();
    const { from: _from, ...told } = says("Carla here, how can I help?");
    await live(house, says("human"), { ...told, type: "echo" });
    expect(await openHandovers(house.pool).open()).toMatchObject([{ taken: { by: "owner" } }]);
  });

  it("tells who waits in vain, once, after as long as the account says", async () => {
    const house = await openHouse({ policy: { answerMinutes: 5 } });
    const handovers = openHandovers(house.pool);
    await live(house, says("human"));
    await tellUnanswered({ handovers, ...speaking(house) });
    expect(await handovers.unanswered()).toEqual([]);
    await haveWaited(house, 6);
    await tellUnanswered({ handovers, ...speaking(house) });
    await tellUnanswered({ handovers, ...speaking(house) });
    await workUntil(house.hub, () => settled(house));
    expect(wordsSent(house.channel)).toEqual([
      "a person comes",
      "Nobody of the team is available right now. You can go on waiting, leave a note, or go on with me.",
    ]);
  });

  it("asks nobody to wait who is in danger", async () => {
    const house = await openHouse({ care });
    const handovers = openHandovers(house.pool);
    await live(house, says("i cant breathe"));
    await haveWaited(house, 11);
    await tellUnanswered({ handovers, ...speaking(house) });
    await workUntil(house.hub, () => settled(house));
    const [, told = ""] = wordsSent(house.channel);
    expect(told).toContain("Do not wait for us");
    expect(told).not.toContain("go on waiting");
  });
});
