import type { BotCard } from "../../../core/adapter.ts";
import type { BotApi } from "./api.ts";
import { taken } from "./parse.ts";

/** Telegram's language code and ours; the one without is for everyone whose language is not listed. */
const languages = [
  { ours: "en" },
  { ours: "pt-BR", language_code: "pt" },
  { ours: "es", language_code: "es" },
];

/** Lists the bot's commands, in each language. */
export async function listCommands(
  api: BotApi,
  card: (language: string) => BotCard,
  signal: AbortSignal,
): Promise<void> {
  for (const { ours, ...language } of languages)
    await api("setMyCommands", { commands: commandsOf(card(ours)), ...language }, signal);
}

/** One command that Telegram does not like would cost the whole list, so it is left out. */
function commandsOf({ commands }: BotCard) {
  return commands
    .filter(({ name, summary }) => /^[a-z0-9_]{1,32}$/u.test(name) && summary !== "")
    .slice(0, 100)
    .map(({ name, summary }) => ({ command: name, description: summary.slice(0, 256) }));
}

/** Where updates go, and the secret that Telegram shows there. */
export interface Target {
  readonly url: string;
  readonly secret: string;
}

export async function setWebhook(
  api: BotApi,
  { url, secret: secret_token }: Target,
  signal: AbortSignal,
): Promise<void> {
  const asked = { url, secret_token, allowed_updates: taken, max_connections: 40 };
  await api("setWebhook", asked, signal);
}

/** Telegram hands out no updates while it has a webhook to send them to. */
export async function dropWebhook(api: BotApi, signal: AbortSignal): Promise<void> {
  await api("deleteWebhook", {}, signal);
}
