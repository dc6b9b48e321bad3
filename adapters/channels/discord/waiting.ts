/** Things that wait for their turn, in the order in which they came. */
export class Waiting<Item> {
  readonly #items: Item[] = [];
  #arrival = Promise.withResolvers<void>();
  #failure: unknown;

  get length(): number {
    return this.#items.length;
  }

  push(item: Item): void {
    this.#items.push(item);
    this.#arrival.resolve();
  }

  /** No more will come: whoever waits learns why, after what came before. */
  fail(error: unknown): void {
    this.#failure ??= error;
    this.#arrival.resolve();
  }

  /** The next one as soon as there is one; nothing once the signal aborts. */
  async next(signal: AbortSignal): Promise<Item | undefined> {
    const wake = () => this.#arrival.resolve();
    signal.addEventListener("abort", wake, { once: true });
    try {
      while (!signal.aborted) {
        const item = this.#items.shift();
        if (item !== undefined) return item;
        if (this.#failure !== undefined) throw this.#failure;
        await this.#arrival.promise;
        this.#arrival = Promise.withResolvers();
      }
      return undefined;
    } finally {
      signal.removeEventListener("abort", wake);
    }
  }
}
