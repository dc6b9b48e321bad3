import { Quit } from "../commands/quit.ts";
import { macroF1 } from "./measures.ts";

/** One thing that a row names, as it should be read and as it was. */
export interface Outcome {
  readonly language: string;
  /** What kind of thing it is in the row. */
  readonly kind: string;
  readonly isRight: boolean;
  /** What kind was found in its place; "none" when nothing was. */
  readonly found: string;
}

export interface Share {
  readonly language: string;
  /** "all" for all kinds together. */
  readonly kind: string;
  readonly right: number;
  readonly total: number;
  /** From 0 to 1. */
  readonly accuracy: number;
}

export interface Confusion {
  readonly expected: string;
  readonly found: string;
  readonly count: number;
}

export interface Report {
  readonly rows: number;
  /** Of all that the rows name, in any language: from 0 to 1. */
  readonly accuracy: number;
  /** The mean over all kinds of F1; what is of its kind and has a wrong value is none of it. */
  readonly macroF1: number;
  readonly shares: readonly Share[];
  /** What was found in place of what was missed, the most frequent first. */
  readonly confusion: readonly Confusion[];
  /** How long one sentence took. */
  readonly milliseconds: { readonly mean: number; readonly p99: number };
}

/** Adds up what came of each row. */
export class Tally {
  readonly #outcomes: Outcome[] = [];
  readonly #times: number[] = [];

  /** Counts a row: how long it took, in milliseconds, and what came of what it names. */
  add(milliseconds: number, outcomes: readonly Outcome[]): void {
    this.#times.push(milliseconds);
    this.#outcomes.push(...outcomes);
  }

  /** Quits where nothing was named of which there could be a share. */
  report(): Report {
    const named = this.#outcomes;
    if (named.length === 0) throw new Quit(1, "No row names anything that is measured.");
    return {
      rows: this.#times.length,
      accuracy: named.filter(({ isRight }) => isRight).length / named.length,
      macroF1: macroF1(named.map((each) => ({ label: each.kind, said: saidIn(each) }))),
      shares: this.#shares(),
      confusion: this.#confusion(),
      milliseconds: spread(this.#times),
    };
  }

  #shares(): readonly Share[] {
    const counts = new Map<
      string,
      { language: string; kind: string; right: number; total: number }
    >();
    for (const { language, kind, isRight } of this.#outcomes) {
      for (const each of [kind, "all"]) {
        const key = `${language} ${each}`;
        const count = counts.get(key) ?? { language, kind: each, right: 0, total: 0 };
        counts.set(key, count);
        count.total += 1;
        if (isRight) count.right += 1;
      }
    }
    return [...counts.values()]
      .map((count) => ({ ...count, accuracy: count.right / count.total }))
      .toSorted(inOrder);
  }

  #confusion(): readonly Confusion[] {
    const counts = Map.groupBy(
      this.#outcomes.filter(({ isRight }) => !isRight),
      ({ kind, found }) => `${kind} ${found}`,
    );
    return [...counts.values()]
      .flatMap((all) => {
        const [first] = all;
        return first ? [{ expected: first.kind, found: first.found, count: all.length }] : [];
      })
      .toSorted((one, other) => other.count - one.count);
  }
}

function saidIn({ kind, isRight, found }: Outcome): string {
  if (isRight) return kind;
  return found === kind ? `another ${kind}` : found;
}

/** By language, and all kinds together after each of them. */
function inOrder(one: Share, other: Share): number {
  if (one.language !== other.language) return one.language < other.language ? -1 : 1;
  const isLast = Number(one.kind === "all") - Number(other.kind === "all");
  return isLast || (one.kind < other.kind ? -1 : 1);
}

function spread(times: readonly number[]): Report["milliseconds"] {
  const sorted = times.toSorted((one, other) => one - other);
  const sum = sorted.reduce((all, each) => all + each, 0);
  const p99 = sorted[Math.floor(0.99 * sorted.length)] ?? 0;
  return { mean: sum / Math.max(1, sorted.length), p99 };
}
