import { setTimeout } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { StoreUnavailable } from "../errors.ts";
import { underWay } from "../lanes/under-way.ts";
import type { Leave } from "../lanes/under-way.ts";
import { effectStoreInMemory } from "../testing/effects-in-memory.ts";
import type { Effect } from "./effects.ts";
import { EffectInDoubt } from "./effects.ts";
import { Ledger } from "./ledger.ts";
import type { EffectStore } from "./store.ts";

const wire: Effect<string> = {
  kind: "test.wire",
  key: "turn:1",
  repeat: "safe",
  result: z.string(),
  signal: new AbortController().signal,
};

/** A ledger whose store can go away, and how long it keeps meanwhile what it came to. */
function openLedger({ keepMs = 30_000 } = {}) {
  let isAway = false;
  let passed = 0;
  const store = effectStoreInMemory(() => Date.now() + passed);
  const failing = vi.fn<() => Promise<never>>(() => Promise.reject(new StoreUnavailable("away")));
  const remote = new Proxy<EffectStore>(store, {
    get: (target, name) => (isAway ? failing : Reflect.get(target, name)),
  });
  const ledger = new Ledger(remote, { keepMs, lookMs: 1, renewMs: 1 });
  const goAway = () => (isAway = true);
  const comeBack = () => (isAway = false);
  const lapse = () => (passed += 3_600_000);

  /** Performs, finds the store away for long, and is not heard of for longer. */
  async function loseResultOf(effect: Effect<string>): Promise<void> {
    const lost = ledger.once(effect, async () => {
      goAway();
      return "sent";
    });
    await expect(lost).rejects.toThrow(StoreUnavailable);
    comeBack();
    lapse();
  }

  /** Of another process, whose way to the store is whole. */
  const other = new Ledger(store, { lookMs: 100 });
  return { ledger, other, failing, goAway, comeBack, lapse, loseResultOf };
}

describe("a ledger whose store is away", () => {
  it("performs nothing", async () => {
    const { ledger, goAway } = openLedger();
    const perform = vi.fn<() => Promise<string>>();
    goAway();
    await expect(ledger.once(wire, perform)).rejects.toThrow(StoreUnavailable);
    expect(perform).not.toHaveBeenCalled();
  });

  it("keeps what was done meanwhile until the store is back", async () => {
    const { ledger, failing, goAway, comeBack } = openLedger();
    const answer = ledger.once(wire, async () => {
      goAway();
      return "sent";
    });
    await vi.waitFor(() => expect(failing.mock.calls.length).toBeGreaterThan(3), { interval: 1 });
    comeBack();
    expect(await answer).toBe("sent");
    expect(await ledger.once(wire, async () => "twice")).toBe("sent");
  });

  it("keeps meanwhile that nothing was done", async () => {
    const { ledger, failing, goAway, comeBack } = openLedger();
    const answer = ledger.once(wire, () => {
      goAway();
      throw new Error("busy line");
    });
    await vi.waitFor(() => expect(failing).toHaveBeenCalled(), { interval: 1 });
    comeBack();
    await expect(answer).rejects.toThrow("busy line");
    expect(await ledger.once(wire, async () => "sent")).toBe("sent");
  });

  it.each(["this", "another"])("lets %s process find no doubt in it meanwhile", async (which) => {
    const { ledger, other, failing, goAway, comeBack, lapse } = openLedger();
    const effect: Effect<string> = { ...wire, repeat: "never" };
    const first = ledger.once(effect, async () => {
      goAway();
      return "sent";
    });
    await vi.waitFor(() => expect(failing).toHaveBeenCalled(), { interval: 1 });
    lapse();
    const asked = which === "this" ? ledger : other;
    const again = asked.once(effect, async () => "twice");
    comeBack();
    expect(await Promise.all([first, again])).toEqual(["sent", "sent"]);
  });

  it("gives up in the end, and a later try performs again what is safe", async () => {
    const { ledger, loseResultOf } = openLedger({ keepMs: 20 });
    await loseResultOf(wire);
    expect(await ledger.once(wire, async () => "sent again")).toBe("sent again");
  });

  it("gives up in the end, and a later try finds in doubt what never may be repeated", async () => {
    const { ledger, loseResultOf } = openLedger({ keepMs: 20 });
    const effect: Effect<string> = { ...wire, repeat: "never" };
    await loseResultOf(effect);
    await expect(ledger.once(effect, async () => "twice")).rejects.toThrow(EffectInDoubt);
  });
});

describe("a ledger that waits for its store", () => {
  it("is idle but for what it performs, and makes no room for others while it claims", async () => {
    const { ledger } = openLedger();
    const log: string[] = [];
    const leave: Leave = (wait) => {
      log.push(`leaves for a ${wait} wait`);
      return () => void log.push("is back");
    };
    await underWay(leave, () =>
      ledger.once(wire, async () => {
        log.push("performs");
        return "sent";
      }),
    );
    expect(log).toEqual([
      "leaves for a brief wait",
      "is back",
      "performs",
      "leaves for a long wait",
      "is back",
    ]);
  });
});

describe("a ledger that waits for somebody who is at it", () => {
  it("looks the more rarely the longer it waits", async () => {
    const { ledger, other } = openLedger();
    const { promise: sent, resolve: send } = Promise.withResolvers<string>();
    const first = other.once(wire, () => sent);
    const back = vi.fn<() => void>();
    const leave = vi.fn<Leave>(() => back);
    const second = underWay(leave, () => ledger.once(wire, async () => "twice"));
    await setTimeout(50);
    send("sent");
    expect(await Promise.all([first, second])).toEqual(["sent", "sent"]);
    expect(leave.mock.calls.filter(([wait]) => wait === "long").length).toBeLessThan(20);
    expect(back).toHaveBeenCalledTimes(leave.mock.calls.length);
  });
});
