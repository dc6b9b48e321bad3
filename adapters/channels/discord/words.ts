import type { DiscordSaid, DiscordUser } from "./shapes.ts";

/**
 * The words alone, as they are read aloud: people and channels by their names, links by their words,
 * and without what calls the bot. A mark whose name Discord does not tell stays as it is.
 *
 * Source: docs.discord.com/developers/reference#message-formatting.
 */
export function plainOf(
  { content, mentions, mention_channels }: DiscordSaid,
  isUs: (user: DiscordUser) => boolean,
): string {
  const users = new Map((mentions ?? []).map((user) => [user.id, user]));
  const channels = new Map((mention_channels ?? []).map(({ id, name }) => [id, name]));
  const isOurs = (id: string) => [users.get(id)].some((user) => user && isUs(user));
  return (content ?? "")
    .replaceAll(/<@!?(\d+)>[,:]?\s*/gu, (mark, id: string) => (isOurs(id) ? "" : mark))
    .replaceAll(/<@!?(\d+)>/gu, (mark, id: string) => after("@", nameOf(users.get(id))) ?? mark)
    .replaceAll(/<#(\d+)>/gu, (mark, id: string) => after("#", channels.get(id)) ?? mark)
    .replaceAll(/<t:(-?\d{1,12})(?::\w)?>/gu, (mark, time: string) => dateOf(time) ?? mark)
    .replaceAll(/<a?:(?<emoji>\w+):\d+>/gu, ":$<emoji>:")
    .replaceAll(/<(?<command>\/[^:>]+):\d+>/gu, "$<command>")
    .replaceAll(/\[(?<words>[^\]]+)\]\(<?https?:[^\s)]+\)/gu, "$<words>")
    .replaceAll(/<(?<link>https?:[^\s>]+)>/gu, "$<link>")
    .replaceAll(/\\(?<sign>[*_~`|>#[\]()\\-])/gu, "$<sign>")
    .trim();
}

/** What people see of somebody. */
export function nameOf(user: DiscordUser | undefined, nick?: string | null): string | undefined {
  return nick ?? user?.global_name ?? user?.username ?? undefined;
}

function after(sign: string, name: string | null | undefined): string | undefined {
  return name == null ? undefined : sign + name;
}

function dateOf(seconds: string): string | undefined {
  const date = new Date(Number(seconds) * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
