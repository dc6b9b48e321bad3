import { plainMarks, withoutFences } from "../../../core/markdown/marks.ts";
import type { Marks } from "../../../core/markdown/marks.ts";
import { render as renderWith } from "../../../core/markdown/render.ts";

/**
 * Markdown as Discord's apps show it. They know more of it than chats do, yet no tables, rules or
 * pictures; and they make words of their own between `<` and `>`.
 *
 * Source: support.discord.com/hc/articles/210298617, docs.discord.com/developers/reference#message-formatting.
 */
export function render(markdown: string): string {
  return renderWith(markdown, marks);
}

/** Signs that would make a mark; `#`, `-` and `>` make one at the start of a line only. */
function escape(words: string): string {
  return words
    .replaceAll(/[\\*_~`|[\]]|<(?=[@#:/a-z])/giu, String.raw`\$&`)
    .replaceAll(/^(?<space>\s*)(?<sign>#{1,3}(?=\s)|-#?(?=\s)|>)/gmu, String.raw`$<space>\$<sign>`);
}

const marks: Marks = {
  ...plainMarks,
  escape,
  strong: (words) => `**${words}**`,
  emphasis: (words) => `*${words}*`,
  struck: (words) => `~~${words}~~`,
  code: (text) => (text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``),
  codeBlock: (text, language) => `\`\`\`${language}\n${withoutFences(text)}\n\`\`\``,
  quote: (words) => words.replaceAll(/^/gmu, "> "),
  link,
  heading: (words) => `**${words}**`,
  bullet: "- ",
};

/** Discord hides nothing but web addresses behind words, and no address behind an address. */
function link(words: string, href: string): string {
  const bare = href.replace(/^(?:https?:\/\/|mailto:|tel:)/u, "");
  if (words === escape(href) || words === escape(bare))
    return /^https?:/u.test(href) ? href : words;
  return /^https?:/u.test(href) ? `[${words}](${href})` : `${words} (${escape(href)})`;
}
