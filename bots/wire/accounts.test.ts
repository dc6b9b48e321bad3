import { describe, expect, it } from "vitest";
import { openAccountStore } from "../../prisma/store/accounts.ts";
import { openVault } from "../../prisma/store/seal.ts";
import { databaseForTest } from "../../tests/database.ts";
import { loadConfig } from "../config/load.ts";
import { configuredAccounts, settleAccounts } from "./accounts.ts";

const KEY = Buffer.alloc(32, 7).toString("base64");

/** A database on which a hub starts again and again; answers with the accounts on the air. */
async function starts() {
  const { database } = await databaseForTest();
  const accounts = openAccountStore(database.prisma, openVault(Buffer.from(KEY, "base64")));
  const start = async (settings: Readonly<Record<string, string>> = {}) => {
    const given = { DATABASE_URL: "postgres://db/prosa", PROSA_SECRET_KEY: KEY, ...settings };
    const config = loadConfig(given);
    await settleAccounts(config, { accounts, database });
    const logged: unknown[] = [];
    const note = (...said: readonly unknown[]) => void logged.push(said);
    const log = { info: note, warn: note, error: note };
    const onAir = configuredAccounts(config, await accounts.all(), log);
    const names = onAir.map(({ channel, account, bot }) => `${channel}/${account}: ${bot}`);
    return { names, onAir, logged };
  };
  return Object.assign(start, { accounts });
}

describe("the accounts", () => {
  it("are a web page's alone at first", async () => {
    const start = await starts();
    expect(await start()).toMatchObject({ names: ["web/demo: atende"], logged: [] });
  });

  it("have the web page's bot changed and its secret kept", async () => {
    const start = await starts();
    const before = await start();
    const after = await start({ PROSA_WEB_BOT: "baker" });
    expect(after.onAir).toEqual([{ ...before.onAir[0], bot: "baker" }]);
    expect((await start()).onAir).toEqual(before.onAir);
  });

  it("have one for each of Telegram's bots, on the air while its token is given", async () => {
    const start = await starts();
    const names = ["web/demo: atende", "telegram/42: atende"];
    expect(await start({ TELEGRAM_BOT_TOKEN: "42:canary" })).toMatchObject({ names, logged: [] });
    const another = await start({ TELEGRAM_BOT_TOKEN: "43:canary", TELEGRAM_BOT: "baker" });
    expect(another.names).toEqual(["web/demo: atende", "telegram/43: baker"]);
    const none = await start();
    expect(none.names).toEqual(["web/demo: atende"]);
    expect(none.logged).toEqual([
      ["Telegram accounts that are not configured stay off the air", { accounts: ["42", "43"] }],
    ]);
    expect((await start({ TELEGRAM_BOT_TOKEN: "42:renewed" })).names).toEqual(names);
  });

  it("have every bot of Telegram's that somebody added, whatever the configuration names", async () => {
    const start = await starts();
    await start();
    const { accounts } = start;
    const organisation = await accounts.homeOrganisation("Prosa");
    const settings = { mode: "polling", token: "44:canary" };
    await accounts.add({ organisation, channel: "telegram", name: "44", bot: "baker", settings });
    expect((await start()).names).toEqual(["web/demo: atende", "telegram/44: baker"]);
    expect(await start({ TELEGRAM_BOT_TOKEN: "42:canary" })).toMatchObject({
      names: ["web/demo: atende", "telegram/44: baker", "telegram/42: atende"],
      logged: [],
    });
    expect((await start()).names).toEqual(["web/demo: atende", "telegram/44: baker"]);
  });

  it("tell Telegram the webhook of their own", async () => {
    const start = await starts();
    const { onAir } = await start({
      TELEGRAM_BOT_TOKEN: "42:canary",
      TELEGRAM_MODE: "webhook",
      TELEGRAM_WEBHOOK_SECRET: "s3cret",
      PROSA_PUBLIC_URL: "https://prosa.example.org",
    });
    expect(onAir[1]?.settings).toMatchObject({
      webhookUrl: "https://prosa.example.org/channels/telegram/42",
    });
  });
});
