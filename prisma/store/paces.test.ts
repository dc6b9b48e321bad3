import { setTimeout } from "node:timers/promises";
import { expect, it, onTestFinished, vi } from "vitest";
import type { Rate } from "../../core/limits.ts";
import type { ChannelAccountId } from "../../core/identity.ts";
import { id } from "../../core/message/address.ts";
import type { PaceStore } from "../../core/outbox/paces.ts";
import type { Rates } from "../../core/outbox/pacing.ts";
import { databaseForTest } from "../../tests/database.ts";
import { quiet } from "../../tests/house.ts";
import { openDatabase } from "../database.ts";
import { openAccountStore } from "./accounts.ts";
import { Listener } from "./listener.ts";
import { openPaceStore } from "./paces.ts";
import { openVault } from "./seal.ts";

/** Two processes at one database, and an account that both send for. */
async function openTwo() {
  const { url, database } = await databaseForTest();
  const other = await openDatabase({ url });
  onTestFinished(() => other.close());
  const listener = await Listener.open({ url, channels: ["rests"] }, quiet);
  onTestFinished(() => listener.close());
  const accounts = openAccountStore(database.prisma, openVault(new Uint8Array(32)));
  const organisation = await accounts.homeOrganisation("Test");
  await accounts.put({ organisation, channel: "test", name: "test", bot: "b", settings: {} });
  const [account] = await accounts.all();
  if (!account) throw new Error("the account was not stored");
  const stores = [database, other].map(({ pool }) => openPaceStore({ pool, listener }));
  const slots = async () => {
    const { rows } = await database.pool.query<{ slot: Date }>(
      "SELECT slot FROM paces WHERE slot IS NOT NULL ORDER BY slot",
    );
    return rows.map(({ slot }) => slot.getTime());
  };
  const [one, two] = stores;
  if (!one || !two) throw new Error("there are two stores");
  return { one, two, account: account.id, slots, pool: database.pool };
}

const perSecond = (count: number, burst = 1): Rate => ({ count, perMs: 1_000, burst });

function asking(store: PaceStore, account: ChannelAccountId, rates: Rates) {
  return async (to: string): Promise<number> => {
    const [wait] = await store.reserve([{ account, recipient: id(to), rates }]);
    return wait ?? NaN;
  };
}

it("keeps an account's rate over two processes, and everyone goes", async () => {
  const { one, two, account, slots } = await openTwo();
  const rates = { account: perSecond(100) };
  const went: string[] = [];
  const people = Array.from({ length: 200 }, (_, who) => `person ${who}`);
  const all = people.map(async (to, who) => {
    const ask = asking(who % 2 === 0 ? one : two, account, rates);
    for (let wait = await ask(to); wait > 0; wait = await ask(to)) await setTimeout(wait);
    went.push(to);
  });
  const seen = new Set<number>();
  const look = async () => {
    for (const slot of await slots()) seen.add(slot);
    return went.length;
  };
  await expect.poll(look, { interval: 100, timeout: 20_000 }).toBe(200);
  await Promise.all(all);
  const given = [...seen].toSorted((first, second) => first - second);
  const gaps = given.slice(1).map((at, index) => at - (given[index] ?? 0));
  expect(given.length).toBeGreaterThan(100);
  expect(Math.min(...gaps)).toBe(10);
});

it("gives one moment to one of two who want it at once", async () => {
  const { one, two, account } = await openTwo();
  const rates = { recipient: perSecond(1) };
  const waits = await Promise.all([one, two].map((store) => asking(store, account, rates)("ana")));
  expect(waits.toSorted((first, second) => first - second)).toEqual([0, expect.any(Number)]);
  expect(Math.max(...waits)).toBeGreaterThan(900);
  expect(await asking(one, account, rates)("rui")).toBe(0);
});

it("answers many requests in their order, and those of one moment by turns", async () => {
  const { one, account } = await openTwo();
  const rates = { account: perSecond(10), recipient: perSecond(1) };
  const request = (to: string) => ({ account, recipient: id<"chat">(to), rates });
  const waits = await one.reserve(["a", "a", "b", "c"].map(request));
  expect(waits).toEqual([0, 1_000, 100, 200]);
  expect(await one.reserve([])).toEqual([]);
});

it("leaves an account alone that rests, tells everyone, and takes the longer of two rests", async () => {
  const { one, two, account } = await openTwo();
  const hear = vi.fn();
  onTestFinished(await two.listen(hear));
  await one.rest(account, undefined, 60_000);
  await one.rest(account, undefined, 1_000);
  await vi.waitFor(() => expect(hear).toHaveBeenCalled());
  const ms = (await two.resting([account])).get(account);
  expect(ms).toBeGreaterThan(50_000);
  expect(ms).toBeLessThanOrEqual(60_000);
  expect(await asking(two, account, {})("ana")).toBeGreaterThan(50_000);
});

it("leaves one chat alone that rests, and only that one", async () => {
  const { one, two, account } = await openTwo();
  await one.rest(account, id("ana"), 60_000);
  expect(await two.resting([account])).toEqual(new Map());
  expect(await asking(two, account, {})("ana")).toBeGreaterThan(50_000);
  expect(await asking(two, account, {})("rui")).toBe(0);
});

it("forgets what is past, and nothing else", async () => {
  const { one, account, pool } = await openTwo();
  const known = async () => (await pool.query("SELECT FROM paces")).rowCount;
  await asking(one, account, {})("rui");
  await one.rest(account, id("ana"), 60_000);
  expect(await known()).toBe(3);
  await one.forget();
  expect(await known()).toBe(1);
  expect(await asking(one, account, {})("ana")).toBeGreaterThan(50_000);
});
