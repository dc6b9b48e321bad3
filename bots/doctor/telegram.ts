import type { Config, TelegramConfig } from "../config/config.ts";
import { unknownBot } from "./bot.ts";
import { type Finding, well } from "./finding.ts";

/** What can be told about Telegram without asking it; `isAdded` when it has an account that was added. */
export function telegram(
  { telegram: account, publicUrl }: Config,
  isAdded = false,
): readonly Finding[] {
  if (!account)
    return isAdded
      ? []
      : [
          {
            what: "Telegram is off",
            state: "notice",
            mend: "prosa channel add telegram, or TELEGRAM_BOT_TOKEN in .env; @BotFather gives you one.",
          },
        ];
  const troubles = [
    unknownBot("TELEGRAM_BOT", account.bot),
    token(account),
    webhook(account, publicUrl),
  ];
  const found = troubles.flatMap((finding) => finding ?? []);
  return found.length > 0 ? found : [well(`Telegram is on, by ${account.mode}`)];
}

function token({ token: secret }: TelegramConfig): Finding | undefined {
  if (/^\d{6,}:[\w-]{35}$/u.test(secret.reveal())) return undefined;
  return {
    what: "TELEGRAM_BOT_TOKEN has an unusual shape",
    state: "notice",
    cause: "@BotFather's tokens are a number, a colon and 35 letters, digits, _ or -.",
    mend: "Copy it again. Only for a Bot API server of your own is this as it should be.",
  };
}

function webhook({ mode }: TelegramConfig, publicUrl: string | undefined): Finding | undefined {
  if (mode === "polling" || publicUrl?.startsWith("https://")) return undefined;
  return {
    what: "Telegram does not know where the hub is",
    state: "notice",
    cause: "A webhook needs a public https address.",
    mend: "Set PROSA_PUBLIC_URL to it, or TELEGRAM_MODE=polling.",
  };
}
