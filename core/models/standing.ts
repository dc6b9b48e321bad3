import { ask, closedCircuit, report } from "../outbox/circuit.ts";
import type { Circuit } from "../outbox/circuit.ts";
import type { ModelError, ModelFault } from "./model.ts";

/** After a vendor's "too much" that names no time. */
const REST_MS = 10_000;

/**
 * Which models are worth asking just now: one that broke again and again, or that asked for a rest,
 * is left alone for a while. Each process finds out for itself, as it does of channels.
 */
export class Standing {
  readonly #random: () => number;
  readonly #circuits = new Map<string, Circuit>();
  readonly #restUntil = new Map<string, number>();

  constructor(random: () => number) {
    this.#random = random;
  }

  /** Whether one would get leave; asks for none. */
  isOpen(model: string, now: number): boolean {
    const isResting = now < (this.#restUntil.get(model) ?? 0);
    return !isResting && "era" in ask(this.#circuitOf(model), now).leave;
  }

  /** Takes leave for one call. Whoever has it calls at once, and tells what became of it. */
  leave(model: string, now: number): Leave | undefined {
    if (!this.isOpen(model, now)) return undefined;
    const { circuit, leave } = ask(this.#circuitOf(model), now);
    this.#circuits.set(model, circuit);
    return "era" in leave ? { model, era: leave.era } : undefined;
  }

  /** What became of a call; no error where it answered. */
  tell({ model, era }: Leave, now: number, error?: ModelError): void {
    const fault = error && circuitFaults[error.fault];
    const call = { era, ...(fault && { fault }), now, jitter: this.#random() };
    this.#circuits.set(model, report(this.#circuitOf(model), call));
    if (error?.fault === "rate_limited")
      this.#restUntil.set(model, now + (error.retryAfterMs ?? REST_MS));
  }

  #circuitOf(model: string): Circuit {
    return this.#circuits.get(model) ?? closedCircuit;
  }
}

export interface Leave {
  readonly model: string;
  readonly era: number;
}

/** What of a model's troubles opens its circuit, and how. */
const circuitFaults: Partial<Record<ModelFault, "unavailable" | "unauthorized">> = {
  unavailable: "unavailable",
  late: "unavailable",
  unreadable: "unavailable",
  truncated: "unavailable",
  unauthorized: "unauthorized",
  rejected: "unavailable",
  blocked: "unauthorized",
};
