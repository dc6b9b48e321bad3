import { Parser, Renderer, lexer } from "marked";
import type { Tokens } from "marked";

/**
 * Markdown as the HTML that Telegram takes: `b i s code pre a blockquote` and nothing else.
 * Lists, tables and rules become lines. What is no Markdown is shown as it stands.
 *
 * Source: core.telegram.org/bots/api#html-style.
 */
export function render(markdown: string): string {
  try {
    return Parser.parse(lexer(markdown), { renderer: new TelegramHtml() }).trim();
  } catch {
    return escape(markdown);
  }
}

class TelegramHtml extends Renderer {
  #lists = 0;
  #quotes = 0;

  override space({ raw }: Tokens.Space): string {
    return gapAfter(raw);
  }

  override paragraph({ tokens, raw }: Tokens.Paragraph): string {
    return this.parser.parseInline(tokens) + gapAfter(raw);
  }

  override heading({ tokens, raw }: Tokens.Heading): string {
    return `<b>${this.parser.parseInline(tokens)}</b>${gapAfter(raw)}`;
  }

  override code({ text, lang, raw }: Tokens.Code): string {
    const [language] = (lang ?? "").split(/\s/u);
    const code = language
      ? `<code class="language-${literal(language)}">${literal(text)}</code>`
      : literal(text);
    return `<pre>${code}</pre>${gapAfter(raw)}`;
  }

  override blockquote({ tokens, raw }: Tokens.Blockquote): string {
    this.#quotes += 1;
    const quote = this.parser.parse(tokens).trim();
    this.#quotes -= 1;
    const isNested = this.#quotes > 0;
    return (isNested ? quote : `<blockquote>${quote}</blockquote>`) + gapAfter(raw);
  }

  override list({ items, ordered, start, raw }: Tokens.List): string {
    const indent = "  ".repeat(this.#lists);
    this.#lists += 1;
    const lines = items.map((item, index) => {
      const mark = ordered ? `${Number(start) + index}. ` : "• ";
      const line = indent + (item.task ? "" : mark) + this.parser.parse(item.tokens).trim();
      return line.trimEnd();
    });
    this.#lists -= 1;
    return lines.join("\n") + gapAfter(raw);
  }

  override checkbox({ checked }: Tokens.Checkbox): string {
    return checked ? "☑ " : "☐ ";
  }

  override table({ header, rows, raw }: Tokens.Table): string {
    const line = (cells: readonly Tokens.TableCell[]) =>
      cells.map(({ tokens }) => this.parser.parseInline(tokens)).join(" | ");
    return [`<b>${line(header)}</b>`, ...rows.map(line)].join("\n") + gapAfter(raw);
  }

  override hr({ raw }: Tokens.Hr): string {
    return `———${gapAfter(raw)}`;
  }

  override def(): string {
    return "";
  }

  override html({ text }: Tokens.HTML | Tokens.Tag): string {
    return /^<br\s*\/?>$/iu.test(text) ? "\n" : escape(text);
  }

  override text(token: Tokens.Text | Tokens.Escape): string {
    if (!("tokens" in token && token.tokens)) return escape(token.text);
    return this.parser.parseInline(token.tokens) + gapAfter(token.raw);
  }

  override strong({ tokens }: Tokens.Strong): string {
    return `<b>${this.parser.parseInline(tokens)}</b>`;
  }

  override em({ tokens }: Tokens.Em): string {
    return `<i>${this.parser.parseInline(tokens)}</i>`;
  }

  override del({ tokens }: Tokens.Del): string {
    return `<s>${this.parser.parseInline(tokens)}</s>`;
  }

  override codespan({ text }: Tokens.Codespan): string {
    return `<code>${literal(text)}</code>`;
  }

  override br(): string {
    return "\n";
  }

  override link({ href, tokens }: Tokens.Link): string {
    return anchor(href, this.parser.parseInline(tokens));
  }

  override image({ href, text }: Tokens.Image): string {
    return anchor(href, escape(text || href));
  }
}

/** The line ends that follow a block in its source, two at most: one empty line. */
function gapAfter(raw: string): string {
  return "\n".repeat(Math.min(2, raw.split("\n").length - raw.trimEnd().split("\n").length));
}

function anchor(href: string, words: string): string {
  return `<a href="${escape(href)}">${words}</a>`;
}

const named: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function literal(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (sign) => named[sign] ?? sign);
}

/** As {@link literal}, but keeps the character references that Markdown has and Telegram knows. */
function escape(text: string): string {
  return text
    .split(/(?<reference>&(?:amp|lt|gt|quot|#\d{1,7}|#x[\da-f]{1,6});)/giu)
    .map((part, index) => (index % 2 === 0 ? literal(part) : part))
    .join("");
}
