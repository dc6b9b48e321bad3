import { quieten } from "../../adapters/channels/whatsapp-web/quiet.ts";
import type { Sandbox } from "../../sandbox/platform.ts";
import { Quit } from "../commands/quit.ts";

/** A platform that can be played on this machine. */
export interface Platform {
  readonly channel: string;
  /**
   * Whether it calls the hub, so that what stands between can spoil its calls; or the hub holds a line
   * to it; or the hub is the platform itself.
   */
  readonly way: "webhook" | "line" | "page";
  /** The most characters of one message. */
  readonly textLength: number;
  open(): Promise<Sandbox>;
  /** What its account is told beside the stand-in's own settings. */
  settings?(webhookUrl: string): Readonly<Record<string, unknown>>;
}

/** The channels that may be played, in the order in which they are shown. */
export const platforms: readonly Platform[] = [
  {
    channel: "whatsapp-cloud",
    way: "webhook",
    textLength: 4096,
    open: async () =>
      (await import("../../sandbox/whatsapp-cloud/whatsapp.ts")).openWhatsAppCloudSandbox(),
  },
  {
    channel: "whatsapp-web",
    way: "line",
    textLength: 4096,
    async open() {
      quieten(console);
      return (await import("../../sandbox/whatsapp-web/whatsapp-web.ts")).openWhatsAppWebSandbox();
    },
  },
  {
    channel: "telegram",
    way: "webhook",
    textLength: 4096,
    open: async () => (await import("../../sandbox/telegram/sandbox.ts")).openTelegramSandbox(),
    settings: (webhookUrl) => ({
      mode: "webhook",
      secret: "a-secret-between-two-on-one-machine",
      webhookUrl,
    }),
  },
  {
    channel: "slack",
    way: "webhook",
    textLength: 4000,
    open: async () => (await import("../../sandbox/slack/slack.ts")).openSlackSandbox(),
  },
  {
    channel: "discord",
    way: "line",
    textLength: 2000,
    open: async () => (await import("../../sandbox/discord/discord.ts")).openDiscordSandbox(),
  },
  {
    channel: "web",
    way: "page",
    textLength: 8000,
    open: async () => (await import("../../sandbox/web/web.ts")).openWebSandbox(),
  },
];

/** Those with these names; all of them unless some are named. */
export function chosen(names?: readonly string[]): readonly Platform[] {
  const all = platforms.map(({ channel }) => channel);
  const stranger = names?.find((name) => !all.includes(name));
  if (stranger !== undefined)
    throw new Quit(2, `No platform is called ${stranger}. There are: ${all.join(", ")}.`);
  return platforms.filter(({ channel }) => names?.includes(channel) ?? true);
}
