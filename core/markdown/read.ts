import { lexer } from "marked";
import type { MarkedToken, Token, Tokens } from "marked";
import { withoutReferences } from "./references.ts";
import { plainWords, without } from "./words.ts";
import type { Format } from "./words.ts";
import type { Block, Gap, Item, Row, Word, Words } from "./tree.ts";

/**
 * Reads Markdown as GitHub has it. HTML is words as they stand, but for `<br>`; what is no Markdown
 * is words too. Throws where things nest deeper than can be read.
 */
export function read(markdown: string): readonly Block[] {
  return blocksOf(lexer(markdown));
}

function blocksOf(tokens: readonly Token[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const token of tokens.filter(isKnown)) {
    const last = blocks.at(-1);
    if (token.type === "space" && last)
      blocks[blocks.length - 1] = { ...last, gap: wider(last.gap, token.raw) };
    else blocks.push(...blockOf(token));
  }
  return blocks;
}

/** Others come from extensions, of which there are none. */
function isKnown(token: Token): token is MarkedToken {
  return token.type !== "";
}

function blockOf(token: MarkedToken): readonly Block[] {
  const gap = wider(1, token.raw.slice(token.raw.trimEnd().length));
  if (token.type === "list") return [listOf(token, gap)];
  if (token.type === "blockquote") return [{ kind: "quote", blocks: blocksOf(token.tokens), gap }];
  if (token.type === "table")
    return [{ kind: "table", header: rowOf(token.header), rows: token.rows.map(rowOf), gap }];
  if (token.type === "code") return [codeOf(token, gap)];
  if (token.type === "html") return htmlOf(token.text, gap);
  return lineOf(token, gap);
}

function lineOf(token: MarkedToken, gap: Gap): readonly Block[] {
  if (token.type === "heading")
    return [{ kind: "heading", depth: token.depth, words: wordsOf(token.tokens), gap }];
  if (token.type === "hr") return [{ kind: "rule", gap }];
  if (token.type === "paragraph" || token.type === "text")
    return [{ kind: "paragraph", words: unindented(wordsOf(token.tokens ?? [token])), gap }];
  return [];
}

/** Spaces in front of a paragraph's lines mean nothing. */
function unindented(words: Words): Words {
  return words.map((word, index) => {
    if (word.kind !== "text") return word;
    const begins = index === 0 || words[index - 1]?.kind === "break";
    const text = begins ? word.text.trimStart() : word.text;
    return { ...word, text: text.replaceAll(/\n[ \t]+/gu, "\n") };
  });
}

function codeOf({ text, lang = "" }: Tokens.Code, gap: Gap): Block {
  const [language = ""] = lang.split(/\s/u);
  return { kind: "code", language, lines: text.split("\n"), gap };
}

function wider(gap: Gap, ends: string): Gap {
  return gap === 2 || ends.split("\n").length > 2 ? 2 : 1;
}

function listOf({ raw, ordered, start, loose, items }: Tokens.List, gap: Gap): Block {
  const mark = (["*", "+", ")"] as const).find((sign) => /^\s*\d*(\S)/u.exec(raw)?.[1] === sign);
  return {
    kind: "list",
    mark: mark ?? (ordered ? "." : "-"),
    ...(ordered && { start: Number(start) }),
    loose,
    items: items.map(itemOf),
    gap,
  };
}

function itemOf({ task, checked, tokens }: Tokens.ListItem): Item {
  return { ...(task && { done: checked === true }), blocks: blocksOf(tokens) };
}

function rowOf(cells: readonly Tokens.TableCell[]): Row {
  return cells.map(({ tokens }) => wordsOf(tokens));
}

function htmlOf(text: string, gap: Gap): readonly Block[] {
  const paragraphs = text.trim().split(/\n\s*\n/u);
  return paragraphs.map((lines) => ({ kind: "paragraph", words: [htmlWord(lines)], gap }));
}

function htmlWord(text: string): Word {
  return /^<br\s*\/?>$/iu.test(text) ? { kind: "break" } : { kind: "text", text };
}

/** Text that the lexer gives in parts is one. */
function wordsOf(tokens: readonly Token[]): Words {
  const words: Word[] = [];
  for (const word of tokens.filter(isKnown).flatMap(wordOf)) {
    const last = words.at(-1);
    if (word.kind === "text" && last?.kind === "text")
      words[words.length - 1] = { kind: "text", text: last.text + word.text };
    else words.push(word);
  }
  return words;
}

function wordOf(token: MarkedToken): readonly Word[] {
  if (token.type === "text" && token.tokens) return wordsOf(token.tokens);
  if (token.type === "text") return [{ kind: "text", text: withoutReferences(token.text) }];
  if (token.type === "escape") return [{ kind: "text", text: token.text }];
  if (token.type === "html") return [htmlWord(token.text)];
  if (token.type === "codespan") return [{ kind: "code", text: token.text }];
  if (token.type === "br") return [{ kind: "break" }];
  return formatOf(token);
}

function formatOf(token: MarkedToken): readonly Word[] {
  if (token.type === "strong") return [formatted("strong", token.raw.slice(0, 2), token)];
  if (token.type === "em") return [formatted("emphasis", token.raw.slice(0, 1), token)];
  if (token.type === "del") return [formatted("struck", "~~", token)];
  if (token.type === "link") return [linkOf(token)];
  return token.type === "image" ? [imageOf(token)] : [];
}

/** What is strong in what is strong already is no stronger. */
function formatted(kind: Format, mark: string, { tokens }: { tokens: readonly Token[] }): Word {
  return { kind, mark, words: without(kind, wordsOf(tokens)) };
}

/** One without words is told by where it leads. */
function linkOf({ href, text, tokens, autolink }: Tokens.Link): Word {
  if (autolink === true) return { kind: "address", href, text };
  const [target, words] = [withoutReferences(href), wordsOf(tokens)];
  return words.length > 0
    ? { kind: "link", href: target, words }
    : { kind: "address", href: target, text: target };
}

function imageOf({ href, tokens }: Tokens.Image): Word {
  const target = withoutReferences(href);
  return { kind: "image", href: target, text: plainWords(wordsOf(tokens)) || target };
}
