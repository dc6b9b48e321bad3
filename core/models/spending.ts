import { z } from "zod";
import { modelFaults } from "./model.ts";
import type { ModelFault } from "./model.ts";
import type { Usage } from "./price.ts";

/** One call to a model: names and numbers, never words. */
export interface Spending {
  readonly model: string;
  readonly came: "answered" | "over_budget" | ModelFault;
  readonly ms: number;
  /** As the model told; absent where it told nothing, and the most that it may have been is spent. */
  readonly tokens?: Usage;
  /** In US dollars; absent where the price is not known. */
  readonly usd?: number;
}

/** As the ledger keeps it. */
export const spending: z.ZodType<Spending> = z.object({
  model: z.string(),
  came: z.enum(["answered", "over_budget", ...modelFaults]),
  ms: z.number(),
  tokens: z.object({ input: z.number(), output: z.number() }).exactOptional(),
  usd: z.number().exactOptional(),
});

/** Turns that ended before they told what they had spent leave it here; so many are remembered. */
const MOST = 1_000;

/** What turns under way have spent on models, by their keys, until it is written on their traces. */
export class Spendings {
  readonly #by = new Map<string, readonly Spending[]>();

  note(key: string, spent: readonly Spending[]): void {
    if (spent.length === 0) return;
    this.#by.set(key, [...(this.#by.get(key) ?? []), ...spent]);
    const [oldest] = this.#by.keys();
    if (this.#by.size > MOST && oldest !== undefined) this.#by.delete(oldest);
  }

  /** With what was spent on the turn's parts, whose keys begin with its own. Told once. */
  take(key: string): readonly Spending[] {
    const keys = [...this.#by.keys()].filter((one) => one === key || one.startsWith(`${key}:`));
    return keys.flatMap((one) => {
      const spent = this.#by.get(one) ?? [];
      this.#by.delete(one);
      return spent;
    });
  }
}
