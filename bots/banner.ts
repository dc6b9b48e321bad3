import type { Config } from "./config/config.ts";

/** What somebody who has just started the hub wants to know. */
export function banner(config: Config, hub: { readonly url?: string }): string {
  const rows = [
    ["Talk to it", hub.url],
    ["Who answers", config.webBot],
    ["Telegram", telegram(config)],
    ["Data", config.databaseUrl ? "the PostgreSQL of DATABASE_URL" : config.data],
    ["Stop it", "Ctrl-C"],
  ];
  const lines = rows.flatMap(([what = "", answer]) =>
    answer === undefined ? [] : [`  ${what.padEnd(13)}${answer}\n`],
  );
  return `\nProsa is running.\n\n${lines.join("")}\n`;
}

function telegram({ telegram: account }: Config): string {
  if (!account) return "put TELEGRAM_BOT_TOKEN into .env; @BotFather gives you one";
  return `on, by ${account.mode}; ${account.bot} answers`;
}
