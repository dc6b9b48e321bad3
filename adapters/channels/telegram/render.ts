import { plainMarks } from "../../../core/markdown/marks.ts";
import type { Marks } from "../../../core/markdown/marks.ts";
import { render as renderWith } from "../../../core/markdown/render.ts";

/**
 * Markdown as the HTML that Telegram takes: `b i s code pre a blockquote` and nothing else. What is
 * no Markdown is shown as it stands.
 *
 * Source: core.telegram.org/bots/api#html-style.
 */
export function render(markdown: string): string {
  return renderWith(markdown, html);
}

const named: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (sign) => named[sign] ?? sign);
}

const html: Marks = {
  ...plainMarks,
  escape,
  strong: (words) => `<b>${words}</b>`,
  emphasis: (words) => `<i>${words}</i>`,
  struck: (words) => `<s>${words}</s>`,
  code: (text) => `<code>${escape(text)}</code>`,
  codeBlock(text, language) {
    const code = language
      ? `<code class="language-${escape(language)}">${escape(text)}</code>`
      : escape(text);
    return `<pre>${code}</pre>`;
  },
  quote: (words) => `<blockquote>${words}</blockquote>`,
  link: (words, href) => `<a href="${escape(href)}">${words}</a>`,
  heading: (words) => `<b>${words}</b>`,
};
