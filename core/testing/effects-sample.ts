import { z } from "zod";
import type { Effect } from "../effects/effects.ts";
import type { Ledger } from "../effects/ledger.ts";
import type { EffectStore } from "../effects/store.ts";

/** A ledger's store to be held to its contract, as two processes see it. */
export interface LedgerSample {
  readonly stores: readonly [EffectStore, EffectStore];
  /** Lets every claim lapse, as if its holder had not been heard of for long. */
  lapse(): Promise<void>;
}

/** The effects of one test have a key of their own, so that the tests may share a store. */
let keys = 0;

export function wire(given: Partial<Effect<string>> = {}): Effect<string> {
  return {
    kind: "test.wire",
    key: `turn:${(keys += 1)}`,
    repeat: "safe",
    result: z.string(),
    signal: new AbortController().signal,
    ...given,
  };
}

export function never(): Effect<string> {
  return wire({ repeat: "never" });
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

/** Claims an effect as a process does that is not heard of again. */
export async function dieOver({ stores }: LedgerSample, effect: Effect<string>): Promise<void> {
  const { kind, repeat } = effect;
  await stores[0].claim({ key: nameOf(effect), kind, repeatable: repeat === "safe" }, 60_000);
}

/** A store of which is known when the renewals that it was asked for so far are through. */
export function renewalsOf(store: EffectStore) {
  const asked: Promise<boolean>[] = [];
  const renew: EffectStore["renew"] = (claim, leaseMs) => {
    const renewal = store.renew(claim, leaseMs);
    asked.push(renewal);
    return renewal;
  };
  return { store: { ...store, renew }, underWay: () => Promise.allSettled(asked) };
}
