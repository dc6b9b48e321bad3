import { z } from "zod";

const token = z
  .string({
    error:
      "token: missing. On discord.com/developers open the app, choose Bot, then Reset Token, and copy what is shown",
  })
  .regex(
    /^[\w.-]{20,200}$/u,
    "token: not a bot token. It is about 70 letters, digits, dots, - and _",
  );

const publicKey = z
  .string({
    error:
      "publicKey: missing. Without it anyone could pose as Discord: copy it from the app's General Information",
  })
  .regex(
    /^[\da-f]{64}$/iu,
    "publicKey: 64 hexadecimal digits, as in the app's General Information",
  );

const root = (fallback: string) =>
  z
    .url({ protocol: /^https?$/u, error: "an http or https address" })
    .default(fallback)
    .transform((url) => url.replace(/\/+$/u, ""));

const common = {
  token,
  /** The REST API's address without a version; another one for a stand-in. */
  apiRoot: root("https://discord.com/api"),
  /** Where stickers lie. */
  cdnRoot: root("https://cdn.discordapp.com"),
};

/**
 * What Discord gives only to apps that were switched on for it, on the page Bot of the app.
 *
 * `message_content`: the words of messages in servers that do not mention the bot. `members`: who
 * joins a server. Asking for one that is switched off, the gateway does not let us in.
 */
const privileged = z
  .array(z.enum(["message_content", "members"]))
  .default(["message_content"])
  .readonly();

/**
 * What a Discord account needs.
 *
 * `gateway` hears everything and works from anywhere. `interactions` is called by Discord at a public
 * https address, for slash commands, buttons and lists alone. `both` hears messages from the gateway
 * and is called for the rest, at the account's path with `/interactions` behind it.
 */
export const settings = z.discriminatedUnion(
  "mode",
  [
    z.object({ mode: z.literal("gateway"), ...common, privileged }),
    z.object({ mode: z.literal("interactions"), ...common, publicKey }),
    z.object({ mode: z.literal("both"), ...common, publicKey, privileged }),
  ],
  { error: 'mode: "gateway"; "interactions" where the hub has a public https address; or "both"' },
);

export type DiscordSettings = z.infer<typeof settings>;
