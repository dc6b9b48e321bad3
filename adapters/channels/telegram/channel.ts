import { defineAdapter } from "../../../core/adapter.ts";
import type { AdapterContext, Delivery, Reading, WebhookCall } from "../../../core/adapter.ts";
import type { Limits, Pace } from "../../../core/limits.ts";
import { ChannelError } from "../../../core/errors.ts";
import { plainText } from "../../../core/markdown/render.ts";
import { isSameSecret } from "../../../core/secret.ts";
import { webhook } from "../../../core/webhook.ts";
import type { Self } from "./addressing.ts";
import { openApi, whoAmI } from "./api.ts";
import type { BotApi } from "./api.ts";
import { mediaPort } from "./files.ts";
import { channel, isGroup } from "./ids.ts";
import { dropWebhook, listCommands, setWebhook } from "./opening.ts";
import { parse } from "./parse.ts";
import { polling } from "./polling.ts";
import { presence } from "./presence.ts";
import { revisions } from "./revisions.ts";
import { sender } from "./send.ts";
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
    // The token tells our id; our name, by which groups call us, is asked for when we open.
    let self: Self = { id: Number.parseInt(settings.token, 10) };
    const read = (delivery: Delivery) => parse(delivery, context.account, self);
    return {
      channel,
      limits,
      repeatable: false,
      pace,
      source: sourceOf(settings, { ...context, api, read }),
      async open(signal) {
        self = await whoAmI(api, signal);
        await listCommands(api, (language) => context.card(language), signal);
        const target = targetOf(settings, context);
        if (target) await setWebhook(api, target, signal);
      },
      send: sender(api, context),
      media: mediaPort(api, settings, context),
      presence: presence(api),
      revisions: revisions(api),
    };
  },
});

/** Telegram counts a text after its formatting is taken off. It names no limit for keyboards. */
const limits: Limits = {
  sends: ["voice", "image", "video", "document", "location", "contact", "reaction"],
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

interface SourceParts extends Pick<AdapterContext, "log"> {
  readonly api: BotApi;
  readonly read: (delivery: Delivery) => Reading;
}

function sourceOf(settings: TelegramSettings, { api, log, read }: SourceParts) {
  const begin = (signal: AbortSignal) => dropWebhook(api, signal);
  if (settings.mode === "polling") return polling({ api, log, read, begin });
  return webhook({ verify: (request) => verify(request, settings.secret), parse: read });
}

/** Without an address of ours somebody registers the webhook by hand. */
function targetOf(
  settings: TelegramSettings,
  { publicUrl, account }: Pick<AdapterContext, "publicUrl" | "account">,
) {
  if (settings.mode === "polling") return undefined;
  const ours = publicUrl && `${publicUrl}/channels/${channel}/${account}`;
  const url = settings.webhookUrl ?? ours;
  return url ? { url, secret: settings.secret } : undefined;
}

function verify({ headers }: WebhookCall, secret: string): void {
  const shown = headers.get("x-telegram-bot-api-secret-token") ?? "";
  if (!isSameSecret(shown, secret))
    throw new ChannelError(channel, "unauthenticated", { detail: "not our secret token" });
}
