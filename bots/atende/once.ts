import type { Prompting } from "../../core/message/event.ts";
import type { Turn } from "../../core/turn.ts";

type Asking = Pick<Turn, "event">;

/** What is read once for a message, however many slots and skills want it. */
export class Once<T> {
  #known = new WeakMap<Prompting, Map<string, Promise<T>>>();

  /** What `read` gives, or gave under the same key; what failed is read again. */
  async read({ event }: Asking, key: string, read: () => Promise<T>): Promise<T> {
    const known = this.#known.get(event) ?? new Map<string, Promise<T>>();
    this.#known.set(event, known);
    const before = known.get(key);
    if (before) return before;
    const reading = read();
    known.set(key, reading);
    try {
      return await reading;
    } catch (error) {
      known.delete(key);
      throw error;
    }
  }

  /** What was read is so no more. */
  forget(): void {
    this.#known = new WeakMap();
  }
}
