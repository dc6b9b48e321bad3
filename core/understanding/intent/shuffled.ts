import type { Chance } from "./chance.ts";

/** Gives the numbers below `length` again and again, shuffled anew each time. */
export class Shuffled {
  readonly #order: Int32Array;
  readonly #chance: Chance;
  #at = 0;

  constructor(length: number, chance: Chance) {
    this.#order = Int32Array.from({ length }, (_, index) => index);
    this.#chance = chance;
  }

  next(): number {
    if (this.#at === 0) this.#shuffle();
    const next = this.#order[this.#at] ?? 0;
    this.#at = (this.#at + 1) % this.#order.length;
    return next;
  }

  #shuffle(): void {
    for (let last = this.#order.length - 1; last > 0; last -= 1) {
      const other = Math.floor(this.#chance.next() * (last + 1));
      const kept = this.#order[last] ?? 0;
      this.#order[last] = this.#order[other] ?? 0;
      this.#order[other] = kept;
    }
  }
}
