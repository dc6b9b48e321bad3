import type { ChannelAccountId } from "../identity.ts";
import { ChannelError } from "../errors.ts";
import { ask, closedCircuit, report } from "./circuit.ts";
import type { Circuit, Leave } from "./circuit.ts";

/** Whether an account may be sent to just now: its circuit is closed, and its platform asked for no rest. */
export class Gate {
  readonly #random: () => number;
  readonly #circuits = new Map<ChannelAccountId, Circuit>();
  readonly #restsUntil = new Map<ChannelAccountId, number>();

  /** `random` is 0 to 1. */
  constructor(random: () => number) {
    this.#random = random;
  }

  /** Nothing stands in the way, and no probe is spent to find out. */
  isOpen(account: ChannelAccountId): boolean {
    const { state } = this.#circuits.get(account) ?? closedCircuit;
    return state === "closed" && this.#restInMs(account) <= 0;
  }

  /** Asks leave for one call. Whoever gets it calls at once, and tells what became of it. */
  ask(account: ChannelAccountId): Leave {
    const restInMs = this.#restInMs(account);
    if (restInMs > 0) return { dueInMs: restInMs };
    const { circuit, leave } = ask(this.#circuits.get(account) ?? closedCircuit, performance.now());
    this.#circuits.set(account, circuit);
    return leave;
  }

  /** What became of a call that had leave; `error` is undefined when it was not refused. */
  tell(account: ChannelAccountId, era: number, error?: unknown): void {
    const circuit = this.#circuits.get(account) ?? closedCircuit;
    const fault = error === undefined ? {} : { fault: faultOf(error) };
    const call = { era, ...fault, now: performance.now(), jitter: this.#random() };
    this.#circuits.set(account, report(circuit, call));
  }

  /** The platform asked this account to be quiet for so long. */
  rest(account: ChannelAccountId, ms: number): void {
    const until = performance.now() + ms;
    this.#restsUntil.set(account, Math.max(until, this.#restsUntil.get(account) ?? 0));
  }

  #restInMs(account: ChannelAccountId): number {
    return (this.#restsUntil.get(account) ?? 0) - performance.now();
  }
}

function faultOf(error: unknown) {
  return error instanceof ChannelError ? error.fault : "unavailable";
}
