import { expect, it } from "vitest";
import type { ConversationId } from "../../core/identity.ts";
import { openHouse } from "../../tests/house.ts";
import { arrival, message } from "../../tests/loopback.ts";

const NAMES = ["ana", "bia", "caio"];

/** Somebody held three conversations, died, and was buried with what is known of that. */
async function deathIn({ at, trying = 0 }: { at?: number; trying?: number }) {
  const house = await openHouse();
  const { account, lanes } = house;
  const said = NAMES.map((name) => message(name, name, "hello"));
  await house.inbox.accept(arrival(account, ...said));
  await lanes.heartbeat("dead", 0);
  const held = await lanes.claim({ owner: "dead", claim: 1, accounts: [account.id], lanes: 3 });
  const names: readonly ConversationId[] = held.map(({ lane }) => lane.conversation);
  await lanes.tries(held.slice(0, trying).map(({ lane }) => lane));
  await lanes.bury("dead", at === undefined ? undefined : names.slice(0, at));
  const free = await lanes.claim({ owner: "next", claim: 1, accounts: [account.id], lanes: 3 });
  const blames = new Map(free.map(({ lane, blame }) => [lane.conversation, blame]));
  return names.map((name) => blames.get(name));
}

it("puts a death down to the one turn that was being taken", async () => {
  expect(await deathIn({ at: 1 })).toEqual([2, 0, 0]);
});

it("suspects each of many turns, and more so those that were on trial", async () => {
  expect(await deathIn({ at: 2 })).toEqual([1, 1, 0]);
  expect(await deathIn({ at: 2, trying: 1 })).toEqual([2, 1, 0]);
});

it("suspects everybody who was there where nothing is known", async () => {
  expect(await deathIn({})).toEqual([1, 1, 1]);
});
