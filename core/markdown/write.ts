import type { Block, Item, List, Row, Table } from "./tree.ts";
import { writeLines, writeWords } from "./write-words.ts";

/** Writes Markdown that reads as what it was written from. */
export function write(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => writeBlock(block) + "\n".repeat(blocks[index + 1] ? block.gap : 0))
    .join("");
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return writeLines(block.words);
    case "heading":
      return `${"#".repeat(block.depth)} ${onOneLine(writeWords(block.words)).replace(/#$/u, "\\#")}`;
    case "code":
      return writeCode(block.language, block.lines);
    case "quote":
      return prefixed(write(block.blocks), "> ");
    case "list":
      return block.items
        .map((item, index) => writeItem(item, markOf(block, index)))
        .join(block.loose ? "\n\n" : "\n");
    case "table":
      return writeTable(block);
    case "rule":
      // Dashes below a line would make it a heading.
      return "***";
  }
}

/** The fence is longer than any in the code. */
function writeCode(language: string, lines: readonly string[]): string {
  const text = lines.join("\n");
  const runs = text.match(/`{3,}/gu) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return `${fence}${language.replaceAll("`", "")}\n${text}\n${fence}`;
}

function markOf({ start, mark }: List, index: number): string {
  return start === undefined ? `${mark} ` : `${start + index}${mark} `;
}

function writeItem({ done, blocks }: Item, mark: string): string {
  const box = done === undefined ? "" : `[${done ? "x" : " "}] `;
  const indent = " ".repeat(mark.length);
  return (mark + box + prefixed(write(blocks), indent).slice(indent.length)).trimEnd();
}

function prefixed(text: string, prefix: string): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? prefix.trimEnd() : prefix + line))
    .join("\n");
}

function writeTable({ header, rows }: Table): string {
  const [first = "", ...others] = [header, ...rows].map(writeRow);
  return [first, `|${" --- |".repeat(header.length)}`, ...others].join("\n");
}

function writeRow(row: Row): string {
  return `| ${row.map(writeCell).join(" | ")} |`;
}

function writeCell(cell: Row[number]): string {
  return onOneLine(writeWords(cell)).replaceAll("|", "\\|");
}

function onOneLine(written: string): string {
  return written
    .replaceAll("  \n", "<br>")
    .replaceAll(/\s*\n\s*/gu, " ")
    .trim();
}
