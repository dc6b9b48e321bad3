import { expect, it } from "vitest";
import { databaseForTest } from "../../tests/database.ts";
import { openAccountStore } from "./accounts.ts";
import { openKeep } from "./keep.ts";
import { openVault } from "./seal.ts";

const vault = openVault(new Uint8Array(32).fill(7));

async function newAccount(name: string) {
  const { database } = await databaseForTest();
  const accounts = openAccountStore(database.prisma, vault);
  const organisation = await accounts.homeOrganisation("Test");
  const channel = "loopback";
  await accounts.add({ organisation, channel, name, bot: "test", settings: {} });
  const account = (await accounts.all()).find((one) => one.account === name);
  if (!account) throw new Error("the account was not stored");
  return { database, keep: openKeep(database.prisma, vault, account.id) };
}

it("remembers what was written last, forgets what is undefined, and knows no other name", async () => {
  const { keep } = await newAccount("notes");
  await keep.write(
    new Map([
      ["session", "one"],
      ["place", "7"],
    ]),
  );
  await keep.write(
    new Map([
      ["session", "two"],
      ["place", undefined],
    ]),
  );
  expect(await keep.read(["session", "place", "other"])).toEqual(new Map([["session", "two"]]));
});

it("keeps each account's notes apart, and lets go of one account's alone", async () => {
  const [one, other] = [await newAccount("one"), await newAccount("other")];
  await one.keep.write(new Map([["session", "one's"]]));
  await other.keep.write(new Map([["session", "other's"]]));
  await one.keep.clear();
  expect([await one.keep.read(["session"]), await other.keep.read(["session"])]).toEqual([
    new Map(),
    new Map([["session", "other's"]]),
  ]);
});

it("writes nothing in clear", async () => {
  const { keep, database } = await newAccount("sealed");
  await keep.write(new Map([["session", "CANARY"]]));
  const { rows } = await database.pool.query("SELECT value FROM account_notes");
  expect(JSON.stringify(rows.map(({ value }) => String(value)))).not.toContain("CANARY");
});

it("writes only where the notes still say what its writer believes", async () => {
  const { keep } = await newAccount("owned");
  const owner = (name: string | undefined) => new Map([["owner", name]]);
  expect(await keep.write(owner("one"), owner(undefined))).toBe(true);
  expect(await keep.write(owner("other"), owner(undefined))).toBe(false);
  expect(await keep.write(new Map([["session", "s"]]), owner("other"))).toBe(false);
  expect(await keep.write(new Map([["session", "s"]]), owner("one"))).toBe(true);
  expect(await keep.read(["owner", "session"])).toEqual(
    new Map([
      ["owner", "one"],
      ["session", "s"],
    ]),
  );
});

it("lets one of several have what nobody has", async () => {
  const { keep } = await newAccount("wanted");
  const nobody = new Map([["owner", undefined]]);
  const taking = ["one", "two", "three", "four"].map((name) =>
    keep.write(new Map([["owner", name]]), nobody),
  );
  expect((await Promise.all(taking)).filter(Boolean)).toHaveLength(1);
});

it("writes a thousand notes in one commit", async () => {
  const { keep } = await newAccount("many");
  const notes = new Map(Array.from({ length: 1_000 }, (_, index) => [`key:${index}`, "k"]));
  await keep.write(notes);
  expect((await keep.read([...notes.keys()])).size).toBe(1_000);
});
