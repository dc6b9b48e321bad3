import { read } from "./read.ts";
import { isSign, simplified } from "./simplified.ts";
import { splitBlocks } from "./split.ts";
import type { Split } from "./split.ts";
import type { Block } from "./tree.ts";
import { write } from "./write.ts";

/** How much one message takes, and how a piece of Markdown counts. */
export interface Size {
  readonly length: number;
  measure(markdown: string): number;
}

type Blocks = readonly Block[];

/**
 * Cuts Markdown into pieces that each fit and each read by themselves as what they were in the whole:
 * what is open at the end of one is opened again in the next. Between blocks where that leaves no
 * small pieces, else between lines, sentences, words, graphemes. Nothing is lost, and nothing is said
 * twice but a table's header.
 */
export function cut(markdown: string, size: Size): readonly string[] {
  if (fits(markdown, size)) return [markdown];
  try {
    return piecesOf(read(markdown), size);
  } catch {
    // Nested deeper than can be read.
    return piecesOf(
      [{ kind: "paragraph", words: [{ kind: "text", text: markdown }], gap: 1 }],
      size,
    );
  }
}

function piecesOf(blocks: Blocks, size: Size): readonly string[] {
  const pieces: string[] = [];
  let rest = blocks;
  while (rest.length > 0) {
    const next = nextPiece(rest, size);
    pieces.push(write(next.head).trim());
    ({ rest } = next);
  }
  return pieces.filter((piece) => piece !== "");
}

/** Of no channel's signs does one of Markdown become more than so many; but rows may become records. */
export const WIDEST = 6;

export function fits(markdown: string, { length, measure }: Size): boolean {
  const surely = markdown.length * WIDEST <= length && !markdown.includes("|");
  return surely || measure(markdown) <= length;
}

/** What is this much longer is not measured any more. */
const BEYOND = 8;

function nextPiece(blocks: Blocks, size: Size): Split<Blocks> {
  const { length, measure } = size;
  const split = splitBlocks(blocks, (head) => {
    const written = write(head);
    return (written.length > BEYOND * length ? written.length : measure(written)) / length;
  });
  if (split.head.length > 0) return split;
  const [first, ...others] = blocks;
  if (!first || isSign(first)) return { head: blocks.slice(0, 1), rest: others };
  return nextPiece([...simplified(first), ...others], size);
}
