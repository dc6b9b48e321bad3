/** Gives the numbers below `length` again and again, shuffled anew each time, and the same on every run. */
export class Shuffled {
  readonly #order: Int32Array;
  #at = 0;
  #seed = 12_345;

  constructor(length: number) {
    this.#order = Int32Array.from({ length }, (_, index) => index);
  }

  next(): number {
    if (this.#at === 0) this.#shuffle();
    const next = this.#order[this.#at] ?? 0;
    this.#at = (this.#at + 1) % this.#order.length;
    return next;
  }

  #shuffle(): void {
    for (let last = this.#order.length - 1; last > 0; last -= 1) {
      const other = Math.floor(this.#random() * (last + 1));
      const kept = this.#order[last] ?? 0;
      this.#order[last] = this.#order[other] ?? 0;
      this.#order[other] = kept;
    }
  }

  /** A linear congruential generator with the numbers of Numerical Recipes. */
  #random(): number {
    this.#seed = (Math.imul(this.#seed, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#seed / 2 ** 32;
  }
}
