import { plainMarks } from "../../../core/markdown/marks.ts";
import type { Marks } from "../../../core/markdown/marks.ts";
import { render as renderWith } from "../../../core/markdown/render.ts";

/**
 * Markdown as Slack's mrkdwn: `*bold* _italic_ ~struck~ \`code\` <url|words>`. Slack knows no way to
 * write its marks as plain characters; a star or an underscore that was meant may turn into a mark.
 *
 * Source: docs.slack.dev/messaging/formatting-message-text.
 */
export function render(markdown: string): string {
  return renderWith(markdown, mrkdwn);
}

/** Slack knows three references and shows every other one as it stands, so the rest become characters. */
function escape(text: string): string {
  return text
    .replaceAll(/&(?<name>quot|apos|nbsp|#\d{1,7}|#x[\da-f]{1,6});/giu, (whole, name: string) =>
      characterOf(name.toLowerCase(), whole),
    )
    .split(/(?<reference>&(?:amp|lt|gt);)/u)
    .map((part, index) => (index % 2 === 0 ? literal(part) : part))
    .join("");
}

const named: Readonly<Record<string, string>> = { quot: '"', apos: "'", nbsp: "\u00A0" };

function characterOf(name: string, otherwise: string): string {
  if (!name.startsWith("#")) return named[name] ?? otherwise;
  const code = Number(name.slice(1).replace(/^x/u, "0x"));
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : otherwise;
}

function literal(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Slack's marks end with the line, and mean nothing beside a space. */
function around(words: string, mark: string): string {
  return words
    .split("\n")
    .map((line) => line.replace(/^(\s*)(\S.*?)(\s*)$/u, `$1${mark}$2${mark}$3`))
    .join("\n");
}

const mrkdwn: Marks = {
  ...plainMarks,
  escape,
  strong: (words) => around(words, "*"),
  emphasis: (words) => around(words, "_"),
  struck: (words) => around(words, "~"),
  code: (text) => `\`${literal(text)}\``,
  codeBlock: (text) => `\`\`\`\n${literal(text)}\n\`\`\``,
  quote: (words) =>
    words
      .split("\n")
      .map((line) => `> ${line}`)
      .join("\n"),
  link,
  /** A heading is bold, and bold inside bold would end it. */
  heading: (words) =>
    around(words.replaceAll(/(?<!\w)\*(?<inner>[^*\n]+)\*(?!\w)/gu, "$<inner>"), "*"),
};

/** Only addresses that lead somewhere; a bar or an angle in one would end it. */
function link(words: string, href: string): string {
  const address = literal(
    href.replaceAll("|", "%7C").replaceAll("<", "%3C").replaceAll(">", "%3E"),
  );
  if (!/^(?:https?:\/\/|mailto:|tel:)/iu.test(href)) return words || address;
  if (words === "" || words === address) return `<${address}>`;
  return `<${address}|${words.replaceAll("\n", " ")}>`;
}
