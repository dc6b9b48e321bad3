import { plainMarks } from "./marks.ts";
import type { Marks } from "./marks.ts";
import { read } from "./read.ts";
import { plainWords, without } from "./words.ts";
import type { Block, Item, List, Row, Table, Word, Words } from "./tree.ts";

/**
 * Writes Markdown with a platform's own marks. Lists, tables and rules become lines, for chats know
 * none of them. HTML is shown as it stands, and so is what is no Markdown.
 */
export function render(markdown: string, marks: Marks): string {
  try {
    return new Rendering(marks).blocks(read(markdown), 0).replaceAll(/^\n+|\s+$/gu, "");
  } catch {
    // Nested deeper than can be read.
    return marks.escape(markdown);
  }
}

/** The words that are left when all formatting is taken off. */
export function plainText(markdown: string): string {
  return render(markdown, { ...plainMarks, link: (words) => words });
}

/** Characters that a table's row may have before a phone breaks it. */
const ROW_LENGTH = 48;

const colon: Word = { kind: "text", text: ": " };

class Rendering {
  readonly #marks: Marks;
  #quotes = 0;

  constructor(marks: Marks) {
    this.#marks = marks;
  }

  /** `depth` is the number of lists that they lie in. */
  blocks(blocks: readonly Block[], depth: number): string {
    return blocks
      .map((block, index) => {
        const hangs = index > 0 && block.kind === "paragraph";
        const indent = hangs ? this.#marks.indent.repeat(depth) : "";
        const gap = index < blocks.length - 1 ? block.gap : 0;
        return indent + this.#block(block, depth) + "\n".repeat(gap);
      })
      .join("");
  }

  #block(block: Block, depth: number): string {
    const marks = this.#marks;
    switch (block.kind) {
      case "paragraph":
        return this.#words(block.words)
          .split("\n")
          .join(`\n${marks.indent.repeat(depth)}`);
      case "heading":
        return marks.heading(this.#unstrong(block.words));
      case "code":
        return marks.codeBlock(block.lines.join("\n"), block.language);
      case "quote":
        return this.#quote(block.blocks);
      case "list":
        return this.#list(block, depth);
      case "table":
        return isWide(block) ? this.#records(block) : this.#rows(block);
      case "rule":
        return marks.rule;
    }
  }

  /** No platform has quotes in quotes. */
  #quote(blocks: readonly Block[]): string {
    this.#quotes += 1;
    const quote = this.blocks(blocks, 0).trim();
    this.#quotes -= 1;
    return this.#quotes > 0 ? quote : this.#marks.quote(quote);
  }

  #list({ items, start, loose }: List, depth: number): string {
    const { bullet } = this.#marks;
    return items
      .map((item, index) =>
        this.#item(item, start === undefined ? bullet : `${start + index}. `, depth),
      )
      .join(loose ? "\n\n" : "\n");
  }

  #item({ done, blocks }: Item, mark: string, depth: number): string {
    const { indent, checked, unchecked } = this.#marks;
    const said = this.blocks(blocks, depth + 1);
    if (blocks[0]?.kind === "list") return said;
    const box = done === true ? checked : unchecked;
    return (indent.repeat(depth) + (done === undefined ? mark : box) + said).trimEnd();
  }

  #rows({ header, rows }: Table): string {
    const { cell: between, strong } = this.#marks;
    const names = header.map((cell) => this.#unstrong(cell)).join(between);
    const lines = rows.map((row) => row.map((cell) => this.#words(cell)).join(between));
    return [strong(names), ...lines].join("\n");
  }

  /** A row as lines, each cell behind the name of its column; the first stands for the row. */
  #records({ header, rows }: Table): string {
    const record = (row: Row) =>
      row.flatMap((cell, index) => {
        if (cell.length === 0) return [];
        const name = header[index] ?? [];
        const words = [...name, ...(name.length > 0 ? [colon] : []), ...cell];
        return [index === 0 ? this.#marks.strong(this.#unstrong(words)) : this.#words(words)];
      });
    return rows.map((row) => record(row).join("\n")).join("\n\n");
  }

  /** For what is shown strong as a whole: many platforms take the inner mark for the outer one's end. */
  #unstrong(words: Words): string {
    return this.#words(without("strong", words));
  }

  #words(words: Words): string {
    return words.map((word) => this.#word(word)).join("");
  }

  #word(word: Word): string {
    const marks = this.#marks;
    if (word.kind === "break") return "\n";
    if (word.kind === "text" || word.kind === "code")
      return word.kind === "code" ? marks.code(word.text) : marks.escape(word.text);
    if (word.kind === "link") return marks.link(this.#words(word.words), word.href);
    if ("href" in word) return marks.link(marks.escape(word.text), word.href);
    return marks[word.kind](this.#words(word.words));
  }
}

/** Too wide for a phone's line. */
function isWide({ header, rows }: Table): boolean {
  if (header.length < 3 || rows.length === 0) return false;
  return [header, ...rows].some(
    (row) => row.map((cell) => plainWords(cell)).join(" | ").length > ROW_LENGTH,
  );
}
