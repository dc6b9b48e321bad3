import type { BotCard } from "../../../core/adapter.ts";
import type { SetupPlace } from "../../../core/setup.ts";

/**
 * What the bot may do. `chat:write.public` lets it answer a command in a channel it is not in.
 *
 * Source: docs.slack.dev/reference/scopes.
 */
export const botScopes = [
  "app_mentions:read",
  "channels:history",
  "channels:read",
  "chat:write",
  "chat:write.public",
  "commands",
  "files:read",
  "files:write",
  "groups:history",
  "im:history",
  "im:write",
  "mpim:history",
  "reactions:read",
  "reactions:write",
  "users:read",
] as const;

const botEvents = [
  "app_home_opened",
  "app_mention",
  "app_uninstalled",
  "member_joined_channel",
  "message.channels",
  "message.groups",
  "message.im",
  "message.mpim",
  "reaction_added",
  "reaction_removed",
  "tokens_revoked",
] as const;

/**
 * The app as Slack's form "from a manifest" takes it, in JSON. Without a public https address it is
 * one for Socket Mode, which has no addresses.
 *
 * Source: docs.slack.dev/reference/app-manifest.
 */
export function manifest({ name, about, commands }: BotCard, { webhookUrl }: SetupPlace): string {
  const isPublic = webhookUrl.startsWith("https://");
  const url = isPublic && { url: webhookUrl };
  const request_url = isPublic && { request_url: webhookUrl };
  const slashes = commands
    .filter((command) => /^[a-z0-9_-]{1,31}$/u.test(command.name))
    .slice(0, 50)
    .map((command) => ({
      command: `/${command.name}`,
      description: cut(command.summary, 2_000),
      should_escape: false,
      ...url,
    }));
  const app = {
    display_information: { name: cut(name, 35), ...(about && { description: cut(about, 140) }) },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: cut(name, 80), always_online: true },
      ...(slashes.length > 0 && { slash_commands: slashes }),
    },
    oauth_config: {
      ...(isPublic && { redirect_urls: [`${webhookUrl}/oauth`] }),
      scopes: { bot: botScopes },
    },
    settings: {
      event_subscriptions: { ...request_url, bot_events: botEvents },
      interactivity: { is_enabled: true, ...request_url },
      org_deploy_enabled: false,
      socket_mode_enabled: !isPublic,
      token_rotation_enabled: false,
    },
  };
  return `${JSON.stringify(app, undefined, 2)}\n`;
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
