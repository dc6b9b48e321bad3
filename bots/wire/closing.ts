/** Things to close, in the reverse of the order in which they were opened. */
export class Closing {
  readonly #steps: (() => Promise<unknown>)[] = [];

  /** Remembers how to close what was just opened. */
  add(close: () => Promise<unknown>): void {
    this.#steps.push(close);
  }

  /** Closes all of them, each though another fails; throws what failed first. */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (const step of this.#steps.splice(0).toReversed())
      await step().catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }
}
