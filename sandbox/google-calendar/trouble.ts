/**
 * What the stand-in can be told to do instead of answering well.
 *
 * - `rate_limited`: 403 with Google's word for it; `too_many`: 429 with `Retry-After`.
 * - `server_error`: 500. None of these calls is carried out.
 * - `reset`: the call is carried out, then the connection is cut.
 */
export interface Trouble {
  readonly kind: "rate_limited" | "too_many" | "server_error" | "reset";
  /** Of the calls that it is for: `POST /calendar/v3/...`. */
  readonly call?: RegExp;
  /** Seconds. */
  readonly retryAfter?: number;
}

/** Troubles that wait for their call. */
export class Troubles {
  readonly #waiting: Trouble[] = [];

  order(trouble: Trouble, times: number): void {
    this.#waiting.push(...Array.from({ length: times }, () => trouble));
  }

  takeFor(call: string): Trouble | undefined {
    const at = this.#waiting.findIndex(({ call: wanted }) => wanted?.test(call) ?? true);
    return at === -1 ? undefined : this.#waiting.splice(at, 1)[0];
  }
}
