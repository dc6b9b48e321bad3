import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { expect, it } from "vitest";
import { EffectInDoubt, NotDone } from "../effects/effects.ts";
import type { Effect } from "../effects/effects.ts";
import { Ledger } from "../effects/ledger.ts";
import type { EffectStore } from "../effects/store.ts";
import { wire } from "./effects-sample.ts";
import type { LedgerSample } from "./effects-sample.ts";

/** However processes race for an effect, and whatever becomes of them. */
export function itHoldsInRaces(sample: () => LedgerSample): void {
  it.each([
    { repeat: "safe", most: Infinity, answered: 2 },
    { repeat: "never", most: 1, answered: 0 },
  ] as const)(
    "holds whatever dies, fails or is slow over an effect whose repeat is $repeat",
    { timeout: 60_000 },
    async ({ repeat, most, answered }) => {
      await fc.assert(
        fc.asyncProperty(fates, async (lives) => {
          const world = new EffectWorld(sample(), wire({ repeat }));
          await world.live(lives);
          expect(world.performed).toBeLessThanOrEqual(most);
          expect(world.names.size).toBeLessThanOrEqual(1);
          expect(new Set(world.answers).size).toBeLessThanOrEqual(1);
          expect(world.answers.length).toBeGreaterThanOrEqual(answered);
        }),
        { numRuns: 60 },
      );
    },
  );
}

/** What a process comes to that is to bring an effect about. */
interface Fate {
  /** How often it lets others go first before it asks, and before it has performed. */
  readonly delay: number;
  readonly slowness: number;
  readonly performing: "does it" | "refuses" | "fails after" | "dies before" | "dies after";
  /** At which call of its store it dies: before the call takes effect, or after. */
  readonly dies?: { readonly call: number; readonly before: boolean };
}

const fate: fc.Arbitrary<Fate> = fc.record(
  {
    delay: fc.nat(10),
    slowness: fc.nat(20),
    performing: fc.constantFrom<Fate["performing"]>(
      "does it",
      "refuses",
      "fails after",
      "dies before",
      "dies after",
    ),
    dies: fc.record({ call: fc.integer({ min: 1, max: 4 }), before: fc.boolean() }),
  },
  { requiredKeys: ["delay", "slowness", "performing"] },
);

const fates = fc.array(fate, { minLength: 1, maxLength: 6 });

/** Processes that race for one effect while claims lapse under them, and what came of it. */
class EffectWorld {
  performed = 0;
  readonly names = new Set<string>();
  readonly answers: string[] = [];
  readonly #sample: LedgerSample;
  readonly #effect: Effect<string>;

  constructor(sample: LedgerSample, effect: Effect<string>) {
    this.#sample = sample;
    this.#effect = effect;
  }

  /** Lets all of them run to their end at once, and then two more who have better luck. */
  async live(lives: readonly Fate[]): Promise<void> {
    const racing = Promise.all(lives.map((life, index) => this.#run(life, index)));
    await this.#lapseUntil(racing);
    for (const index of [0, 1])
      await this.#lapseUntil(this.#run({ delay: 0, slowness: 0, performing: "does it" }, index));
  }

  async #lapseUntil(done: Promise<unknown>): Promise<void> {
    const over = new AbortController();
    const outcome = done.finally(() => over.abort());
    while (!over.signal.aborted) {
      await turns(5);
      await this.#sample.lapse();
    }
    await outcome;
  }

  async #run({ delay, slowness, performing, dies }: Fate, index: number): Promise<void> {
    const process = new AbortController();
    const death = once(process.signal, "abort");
    const [one, other] = this.#sample.stores;
    const store = mortal(index % 2 ? one : other, process, dies);
    await turns(delay);
    const asked = new Ledger(store, { lookMs: 1, renewMs: 3 }).once(this.#effect, async (key) => {
      this.names.add(key);
      if (performing === "dies before") return end(process);
      await turns(slowness);
      if (performing === "refuses") throw new NotDone("refused");
      this.performed += 1;
      const result = `performed ${this.performed}`;
      if (performing === "fails after") throw new Error("no answer");
      return performing === "dies after" ? end(process) : result;
    });
    await Promise.race([death, asked.then((answer) => this.answers.push(answer), expected)]);
  }
}

function expected(error: unknown): void {
  const isOurs = error instanceof Error && /refused|no answer/u.test(error.message);
  if (!isOurs && !(error instanceof EffectInDoubt)) throw error;
}

/** Lets others go first, so many times. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await setImmediate();
}

/** A process's store, which it hears no more of once it is dead. */
function mortal(store: EffectStore, process: AbortController, dies: Fate["dies"]): EffectStore {
  let calls = 0;
  return new Proxy(store, {
    get(target, name) {
      const call: unknown = Reflect.get(target, name);
      if (typeof call !== "function") return call;
      return async (...values: unknown[]): Promise<unknown> => {
        calls += 1;
        const isLast = calls === dies?.call;
        if (process.signal.aborted || (isLast && dies?.before)) return end(process);
        const result: unknown = await Reflect.apply(call, target, values);
        return isLast ? end(process) : result;
      };
    },
  });
}

/** Ends a process: nothing it waits for ever comes. */
function end(process: AbortController): Promise<never> {
  process.abort();
  return new Promise(() => undefined);
}
