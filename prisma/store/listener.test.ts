import { Client } from "pg";
import { expect, it, onTestFinished, vi } from "vitest";
import { Cable } from "../../tests/cable.ts";
import { databaseForTest } from "../../tests/database.ts";
import { quiet } from "../../tests/house.ts";
import { Listener } from "./listener.ts";

/** A listener at the end of a cable, and what it heard. */
async function openListener({ patienceMs = 5_000 } = {}) {
  const { url, database } = await databaseForTest();
  const cable = await Cable.open(url);
  const listener = await Listener.open({ url: cable.url, channels: ["news"], patienceMs }, quiet);
  onTestFinished(() => listener.close());
  const heard: string[] = [];
  listener.on("news", (payload) => heard.push(payload));
  const tell = (news: string) => database.pool.query("SELECT pg_notify('news', $1)", [news]);
  return { cable, listener, heard, tell, url };
}

it("hears what is said on its channels, in order", async () => {
  const { heard, tell } = await openListener();
  await tell("one");
  await tell("two");
  await vi.waitFor(() => expect(heard).toEqual(["one", "two"]));
});

it("has its hearers look for themselves after a cut, and hears again", async () => {
  const { cable, heard, tell } = await openListener();
  cable.cut();
  await tell("said meanwhile");
  cable.mend();
  await vi.waitFor(() => expect(heard).toEqual([""]), 5_000);
  await tell("and after");
  await vi.waitFor(() => expect(heard).toEqual(["", "and after"]));
});

it("asks for one connection at a time, however long the cut", async () => {
  const { cable, heard } = await openListener();
  const before = cable.taken;
  cable.cut();
  await vi.waitFor(() => expect(cable.taken).toBeGreaterThanOrEqual(before + 4), 10_000);
  expect(cable.taken).toBe(before + 4);
  cable.mend();
  await vi.waitFor(() => expect(heard).toEqual([""]), 5_000);
  expect(cable.taken).toBe(before + 5);
});

it("notices a connection that fell silent", async () => {
  const { cable, heard, tell } = await openListener({ patienceMs: 1_000 });
  const before = cable.taken;
  cable.silence();
  await vi.waitFor(() => expect(cable.taken).toBeGreaterThan(before), 10_000);
  cable.mend();
  await vi.waitFor(() => expect(heard).toEqual([""]), 5_000);
  await tell("again");
  await vi.waitFor(() => expect(heard).toEqual(["", "again"]));
});

it("leaves no connection behind when it closes while it connects", async () => {
  const { cable, listener, url } = await openListener();
  cable.cut();
  cable.mend();
  await listener.close();
  const other = new Client(url);
  await other.connect();
  onTestFinished(() => other.end());
  const others =
    "SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'";
  await vi.waitFor(async () => expect((await other.query(others)).rowCount).toBe(0), 5_000);
});
