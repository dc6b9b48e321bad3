import { expect, it } from "vitest";
import { openHouse } from "../../tests/house.ts";
import { arrival, message } from "../../tests/loopback.ts";

const MANY = 4;

/** Somebody held many conversations, died, and was buried: what counts against each then. */
async function deathIn(at: number | undefined, { tried = 0 } = {}) {
  const house = await openHouse();
  const { account, lanes } = house;
  const said = Array.from({ length: MANY + 1 }, (_, n) => message(`c${n}`, `${n}`, "hello"));
  await house.inbox.accept(arrival(account, ...said));
  await lanes.heartbeat("dead", 0);
  const asked = { claim: 1, accounts: [account.id], lanes: said.length };
  const held = await lanes.claim({ owner: "dead", ...asked });
  const names = held.map(({ lane }) => lane.conversation);
  await lanes.tries(held.slice(0, tried).map(({ lane }) => lane));
  await lanes.bury("dead", at === undefined ? undefined : names.slice(0, at));
  const free = await lanes.claim({ owner: "next", ...asked });
  const blames = new Map(free.map(({ lane, blame }) => [lane.conversation, blame]));
  return names.map((name) => blames.get(name));
}

const times = <Value>(count: number, value: Value) => Array.from({ length: count }, () => value);

it("puts a death down to the one turn that was being taken, or that was on trial", async () => {
  expect(await deathIn(1)).toEqual([2, ...times(MANY, 0)]);
  expect(await deathIn(3, { tried: 1 })).toEqual([2, 1, 1, ...times(MANY - 2, 0)]);
});

it("suspects each of many turns a little", async () => {
  expect(await deathIn(MANY)).toEqual([...times(MANY, 1), 0]);
});

it("suspects everybody who was there where nothing is known", async () => {
  expect(await deathIn(undefined)).toEqual(times(MANY + 1, 1));
});
