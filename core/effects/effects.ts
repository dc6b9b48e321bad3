import type { Schema } from "../ports.ts";

/**
 * The ledger of what is done outside the hub: a calendar entry, a webhook, a payment, and a costly
 * step such as asking a model. A turn or a job may run twice after a crash; what goes through here
 * is done once, and the second run is answered with what the first one came to.
 *
 *     run: async ({ key, signal, known, text }) => {
 *       const entry = await effects.once(
 *         { kind: "clinic.calendar-entry", key, repeat: "never", result: Entry, signal },
 *         (key, signal) => calendar.add(known.visit, { key, signal }),
 *       );
 *       return reply(text("clinic.book.entered", { link: entry.link }));
 *     },
 */
export interface Effects {
  /**
   * Answers with the result that is recorded; when there is none, performs, records, and answers.
   * When somebody else is at it, waits for what they come to.
   *
   * `perform` runs outside any transaction. It is given the effect's name, which is the same on
   * every try and goes to the other side as the idempotency key, and a signal to stop at: the
   * caller's own, and when the claim was lost. Work that goes on all the same may meet a repeat. A
   * `NotDone` that it throws frees the effect for the next try, as any error does under `safe`.
   *
   * Throws what `perform` threw, and
   * - `EffectInDoubt` when it may have happened and must not be repeated: hand over to a person. Also
   *   the first time, with the error of `perform` as its cause;
   * - `StoreUnavailable` when the store is away: before, and nothing was performed; or after, for
   *   so long that the result could not be recorded. Then a later try performs a `safe` effect
   *   again and finds a `never` in doubt.
   */
  once<T extends EffectResult>(effect: Effect<T>, perform: Perform<NoInfer<T>>): Promise<T>;
}

/** One thing to be done once. Its name is its kind and its key together. */
export interface Effect<T extends EffectResult> {
  /** What is done, dotted and stable, without ":": `clinic.calendar-entry`. */
  readonly kind: string;
  /** What makes a repeat the same effect: `turn.key`, with more behind it when a turn does it twice. */
  readonly key: string;
  /**
   * What is to happen when somebody began and was not heard of again.
   * - `safe`: it is performed again. For where the other side makes one of a repeated key, or where
   *   a repeat costs money and no more.
   * - `never`: it is in doubt until a person has looked. For everything else.
   */
  readonly repeat: "safe" | "never";
  /**
   * Reads the result back from its JSON. It lies in the database as it is: keep what the
   * conversation needs, an id or a link, and no large or personal content.
   */
  readonly result: Schema<T>;
  /** Ends the waiting and the work: `turn.signal`. */
  readonly signal: AbortSignal;
}

/** What has a JSON form; `null` where there is nothing to tell. */
export type EffectResult = NonNullable<unknown> | null;

export type Perform<T> = (key: string, signal: AbortSignal) => Promise<T>;

/** Thrown by who performs: nothing happened, surely. The other side refused, or was not reached. */
export class NotDone extends Error {
  override readonly name = "NotDone";
}

/** It may have happened, and nobody can tell: a person looks, and settles or forgets it. */
export class EffectInDoubt extends Error {
  override readonly name = "EffectInDoubt";
  /** The effect's name, as the store knows it. */
  readonly key: string;
  readonly kind: string;

  constructor({ key, kind }: { key: string; kind: string }, options?: ErrorOptions) {
    super(`${key} may have happened`, options);
    this.key = key;
    this.kind = kind;
  }
}
