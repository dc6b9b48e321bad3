import type { Effect } from "../effects/effects.ts";
import type { Ledger } from "../effects/ledger.ts";
import type { EffectStore } from "../effects/store.ts";

/** A ledger's store to be held to its contract, as two processes see it. */
export interface LedgerSample {
  readonly stores: readonly [EffectStore, EffectStore];
  /** Lets every claim lapse, as if its holder had not been heard of for long. */
  lapse(): Promise<void>;
}

/** An effect's name, as the store and who performs it know it. */
export function nameOf({ kind, key }: Effect<string>): string {
  return `${kind}:${key}`;
}

/** Somebody who is at it until told what it came to. */
export async function atWork(ledger: Ledger, effect: Effect<string>) {
  const { promise: begun, resolve: begin } = Promise.withResolvers<AbortSignal>();
  const { promise: work, resolve: finish } = Promise.withResolvers<string>();
  const answer = ledger.once(effect, (_key, signal) => {
    begin(signal);
    return work;
  });
  return { signal: await begun, answer, finish };
}
