import type { Block, Row, Word, Words } from "./tree.ts";
import { slice } from "./words.ts";

/**
 * The same in less form, for what does not fit even in its smallest part: a row wider than a message,
 * a target longer than one. In the end it is a sign and what follows it.
 */
export function simplified(block: Block): readonly Block[] {
  switch (block.kind) {
    case "quote":
      return isLeast(block.blocks)
        ? block.blocks
        : [{ ...block, blocks: simplifiedFirst(block.blocks) }];
    case "list":
      return simplerList(block);
    case "table":
      return simplerTable(block);
    case "code":
      return [paragraph([{ kind: "text", text: block.lines.join("\n") }])];
    case "heading":
      return [paragraph(block.words)];
    case "paragraph":
      return simplerWords(block.words).map(paragraph);
    case "rule":
      return [];
  }
}

function simplerList(list: Extract<Block, { kind: "list" }>): readonly Block[] {
  const [first, ...items] = list.items;
  const { blocks } = first ?? { blocks: [] };
  if (isLeast(blocks)) return [...blocks, ...(items.length > 0 ? [{ ...list, items }] : [])];
  return [{ ...list, items: [{ ...first, blocks: simplifiedFirst(blocks) }, ...items] }];
}

/** Its first row as a line, below the names of the columns. */
function simplerTable(table: Extract<Block, { kind: "table" }>): readonly Block[] {
  const [first, ...rows] = table.rows;
  const lines = first ? [table.header, first] : [table.header];
  return [...lines.map(lineOf), ...(rows.length > 0 ? [{ ...table, rows }] : [])];
}

function simplifiedFirst([first, ...others]: readonly Block[]): readonly Block[] {
  return first ? [...simplified(first), ...others] : [];
}

function isLeast([first]: readonly Block[]): boolean {
  return first === undefined || isSign(first);
}

function lineOf(row: Row): Block {
  const between: Word = { kind: "text", text: " | " };
  return paragraph(row.flatMap((cell, index) => (index > 0 ? [between, ...cell] : cell)));
}

function paragraph(words: Words): Block {
  return { kind: "paragraph", words, gap: 2 };
}

function simplerWords([first, ...others]: Words): readonly Words[] {
  if (!first) return [];
  if ("words" in first) return [[...first.words, ...others]];
  if (first.kind === "break") return [others];
  if (first.kind !== "text") return [[{ kind: "text", text: first.text }, ...others]];
  const { length } = signOf(first.text);
  return [slice([first], 0, length), [...slice([first], length), ...others]];
}

/** What cannot be simpler. */
export function isSign(block: Block): boolean {
  if (block.kind !== "paragraph") return false;
  const [first, ...others] = block.words;
  return first?.kind === "text" && others.length === 0 && first.text === signOf(first.text);
}

function signOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}
