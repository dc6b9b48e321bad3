import { beforeEach, describe, expect, it, vi } from "vitest";
import { id } from "../message/address.ts";
import type { LeasedLane } from "./lease.ts";
import { SIDE_BY_SIDE, Trials } from "./trials.ts";

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** Trials whose turns say when they begin, and end when they are told to. */
function openTrials({ lost = [] }: { lost?: readonly string[] } = {}) {
  const log: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<string>>();
  const trials = new Trials({
    tries(lanes: readonly LeasedLane[]) {
      for (const { conversation } of lanes) log.push(`marks ${conversation}`);
      return Promise.resolve(lanes.map(({ conversation }) => !lost.includes(conversation)));
    },
  });
  const tries = (name: string, blame: number) => {
    const end = Promise.withResolvers<string>();
    ends.set(name, end);
    const lane = { conversation: id<"conversation">(name), owner: "me", claim: 1 };
    return trials.try({ lane, blame }, () => {
      log.push(`begins ${name}`);
      return end.promise;
    });
  };
  const begun = async () => {
    await vi.advanceTimersByTimeAsync(0);
    return log.filter((line) => line.startsWith("begins")).map((line) => line.slice(7));
  };
  return { log, tries, begun, ends };
}

describe("turns that somebody died over", () => {
  it("are marked before they begin", async () => {
    const { log, tries, begun } = openTrials();
    void tries("a", 1);
    await begun();
    expect(log).toEqual(["marks a", "begins a"]);
  });

  it("are tried a few at a time, in their order", async () => {
    const { tries, begun, ends } = openTrials();
    const names = Array.from({ length: SIDE_BY_SIDE + 1 }, (_, n) => `${n}`);
    for (const name of names) void tries(name, 1);
    expect(await begun()).toEqual(names.slice(0, -1));
    ends.get("3")?.resolve("done");
    expect(await begun()).toEqual(names);
  });

  it("are tried alone when much counts against them", async () => {
    const { tries, begun, ends } = openTrials();
    void tries("beside", 1);
    void tries("alone", 3);
    void tries("after", 1);
    expect(await begun()).toEqual(["beside"]);
    ends.get("beside")?.resolve("done");
    expect(await begun()).toEqual(["beside", "alone"]);
    ends.get("alone")?.resolve("done");
    expect(await begun()).toEqual(["beside", "alone", "after"]);
  });

  it("let others go on beside them when they take long, and once only", async () => {
    const { tries, begun, ends } = openTrials();
    const slow = tries("slow", 3);
    void tries("next", 3);
    void tries("last", 3);
    await begun();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await begun()).toEqual(["slow", "next"]);
    ends.get("slow")?.resolve("done at last");
    expect(await slow).toBe("done at last");
    expect(await begun()).toEqual(["slow", "next"]);
  });

  it("make room when they fail, or when their lane is lost", async () => {
    const { tries, begun, ends } = openTrials({ lost: ["lost"] });
    const failing = tries("failing", 3).catch(() => "failed");
    const lost = tries("lost", 3);
    void tries("next", 3);
    await begun();
    ends.get("failing")?.reject(new Error("no"));
    expect(await failing).toBe("failed");
    expect(await lost).toBeUndefined();
    expect(await begun()).toEqual(["failing", "next"]);
  });
});
