import { describe, expect, it } from "vitest";
import { databaseForTest } from "../../tests/database.ts";
import { openAccountStore } from "./accounts.ts";
import { openVault } from "./seal.ts";

const vault = openVault(new Uint8Array(32).fill(1));

async function openStore() {
  const { database } = await databaseForTest();
  const accounts = openAccountStore(database.prisma, vault);
  const organisation = await accounts.homeOrganisation("Home");
  const account = (settings: object) => ({
    organisation,
    channel: "telegram",
    name: "main",
    bot: "atende",
    settings,
  });
  const settings = async () => (await accounts.all()).map((stored) => stored.settings);
  return { accounts, account, settings, ...database };
}

const five = <T>(make: (index: number) => Promise<T>) => Promise.all([0, 1, 2, 3, 4].map(make));

describe("an account", () => {
  it("comes back as it was put, and lies sealed", async () => {
    const { accounts, account, settings, pool } = await openStore();
    await accounts.put(account({ token: "canary" }));
    expect(await settings()).toEqual([{ token: "canary" }]);
    const { rows } = await pool.query("SELECT settings FROM channel_accounts");
    expect(Buffer.from(rows[0].settings).includes("canary")).toBe(false);
  });

  it("gets new settings when it is put again, and keeps them when it is added again", async () => {
    const { accounts, account, settings } = await openStore();
    await accounts.put(account({ token: "first" }));
    await accounts.put(account({ token: "second" }));
    expect(await accounts.add(account({ token: "third" }))).toBe(false);
    expect(await settings()).toEqual([{ token: "second" }]);
  });
});

describe("processes that start at once", () => {
  it("make one organisation", async () => {
    const { accounts, prisma } = await openStore();
    await prisma.organisation.deleteMany();
    expect(new Set(await five(() => accounts.homeOrganisation("Home"))).size).toBe(1);
  });

  it("add an account once, and all read the same settings", async () => {
    const { accounts, account, settings } = await openStore();
    const added = await five((index) => accounts.add(account({ secret: index })));
    expect(added.filter(Boolean)).toHaveLength(1);
    expect(await settings()).toEqual([{ secret: added.indexOf(true) }]);
  });

  it("put an account that can be read, whoever was last", async () => {
    const { accounts, account, settings } = await openStore();
    await five(() => accounts.put(account({ token: "same" })));
    expect(await settings()).toEqual([{ token: "same" }]);
  });
});
