/** What Markdown means, once it is read: the one shape that is cut, shown and written again. */
export type Block = { readonly gap: Gap } & (
  | { readonly kind: "paragraph"; readonly words: Words }
  | { readonly kind: "heading"; readonly depth: number; readonly words: Words }
  | { readonly kind: "code"; readonly language: string; readonly lines: readonly string[] }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | ({ readonly kind: "list" } & List)
  | ({ readonly kind: "table" } & Table)
  | { readonly kind: "rule" }
);

/** The line ends after a block: two leave an empty line. */
export type Gap = 1 | 2;

export interface List {
  /** As it was written, so that two lists in a row stay two. */
  readonly mark: "-" | "*" | "+" | "." | ")";
  /** The first number; absent where items have none. */
  readonly start?: number;
  /** Written with empty lines between its items. */
  readonly loose: boolean;
  readonly items: readonly Item[];
}

/** An item that begins with a list goes on with one that began before: it has no mark of its own. */
export interface Item {
  readonly done?: boolean;
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly header: Row;
  readonly rows: readonly Row[];
}

/** Its cells. */
export type Row = readonly Words[];

/** What stands in a line, or in the lines of a paragraph. */
export type Words = readonly Word[];

export type Word =
  /** As it is read: without escapes and references, `&amp;` is `&`. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "break" }
  | {
      readonly kind: "strong" | "emphasis" | "struck";
      /** As it was written, so that two in a row stay two. */
      readonly mark: string;
      readonly words: Words;
    }
  | { readonly kind: "link"; readonly href: string; readonly words: Words }
  /** A bare address. */
  | { readonly kind: "address"; readonly href: string; readonly text: string }
  /** By the words that stand for it. */
  | { readonly kind: "image"; readonly href: string; readonly text: string };
