/**
 * How a platform writes what Markdown means. Words that are given have gone through `escape` already;
 * none is given a format that it has, and what is strong as a whole, a heading, has nothing strong in it.
 */
export interface Marks {
  /** Makes plain words safe to stand in the platform's text. */
  escape(words: string): string;
  strong(words: string): string;
  emphasis(words: string): string;
  struck(words: string): string;
  /** Code is given as it is: what has to be escaped in it is this function's to do. */
  code(text: string): string;
  /** Nothing in the code ends the block: {@link withoutFences}. */
  codeBlock(text: string, language: string): string;
  /** May have several lines. */
  quote(words: string): string;
  link(words: string, href: string): string;
  heading(words: string): string;
  readonly rule: string;
  /** In front of an item of a list: `"• "`. */
  readonly bullet: string;
  readonly checked: string;
  readonly unchecked: string;
  /** For each step that a list lies inside another. */
  readonly indent: string;
  /** Between the cells of a table's row. */
  readonly cell: string;
}

/** No marks at all: what a person hears or counts. */
export const plainMarks: Marks = {
  escape: (words) => words,
  strong: (words) => words,
  emphasis: (words) => words,
  struck: (words) => words,
  code: (text) => text,
  codeBlock: (text) => text,
  quote: (words) => words,
  link: (words, href) => (words === href || words === "" ? href : `${words} (${href})`),
  heading: (words) => words,
  rule: "———",
  bullet: "• ",
  checked: "☑ ",
  unchecked: "☐ ",
  indent: "  ",
  cell: " | ",
};

/** Code that can stand between fences: what would end it is held apart by a space of no width. */
export function withoutFences(text: string): string {
  return text.replaceAll("```", "`\u200B`\u200B`");
}
