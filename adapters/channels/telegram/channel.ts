import { createHash, timingSafeEqual } from "node:crypto";
import { defineAdapter } from "../../../core/adapter.ts";
import type {
  AdapterContext,
  Delivery,
  Limits,
  Pace,
  PresencePort,
} from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import { plainText } from "../../../core/markdown/render.ts";
import { webhook } from "../../../core/webhook.ts";
import { openApi } from "./api.ts";
import type { BotApi } from "./api.ts";
import { callbackQueryOf, channel, isGroup, placeOf } from "./ids.ts";
import { dropWebhook, listCommands, setWebhook } from "./opening.ts";
import { parse } from "./parse.ts";
import { polling } from "./polling.ts";
import { revisions, send } from "./send.ts";
import { settings as settingsSchema } from "./settings.ts";
import type { TelegramSettings } from "./settings.ts";

/**
 * Telegram, by the Bot API. Calls go through telegraf's client; updates come by webhook or by our
 * own polling, since telegraf's server holds its answer until a message is dealt with.
 */
export const telegram = defineAdapter<TelegramSettings>({
  channel,
  settings: settingsSchema,
  parse,
  create(settings, context) {
    const api = openApi(settings);
    return {
      channel,
      limits,
      repeatable: false,
      pace,
      source: sourceOf(settings, context, api),
      async open(signal) {
        await listCommands(api, (language) => context.card(language), signal);
        await setWebhook(api, settings, signal);
      },
      send: (message, signal) => send(api, message, signal),
      presence: presence(api),
      revisions: revisions(api),
    };
  },
});

/** Telegram counts a text after its formatting is taken off. It names no limit for keyboards. */
const limits: Limits = {
  sends: [],
  measure: (markdown) => plainText(markdown).length,
  textLength: 4096,
  captionLength: 1024,
  buttons: 30,
  buttonLength: 64,
};

/**
 * About 30 messages a second in all, 20 a minute in a group, one a second to a person, though "short
 * bursts" are let pass. Source: core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this.
 */
const pace: Pace = {
  account: { count: 26, perMs: 1_000, burst: 5 },
  recipient: (to) =>
    isGroup(to) ? { count: 18, perMs: 60_000, burst: 3 } : { count: 1, perMs: 1_000, burst: 3 },
};

function sourceOf(settings: TelegramSettings, { account, log }: AdapterContext, api: BotApi) {
  const read = (delivery: Delivery) => parse(delivery, account);
  const begin = (signal: AbortSignal) => dropWebhook(api, signal);
  if (settings.mode === "polling") return polling({ api, log, read, begin });
  return webhook({ verify: (request) => verify(request, settings.secret), parse: read });
}

function verify(request: Request, secret: string): void {
  const shown = request.headers.get("x-telegram-bot-api-secret-token") ?? "";
  if (!timingSafeEqual(digest(shown), digest(secret)))
    throw new ChannelError(channel, "unauthenticated", { detail: "not our secret token" });
}

/** Of one length whatever its input, so that comparing gives away not even how long the secret is. */
function digest(text: string): Uint8Array {
  return createHash("sha256").update(text).digest();
}

function presence(api: BotApi): PresencePort {
  return {
    async typing(at, signal) {
      await api("sendChatAction", { ...placeOf(at), action: "typing" }, signal);
    },
    async pressed(_at, press, signal) {
      await api("answerCallbackQuery", { callback_query_id: callbackQueryOf(press) }, signal);
    },
  };
}
