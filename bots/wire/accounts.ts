import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Log } from "../../core/ports.ts";
import type { AccountStore, StoredAccount } from "../../prisma/store/accounts.ts";
import type { Config, TelegramConfig } from "../config/config.ts";
import { seedDemo } from "../atende/demo.ts";
import type { Foundation } from "./foundation.ts";

const HOME = "Prosa";

/**
 * Brings the accounts up to what the configuration says: the demonstration's on a first embedded
 * start, a web page always, and Telegram where a token is given.
 */
export async function settleAccounts(
  config: Config,
  { accounts, database }: Pick<Foundation, "accounts" | "database">,
): Promise<void> {
  const isEmbedded = config.databaseUrl === undefined;
  if (isEmbedded && config.demo && (await accounts.all()).length === 0)
    await seedDemo(database.prisma);
  await settleWeb(config, accounts);
  if (config.telegram)
    await accounts.put({
      organisation: await accounts.homeOrganisation(HOME),
      channel: "telegram",
      name: telegramAccount(config.telegram),
      bot: config.telegram.bot,
      settings: telegramSettings(config.telegram, config.publicUrl),
    });
}

/** The page's bot is the configuration's; the secret of its sessions stays. */
async function settleWeb({ webBot: bot }: Config, accounts: AccountStore): Promise<void> {
  const organisation = await accounts.homeOrganisation(HOME);
  const pages = (await accounts.all()).filter(({ channel }) => channel === "web");
  if (pages.length === 0) {
    const settings = { secret: randomBytes(32).toString("base64url") };
    await accounts.add({ organisation, channel: "web", name: "demo", bot, settings });
  }
  for (const page of pages.filter((one) => one.bot !== bot))
    await accounts.put({ ...page, name: page.account, bot });
}

/** On an account that the configuration brought, and that goes when it goes. */
const managed = z.object({ managed: z.literal("configuration") });

/**
 * The accounts that go on the air: all that somebody added, and of those that the configuration ever
 * brought the ones that it still names.
 */
export function configuredAccounts(
  config: Config,
  stored: readonly StoredAccount[],
  log: Log,
): readonly StoredAccount[] {
  const configured = config.telegram && telegramAccount(config.telegram);
  const isLeftOut = ({ channel, account, settings }: StoredAccount) =>
    channel === "telegram" && account !== configured && managed.safeParse(settings).success;
  const leftOut = stored.filter(isLeftOut).map(({ account }) => account);
  if (leftOut.length > 0)
    log.info("Telegram accounts that are not configured stay off the air", { accounts: leftOut });
  return stored.filter((account) => !isLeftOut(account));
}

/** A bot's token begins with its id: another bot is another account, with conversations of its own. */
function telegramAccount({ token }: TelegramConfig): string {
  return token.reveal().replace(/:.*$/u, "");
}

function telegramSettings(telegram: TelegramConfig, publicUrl: string | undefined) {
  const account = telegramAccount(telegram);
  return {
    managed: "configuration",
    mode: telegram.mode,
    token: telegram.token.reveal(),
    secret: telegram.webhookSecret?.reveal(),
    apiRoot: telegram.apiRoot,
    webhookUrl: publicUrl && `${publicUrl}/channels/telegram/${account}`,
  };
}
