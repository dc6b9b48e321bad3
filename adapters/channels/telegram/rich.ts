import { z } from "zod";

/**
 * The words of a rich message, a line for each block. Its parts nest without end, and all of them keep
 * what is read under one of a few names.
 *
 * Source: core.telegram.org/bots/api#richmessage.
 */
export function richWords(message: unknown): string {
  return linesIn(message)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** Deeper than any message is, and far less than a stack holds. */
const DEEPEST = 32;

const block = z.looseObject({
  text: z.unknown().optional(),
  summary: z.unknown().optional(),
  caption: z.unknown().optional(),
  blocks: z.array(z.unknown()).optional(),
  items: z.array(z.unknown()).optional(),
  cells: z.array(z.array(z.unknown())).optional(),
});

function linesIn(part: unknown, depth = 0): readonly string[] {
  const { data } = block.safeParse(part);
  if (!data || depth > DEEPEST) return [];
  const { text, summary, caption, blocks = [], items = [], cells = [] } = data;
  const cellWords = (cell: unknown) =>
    linesIn(cell, depth + 1)
      .filter(Boolean)
      .join(" ");
  const rows = cells.map((row) => row.map(cellWords).join(" | "));
  return [
    wordsIn(summary),
    wordsIn(text),
    ...[...blocks, ...items].flatMap((inner) => linesIn(inner, depth + 1)),
    ...rows,
    wordsIn(caption),
  ];
}

/** Text is words, a list of texts, or a text with a meaning put on it. */
function wordsIn(text: unknown, depth = 0): string {
  if (typeof text === "string") return text;
  if (depth > DEEPEST) return "";
  if (Array.isArray(text)) return text.map((part) => wordsIn(part, depth + 1)).join("");
  const { data } = block.safeParse(text);
  return data ? wordsIn(data.text, depth + 1) : "";
}
