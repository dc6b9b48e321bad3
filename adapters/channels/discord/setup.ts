import { z } from "zod";
import { ChannelError } from "../../../core/errors.ts";
import type { ChannelSetup, SetupPaste, SetupWorld } from "../../../core/setup.ts";
import { openApi, restFor } from "./api.ts";
import type { DiscordApi } from "./api.ts";
import { channel } from "./ids.ts";
import type { DiscordSettings } from "./settings.ts";
import { texts } from "./texts.ts";

const portal = "https://discord.com/developers/applications";

const user = z.object({ id: z.string(), username: z.string(), global_name: z.string().nullish() });
const application = z.object({ id: z.string(), verify_key: z.string().nullish() });

/**
 * View Channels, Send Messages, Embed Links, Attach Files, Read Message History, Add Reactions,
 * Send Messages in Threads, Send Voice Messages. Source: topics/permissions.
 */
const permissions = [10n, 11n, 14n, 15n, 16n, 6n, 38n, 46n].reduce(
  (sum, bit) => sum | (1n << bit),
  0n,
);

export const setup: ChannelSetup<DiscordSettings> = {
  texts,
  questions: [
    { name: "token", secret: true, where: portal },
    { name: "mode", secret: false, choices: ["gateway", "interactions", "both"] },
    { name: "publicKey", secret: false, where: portal, optional: true },
  ],
  async identify(settings, world) {
    const api = apiFor(settings, world);
    const bot = user.parse(await get(api, "/users/@me", world));
    const app = application.parse(await get(api, "/applications/@me", world));
    checkKey(settings, app);
    return { account: app.id, name: bot.global_name ?? bot.username };
  },
  async connect(settings, { webhookUrl, ...world }) {
    const api = apiFor(settings, world);
    const { id } = application.parse(await get(api, "/applications/@me", world));
    const invite = invitation(id);
    const endpoint = endpointOf(settings, webhookUrl);
    const isTold = await tell(api, endpoint ?? null, world);
    const page = `${portal}/${id}/information`;
    return [
      ...(endpoint !== undefined && !isTold
        ? [{ what: "endpoint", value: endpoint, where: page }]
        : []),
      invite,
    ];
  },
  async disconnect(settings, world) {
    if (settings.mode !== "gateway") await tell(apiFor(settings, world), null, world);
  },
};

function apiFor(settings: DiscordSettings, world: SetupWorld): DiscordApi {
  return openApi(restFor(settings, world.fetch), settings.token);
}

async function get(api: DiscordApi, path: `/${string}`, { signal }: SetupWorld): Promise<unknown> {
  return (await api({ method: "GET", path }, signal)).json;
}

/** A key of another app would refuse every call of Discord's. */
function checkKey(
  settings: DiscordSettings,
  { verify_key: key }: z.output<typeof application>,
): void {
  if (settings.mode === "gateway" || key == null) return;
  if (key.toLowerCase() !== settings.publicKey.toLowerCase())
    throw new ChannelError(channel, "unauthorized", { detail: "the public key is another app's" });
}

function invitation(id: string): SetupPaste {
  const query = new URLSearchParams({
    client_id: id,
    scope: "bot applications.commands",
    permissions: String(permissions),
  });
  const value = `https://discord.com/oauth2/authorize?${query.toString()}`;
  return { what: "invite", value, where: value };
}

function endpointOf({ mode }: DiscordSettings, webhookUrl: string): string | undefined {
  if (mode === "gateway") return undefined;
  return mode === "both" ? `${webhookUrl}/interactions` : webhookUrl;
}

/**
 * Says where interactions go: nowhere else than to the gateway, or to our address, which Discord
 * tries before it takes it. False when it did not like what it found there.
 */
async function tell(api: DiscordApi, url: string | null, { signal }: SetupWorld): Promise<boolean> {
  try {
    const json = { interactions_endpoint_url: url };
    await api({ method: "PATCH", path: "/applications/@me", json }, signal);
    return true;
  } catch (error) {
    if (error instanceof ChannelError && error.fault === "rejected") return false;
    throw error;
  }
}
