import { describe, expect, it } from "vitest";
import { ChannelError } from "../core/errors.ts";
import { MOST_WAITING } from "../core/lanes/store.ts";
import { id } from "../core/message/address.ts";
import type { Settled } from "../core/outbox/store.ts";
import { openHouse, ourMessages } from "./house.ts";
import type { House } from "./house.ts";
import { works } from "./letters.ts";
import { addressOf, arrival, message, wordsSent } from "./loopback.ts";

const LONG = Array.from({ length: 2_000 }, (_, index) => index).join(" ");

/** An answer in three parts, the first of which may have gone out or not. */
async function inDoubt() {
  const house = await openHouse();
  house.channel.refuse = () => {
    throw new ChannelError("loopback", "unavailable", { maybeSent: true });
  };
  await house.inbox.accept(arrival(house.account, message("ana", "1", LONG)));
  await works(house);
  house.channel.refuse = () => undefined;
  const [first] = await ourMessages(house);
  if (!first?.key) throw new Error("nothing was said");
  return { house, first: { ...first, key: first.key } };
}

const statuses = async (house: House) => (await ourMessages(house)).map(({ status }) => status);
/** What was sent, where long parts stand for themselves by their beginning. */
const sent = ({ channel }: House) => wordsSent(channel).map((words) => words.slice(0, 12));

/** The platform tells that it has shown a message. */
const shown = (key: string) => ({
  type: "delivery" as const,
  id: id<"event">(`shown ${key}`),
  address: addressOf("ana"),
  at: new Date(),
  message: id<"message">("theirs"),
  status: "sent" as const,
  key: id<"delivery">(key),
});

/** Somebody who was taken for dead tells that it went out. */
const lateWord = ({
  conversationId,
  id: row,
}: {
  conversationId: string;
  id: bigint;
}): Settled => ({
  lane: { conversation: id(conversationId), owner: "taken for dead", claim: 1 },
  message: id(String(row)),
  settlement: { status: "sent", message: id("theirs"), at: new Date() },
  forgettable: false,
});

it.each([
  ["sending", 0],
  ["sending", MOST_WAITING],
  ["new", MOST_WAITING],
] as const)(
  "has no doubt about what the platform has told of before it is sent again (%s, behind %i events)",
  async (status, others) => {
    const { house, first } = await inDoubt();
    const orphaned = { status, attempts: 1 } as const;
    await house.prisma.message.updateMany({ where: { author: "bot" }, data: { status: "new" } });
    await house.prisma.message.updateMany({ where: { id: first.id }, data: orphaned });
    const receipts = Array.from({ length: others }, (_, index) => shown(`another's ${index}`));
    const since = [message("ana", "2", "two"), ...receipts, shown(first.key)];
    await house.inbox.accept(arrival(house.account, ...since));
    await works(house);
    expect(await statuses(house)).toEqual(["sent", "sent", "sent", "sent"]);
    expect(sent(house)).toHaveLength(3);
    expect(sent(house).at(-1)).toBe("echo two");
  },
);

/** How a lane's holder tells what became of a message. */
const ways: readonly [string, (house: House, settled: Settled) => Promise<readonly unknown[]>][] = [
  ["settlement", (house, settled) => house.outbox.settle([settled])],
  [
    "step",
    ({ lanes }, settled) =>
      lanes.commit([{ lane: settled.lane, after: 1, upTo: 2, changes: [], settled }]),
  ],
  ["release", ({ lanes }, settled) => lanes.release([{ lane: settled.lane, seen: 1, settled }])],
];

describe("what is held back behind a doubt", () => {
  it("goes out before the answer to what was said since, once the platform ends the doubt", async () => {
    const { house, first } = await inDoubt();
    await house.inbox.accept(arrival(house.account, shown(first.key), message("ana", "2", "two")));
    await works(house);
    expect(await statuses(house)).toEqual(["sent", "sent", "sent", "sent"]);
    expect(sent(house).at(-1)).toBe("echo two");
  });

  it.each(ways)("goes out when its sender tells by a %s that it lives", async (_, tell) => {
    const { house, first } = await inDoubt();
    await tell(house, lateWord(first));
    await works(house);
    expect(await statuses(house)).toEqual(["sent", "sent", "sent"]);
    expect(sent(house)).toHaveLength(2);
  });

  it("is for a person when somebody is just going on with the conversation", async () => {
    const { house, first } = await inDoubt();
    await house.inbox.accept(arrival(house.account, message("ana", "2", "two")));
    await house.lanes.claim({ owner: "b", claim: 1, accounts: [house.account.id], lanes: 1 });
    await house.outbox.settle([lateWord(first)]);
    expect(await statuses(house)).toEqual(["sent", "expired", "expired"]);
  });

  it.each(["the platform", "its sender"])("is for a person when %s tells too late", async (who) => {
    const { house, first } = await inDoubt();
    await house.inbox.accept(arrival(house.account, message("ana", "2", "two")));
    await works(house);
    if (who === "its sender") await house.outbox.settle([lateWord(first)]);
    else await house.inbox.accept(arrival(house.account, shown(first.key)));
    await works(house);
    expect(await statuses(house)).toEqual(["sent", "expired", "expired", "sent"]);
    expect(sent(house)).toEqual(["echo two"]);
  });
});

it("goes on with the rest of an answer when a part of it turns out to be settled", async () => {
  const house = await openHouse();
  const { channel } = house;
  channel.send = async (outgoing) => {
    const [, second] = await ourMessages(house);
    if (second && channel.sent.length === 0)
      await house.prisma.message.updateMany({ where: { id: second.id }, data: { status: "sent" } });
    channel.sent.push(outgoing);
    return { message: id(outgoing.key), at: new Date() };
  };
  await house.inbox.accept(arrival(house.account, message("ana", "1", LONG)));
  await works(house);
  expect(await statuses(house)).toEqual(["sent", "sent", "sent"]);
  expect(sent(house)).toHaveLength(2);
});
