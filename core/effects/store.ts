/**
 * Where the ledger is kept: one row for each effect, which is free, claimed, or done. A claim lapses
 * by the store's own clock. Every call throws `StoreUnavailable` when the store is away.
 */
export interface EffectStore {
  /**
   * Claims what is new or free, and what is repeatable and whose claim has lapsed. Otherwise says
   * how it stands.
   */
  claim(effect: ClaimedEffect, leaseMs: number): Promise<Standing>;

  /** Puts off the lapse, late or not. `false` when the claim is no longer held. */
  renew(claim: Claim, leaseMs: number): Promise<boolean>;

  /**
   * Records what an effect came to and answers with what stands: the result that was recorded
   * first. Takes it from anyone, for one who lost the claim has performed all the same.
   */
  record(key: string, result: unknown): Promise<unknown>;

  /** Gives a claim up, if it is still held: as free, or as lapsed. */
  giveUp(claim: Claim, as: "free" | "lapsed"): Promise<void>;

  /** What a person is to look at: lapsed and not repeatable, the oldest first. */
  inDoubt(limit: number): Promise<readonly DoubtfulEffect[]>;

  /** It happened: records what it came to. `false` when the effect is not in doubt. */
  settle(key: string, result: unknown): Promise<boolean>;

  /** It did not happen: frees it for the next try. `false` when the effect is not in doubt. */
  forget(key: string): Promise<boolean>;
}

export interface ClaimedEffect {
  readonly key: string;
  readonly kind: string;
  readonly repeatable: boolean;
}

/** Held by the newest claim of an effect; `number` counts them. */
export interface Claim {
  readonly key: string;
  readonly number: number;
}

export type Standing =
  | { readonly status: "claimed"; readonly claim: Claim }
  | { readonly status: "done"; readonly result: unknown }
  /** Somebody is at it. */
  | { readonly status: "busy" }
  | { readonly status: "in_doubt" };

export interface DoubtfulEffect {
  readonly key: string;
  readonly kind: string;
  /** When the claim lapsed. */
  readonly since: Date;
}
