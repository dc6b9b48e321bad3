import { describe, expect, it } from "vitest";
import type { ChannelFault } from "../errors.ts";
import { ask, circuitPolicy, closedCircuit, report } from "./circuit.ts";
import type { Circuit } from "./circuit.ts";

/** An account's circuit and a clock. */
class Account {
  circuit: Circuit = closedCircuit;
  now = 0;
  readonly #jitter: number;

  constructor(jitter = 1) {
    this.#jitter = jitter;
  }

  /** The era of the call, or undefined when there is no leave. */
  ask(): number | undefined {
    const { circuit, leave } = ask(this.circuit, this.now);
    this.circuit = circuit;
    return "era" in leave ? leave.era : undefined;
  }

  dueInMs(): number {
    const { leave } = ask(this.circuit, this.now);
    return "era" in leave ? 0 : leave.dueInMs;
  }

  hears(era: number, fault?: ChannelFault): void {
    const outcome = { era, now: this.now, jitter: this.#jitter };
    this.circuit = report(this.circuit, fault === undefined ? outcome : { ...outcome, fault });
  }

  /** One call from beginning to end. */
  calls(fault?: ChannelFault): boolean {
    const era = this.ask();
    if (era === undefined) return false;
    this.hears(era, fault);
    return true;
  }

  fails(times: number): void {
    for (let time = 0; time < times; time += 1) this.calls("unavailable");
  }
}

describe("a circuit", () => {
  it("opens when the platform was not reached five times in a row", () => {
    const account = new Account();
    account.fails(4);
    account.calls();
    account.fails(4);
    expect(account.circuit.state).toBe("closed");
    account.fails(1);
    expect(account.dueInMs()).toBe(1_000);
    expect(account.calls()).toBe(false);
  });

  it("opens at once when our token is refused", () => {
    const account = new Account();
    account.calls("unauthorized");
    expect(account.dueInMs()).toBe(1_000);
  });

  it.each(["rejected", "gone", "blocked", "window_closed", "rate_limited"] as const)(
    "stays closed while the platform is there to refuse: %s",
    (fault) => {
      const account = new Account();
      account.fails(4);
      account.calls(fault);
      account.fails(4);
      expect(account.circuit.state).toBe("closed");
    },
  );

  it("lets one probe through, and closes when it arrives", () => {
    const account = new Account();
    account.fails(5);
    account.now += account.dueInMs();
    const probe = account.ask();
    expect(account.ask()).toBeUndefined();
    expect(account.dueInMs()).toBe(circuitPolicy.askAgainMs);
    account.hears(probe ?? 0);
    expect([account.calls(), account.calls()]).toEqual([true, true]);
  });

  it("waits twice as long after each probe that fails, up to a minute, and from the start again after one that does not", () => {
    const account = new Account();
    const waits: number[] = [];
    account.fails(5);
    for (let probe = 0; probe < 8; probe += 1) {
      waits.push(account.dueInMs());
      account.now += account.dueInMs();
      account.fails(1);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60].map((seconds) => seconds * 1_000));
    account.now += account.dueInMs();
    account.calls();
    account.fails(5);
    expect(account.dueInMs()).toBe(1_000);
  });

  it("probes again when nobody tells what became of a probe", () => {
    const account = new Account();
    account.fails(5);
    account.now += account.dueInMs();
    const lost = account.ask();
    account.now += circuitPolicy.probeMs;
    const probe = account.ask();
    expect(probe).not.toBeUndefined();
    account.hears(lost ?? 0);
    expect(account.circuit.state).toBe("half_open");
  });

  it("does not take an answer to an old call for news", () => {
    const account = new Account();
    const slow = account.ask() ?? 0;
    account.fails(5);
    account.hears(slow);
    expect(account.circuit.state).toBe("open");
    account.now += account.dueInMs();
    account.ask();
    account.hears(slow, "unavailable");
    expect(account.circuit.state).toBe("half_open");
  });
});
