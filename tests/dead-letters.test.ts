import { describe, expect, it } from "vitest";
import type { Choice, DeadLetter, DeadLetterId } from "../core/dead-letters/dead-letters.ts";
import { obstacleTo } from "../core/dead-letters/retry.ts";
import { ChannelError } from "../core/errors.ts";
import { openHouse, ourMessages, workUntil } from "./house.ts";
import { dead, openDesk, refused, works } from "./letters.ts";
import { arrival, message, wordsSent } from "./loopback.ts";

const kinds = (letters: readonly DeadLetter[]) => letters.map(({ kind }) => kind);
describe("a message that was refused for good", () => {
  it("is listed with its reason and without its words", async () => {
    const { house, chosen } = await refused("blocked", { detail: "by the user" });
    const [reply] = await ourMessages(house);
    expect(await chosen()).toEqual([
      {
        id: `out-${reply?.id}`,
        kind: "failed",
        since: reply?.settledAt,
        channel: "loopback",
        account: "test",
        conversation: reply?.conversationId,
        reason: "blocked: by the user",
        bytes: JSON.stringify(reply?.content).length,
        outgoing: { class: "reply", attempts: 1, behind: 0, isOver: false },
      },
    ]);
  });

  it("goes out when it is retried, once", async () => {
    const desk = await refused("blocked");
    const letters = await desk.chosen();
    expect(await desk.retries(letters)).toEqual([{ id: letters[0]?.id }]);
    expect(await desk.retries(letters)).toEqual([{ id: letters[0]?.id, obstacle: "settled" }]);
    await works(desk.house);
    expect(wordsSent(desk.house.channel)).toEqual(["echo hello"]);
    expect(await desk.chosen()).toEqual([]);
  });

  it("takes along what waits behind it, in its order", async () => {
    const text = Array.from({ length: 2_400 }, (_, index) => index).join(" ");
    const desk = await refused("blocked", { text });
    const letters = await desk.chosen();
    expect(letters.map(({ outgoing }) => outgoing?.behind)).toEqual([2]);
    await desk.retries(letters);
    await works(desk.house);
    expect(wordsSent(desk.house.channel).join(" ")).toBe(`echo ${text}`);
  });

  it("wakes who works, without waiting for the next look", async () => {
    const desk = await refused("blocked");
    const letters = await desk.chosen();
    let asked = false;
    await workUntil(desk.house.hub, async () => {
      if (!asked) await desk.retries(letters);
      asked = true;
      return wordsSent(desk.house.channel).length > 0;
    });
    expect(wordsSent(desk.house.channel)).toEqual(["echo hello"]);
  });

  it("is closed when it is discarded, with what waits behind it", async () => {
    const desk = await refused("blocked", { text: "word ".repeat(2_000) });
    const [letter] = await desk.chosen();
    expect(await desk.letters.discard([letter?.id ?? dead("out-0")])).toEqual([letter?.id]);
    await works(desk.house);
    expect(await desk.chosen()).toEqual([]);
    const statuses = (await ourMessages(desk.house)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(["cancelled"]));
  });
});

describe("a message whose time is over", () => {
  async function late(status: "expired" | "failed") {
    const desk = await refused("blocked");
    const at = new Date(Date.now() - 7_200_000);
    const expiresAt = new Date(at.getTime() + 900_000);
    const where = { author: "bot" } as const;
    await desk.house.prisma.message.updateMany({ where, data: { status, at, expiresAt } });
    return desk;
  }

  it.each(["expired", "failed"] as const)("that has %s is not sent again", async (status) => {
    const desk = await late(status);
    const letters = await desk.chosen();
    expect(letters.map((letter) => obstacleTo(letter, false))).toEqual(["too_late"]);
    expect(await desk.retries(letters)).toEqual([{ id: letters[0]?.id, obstacle: "too_late" }]);
    await works(desk.house);
    expect(wordsSent(desk.house.channel)).toEqual([]);
    expect(kinds(await desk.chosen())).toEqual([status]);
  });

  it("is given the life it had at first when it is to go anyway", async () => {
    const desk = await late("expired");
    const before = Date.now();
    await desk.retries(await desk.chosen(), true);
    const [reply] = await ourMessages(desk.house);
    expect(reply?.expiresAt?.getTime()).toBeGreaterThanOrEqual(before + 900_000 - 1_000);
    await works(desk.house);
    expect(wordsSent(desk.house.channel)).toEqual(["echo hello"]);
  });
});

