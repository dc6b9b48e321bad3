import { randomUUID } from "node:crypto";
import { pauseFor } from "../../../core/pause.ts";
import type { Clock, Keep, Kept } from "../../../core/ports.ts";

/** A session is one process's: two that used it would spoil each other's keys. */
const OWNER = "lease";
const UNTIL = "lease.until";

/** Whether somebody has it, by what the keep says. */
export async function isHad(keep: Keep, now: Date): Promise<boolean> {
  const written = (await keep.read([UNTIL])).get(UNTIL);
  return written !== undefined && new Date(written) > now;
}

/** Short, for after a crash nobody hears until it is over; that the old owner comes back is no harm. */
const LIFE_MS = 12_000;
const RENEWED_MS = 4_000;
const LOOKED_AT_MS = 1_000;

export interface LeaseParts {
  readonly keep: Keep;
  readonly clock: Clock;
  /** Resolves after so many milliseconds, or as soon as the signal aborts. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Another process has the session now. */
export class LeaseLost extends Error {
  override readonly name = "LeaseLost";
}

/** The right to use an account's session, for as long as it is renewed. */
export class Lease {
  readonly #parts: LeaseParts;
  readonly #mine: Kept;

  private constructor(parts: LeaseParts, owner: string) {
    this.#parts = parts;
    this.#mine = new Map([[OWNER, owner]]);
  }

  /** Waits until nobody else has it. Undefined when there is no more waiting. */
  static async take(parts: LeaseParts, signal: AbortSignal): Promise<Lease | undefined> {
    const { keep, pause = pauseFor } = parts;
    const owner = randomUUID();
    while (!signal.aborted) {
      const found = await keep.read([OWNER, UNTIL]);
      const given = new Map([OWNER, UNTIL].map((name) => [name, found.get(name)]));
      const taking = new Map([[OWNER, owner], ...until(parts)]);
      if (isOver(found.get(UNTIL), parts) && (await keep.write(taking, given)))
        return new Lease(parts, owner);
      await pause(LOOKED_AT_MS, signal);
    }
    return undefined;
  }

  /** Writes, but only while the session is ours. */
  async write(entries: Kept): Promise<void> {
    if (!(await this.#parts.keep.write(entries, this.#mine))) throw new LeaseLost();
  }

  /**
   * Renews it again and again; ends when the signal does, and throws when it is lost. A store that is
   * away takes it from nobody.
   */
  async hold(signal: AbortSignal): Promise<void> {
    const { pause = pauseFor } = this.#parts;
    while (!signal.aborted) {
      await pause(RENEWED_MS, signal);
      if (signal.aborted) return;
      await this.write(new Map(until(this.#parts))).catch((error: unknown) => {
        if (error instanceof LeaseLost) throw error;
      });
    }
  }

  /** The next one need not wait. */
  async release(): Promise<void> {
    const nobody = new Map([OWNER, UNTIL].map((name) => [name, undefined]));
    await this.#parts.keep.write(nobody, this.#mine);
  }
}

function until({ clock }: LeaseParts): readonly (readonly [string, string])[] {
  return [[UNTIL, new Date(clock.now().getTime() + LIFE_MS).toISOString()]];
}

function isOver(written: string | undefined, { clock }: LeaseParts): boolean {
  return written === undefined || new Date(written) <= clock.now();
}
