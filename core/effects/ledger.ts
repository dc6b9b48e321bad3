import { setInterval, setTimeout } from "node:timers/promises";
import { insist } from "../insist.ts";
import { EffectInDoubt, NotDone } from "./effects.ts";
import type { Effect, EffectResult, Effects, Perform } from "./effects.ts";
import type { Claim, ClaimedEffect, EffectStore } from "./store.ts";

export interface LedgerTimes {
  /** How long a claim lasts whose holder is not heard of. */
  readonly leaseMs: number;
  /** How often a holder is heard of. */
  readonly renewMs: number;
  /** How often to look whether somebody else is done. */
  readonly lookMs: number;
  /** How long what came of it, which is known only here, is kept for a store that is away. */
  readonly keepMs: number;
}

const USUAL: LedgerTimes = {
  // Less than a worker's: who takes a dead one's turn again finds its claim lapsed and waits for nobody.
  leaseMs: 3_000,
  renewMs: 1_000,
  lookMs: 200,
  keepMs: 30_000,
};

/** The rules of the ledger, over any store. */
export class Ledger implements Effects {
  readonly #store: EffectStore;
  readonly #times: LedgerTimes;

  constructor(store: EffectStore, times: Partial<LedgerTimes> = {}) {
    this.#store = store;
    this.#times = { ...USUAL, ...times };
  }

  async once<T extends EffectResult>(effect: Effect<T>, perform: Perform<T>): Promise<T> {
    const { kind, repeat, signal } = effect;
    const named = { kind, key: `${kind}:${effect.key}`, repeatable: repeat === "safe" };
    const standing = await this.#claim(named, signal);
    if (standing.status === "done") return effect.result.parse(standing.result);

    const { claim } = standing;
    const over = new AbortController();
    const held = AbortSignal.any([signal, over.signal]);
    void this.#hold(claim, over, held);
    try {
      const result = await performed(effect, () => perform(named.key, held)).catch(
        (error: unknown) => this.#failed(claim, named, error),
      );
      const stands = await this.#persist(() => this.#store.record(claim.key, result));
      return effect.result.parse(stands);
    } finally {
      over.abort();
    }
  }

  /** Waits while somebody else is at it. */
  async #claim(effect: ClaimedEffect, signal: AbortSignal) {
    for (;;) {
      signal.throwIfAborted();
      const standing = await this.#store.claim(effect, this.#times.leaseMs);
      if (standing.status === "in_doubt") throw new EffectInDoubt(effect);
      if (standing.status !== "busy") return standing;
      await setTimeout(this.#times.lookMs, undefined, { signal });
    }
  }

  /** Renews the claim until the work is over, is told to stop, or turns out to be another's. */
  async #hold(claim: Claim, over: AbortController, held: AbortSignal): Promise<void> {
    const { leaseMs, renewMs } = this.#times;
    try {
      for await (const _ of setInterval(renewMs, undefined, { signal: held })) {
        // While the store is away nobody else can take the claim either.
        const ours = await this.#store.renew(claim, leaseMs).catch(() => true);
        if (!ours) over.abort(new Error(`${claim.key} was taken over`));
      }
    } catch {
      // The signal's way of saying that it is over.
    }
  }

  async #failed(claim: Claim, effect: ClaimedEffect, error: unknown): Promise<never> {
    const free = effect.repeatable || error instanceof NotDone;
    await this.#persist(() => this.#store.giveUp(claim, free ? "free" : "lapsed"));
    throw free ? error : new EffectInDoubt(effect, { cause: error });
  }

  #persist<R>(store: () => Promise<R>): Promise<R> {
    return insist(store, AbortSignal.timeout(this.#times.keepMs));
  }
}

/** What it came to, as JSON that can be read back. */
async function performed<T extends EffectResult>(
  { result }: Effect<T>,
  perform: () => Promise<T>,
): Promise<unknown> {
  const json: unknown = JSON.parse(JSON.stringify(await perform()));
  result.parse(json);
  return json;
}
