import { read } from "./read.ts";
import type { Block } from "./tree.ts";
import { literal } from "./write-words.ts";
import { write } from "./write.ts";

/** Markdown with lines below it, counted from 1. The lines are plain words. */
export function withNumbered(markdown: string, lines: readonly string[]): string {
  try {
    const above = read(markdown);
    return write([...above.slice(0, -1), ...spaced(above.at(-1)), listOf(lines, above.at(-1))]);
  } catch {
    // Nested deeper than can be read.
    return `${literal(markdown)}\n\n${write([listOf(lines)])}`;
  }
}

function spaced(block: Block | undefined): readonly Block[] {
  return block ? [{ ...block, gap: 2 }] : [];
}

/** Below another numbered list it is a list of its own. */
function listOf(lines: readonly string[], above?: Block): Block {
  const items = lines.map((line) => {
    const paragraph: Block = { kind: "paragraph", words: [{ kind: "text", text: line }], gap: 1 };
    return { blocks: [paragraph] };
  });
  const mark = above?.kind === "list" && above.mark === "." ? ")" : ".";
  return { kind: "list", mark, start: 1, loose: false, items, gap: 1 };
}
