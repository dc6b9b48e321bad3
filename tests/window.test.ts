import { expect, it } from "vitest";
import { id } from "../core/message/address.ts";
import { openHouse, ourMessages, settled, workUntil } from "./house.ts";
import type { House } from "./house.ts";
import { arrival, message, wordsSent } from "./loopback.ts";

const DAY_MS = 86_400_000;
const window = { openMs: DAY_MS };

/** Somebody who wrote so long ago, and a reminder for them that is put in now. */
async function remind(house: House, heardMsAgo: number): Promise<void> {
  const at = new Date(Date.now() - heardMsAgo);
  await house.inbox.accept(arrival(house.account, { ...message("ana", "1", "hi"), at }));
  await workUntil(house.hub, () => settled(house));
  const { id: conversation } = await house.prisma.conversation.findFirstOrThrow();
  const say = { kind: "text", markdown: "Tomorrow at **10**" } as const;
  const draft = {
    key: id<"delivery">("reminder"),
    class: "reminder",
    say,
    lifeMs: DAY_MS,
  } as const;
  await house.outbox.enqueue(id(conversation), draft);
}

it("lets nothing out that a platform would take no more, and leaves it to a person", async () => {
  const house = await openHouse({ window });
  await remind(house, 2 * DAY_MS);
  await workUntil(house.hub, () => settled(house));
  expect(wordsSent(house.channel)).toEqual([]);
  const kept = await ourMessages(house);
  expect(kept.map(({ status, fault }) => [status, fault])).toEqual([
    ["failed", "window_closed"],
    ["failed", "window_closed"],
  ]);
});

it("sends the approved template that stands for it where the account names one", async () => {
  const outsideWindow = { to: "template", template: "reminder", language: "pt_BR" } as const;
  const house = await openHouse({ window, policy: { outsideWindow } });
  await remind(house, 2 * DAY_MS);
  await workUntil(house.hub, () => settled(house));
  expect(house.channel.sent.map(({ say }) => say)).toMatchObject([
    { kind: "template", values: ["echo hi"] },
    { kind: "template", template: "reminder", values: ["Tomorrow at 10"] },
  ]);
});

it("keeps it until the person writes, where the account says so, and sends it before the answer", async () => {
  const house = await openHouse({ window, policy: { outsideWindow: { to: "wait" } } });
  const at = new Date(Date.now() - 2 * DAY_MS);
  await house.inbox.accept(arrival(house.account, { ...message("ana", "1", "old"), at }));
  const isWaiting = async () =>
    (await house.prisma.lane.count({ where: { owner: null, handled: 1 } })) === 1;
  await workUntil(house.hub, isWaiting);
  expect(wordsSent(house.channel)).toEqual([]);
  await house.inbox.accept(arrival(house.account, message("ana", "2", "new")));
  await workUntil(house.hub, () => settled(house));
  expect(wordsSent(house.channel)).toEqual(["echo old", "echo new"]);
});

it("stands in nobody's way who has just written", async () => {
  const house = await openHouse({ window });
  await remind(house, 60_000);
  await workUntil(house.hub, () => settled(house));
  expect(wordsSent(house.channel)).toEqual(["echo hi", "Tomorrow at **10**"]);
});
