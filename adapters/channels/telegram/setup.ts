import { randomBytes } from "node:crypto";
import type { ChannelSetup } from "../../../core/setup.ts";
import { openApi, whoAmI } from "./api.ts";
import { en } from "./locales/en.ts";
import { es } from "./locales/es.ts";
import { ptBR } from "./locales/pt-BR.ts";
import { dropWebhook, setWebhook } from "./opening.ts";
import type { TelegramSettings } from "./settings.ts";

const botFather = "https://t.me/BotFather";

/** All of it is done here: Telegram is told of us by the bot itself. */
export const setup: ChannelSetup<TelegramSettings> = {
  texts: { en, es, "pt-BR": ptBR },
  questions: [
    { name: "token", secret: true, where: botFather },
    { name: "mode", secret: false, choices: ["polling", "webhook"] },
    {
      name: "secret",
      secret: true,
      when: ["mode", "webhook"],
      made: () => randomBytes(32).toString("hex"),
    },
  ],
  async identify(settings, { signal }) {
    const { id, username } = await whoAmI(openApi(settings), signal);
    return { account: String(id), name: `@${username}` };
  },
  async connect(settings, { webhookUrl: url, signal }) {
    const api = openApi(settings);
    if (settings.mode === "polling") await dropWebhook(api, signal);
    else await setWebhook(api, { url, secret: settings.secret }, signal);
    return [];
  },
  async disconnect(settings, { signal }) {
    await dropWebhook(openApi(settings), signal);
  },
};
