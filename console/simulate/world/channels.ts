/** How the page calls a channel. */
export const labels: Readonly<Record<string, string>> = {
  "whatsapp-cloud": "WhatsApp Cloud",
  "whatsapp-web": "WhatsApp Web",
  telegram: "Telegram",
  slack: "Slack",
  discord: "Discord",
  web: "Web",
};

export function labelOf(channel: string): string {
  return labels[channel] ?? channel;
}

/** Side by side on a wide screen, before somebody chooses others. */
export const first: readonly string[] = ["whatsapp-cloud", "telegram", "slack", "discord"];
