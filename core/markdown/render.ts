import { Parser, Renderer, lexer } from "marked";
import type { Tokens } from "marked";
import { plainMarks } from "./marks.ts";
import type { Marks } from "./marks.ts";

/**
 * Writes Markdown with a platform's own marks. Lists, tables and rules become lines, for chats know
 * none of them. HTML is shown as it stands, and so is what is no Markdown.
 */
export function render(markdown: string, marks: Marks): string {
  try {
    return Parser.parse(lexer(markdown), { renderer: new MarksRenderer(marks) }).trim();
  } catch {
    return marks.escape(markdown);
  }
}

/** The words that are left when all formatting is taken off. */
export function plainText(markdown: string): string {
  return render(markdown, { ...plainMarks, link: (words, href) => words || href });
}

class MarksRenderer extends Renderer {
  readonly #marks: Marks;
  #lists = 0;
  #quotes = 0;

  constructor(marks: Marks) {
    super();
    this.#marks = marks;
  }

  override space({ raw }: Tokens.Space): string {
    return gapAfter(raw);
  }

  override paragraph({ tokens, raw }: Tokens.Paragraph): string {
    return this.parser.parseInline(tokens) + gapAfter(raw);
  }

  override heading({ tokens, raw }: Tokens.Heading): string {
    return this.#marks.heading(this.parser.parseInline(tokens)) + gapAfter(raw);
  }

  override code({ text, lang, raw }: Tokens.Code): string {
    const [language = ""] = (lang ?? "").split(/\s/u);
    return this.#marks.codeBlock(text, language) + gapAfter(raw);
  }

  override blockquote({ tokens, raw }: Tokens.Blockquote): string {
    this.#quotes += 1;
    const quote = this.parser.parse(tokens).trim();
    this.#quotes -= 1;
    const isNested = this.#quotes > 0;
    return (isNested ? quote : this.#marks.quote(quote)) + gapAfter(raw);
  }

  override list({ items, ordered, start, raw }: Tokens.List): string {
    const { indent, bullet } = this.#marks;
    const depth = indent.repeat(this.#lists);
    this.#lists += 1;
    const lines = items.map((item, index) => {
      const mark = ordered ? `${Number(start) + index}. ` : bullet;
      const line = depth + (item.task ? "" : mark) + this.parser.parse(item.tokens).trim();
      return line.trimEnd();
    });
    this.#lists -= 1;
    return lines.join("\n") + gapAfter(raw);
  }

  override checkbox({ checked }: Tokens.Checkbox): string {
    return checked ? this.#marks.checked : this.#marks.unchecked;
  }

  override table({ header, rows, raw }: Tokens.Table): string {
    const line = (cells: readonly Tokens.TableCell[]) =>
      cells.map(({ tokens }) => this.parser.parseInline(tokens)).join(this.#marks.cell);
    return [this.#marks.strong(line(header)), ...rows.map(line)].join("\n") + gapAfter(raw);
  }

  override hr({ raw }: Tokens.Hr): string {
    return this.#marks.rule + gapAfter(raw);
  }

  override def(): string {
    return "";
  }

  override html({ text }: Tokens.HTML | Tokens.Tag): string {
    return /^<br\s*\/?>$/iu.test(text) ? "\n" : this.#marks.escape(text);
  }

  override text(token: Tokens.Text | Tokens.Escape): string {
    if (!("tokens" in token && token.tokens)) return this.#marks.escape(token.text);
    return this.parser.parseInline(token.tokens) + gapAfter(token.raw);
  }

  override strong({ tokens }: Tokens.Strong): string {
    return this.#marks.strong(this.parser.parseInline(tokens));
  }

  override em({ tokens }: Tokens.Em): string {
    return this.#marks.emphasis(this.parser.parseInline(tokens));
  }

  override del({ tokens }: Tokens.Del): string {
    return this.#marks.struck(this.parser.parseInline(tokens));
  }

  override codespan({ text }: Tokens.Codespan): string {
    return this.#marks.code(text);
  }

  override br(): string {
    return "\n";
  }

  override link({ href, tokens }: Tokens.Link): string {
    return this.#marks.link(this.parser.parseInline(tokens), href);
  }

  override image({ href, text }: Tokens.Image): string {
    return this.#marks.link(this.#marks.escape(text || href), href);
  }
}

/** The line ends that follow a block in its source, two at most: one empty line. */
function gapAfter(raw: string): string {
  return "\n".repeat(Math.min(2, raw.split("\n").length - raw.trimEnd().split("\n").length));
}
