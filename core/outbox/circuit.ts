import type { ChannelFault } from "../errors.ts";

/**
 * A circuit breaker for one channel account: while its platform is away, or does not know our token,
 * nothing of it is sent but a probe every now and then. A value; whoever sends keeps the newest.
 *
 * `era` counts the openings and the probes. A call carries the era in which it was let through, and
 * what is heard of it in another era says nothing about now.
 */
export type Circuit =
  | { readonly state: "closed"; readonly era: number; readonly failures: number }
  | {
      readonly state: "open";
      readonly era: number;
      /** How often it has opened since it last closed. */
      readonly openings: number;
      readonly until: number;
    }
  | {
      readonly state: "half_open";
      readonly era: number;
      readonly openings: number;
      /** When the probe is held for lost, for nobody has told what became of it. */
      readonly until: number;
    };

export const circuitPolicy = {
  /** So many calls in a row that did not reach the platform open it. */
  failures: 5,
  /** Until the first probe; doubled for each probe that fails. */
  firstWaitMs: 1_000,
  longestWaitMs: 60_000,
  /** After which a probe is held for lost; longer than a call may take. */
  probeMs: 30_000,
  /** After which to ask again while a probe is under way. */
  askAgainMs: 500,
};

export const closedCircuit: Circuit = { state: "closed", era: 0, failures: 0 };

/** Whether to call: under `era`, which is handed back with what became of it; or when to ask again. */
export type Leave = { readonly era: number } | { readonly dueInMs: number };

/**
 * Asks leave for one call. `now` is in milliseconds of a clock that never goes back. Whoever gets
 * leave calls at once and reports; of many who ask while the circuit is half open, one does.
 */
export function ask(
  circuit: Circuit,
  now: number,
): { readonly circuit: Circuit; readonly leave: Leave } {
  if (circuit.state === "closed") return { circuit, leave: { era: circuit.era } };
  const { state, openings, until } = circuit;
  if (now < until) {
    const rest = until - now;
    const dueInMs = state === "open" ? rest : Math.min(rest, circuitPolicy.askAgainMs);
    return { circuit, leave: { dueInMs } };
  }
  const era = circuit.era + 1;
  const probing: Circuit = {
    state: "half_open",
    era,
    openings,
    until: now + circuitPolicy.probeMs,
  };
  return { circuit: probing, leave: { era } };
}

/** What became of a call. */
export interface Report {
  /** The era of its leave. */
  readonly era: number;
  /** Why it was refused; absent when it was not. An error that nobody foresaw is `unavailable`. */
  readonly fault?: ChannelFault;
  readonly now: number;
  /** 0 to 1. */
  readonly jitter: number;
}

/** Takes in what became of a call: a platform that refuses a message is there, and closes the circuit. */
export function report(circuit: Circuit, call: Report): Circuit {
  const { era } = circuit;
  if (call.era !== era || circuit.state === "open") return circuit;
  if (call.fault !== "unavailable" && call.fault !== "unauthorized")
    return { state: "closed", era, failures: 0 };
  if (circuit.state === "half_open") return opened(circuit.openings + 1, call);
  const failures = circuit.failures + 1;
  if (call.fault === "unavailable" && failures < circuitPolicy.failures)
    return { state: "closed", era, failures };
  return opened(1, call);
}

/** Half of the wait is certain and half is chance, so that it grows and accounts do not march in step. */
function opened(openings: number, { era, now, jitter }: Report): Circuit {
  const whole = Math.min(
    circuitPolicy.longestWaitMs,
    circuitPolicy.firstWaitMs * 2 ** (openings - 1),
  );
  return { state: "open", era: era + 1, openings, until: now + (whole * (1 + jitter)) / 2 };
}
