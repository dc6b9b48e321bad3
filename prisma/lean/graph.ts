/** How many names are put before Prisma's own. */
export const MOVED_BY = 1_024;

/**
 * The graph by which Prisma's client knows what each of its types takes, with the number of every name
 * `MOVED_BY` higher. The client makes an object of each of its thousands of nodes, whose keys are such
 * numbers, and V8 keeps it as an array with holes, 5 KB on average, unless the first key is 1,024 or
 * more (`kMaxGap`): then as a hash table of some hundred bytes.
 *
 * In the form of packages/param-graph/src/serialization.ts of prisma/prisma. Throws where it has another.
 */
export function movedUp(graph: string): string {
  const from = new Numbers(Buffer.from(graph, "base64url"));
  const counts = [from.next(), from.next(), from.next()];
  const [inputs = 0, outputs = 0, roots = 0] = counts;
  const moved = [
    counts.map(written),
    repeated(inputs, () => nodeOf(from, inputEdge)),
    repeated(outputs, () => nodeOf(from, namedPair)),
    repeated(roots, () => namedPair(from)),
  ];
  if (!from.isAtEnd) throw new Error("Prisma's graph has another form: mend prisma/lean/graph.ts");
  return Buffer.from(moved.flat(3)).toString("base64url");
}

/** Numbers of seven bits a byte, the lowest first; all but the last of a number's bytes have the eighth. */
class Numbers {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  next(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const [byte = 0] = this.plain(1);
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
  }

  /** Bytes as they stand. */
  plain(count: number): readonly number[] {
    const bytes = [...this.#bytes.subarray(this.#at, this.#at + count)];
    this.#at += count;
    return bytes;
  }
}

function written(value: number): readonly number[] {
  return value < 128 ? [value] : [128 + (value % 128), ...written(Math.floor(value / 128))];
}

function repeated<T>(times: number, make: () => T): readonly T[] {
  return Array.from({ length: times }, make);
}

function nodeOf(from: Numbers, edge: (from: Numbers) => readonly number[]): readonly number[][] {
  const edges = from.next();
  return [[...written(edges)], ...repeated(edges, () => [...edge(from)])];
}

/** A name, what kinds of value it takes, the node behind it, the name of its enum, and flags. */
function inputEdge(from: Numbers): readonly number[] {
  const name = written(from.next() + MOVED_BY);
  const [kinds, node, of] = [from.plain(2), from.next(), from.next()];
  return [...name, ...kinds, ...written(node), ...written(of && of + MOVED_BY), ...from.plain(1)];
}

/** A name and two nodes. */
function namedPair(from: Numbers): readonly number[] {
  const name = written(from.next() + MOVED_BY);
  return [...name, ...written(from.next()), ...written(from.next())];
}
