import { z } from "zod";

const token = z
  .string({
    error:
      "token: missing. In Telegram write /newbot (or /token) to @BotFather and copy what it answers",
  })
  .regex(/^\d+:[\w-]+$/u, "token: not a bot token. @BotFather's looks like 123456789:AAF-x_y");

const secret = z
  .string({
    error:
      "secret: missing. Without it anyone could pose as Telegram: make one with `openssl rand -hex 32`",
  })
  .regex(/^[\w-]{1,256}$/u, "secret: 1 to 256 letters, digits, _ or -");

const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);

function isHttpsOrLocal(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || loopback.has(hostname);
}

const webhookUrl = z
  .url({
    protocol: /^https?$/u,
    abort: true,
    error: "webhookUrl: the public address of this account's webhook",
  })
  .refine(isHttpsOrLocal, "webhookUrl: Telegram calls https addresses only");

/** The Bot API's address; another one for a Bot API server of one's own. It ends in a slash. */
const apiRoot = z
  .url({ protocol: /^https?$/u, error: "apiRoot: an http or https address" })
  .default("https://api.telegram.org")
  .transform((url) => (url.endsWith("/") ? url : `${url}/`));

/**
 * What a Telegram account needs.
 *
 * `polling` works from anywhere. `webhook` needs a public https address and a secret of ours, which
 * Telegram shows on every call; without `webhookUrl` the operator registers the webhook by hand.
 */
export const settings = z.discriminatedUnion(
  "mode",
  [
    z.object({ mode: z.literal("polling"), token, apiRoot }),
    z.object({
      mode: z.literal("webhook"),
      token,
      secret,
      webhookUrl: webhookUrl.optional(),
      apiRoot,
    }),
  ],
  { error: 'mode: "polling", or "webhook" where the hub has a public https address' },
);

export type TelegramSettings = z.infer<typeof settings>;
