import { z } from "zod";

const apps = "https://api.slack.com/apps";

const signingSecret = z
  .string({
    error: `signingSecret: missing. Without it anyone could pose as Slack: ${apps}, your app, Basic Information, Signing Secret`,
  })
  .regex(/^[\w-]{8,}$/u, "signingSecret: not a signing secret, which is 32 letters and digits");

const appToken = z
  .string({
    error: `appToken: missing. Socket Mode needs one: ${apps}, your app, Basic Information, App-Level Tokens, with connections:write`,
  })
  .regex(/^xapp-/u, "appToken: not an app-level token, which begins with xapp-");

/** The Web API's address, another one for a stand-in. It ends in a slash. */
const apiRoot = z
  .url({ protocol: /^https?$/u, error: "apiRoot: an http or https address" })
  .default("https://slack.com/api/")
  .transform((url) => (url.endsWith("/") ? url : `${url}/`));

const common = {
  /** For an app in one workspace: the token that its own page shows after it was installed. */
  token: z
    .string()
    .regex(/^xox[a-z]-/u, "token: not a bot token, which begins with xoxb-")
    .optional(),
  /** For an app that several workspaces install by a link: what it shows when it asks for a token. */
  clientId: z.string().min(1).optional(),
  clientSecret: z.string().min(1).optional(),
  /** True for an app with Slack's assistant view, whose threads show when it is at work. */
  assistant: z.boolean().default(false),
  apiRoot,
};

/**
 * What a Slack account needs. One account is one app.
 *
 * `socket` works from anywhere. `events` needs a public https address. An app for one workspace has a
 * `token`; one that others install has `clientId` and `clientSecret`, and keeps a token for each.
 */
export const settings = z
  .discriminatedUnion(
    "mode",
    [
      z.object({ mode: z.literal("socket"), appToken, ...common }),
      z.object({ mode: z.literal("events"), signingSecret, ...common }),
    ],
    { error: 'mode: "socket", or "events" where the hub has a public https address' },
  )
  .refine(
    ({ token, clientId, clientSecret }) =>
      token !== undefined || (clientId !== undefined && clientSecret !== undefined),
    `token: missing. ${apps}, your app, OAuth & Permissions, Bot User OAuth Token; or give clientId and clientSecret for an app that others install`,
  );

export type SlackSettings = z.infer<typeof settings>;
