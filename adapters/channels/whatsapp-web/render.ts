import { plainMarks, withoutFences } from "../../../core/markdown/marks.ts";
import type { Marks } from "../../../core/markdown/marks.ts";
import { render as renderWith } from "../../../core/markdown/render.ts";

/**
 * Markdown in WhatsApp's marks: `*bold* _italic_ ~struck~`, code in backticks, quotes and lists. There
 * are no links with other words than their address, and no way to write a mark as a plain character.
 *
 * Source: faq.whatsapp.com/539178204879377.
 */
export function render(markdown: string): string {
  return renderWith(markdown, whatsAppMarks);
}

/** A mark counts within one line, and where it touches the words. */
function around(mark: string, words: string): string {
  return words.replaceAll(mark, "").replaceAll(/\S(?:.*\S)?/gu, (line) => mark + line + mark);
}

const whatsAppMarks: Marks = {
  ...plainMarks,
  strong: (words) => around("*", words),
  emphasis: (words) => around("_", words),
  struck: (words) => around("~", words),
  code: (text) => (text.includes("`") ? text : `\`${text}\``),
  codeBlock: (text) => `\`\`\`${withoutFences(text)}\`\`\``,
  quote: (words) => words.replaceAll(/^/gmu, "> "),
  link: (words, href) =>
    words === "" || bare(words) === bare(href) ? words || href : `${words} (${href})`,
  heading: (words) => around("*", words),
  bullet: "- ",
};

/** An address is a link by itself, with what goes in front of it and without. */
function bare(href: string): string {
  return href.replace(/^(?:mailto:|tel:|https?:\/\/)/u, "").replace(/\/$/u, "");
}
