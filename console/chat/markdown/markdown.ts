import { Lexer } from "marked";
import type { MarkedToken, Token } from "marked";

import { decodeReferences } from "./references.ts";

/** A piece of a line. It is all plain data, so a view can only ever show it as text. */
export type Inline =
  | { readonly kind: "text" | "code"; readonly text: string }
  | { readonly kind: "strong" | "em" | "del"; readonly content: readonly Inline[] }
  | { readonly kind: "link"; readonly href: string; readonly content: readonly Inline[] }
  | { readonly kind: "break" };

export type Block =
  | { readonly kind: "paragraph" | "heading"; readonly content: readonly Inline[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "quote"; readonly content: readonly Block[] }
  | {
      readonly kind: "list";
      /** The first number of an ordered list. */
      readonly start: number | undefined;
      readonly items: readonly (readonly Block[])[];
    };

/** Longer texts and deeper nests than a bot would write are shown as they are. */
const longest = 16_000;
const deepest = 8;

/** Reads a message. HTML in it is text; a link leads only where {@link safeHref} lets it. */
export function parseMarkdown(text: string): readonly Block[] {
  if (text.length > longest) return [plain(text)];
  try {
    return blocks(new Lexer({ gfm: true, breaks: true }).lex(text), 0);
  } catch {
    // The lexer calls itself for every level, so a text made to be deep runs it out of stack.
    return [plain(text)];
  }
}

/** The address in full, or undefined unless it is of the web, mail or telephone. */
export function safeHref(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  return /^(https?|mailto|tel):$/.test(url.protocol) ? url.href : undefined;
}

function plain(text: string): Block {
  return { kind: "paragraph", content: [{ kind: "text", text }] };
}

const silent: ReadonlySet<string> = new Set(["space", "def", "hr"]);

function blocks(tokens: readonly Token[], depth: number): Block[] {
  return known(tokens)
    .filter(({ type }) => !silent.has(type))
    .map((token) => (depth < deepest ? block(token, depth + 1) : plain(token.raw)));
}

function block(token: MarkedToken, depth: number): Block {
  if (token.type === "heading" || token.type === "paragraph") {
    return { kind: token.type, content: inlines(token.tokens) };
  }
  if (token.type === "text") {
    return { kind: "paragraph", content: inlines(token.tokens ?? [token]) };
  }
  if (token.type === "code") return { kind: "code", text: token.text };
  if (token.type === "blockquote") return { kind: "quote", content: blocks(token.tokens, depth) };
  if (token.type === "list") {
    return {
      kind: "list",
      start: token.start === "" ? undefined : token.start,
      items: token.items.map((item) => blocks(item.tokens, depth)),
    };
  }
  return plain(token.raw.trimEnd());
}

function inlines(tokens: readonly Token[]): Inline[] {
  return known(tokens).map(inline);
}

function inline(token: MarkedToken): Inline {
  if (token.type === "text") return { kind: "text", text: decodeReferences(token.text) };
  if (token.type === "escape") return { kind: "text", text: token.text };
  if (token.type === "codespan") return { kind: "code", text: token.text };
  if (token.type === "br") return { kind: "break" };
  if (token.type === "link" || token.type === "image") return link(token);
  if (token.type === "strong" || token.type === "em" || token.type === "del") {
    return { kind: token.type, content: inlines(token.tokens) };
  }
  return { kind: "text", text: token.raw };
}

function link(token: Extract<MarkedToken, { type: "link" | "image" }>): Inline {
  const literal = token.type === "link" && token.autolink;
  const href = safeHref(literal ? token.href : decodeReferences(token.href));
  if (href === undefined) return { kind: "text", text: token.raw };
  const content = token.type === "link" ? inlines(token.tokens) : [];
  if (content.length > 0) return { kind: "link", href, content };
  return { kind: "link", href, content: [{ kind: "text", text: token.text || href }] };
}

function known(tokens: readonly Token[]): readonly MarkedToken[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- other tokens come only from extensions, and there are none
  return tokens as readonly MarkedToken[];
}
