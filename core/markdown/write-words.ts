import type { Word, Words } from "./tree.ts";

/** Plain words as Markdown that means them and nothing else. */
export function literal(text: string): string {
  return lines(escape(text));
}

/** The words of a paragraph. */
export function writeLines(words: Words): string {
  return lines(writeWords(words));
}

/** No line may begin like a list, a heading, a quote, a table or the line below a heading. */
function lines(written: string): string {
  return written.trim().split("\n").map(guarded).join("\n");
}

const ordered = /^(?<number>\d{1,9})(?<mark>[.)])(?=\s|$)/u;
const opening =
  /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|-|$)|=+\s*$|[|:]?\s*:?-+:?\s*(?:\||$)|\||`{3}|~{3})/u;

function guarded(line: string): string {
  const words = line.trimStart();
  if (ordered.test(words)) return words.replace(ordered, "$<number>\\$<mark>");
  return opening.test(words) ? `\\${words}` : words;
}

/** `inside` a format, whose marks stand on both sides. */
export function writeWords(words: Words, inside = false): string {
  let written = "";
  for (const [index, word] of words.entries()) {
    const before = inside && written === "" ? "*" : written;
    written += writeWord(word, { before, next: words[index + 1], inside });
  }
  return written;
}

interface Around {
  readonly before: string;
  readonly next: Word | undefined;
  readonly inside: boolean;
}

function writeWord(word: Word, around: Around): string {
  if (word.kind === "text") return writeText(word.text, around);
  if (word.kind === "code") return writeCode(word.text);
  if (word.kind === "break") return around.next?.kind === "break" ? "<br>" : "  \n";
  if (word.kind === "address") return writeAddress(word.text, word.href, around);
  if (word.kind === "image") return `![${escape(word.text)}](${writeTarget(word.href)})`;
  if (word.kind === "link") return `[${writeWords(word.words, true)}](${writeTarget(word.href)})`;
  return word.mark + writeWords(word.words, true) + word.mark;
}

/** A "!" before a link would make it a picture. */
function writeText(text: string, { next }: Around): string {
  return next?.kind === "link" ? escape(text).replace(/!$/u, "\\!") : escape(text);
}

/** Signs, letters between which an underscore is one, references, and what would become an address. */
const special =
  /[\\`*~[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|&(?=#?\w+;)|(?<=https?|ftp):(?=\/\/)|(?<=\bwww)\.|(?<=[\w.+-])@(?=\w)/giu;

function escape(text: string): string {
  return text.replaceAll(special, "\\$&");
}

function writeCode(text: string): string {
  const runs = text.match(/`+/gu) ?? [];
  const fence = "`".repeat(1 + Math.max(0, ...runs.map(({ length }) => length)));
  const pad = /^`|`$|^ .*\S.* $/u.test(text) ? " " : "";
  return fence + pad + text + pad + fence;
}

/** Bare where nothing beside it could be taken for a part of it. */
function writeAddress(text: string, href: string, { before, next, inside }: Around): string {
  const ends =
    next === undefined ? !inside : next.kind === "text" && /^[.,;:!?]*\s/u.test(next.text);
  const begins = before === "" || /[\s(]$/u.test(before);
  if (begins && ends && /^https?:\/\/[\w./?=&%#+-]*[a-z\d/]$/iu.test(text)) return text;
  if (/^(?:[a-z][a-z\d+.-]+:[^\s<>]*|[^\s<>@:]+@[^\s<>]+)$/iu.test(text)) return `<${text}>`;
  return `[${escape(text)}](${writeTarget(href)})`;
}

function writeTarget(href: string): string {
  const target = href.replaceAll(/&(?=#?\w+;)/gu, "&amp;");
  if (/^[^\s<>()\\]*$/u.test(target)) return target;
  return `<${target.replaceAll(/[\\<>]/gu, "\\$&").replaceAll(/\n/gu, "%0A")}>`;
}
