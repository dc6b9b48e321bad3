/**
 * The bare words in a text of Slack's: without what calls the bot, mentions and links by their words,
 * characters as themselves.
 *
 * Source: docs.slack.dev/messaging/formatting-message-text#retrieving-messages.
 */
export function bareWords(text: string, us: string | undefined): string {
  const words = us === undefined ? text : text.replaceAll(callOf(us), " ").trim();
  return words
    .replaceAll(/<(?<inside>[^<>\n]*)>/gu, (_, inside: string) => shown(inside))
    .replaceAll(/&(?<name>amp|lt|gt);/gu, (_, name: string) => signs[name] ?? "");
}

/** Whether a text names someone: `<@U123>`, or as older clients write it `<@U123|name>`. */
export function calls(text: string, user: string): boolean {
  return text.search(callOf(user)) !== -1;
}

/** With what people put around it. Ids are letters and digits. */
function callOf(user: string): RegExp {
  return new RegExp(String.raw`\s*<@${user.replaceAll(/\W/gu, "")}(?:\|[^>]*)?>[\s,:]*`, "gu");
}

const signs: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">" };

/** What a reader sees of `<...>`: a label where there is one, else what it stands for. */
function shown(inside: string): string {
  const at = inside.indexOf("|");
  const [what, label] = at === -1 ? [inside, ""] : [inside.slice(0, at), inside.slice(at + 1)];
  if (/^[@#]/u.test(what)) return label === "" ? what : `${what.charAt(0)}${label}`;
  if (what.startsWith("!")) return label || `@${what.slice(1).replace(/^subteam\^/u, "")}`;
  return label || what.replace(/^mailto:/u, "");
}
