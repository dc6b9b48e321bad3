import * as fc from "fast-check";
import { read } from "../markdown/read.ts";
import type { Block, Row, Words } from "../markdown/tree.ts";

const anyWord = fc.constantFrom(
  ..."a casa ação não. 10:00 R$ 1.500,00 (ok) snake_case 2\\*3 a&b é! 👨‍👩‍👧‍👦 🇧🇷 👍🏽 é מרחבא שלום مرحبا 你好。 <x> \\* 3. - # > +1 |".split(
    " ",
  ),
);
const plain = fc.array(anyWord, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));

/** Where words of it lead. */
export const links = [
  "https://example.com/a_(b)?c=1&d=2",
  "https://example.com/a_b/c?d=e&f=g",
] as const;

const span = fc.oneof(
  { weight: 4, arbitrary: plain },
  plain.map((text) => `**x${text}y**`),
  plain.map((text) => `_x${text}y_`),
  plain.map((text) => `~~x${text}y~~`),
  plain.map((text) => `**x${text} *z${text}y* y**`),
  plain.map((text) => `\`x${text.replaceAll("\\", "")}y\``),
  plain.map((text) => `[x${text}y](${links[0]})`),
  fc.constant(links[1]),
  fc.constant("<ana@example.com>"),
  fc.constant("![a picture](https://example.com/p.png)"),
  fc.constant("a  \nhard break"),
  fc.constant("two\nlines"),
);
const line = fc.array(span, { minLength: 1, maxLength: 6 }).map((spans) => `w ${spans.join(" ")}`);
const oneLine = line.map((text) => text.replaceAll(/\s+/gu, " "));
const code = fc.array(
  fc.constantFrom("const a = 1;", "  if (b) {", "", "```", "*not* _bold_", "ção 👨‍👩‍👧‍👦 ".repeat(9)),
  { maxLength: 9 },
);

const indented = (text: string, by: string) => text.split("\n").join(`\n${by}`);
const listOf = (items: readonly string[], from: number | undefined, between: string) =>
  items
    .map((item, index) => {
      const mark = from === undefined ? "- " : `${from + index}. `;
      return mark + indented(item, " ".repeat(mark.length));
    })
    .join(between);

const hard = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  blocks: fc.array(tie("block"), { minLength: 1, maxLength: 4 }).map((some) => some.join("\n\n")),
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: "block" },
    line,
    oneLine.map((text) => `## ${text} h`),
    code.map((lines) => ["````ts", ...lines, "````"].join("\n")),
    fc
      .array(fc.tuple(oneLine, oneLine), { maxLength: 5 })
      .map((rows) =>
        ["| H | H |", "|---|---|", ...rows.map((row) => `| ${row.map(cell).join(" | ")} |`)].join(
          "\n",
        ),
      ),
    fc.constant("***"),
    tie("blocks").map((text) => `> ${indented(text, "> ")}`),
    fc
      .tuple(
        fc.array(fc.tuple(oneLine, fc.option(tie("blocks"))), { minLength: 1, maxLength: 6 }),
        fc.option(fc.nat(98), { nil: undefined }),
        fc.constantFrom("\n", "\n\n"),
      )
      .map(([items, from, between]) =>
        listOf(
          items.map(([first, more]) => (more === null ? first : `${first}\n\n${more}`)),
          from,
          between,
        ),
      ),
  ),
}));

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

/** Markdown with all that makes cutting hard: nesting, code, tables, links, families of emoji, RTL. */
export const hardMarkdown = fc
  .array(hard.block, { minLength: 1, maxLength: 6 })
  .map((blocks) => blocks.join("\n\n"));

/** More of it than one message takes; the same for the same length. */
export function longText(length: number): string {
  const texts = fc.sample(hardMarkdown, { seed: length, numRuns: 60 });
  const enough = texts.findIndex((_, index) => texts.slice(0, index).join("").length > length * 2);
  return texts.slice(0, enough === -1 ? texts.length : enough).join("\n\n");
}

/**
 * Every sign that is shown, white space apart, with how it is shown. The columns' names,
 * all `H`, are left out, for a table that is cut says them again; so is how deep in lists a sign is.
 */
export function shownSigns(markdown: string): readonly string[] {
  return read(markdown).flatMap((each) => signsOf(each, ""));
}

function signsOf(block: Block, how: string): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return styled(block.words, how);
    case "heading":
      return styled(block.words, `${how} + heading`);
    case "code":
      return signs(block.lines.join("\n"), `${how} + block of ${block.language}`);
    case "quote":
      return block.blocks.flatMap((each) => signsOf(each, `${how} + quote`));
    case "list":
      return block.items.flatMap(({ blocks }) => blocks.flatMap((each) => signsOf(each, how)));
    case "table":
      return block.rows.flatMap((row: Row) => row.flatMap((words) => styled(words, how)));
    case "rule":
      return ["rule"];
  }
}

function styled(words: Words, how: string): readonly string[] {
  return words.flatMap((word) => {
    if (word.kind === "break") return [];
    const href = "href" in word ? ` to ${word.href}` : "";
    const shown = word.kind === "text" ? how : `${how} + ${word.kind}${href}`;
    return "words" in word ? styled(word.words, shown) : signs(word.text, shown);
  });
}

function signs(text: string, how: string): readonly string[] {
  return Array.from(
    text.replaceAll(/[\s|H]/gu, ""),
    (sign) => sign + how.split(" + ").toSorted().join(" + "),
  );
}
