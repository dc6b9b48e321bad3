import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openAccountStore } from "../../prisma/store/accounts.ts";
import { openVault } from "../../prisma/store/seal.ts";
import { databaseForTest } from "../../tests/database.ts";
import type { Environment } from "../config/environment.ts";
import { loadConfig } from "../config/load.ts";
import { examine } from "./examine.ts";
import { telegram } from "./telegram.ts";

const KEY = Buffer.alloc(32, 7).toString("base64");
const TOKEN = `123456789:${"A".repeat(35)}`;

describe("Telegram", () => {
  const statesOf = (env: Environment) => telegram(loadConfig(env)).map(({ state }) => state);

  it("is not off where an account of it was added", () => {
    expect(telegram(loadConfig({}), true)).toEqual([]);
  });

  it.each<[string, Environment, readonly string[]]>([
    ["off", {}, ["notice"]],
    ["on", { TELEGRAM_BOT_TOKEN: TOKEN }, ["ok"]],
    ["of an unusual token", { TELEGRAM_BOT_TOKEN: "1:a" }, ["notice"]],
    ["answered by nobody", { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_BOT: "nobody" }, ["problem"]],
    [
      "called by webhook, but where?",
      { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_MODE: "webhook", TELEGRAM_WEBHOOK_SECRET: "s" },
      ["notice"],
    ],
  ])("is %s", (_, env, states) => {
    expect(statesOf(env)).toEqual(states);
  });

  it("is not off where it has an account, be it a paused one", async () => {
    const { url: DATABASE_URL, database: opened } = await databaseForTest();
    const store = openAccountStore(opened.prisma, openVault(Buffer.from(KEY, "base64")));
    const organisation = await store.homeOrganisation("Test");
    const added = { organisation, channel: "telegram", name: "70123", bot: "atende", settings: {} };
    await store.add(added);
    const [account] = await store.all();
    if (account) await store.pause(account.id, true);
    const env = { DATABASE_URL, PROSA_SECRET_KEY: KEY, PROSA_PORT: "0" };
    const told = (await examine(await mkdtemp(join(tmpdir(), "prosa-doctor-")), env)).map(
      ({ what }) => what,
    );
    expect(told).toContain("telegram/70123 is paused");
    expect(told).not.toContain("Telegram is off");
  });
});
