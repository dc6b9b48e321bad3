import { randomBytes } from "node:crypto";
import type { Config, TelegramConfig } from "../config/config.ts";
import { seedDemo } from "../atende/demo.ts";
import type { Foundation } from "./foundation.ts";

/** Who answers on the web page. */
const WEB_BOT = "atende";
const HOME = "Prosa";

/**
 * Brings the accounts up to what the configuration says: the demonstration's on a first embedded
 * start, a web page always, and Telegram where a token is given.
 */
export async function settleAccounts(
  config: Config,
  { accounts, database }: Foundation,
): Promise<void> {
  const isEmbedded = config.databaseUrl === undefined;
  if (isEmbedded && config.demo && (await accounts.all()).length === 0)
    await seedDemo(database.prisma);
  const organisation = await accounts.homeOrganisation(HOME);
  if (!(await accounts.all()).some(({ channel }) => channel === "web"))
    await accounts.add({
      organisation,
      channel: "web",
      name: "demo",
      bot: WEB_BOT,
      settings: { secret: randomBytes(32).toString("base64url") },
    });
  if (config.telegram)
    await accounts.put({
      organisation,
      channel: "telegram",
      name: "main",
      bot: config.telegram.bot,
      settings: telegramSettings(config.telegram, config.publicUrl),
    });
}

function telegramSettings(telegram: TelegramConfig, publicUrl: string | undefined) {
  return {
    mode: telegram.mode,
    token: telegram.token.reveal(),
    secret: telegram.webhookSecret?.reveal(),
    apiRoot: telegram.apiRoot,
    webhookUrl: publicUrl && `${publicUrl}/channels/telegram/main`,
  };
}
