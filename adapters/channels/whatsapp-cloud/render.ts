import { plainMarks, withoutFences } from "../../../core/markdown/marks.ts";
import type { Marks } from "../../../core/markdown/marks.ts";
import { render as renderWith } from "../../../core/markdown/render.ts";

/**
 * Markdown with WhatsApp's marks. It has none for links, and no way to say that a mark is meant as
 * a sign: what stands in the text as `*so*` is shown bold.
 *
 * Source: faq.whatsapp.com/539178204879377.
 */
export function render(markdown: string): string {
  return renderWith(markdown, marks);
}

/** A mark holds within its line only, and only where it touches the words. */
function marked(mark: string, words: string): string {
  const bare = words.replaceAll(mark, "");
  return bare.replaceAll(/\S(?:.*\S)?/gu, (line) => mark + line + mark);
}

const marks: Marks = {
  ...plainMarks,
  strong: (words) => marked("*", words),
  emphasis: (words) => marked("_", words),
  struck: (words) => marked("~", words),
  code: (text) => (text.includes("`") ? text : `\`${text}\``),
  codeBlock: (text) => `\`\`\`${withoutFences(text)}\`\`\``,
  quote: (words) => words.replaceAll(/^/gmu, "> "),
  link: (words, href) =>
    words === "" || bareAddress(href) === bareAddress(words) ? words || href : `${words} (${href})`,
  heading: (words) => marked("*", words),
  bullet: "- ",
};

/** WhatsApp makes a link of an address by itself, with what goes in front and without. */
function bareAddress(href: string): string {
  return href.replace(/^(?:mailto:|tel:|https?:\/\/)/u, "").replace(/\/$/u, "");
}
