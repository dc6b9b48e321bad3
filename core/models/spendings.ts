import type { Spending } from "./chain.ts";

/** Turns that ended before they told what they had spent leave it here; so many are remembered. */
const MOST = 1_000;

/** What turns under way have spent on models, by their keys, until it is written on their traces. */
export class Spendings {
  readonly #by = new Map<string, readonly Spending[]>();

  note(key: string, spent: readonly Spending[]): void {
    const before = this.take(key);
    if (before.length + spent.length === 0) return;
    this.#by.set(key, [...before, ...spent]);
    const [oldest] = this.#by.keys();
    if (this.#by.size > MOST && oldest !== undefined) this.#by.delete(oldest);
  }

  /** Told once. */
  take(key: string): readonly Spending[] {
    const spent = this.#by.get(key) ?? [];
    this.#by.delete(key);
    return spent;
  }
}
