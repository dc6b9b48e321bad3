import { expect, it } from "vitest";
import type { LaneWork } from "../../core/lanes/store.ts";
import { openHouse, settled, workUntil } from "../../tests/house.ts";
import { arrival, message } from "../../tests/loopback.ts";

const MANY = 4;

interface Death {
  /** How many turns it is known to have been at. */
  readonly at: number | undefined;
  readonly tried?: number;
}

/** Somebody held many conversations, died, and was buried, one after another: what counts against each then. */
async function deathsIn(deaths: readonly Death[]) {
  const house = await openHouse();
  const { account, lanes } = house;
  const said = Array.from({ length: MANY + 1 }, (_, n) => message(`c${n}`, `${n}`, "hello"));
  await house.inbox.accept(arrival(account, ...said));
  const claim = async (owner: string) => {
    const asked = { owner, claim: 1, accounts: [account.id], lanes: said.length };
    return (await lanes.claim(asked)).toSorted((a, b) => chatOf(a).localeCompare(chatOf(b)));
  };
  for (const [index, { at, tried = 0 }] of deaths.entries()) {
    const owner = `dead ${index}`;
    await lanes.heartbeat(owner, 0);
    const held = (await claim(owner)).map(({ lane }) => lane);
    await lanes.tries(held.slice(0, tried));
    const names = held.map(({ conversation }) => conversation);
    await lanes.bury(owner, at === undefined ? undefined : names.slice(0, at));
  }
  return (await claim("next")).map(({ blame }) => blame);
}

const chatOf = ({ address }: LaneWork) => address.chat;

const times = <Value>(count: number, value: Value) => Array.from({ length: count }, () => value);

it("puts a death down to the turns that were being taken", async () => {
  expect(await deathsIn([{ at: MANY }])).toEqual([...times(MANY, 1), 0]);
});

it("puts it down to everybody who was there where nothing is known", async () => {
  expect(await deathsIn([{ at: undefined }])).toEqual(times(MANY + 1, 1));
});

it("puts a further one down to what was on trial", async () => {
  const first = { at: MANY };
  expect(await deathsIn([first, { at: MANY, tried: 1 }])).toEqual([2, ...times(MANY - 1, 1), 0]);
  expect(await deathsIn([first, { at: undefined, tried: 1 }])).toEqual([2, ...times(MANY, 1)]);
});

it("puts nothing down to a conversation in which nothing waits any more", async () => {
  const house = await openHouse();
  const { account, lanes, prisma } = house;
  const says = (text: string) => house.inbox.accept(arrival(account, message("ana", text, text)));
  const claim = async (owner: string, number: number) => {
    const [held] = await lanes.claim({ owner, claim: number, accounts: [account.id], lanes: 1 });
    if (!held) throw new Error("nothing was claimed");
    return held.lane;
  };
  const blame = async () => (await prisma.lane.findFirstOrThrow()).blame;
  await says("one");
  await workUntil(house.hub, () => settled(house));

  await prisma.lane.updateMany({ data: { blame: 2, dueAt: new Date(0) } });
  await lanes.release([{ lane: await claim("a", 1), seen: 1 }]);
  expect(await blame()).toBe(0);

  await prisma.lane.updateMany({ data: { owner: "dead" } });
  await lanes.heartbeat("dead", 0);
  await lanes.bury("dead", undefined);
  expect(await blame()).toBe(0);

  await says("two");
  await prisma.lane.updateMany({ data: { blame: 2 } });
  await lanes.release([{ lane: await claim("a", 2), seen: 2 }]);
  expect(await blame()).toBe(2);
});

it("gives nothing to a worker that has no account on the air yet", async () => {
  const { account, inbox, lanes } = await openHouse();
  await inbox.accept(arrival(account, message("ana", "one", "one")));
  expect(await lanes.claim({ owner: "new", claim: 1, accounts: [], lanes: 512 })).toEqual([]);
});
