import { breakAt, startOfGrapheme } from "./breaks.ts";
import { most } from "./most.ts";
import type { Block, Words } from "./tree.ts";
import { plainWords, slice, wholes } from "./words.ts";

/** How much of a message these would take; more than 1 is too much. */
export type Fill<Part> = (head: Part) => number;

/** What goes into this message, nothing when not even a beginning fits, and what is left. */
export interface Split<Part> {
  readonly head: Part;
  readonly rest: Part;
}

type Blocks = readonly Block[];

/** A message that is filled to here may end between two blocks. */
const AMPLE = 1 / 3;

/** As many blocks as fit, and the beginning of the next one where they alone are little. */
export function splitBlocks(blocks: Blocks, fill: Fill<Blocks>): Split<Blocks> {
  const count = most(blocks.length, (some) => fill(blocks.slice(0, some)));
  const next = blocks[count];
  if (!next) return { head: blocks, rest: [] };
  const whole = withoutIntroduction(blocks, count);
  const head = blocks.slice(0, whole);
  const rest = blocks.slice(whole);
  if (isAmple(head, fill) || isBetterWhole(head, blocks.slice(whole, count + 1), fill))
    return { head, rest };

  const before = blocks.slice(0, count);
  const inner = splitBlock(next, (part) => fill([...before, ...part]));
  if (inner.head.length === 0) return { head: before, rest: blocks.slice(count) };
  return { head: [...before, ...inner.head], rest: [...inner.rest, ...blocks.slice(count + 1)] };
}

/** What only introduces the next block goes with it. */
function withoutIntroduction(blocks: Blocks, count: number): number {
  return count > 1 && introduces(blocks[count - 1]) ? count - 1 : count;
}

function introduces(block: Block | undefined): boolean {
  if (block?.kind === "paragraph") return plainWords(block.words).trimEnd().endsWith(":");
  return block?.kind === "heading";
}

function isAmple(head: Blocks, fill: Fill<Blocks>): boolean {
  return head.length > 0 && fill(head) >= AMPLE;
}

/** What would fit but for little before it stays in one piece. */
function isBetterWhole(head: Blocks, next: Blocks, fill: Fill<Blocks>): boolean {
  return head.length > 0 && !introduces(head.at(-1)) && fill(next) <= 1;
}

function splitBlock(block: Block, fill: Fill<Blocks>): Split<Blocks> {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return inBlocks(
        splitWords(block.words, (words) => fill([{ ...block, words }])),
        (words) => ({ ...block, words }),
      );
    case "code":
      return inBlocks(
        splitCode(block.lines, (lines) => fill([{ ...block, lines }])),
        (lines) => ({ ...block, lines }),
      );
    case "quote":
      return inBlocks(
        splitBlocks(block.blocks, (blocks) => fill([{ ...block, blocks }])),
        (blocks) => ({ ...block, blocks }),
      );
    case "list":
      return splitList(block, fill);
    case "table":
      return splitTable(block, fill);
    case "rule":
      return { head: [], rest: [block] };
  }
}

/** What was split inside a block, in a block each again. */
function inBlocks<Part extends readonly unknown[]>(
  { head, rest }: Split<Part>,
  wrap: (part: Part) => Block,
): Split<Blocks> {
  const wrapped = (part: Part) => (part.length === 0 ? [] : [wrap(part)]);
  return { head: wrapped(head), rest: wrapped(rest) };
}

type List = Extract<Block, { kind: "list" }>;

function splitList(list: List, fill: Fill<Blocks>): Split<Blocks> {
  const { items } = list;
  const upTo = (count: number): Blocks => [{ ...list, items: items.slice(0, count) }];
  const count = most(items.length, (some) => fill(upTo(some)));
  const item = items[count];
  if (!item) return { head: [list], rest: [] };
  const before = { head: upTo(count), rest: [from(list, count)] };
  if (count > 0 && isAmple(before.head, fill)) return before;

  const withPart = (blocks: Blocks): Blocks => [
    { ...list, items: [...items.slice(0, count), { ...item, blocks }] },
  ];
  const inner = splitBlocks(item.blocks, (blocks) => fill(withPart(blocks)));
  if (inner.head.length === 0) return count > 0 ? before : { head: [], rest: [list] };
  return { head: withPart(inner.head), rest: goOn(list, count, inner.rest) };
}

function from(list: List, index: number): List {
  const { start, items } = list;
  const begin = start !== undefined && { start: start + index };
  return { ...list, ...begin, items: items.slice(index) };
}

/**
 * The list after an item was cut: what is left of the item's own words stands above it, without a
 * mark, and the lists in it where they were.
 */
function goOn(list: List, index: number, left: Blocks): Blocks {
  const inner = left.findIndex(({ kind }) => kind === "list");
  const above = inner === -1 ? left : left.slice(0, inner);
  const item = inner === -1 ? [] : [{ blocks: left.slice(inner) }];
  const { items, ...others } = from(list, inner === -1 ? index + 1 : index);
  const below = [...item, ...items.slice(item.length)];
  return [
    ...above.map((block) => ({ ...block, gap: 2 as const })),
    ...(below.length > 0 ? [{ ...others, items: below }] : []),
  ];
}

type Table = Extract<Block, { kind: "table" }>;

/** Whoever reads on sees the names of the columns again. */
function splitTable(table: Table, fill: Fill<Blocks>): Split<Blocks> {
  const { rows } = table;
  const upTo = (count: number): Blocks => [{ ...table, rows: rows.slice(0, count) }];
  const count = most(rows.length, (some) => fill(upTo(some)));
  if (count === 0) return { head: [], rest: [table] };
  const left = rows.slice(count);
  return { head: upTo(count), rest: left.length > 0 ? [{ ...table, rows: left }] : [] };
}

type Lines = readonly string[];

function splitCode(lines: Lines, fill: Fill<Lines>): Split<Lines> {
  const count = most(lines.length, (some) => fill(lines.slice(0, some)));
  const line = lines[count];
  if (count > 0 || line === undefined)
    return { head: lines.slice(0, count), rest: lines.slice(count) };
  const longest = most(line.length, (length) => fill([line.slice(0, length)]));
  const at = startOfGrapheme(line, longest);
  if (at === 0) return { head: [], rest: lines };
  return { head: [line.slice(0, at)], rest: [line.slice(at), ...lines.slice(1)] };
}

function splitWords(words: Words, fill: Fill<Words>): Split<Words> {
  const text = plainWords(words);
  let max = most(text.length, (length) => fill(slice(words, 0, length)));
  while (max > 0 && max < text.length) {
    const at = breakAt(text, max, wholes(words));
    const head = slice(words, 0, text.slice(0, at).trimEnd().length);
    // What is broken elsewhere than it was tried may take more: a link's target, an escape.
    if (head.length > 0 && fill(head) <= 1)
      return { head, rest: slice(words, at + (/\S/u.exec(text.slice(at))?.index ?? 0)) };
    max = Math.min(at, max) - 1;
  }
  return max > 0 ? { head: words, rest: [] } : { head: [], rest: words };
}
