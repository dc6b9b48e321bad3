/** The claims of one owner: their numbers, and which of them the store has not answered yet. */
export class Claims {
  readonly #open = new Set<number>();
  #last = 0;

  /** A number that was never used. */
  next(): number {
    this.#last += 1;
    this.#open.add(this.#last);
    return this.#last;
  }

  /** Its answer has come, or will not come any more. */
  close(claim: number | undefined): void {
    if (claim !== undefined) this.#open.delete(claim);
  }

  /** All claims up to this number are closed. */
  get closed(): number {
    return Math.min(this.#last, ...[...this.#open].map((claim) => claim - 1));
  }
}