describe("a message in doubt", () => {
  const inDoubt = (text?: string) =>
    refused("unavailable", { maybeSent: true, ...(text !== undefined && { text }) });

  it("is not sent again, unless it is to go anyway", async () => {
    const desk = await inDoubt();
    const letters = await desk.chosen({ kind: "in_doubt" });
    expect(await desk.retries(letters)).toEqual([{ id: letters[0]?.id, obstacle: "may_be_out" }]);
    expect(await desk.retries(letters, true)).toEqual([{ id: letters[0]?.id }]);
    await works(desk.house);
    expect(wordsSent(desk.house.channel)).toEqual(["echo hello"]);
  });

  it("lets go what waits behind it once somebody saw it arrive", async () => {
    const desk = await inDoubt("word ".repeat(1_600));
    const ids = (await desk.chosen()).map((letter) => letter.id);
    expect(await desk.letters.arrived(ids)).toEqual(ids);
    expect(await desk.letters.arrived(ids)).toEqual([]);
    await works(desk.house);
    const statuses = (await ourMessages(desk.house)).map(({ status }) => status);
    expect(statuses).toEqual(["sent", "sent"]);
    expect(desk.house.channel.sent).toHaveLength(1);
  });
});

describe("choosing", () => {
  it("finds letters by what they have in common", async () => {
    const { chosen } = await refused("blocked", { detail: "by the User" });
    const [letter] = await chosen();
    const [found, none] = [[letter], []];
    const asked: readonly (readonly [Choice, readonly unknown[]])[] = [
      [{ ids: [letter?.id ?? dead("out-0")] }, found],
      [{ ids: [dead("in-1")] }, none],
      [{ kind: "failed", channel: "loopback", account: "test" }, found],
      [{ kind: "in_doubt" }, none],
      [{ channel: "telegram" }, none],
      [{ account: "another" }, none],
      [{ reason: "THE user" }, found],
      [{ reason: "gone" }, none],
      [{ withinMs: 60_000 }, found],
      [{ withinMs: -1 }, none],
    ];
    for (const [choice, expected] of asked) expect(await chosen(choice)).toEqual(expected);
  });
});

describe("two operators who retry a thousand letters at once", () => {
  const MANY = 1_000;

  /** Every other one a message that failed, the others poison, in 100 conversations. */
  async function manyLetters() {
    const house = await openHouse();
    const said = Array.from({ length: MANY / 2 }, (_, n) =>
      message(`c${n % 100}`, `${n}`, `w${n}`),
    );
    house.channel.refuse = () => {
      throw new ChannelError("loopback", "blocked");
    };
    await house.inbox.accept(arrival(house.account, ...said));
    await works(house);
    house.channel.refuse = () => undefined;
    await house.prisma.$executeRawUnsafe(`
      INSERT INTO dead_letters (account_id, conversation_id, platform_event_id, kind, reason, payload_id)
      SELECT account_id, conversation_id, platform_event_id, 'poison', 'test', payload_id FROM inbound_events`);
    return { house, operators: [await openDesk(house), await openDesk(house)] as const };
  }

  it("have each effect once", { timeout: 60_000 }, async () => {
    const { house, operators } = await manyLetters();
    const outcomes = await Promise.all(
      operators.map(async (desk) => desk.retries(await desk.chosen())),
    );
    const done = outcomes.map((list) => list.filter(({ obstacle }) => obstacle === undefined));
    const ids = done.flat().map((outcome): DeadLetterId => outcome.id);
    expect([ids.length, new Set(ids).size]).toEqual([MANY, MANY]);
    expect(await operators[0].chosen()).toEqual([]);
    await works(house);
    const keys = house.channel.sent.map(({ key }) => key);
    expect([keys.length, new Set(keys).size]).toEqual([MANY, MANY]);
  });
});
