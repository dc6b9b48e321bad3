import type { Adapter, Sent } from "../adapter.ts";
import { ChannelError } from "../errors.ts";
import type { ChannelFault } from "../errors.ts";
import { grouped } from "../grouped.ts";
import type { ChannelAccountId } from "../identity.ts";
import type { Address } from "../message/address.ts";
import type { Log } from "../ports.ts";
import { ask, closedCircuit, report } from "./circuit.ts";
import type { Circuit, Leave } from "./circuit.ts";
import type { PaceRequest, PaceStore } from "./paces.ts";
import { ratesFor } from "./pacing.ts";

export interface GateParts {
  readonly paces: PaceStore;
  readonly log: Log;
  /** 0 to 1. */
  readonly random: () => number;
}

/** Who wants to send, and to whom. */
export interface Sender {
  readonly account: ChannelAccountId;
  readonly adapter: Pick<Adapter, "pace">;
  readonly to: Address;
}

/**
 * Whether a message may leave just now: its account's circuit is closed, its platform asked for no
 * rest, and the account's pace and the recipient's have room. Circuits are this process's own; rests
 * and paces are everybody's.
 */
export class Gate {
  readonly #parts: GateParts;
  readonly #reserve: (request: PaceRequest) => Promise<number>;
  readonly #circuits = new Map<ChannelAccountId, Circuit>();
  readonly #restsUntil = new Map<ChannelAccountId, number>();

  constructor(parts: GateParts) {
    const { paces } = parts;
    this.#parts = parts;
    this.#reserve = grouped((requests: readonly PaceRequest[]) => paces.reserve(requests));
  }

  /** Learns of the rests that any process is told of. Answers how to stop. */
  async open(accounts: () => readonly ChannelAccountId[]): Promise<() => Promise<void>> {
    const { paces, log } = this.#parts;
    const look = () => this.#look(accounts());
    const heard = () =>
      void look().catch((error: unknown) => log.warn("rests could not be read", { error }));
    const stop = await paces.listen(heard);
    await look();
    return stop;
  }

  /** Nothing stands in the way, and nothing is spent to find out. */
  isOpen({ account, adapter }: Sender): boolean {
    const { state } = this.#circuitOf(account);
    return !adapter.pace && state === "closed" && this.#restInMs(account) <= 0;
  }

  /** Whether an account's platform could be reached when it was last tried. */
  isWhole(account: ChannelAccountId): boolean {
    return this.#circuitOf(account).state === "closed";
  }

  /** Asks leave for one call. Whoever gets it calls at once, and tells what became of it. */
  async ask(sender: Sender): Promise<Leave> {
    const { account, adapter, to } = sender;
    const restInMs = this.#restInMs(account);
    if (restInMs > 0) return { dueInMs: restInMs };
    if (adapter.pace) {
      const { leave } = ask(this.#circuitOf(account), performance.now());
      if ("dueInMs" in leave) return leave;
      const rates = ratesFor(adapter.pace, to);
      const waitMs = await this.#reserve({ account, recipient: to.chat, rates });
      if (waitMs > 0) return { dueInMs: waitMs };
    }
    const { circuit, leave } = ask(this.#circuitOf(account), performance.now());
    this.#circuits.set(account, circuit);
    return leave;
  }

  /** What became of a call that had leave: sent, or the error that it was refused with. */
  tell(sender: Sender, { era }: { era: number }, came: Sent | { readonly error: unknown }): void {
    const { account } = sender;
    const fault = "error" in came ? { fault: faultOf(came.error) } : {};
    const call = { era, ...fault, now: performance.now(), jitter: this.#parts.random() };
    this.#circuits.set(account, report(this.#circuitOf(account), call));
    const rest = "error" in came ? restAfter(came.error) : { ms: came.restMs, wide: false };
    if (rest.ms !== undefined) this.#rest(sender, rest.ms, rest.wide);
  }

  #rest({ account, adapter, to }: Sender, ms: number, wide: boolean): void {
    if (wide) this.#restUntil(account, performance.now() + ms);
    else if (!adapter.pace) return; // the message's own next attempt keeps this one chat quiet
    const { paces, log } = this.#parts;
    void paces
      .rest(account, wide ? undefined : to.chat, ms)
      .catch((error: unknown) => log.warn("a rest could not be told to the others", { error }));
  }

  async #look(accounts: readonly ChannelAccountId[]): Promise<void> {
    for (const [account, ms] of await this.#parts.paces.resting(accounts))
      this.#restUntil(account, performance.now() + ms);
  }

  #restUntil(account: ChannelAccountId, until: number): void {
    this.#restsUntil.set(account, Math.max(until, this.#restsUntil.get(account) ?? 0));
  }

  #restInMs(account: ChannelAccountId): number {
    return (this.#restsUntil.get(account) ?? 0) - performance.now();
  }

  #circuitOf(account: ChannelAccountId): Circuit {
    return this.#circuits.get(account) ?? closedCircuit;
  }
}

function faultOf(error: unknown): ChannelFault {
  return error instanceof ChannelError ? error.fault : "unavailable";
}

/** How long the platform asked us to be quiet: the whole account, or towards this one chat. */
function restAfter(error: unknown): { ms: number | undefined; wide: boolean } {
  if (!(error instanceof ChannelError) || error.fault !== "rate_limited")
    return { ms: undefined, wide: false };
  return { ms: error.retryAfterMs, wide: error.scope === "account" };
}
