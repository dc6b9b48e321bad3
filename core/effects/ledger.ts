import { setInterval, setTimeout } from "node:timers/promises";
import { insist } from "../insist.ts";
import { idle } from "../lanes/under-way.ts";
import { EffectInDoubt, NotDone } from "./effects.ts";
import type { Effect, EffectResult, Effects, Perform } from "./effects.ts";
import type { Claim, ClaimedEffect, EffectStore, Standing } from "./store.ts";

export interface LedgerTimes {
  /** How long a claim lasts whose holder is not heard of. */
  readonly leaseMs: number;
  /** How often a holder is heard of. */
  readonly renewMs: number;
  /** How soon to look whether somebody else is done; then twice as late each time, up to five times that. */
  readonly lookMs: number;
  /** How long what came of it, which is known only here, is kept for a store that is away. */
  readonly keepMs: number;
}

const USUAL: LedgerTimes = {
  // Less than a worker's: who takes a dead one's turn again finds its claim lapsed and waits for nobody.
  leaseMs: 3_000,
  renewMs: 1_000,
  lookMs: 200,
  keepMs: 600_000,
};

/** While the store was away claims lapsed whose holders live, and are about to say what it came to. */
const LOOKS_AT_DOUBT = 2;

/** The rules of the ledger, over any store. */
export class Ledger implements Effects {
  readonly #store: EffectStore;
  readonly #times: LedgerTimes;
  /** Effects that are over, of which the store does not know it yet. */
  readonly #untold = new Set<string>();

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
      const stands = await this.#tell(claim, () => this.#store.record(claim.key, result));
      return effect.result.parse(stands);
    } finally {
      over.abort();
    }
  }

  /**
   * Waits while somebody else is at it, and looks the more rarely the longer that takes: after each wait
   * it may have to wait for its turn to go on. Nothing is claimed meanwhile, for who died then would leave it in doubt.
   */
  async #claim(effect: ClaimedEffect, signal: AbortSignal) {
    const { lookMs } = this.#times;
    let waitMs = lookMs;
    for (let doubts = 0; ;) {
      signal.throwIfAborted();
      const standing = await this.#standing(effect);
      if (standing.status === "claimed" || standing.status === "done") return standing;
      if (standing.status === "in_doubt") doubts += 1;
      if (doubts > LOOKS_AT_DOUBT) throw new EffectInDoubt(effect);
      await idle(setTimeout(waitMs, undefined, { signal }));
      waitMs = Math.min(2 * waitMs, 5 * lookMs);
    }
  }

  async #standing(effect: ClaimedEffect): Promise<Standing> {
    if (this.#untold.has(effect.key)) return { status: "busy" };
    return await idle(this.#store.claim(effect, this.#times.leaseMs), "brief");
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
    await this.#tell(claim, () => this.#store.giveUp(claim, free ? "free" : "lapsed"));
    throw free ? error : new EffectInDoubt(effect, { cause: error });
  }

  /** What it came to is known only here. */
  async #tell<R>({ key }: Claim, store: () => Promise<R>): Promise<R> {
    this.#untold.add(key);
    try {
      return await idle(insist(store, AbortSignal.timeout(this.#times.keepMs)));
    } finally {
      this.#untold.delete(key);
    }
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
