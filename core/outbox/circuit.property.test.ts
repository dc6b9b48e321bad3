import fc from "fast-check";
import { expect, it } from "vitest";
import type { ChannelFault } from "../errors.ts";
import { ask, circuitPolicy, closedCircuit, report } from "./circuit.ts";
import type { Circuit } from "./circuit.ts";

/** What stands outside the breaker: a clock, and the calls of which nothing has been heard. */
interface World {
  now: number;
  readonly underWay: { readonly era: number; readonly since: number; readonly isProbe: boolean }[];
  /** Nothing may be let through before this moment, unless something is heard. */
  shutUntil: number;
}

interface Breaker {
  circuit: Circuit;
}

type Command = fc.Command<World, Breaker>;

const wait = (ms: number): Command => ({
  check: () => true,
  run(world) {
    world.now += ms;
  },
  toString: () => `wait ${ms} ms`,
});

const call: Command = {
  check: () => true,
  run(world, breaker) {
    const { circuit, leave } = ask(breaker.circuit, world.now);
    breaker.circuit = circuit;
    if ("dueInMs" in leave) {
      expect(leave.dueInMs).toBeGreaterThan(0);
      world.shutUntil = world.now + leave.dueInMs;
      return;
    }
    const isProbe = circuit.state !== "closed";
    const live = world.underWay.filter(
      ({ since, ...other }) => other.isProbe && world.now < since + circuitPolicy.probeMs,
    );
    expect(isProbe ? live : []).toEqual([]);
    expect(world.now).toBeGreaterThanOrEqual(world.shutUntil);
    world.underWay.push({ era: leave.era, since: world.now, isProbe });
  },
  toString: () => "call",
};

const hear = (which: number, fault: ChannelFault | undefined, jitter: number): Command => ({
  check: ({ underWay }) => underWay.length > 0,
  run(world, breaker) {
    const [heard] = world.underWay.splice(which % world.underWay.length, 1);
    if (!heard) return;
    const { era } = heard;
    const outcome = { era, now: world.now, jitter, ...(fault !== undefined && { fault }) };
    const was = breaker.circuit;
    breaker.circuit = report(was, outcome);
    expect(was.state === "open" && breaker.circuit.state !== "open").toBe(false);
    world.shutUntil = 0;
  },
  toString: () => `hear ${fault ?? "that it went"} of ${which}`,
});

const faults = fc.constantFrom(undefined, "unavailable", "unauthorized", "rejected" as const);

const lives = fc.commands<World, Breaker>(
  [
    fc.nat(circuitPolicy.longestWaitMs).map(wait),
    fc.constant(call),
    fc.constant(call),
    fc
      .tuple(fc.nat(20), faults, fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([which, fault, jitter]) => hear(which, fault, jitter)),
  ],
  { maxCommands: 100 },
);

/** Milliseconds for somebody who comes whenever told to, and no report comes. */
function untilLetThrough(circuit: Circuit, now: number): number {
  for (let waited = 0, asked = 0; asked < 1_000; asked += 1) {
    const { leave } = ask(circuit, now + waited);
    if ("era" in leave) return waited;
    waited += leave.dueInMs;
  }
  return Infinity;
}

it("never has two probes out or lets a call through while it is open, and always tries again", () => {
  fc.assert(
    fc.property(lives, (life) => {
      const world: World = { now: 0, underWay: [], shutUntil: 0 };
      const breaker: Breaker = { circuit: closedCircuit };
      fc.modelRun(() => ({ model: world, real: breaker }), life);
      const patience = circuitPolicy.longestWaitMs + circuitPolicy.probeMs;
      expect(untilLetThrough(breaker.circuit, world.now)).toBeLessThanOrEqual(patience);
    }),
    { numRuns: 1_000 },
  );
});
