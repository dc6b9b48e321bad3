import { tokens } from "../text/tokens.ts";

/** One step of a pattern. */
export type Step =
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "phrase"; readonly name: string; readonly classes: readonly string[] }
  | { readonly kind: "choice"; readonly of: readonly Sequence[] }
  /** What follows is to be one of these, or is not; it is not taken. */
  | { readonly kind: "look"; readonly of: readonly Sequence[]; readonly wanted: boolean }
  | { readonly kind: "edge"; readonly edge: Edge };

/** The start or the end of the text, or no space before what follows. */
export type Edge = "start" | "end" | "glue";

export type Sequence = readonly Step[];

/** Reads a pattern, in the notation of {@link Grammar}. Throws a SyntaxError when it is not one. */
export function parsePattern(pattern: string): readonly Sequence[] {
  const pieces = pattern.match(/<[^>]+>|\{[^}]*\}|[!&]\(|[()[\]|~]|[^\s()[\]|~{}<>&!]+|\S/g) ?? [];
  const reader = new PatternReader(pattern, pieces);
  return reader.alternatives("");
}

const groups: Readonly<Record<string, { close: string; step: (of: readonly Sequence[]) => Step }>> =
  {
    "(": { close: ")", step: (of) => ({ kind: "choice", of }) },
    "[": { close: "]", step: (of) => ({ kind: "choice", of: [...of, []] }) },
    "&(": { close: ")", step: (of) => ({ kind: "look", of, wanted: true }) },
    "!(": { close: ")", step: (of) => ({ kind: "look", of, wanted: false }) },
  };
const edges: Readonly<Record<string, Step>> = {
  "~": { kind: "edge", edge: "glue" },
  "<start>": { kind: "edge", edge: "start" },
  "<end>": { kind: "edge", edge: "end" },
};

class PatternReader {
  #at = 0;
  readonly #pattern: string;
  readonly #pieces: readonly string[];

  constructor(pattern: string, pieces: readonly string[]) {
    this.#pattern = pattern;
    this.#pieces = pieces;
  }

  /** Sequences parted by `|`, up to and with the piece that closes them; "" is the pattern's end. */
  alternatives(close: string): readonly Sequence[] {
    const all: Step[][] = [[]];
    for (;;) {
      const piece = this.#pieces[this.#at++] ?? "";
      if (piece === close) return all;
      if (piece === "") throw new SyntaxError(`pattern without its "${close}": ${this.#pattern}`);
      if (piece === "|") all.push([]);
      else all.at(-1)?.push(...this.#steps(piece));
    }
  }

  #steps(piece: string): readonly Step[] {
    const group = groups[piece];
    if (group) return [group.step(this.alternatives(group.close))];
    const edge = edges[piece];
    if (edge) return [edge];
    if (piece.startsWith("{")) return [this.#phrase(piece.slice(1, -1))];
    if (/^[)\]{}]$/.test(piece))
      throw new SyntaxError(`pattern with a stray "${piece}": ${this.#pattern}`);
    return tokens(piece.replace(/^<(.)>$/, "$1")).map(({ text }) => ({ kind: "word", text }));
  }

  #phrase(inside: string): Step {
    const [name = "", classes = name] = inside.split(":");
    return { kind: "phrase", name, classes: classes.split("|") };
  }
}
