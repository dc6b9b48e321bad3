import type { Effects } from "../effects/effects.ts";
import { Ledger } from "../effects/ledger.ts";
import type { Claim, DoubtfulEffect, EffectStore, Standing } from "../effects/store.ts";

/** A ledger for the tests of skills, that keeps its promises and forgets when it is let go. */
export function effectsInMemory(): Effects {
  return new Ledger(effectStoreInMemory());
}

interface Row {
  readonly kind: string;
  readonly repeatable: boolean;
  readonly claim: number;
  /** Milliseconds since 1970. */
  readonly claimedUntil?: number;
  readonly done?: { readonly result: unknown };
}

/** One store for however many ledgers; its clock may be another than the machine's. */
export function effectStoreInMemory(now: () => number = Date.now): EffectStore {
  const rows = new Map<string, Row>();
  const hasLapsed = ({ claimedUntil }: Row) => claimedUntil !== undefined && claimedUntil <= now();
  const isOpen = (row: Row) =>
    !row.done && (row.claimedUntil === undefined || (row.repeatable && hasLapsed(row)));
  const isInDoubt = (row: Row) => !row.done && !row.repeatable && hasLapsed(row);

  /** The row of a claim that is still held, late or not. */
  function heldBy({ key, number }: Claim): Row | undefined {
    const row = rows.get(key);
    return row?.claim === number && row.claimedUntil !== undefined ? row : undefined;
  }

  function free({ kind, repeatable, claim }: Row): Row {
    return { kind, repeatable, claim };
  }

  function standingOf(row: Row): Exclude<Standing, { status: "claimed" }> {
    if (row.done) return { status: "done", result: row.done.result };
    return { status: isInDoubt(row) ? "in_doubt" : "busy" };
  }

  function resolve(key: string, resolved: (row: Row) => Row): boolean {
    const row = rows.get(key);
    if (!row || !isInDoubt(row)) return false;
    rows.set(key, resolved(row));
    return true;
  }

  return {
    async claim({ key, kind, repeatable }, leaseMs) {
      const row = rows.get(key);
      if (row && !isOpen(row)) return standingOf(row);
      const number = (row?.claim ?? 0) + 1;
      rows.set(key, { kind, repeatable, claim: number, claimedUntil: now() + leaseMs });
      return { status: "claimed", claim: { key, number } };
    },

    async renew(claim, leaseMs) {
      const row = heldBy(claim);
      if (row) rows.set(claim.key, { ...row, claimedUntil: now() + leaseMs });
      return row !== undefined;
    },

    async record(key, result) {
      const row = rows.get(key);
      if (!row) throw new Error(`${key} was never claimed`);
      const done = row.done ?? { result };
      rows.set(key, { ...free(row), done });
      return done.result;
    },

    async giveUp(claim, as) {
      const row = heldBy(claim);
      if (row) rows.set(claim.key, as === "free" ? free(row) : { ...row, claimedUntil: now() });
    },

    inDoubt: async (limit) =>
      [...rows]
        .filter(([, row]) => isInDoubt(row))
        .map(([key, { kind, claimedUntil = 0 }]): DoubtfulEffect => {
          return { key, kind, since: new Date(claimedUntil) };
        })
        .toSorted((a, b) => a.since.getTime() - b.since.getTime())
        .slice(0, limit),

    settle: async (key, result) => resolve(key, (row) => ({ ...free(row), done: { result } })),

    forget: async (key) => resolve(key, free),
  };
}
