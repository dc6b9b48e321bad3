import type { Log } from "../ports.ts";
import type { Notes } from "./notes.ts";
import type { LaneStore } from "./store.ts";

export interface PulseParts {
  readonly store: Pick<LaneStore, "heartbeat" | "bury">;
  readonly notes: Notes;
  readonly log: Log;
}

/** Who is silent for so long is dead. */
const LEASE_MS = 5_000;
/** What a process sends at the end of its lease may still be on its way when another goes on. */
const ON_ITS_WAY_MS = 1_000;

/** Says again and again that this process lives, and buries those who have ceased to say so. */
export class Pulse {
  readonly #parts: PulseParts;
  readonly #owner: string;
  readonly #beaten: () => void;
  #aliveSince = Number.POSITIVE_INFINITY;
  #aliveUntil = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | undefined;

  private constructor(parts: PulseParts, owner: string, beaten: () => void) {
    this.#parts = parts;
    this.#owner = owner;
    this.#beaten = beaten;
  }

  /** `beaten` is called whenever the store has heard us. */
  static async open(parts: PulseParts, owner: string, beaten: () => void): Promise<Pulse> {
    const pulse = new Pulse(parts, owner, beaten);
    await pulse.#beat();
    pulse.#timer = setInterval(() => void pulse.#try(), LEASE_MS / 5);
    return pulse;
  }

  /** False when the process was out for so long, now or at any time since, that another may have taken it for dead. */
  isSure(since: number): boolean {
    return this.#aliveSince <= since && performance.now() < this.#aliveUntil;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #try(): Promise<void> {
    await this.#beat().catch((error: unknown) =>
      this.#parts.log.warn("a heartbeat failed", { error }),
    );
  }

  async #beat(): Promise<void> {
    const said = performance.now();
    const dead = await this.#parts.store.heartbeat(this.#owner, LEASE_MS);
    const now = performance.now();
    if (now >= this.#aliveUntil) this.#aliveSince = now;
    this.#aliveUntil = Math.max(this.#aliveUntil, said + LEASE_MS - ON_ITS_WAY_MS);
    await bury(this.#parts, dead);
    this.#beaten();
  }
}

/** Frees what dead owners held, with what is known of their deaths. */
export async function bury(
  { store, notes }: Pick<PulseParts, "notes"> & { readonly store: Pick<LaneStore, "bury"> },
  dead: readonly string[],
): Promise<void> {
  for (const owner of dead) {
    await store.bury(owner, await notes.read(owner));
    await notes.forget(owner);
  }
}
