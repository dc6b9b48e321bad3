import { plainMarks, withoutFences } from "../../../core/markdown/marks.ts";
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

function escape(text: string): string {
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
  /** There is no way to have a backtick in it. */
  code: (text) => (text.includes("`") ? escape(text) : `\`${escape(text)}\``),
  codeBlock: (text) => `\`\`\`\n${escape(withoutFences(text))}\n\`\`\``,
  quote: (words) =>
    words
      .split("\n")
      .map((line) => `> ${line}`)
      .join("\n"),
  link,
  heading: (words) => around(words, "*"),
};

/** Only addresses that lead somewhere; a bar or an angle in one would end it. */
function link(words: string, href: string): string {
  const address = escape(href.replaceAll("|", "%7C").replaceAll("<", "%3C").replaceAll(">", "%3E"));
  if (!/^(?:https?:\/\/|mailto:|tel:)/iu.test(href)) return words || address;
  if (words === "" || words === address) return `<${address}>`;
  return `<${address}|${words.replaceAll("\n", " ")}>`;
}
