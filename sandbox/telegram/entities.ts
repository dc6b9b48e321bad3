import { badRequest } from "./refusal.ts";
import type { Entity } from "./shapes.ts";

export interface FormattedText {
  readonly text: string;
  readonly entities: readonly Entity[];
}

/**
 * Reads Telegram's HTML into text and entities, and refuses what Telegram refuses: tags it does not
 * know, tags left open, tags closed in another order.
 *
 * Source: core.telegram.org/bots/api#html-style.
 */
export function readHtml(html: string): FormattedText {
  const open: OpenTag[] = [];
  const entities: Entity[] = [];
  let text = "";
  for (const { 0: piece, groups = {} } of html.matchAll(pieces)) {
    if (groups["closing"] !== undefined) {
      const { offset, entity } = closed(open, groups["closing"]);
      if (entity) entities.push({ ...entity, offset, length: text.length - offset });
    } else if (groups["opening"] !== undefined) {
      const tag = opened(open, groups["opening"], groups["attributes"] ?? "");
      open.push({ ...tag, offset: text.length });
    } else if (piece === "<") throw unparsable('Unsupported start tag ""');
    else text += unescaped(piece);
  }
  const left = open.at(-1);
  if (left) throw unparsable(`Can't find end tag corresponding to start tag "${left.name}"`);
  return trimmed({ text, entities });
}

const pieces =
  /<\/(?<closing>[a-z][\w-]*)\s*>|<(?<opening>[a-z][\w-]*)(?<attributes>(?:\s+[\w-]+(?:="[^"]*")?)*)\s*>|&(?:#\d+|#x[\da-f]+|[a-z]+);|[^<&]+|[<&]/giu;

interface OpenTag {
  readonly name: string;
  readonly offset: number;
  /** The entity it becomes, but for its length. Nothing for one that only says a language. */
  readonly entity: Omit<Entity, "offset" | "length"> | undefined;
}

const types = new Map([
  ["b", "bold"],
  ["strong", "bold"],
  ["i", "italic"],
  ["em", "italic"],
  ["u", "underline"],
  ["ins", "underline"],
  ["s", "strikethrough"],
  ["strike", "strikethrough"],
  ["del", "strikethrough"],
  ["tg-spoiler", "spoiler"],
  ["a", "text_link"],
  ["code", "code"],
  ["pre", "pre"],
  ["blockquote", "blockquote"],
]);

/** A `code` inside a `pre` only says the language, which goes with the `pre`. */
function opened(around: OpenTag[], opening: string, attributes: string): Omit<OpenTag, "offset"> {
  const name = opening.toLowerCase();
  const type = types.get(name);
  if (!type) throw unparsable(`Unsupported start tag "${name}"`);
  const [, value] = /\s(?:href|class)="([^"]*)"/u.exec(attributes) ?? [];
  const parent = around.at(-1);
  if (name === "code" && parent?.name === "pre") {
    const language = value?.replace("language-", "");
    around.splice(-1, 1, { ...parent, entity: { type: "pre", ...(language && { language }) } });
    return { name, entity: undefined };
  }
  return { name, entity: { type, ...(name === "a" && { url: unescaped(value ?? "") }) } };
}

function closed(open: OpenTag[], closing: string): OpenTag {
  const name = closing.toLowerCase();
  const tag = open.pop();
  if (!tag) throw unparsable("Unexpected end tag");
  if (tag.name !== name)
    throw unparsable(`Unmatched end tag, expected "</${tag.name}>", found "</${name}>"`);
  return tag;
}

const named = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
]);

/** Telegram knows four named references and every numbered one; others stay as they are. */
function unescaped(text: string): string {
  return text.replaceAll(
    /&(?<name>#\d+|#x[\da-f]+|[a-z]+);/giu,
    (whole, name: string) => characterOf(name) ?? whole,
  );
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith("#")) return named.get(name);
  const code = Number(name.slice(1).replace(/^x/iu, "0x"));
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}

/** Telegram takes white space off both ends. */
function trimmed({ text, entities }: FormattedText): FormattedText {
  const cut = text.length - text.trimStart().length;
  const inner = text.trim();
  const moved = entities.map((entity) => {
    const start = Math.max(entity.offset - cut, 0);
    const end = Math.min(entity.offset - cut + entity.length, inner.length);
    return { ...entity, offset: start, length: end - start };
  });
  return {
    text: inner,
    entities: moved
      .filter(({ length }) => length > 0)
      .toSorted((a, b) => a.offset - b.offset || b.length - a.length),
  };
}

function unparsable(why: string): Error {
  return badRequest(`can't parse entities: ${why}`);
}
