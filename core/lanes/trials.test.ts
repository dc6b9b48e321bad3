import { beforeEach, describe, expect, it, vi } from "vitest";
import { id } from "../message/address.ts";
import type { LeasedLane } from "./lease.ts";
import { Trials } from "./trials.ts";
import { idle } from "./under-way.ts";

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
  const tries = (name: string, deaths = 2) => {
    const end = Promise.withResolvers<string>();
    ends.set(name, end);
    const lane = { conversation: id<"conversation">(name), owner: "me", claim: 1 };
    return trials.try(lane, deaths, () => {
      log.push(`begins ${name}`);
      return end.promise;
    });
  };
  const begun = async () => {
    await vi.advanceTimersByTimeAsync(0);
    return log.filter((line) => line.startsWith("begins")).map((line) => line.slice(7));
  };
  return { log, trials, tries, begun, ends };
}

describe("turns that somebody died over", () => {
  it("are marked before they begin", async () => {
    const { log, tries, begun } = openTrials();
    void tries("a");
    await begun();
    expect(log).toEqual(["marks a", "begins a"]);
  });

  it("are tried a few at a time after one death, and nobody beside one of two", async () => {
    const { tries, begun, ends } = openTrials();
    const few = Array.from({ length: 9 }, (_, n) => `${n}`);
    for (const name of few) void tries(name, 1);
    void tries("alone", 2);
    void tries("last", 1);
    expect(await begun()).toEqual(few.slice(0, 8));
    ends.get("0")?.resolve("done");
    expect(await begun()).toEqual(few);
    for (const name of few) ends.get(name)?.resolve("done");
    expect(await begun()).toEqual([...few, "alone"]);
    ends.get("alone")?.resolve("done");
    expect(await begun()).toEqual([...few, "alone", "last"]);
  });

  it("are tried one at a time after two, in their order", async () => {
    const { tries, begun, ends } = openTrials();
    for (const name of ["first", "second", "third"]) void tries(name);
    expect(await begun()).toEqual(["first"]);
    ends.get("first")?.resolve("done");
    expect(await begun()).toEqual(["first", "second"]);
  });

  it("let others go on beside them when they take long, and once only", async () => {
    const { tries, begun, ends } = openTrials();
    const slow = tries("slow");
    void tries("next");
    void tries("last");
    await begun();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await begun()).toEqual(["slow", "next"]);
    ends.get("slow")?.resolve("done at last");
    expect(await slow).toBe("done at last");
    expect(await begun()).toEqual(["slow", "next"]);
  });

  it("make room while they are idle, and then wait for their chance again", async () => {
    const { tries, trials, begun, ends } = openTrials();
    const other = Promise.withResolvers<void>();
    const lane = { conversation: id<"conversation">("idle"), owner: "me", claim: 1 };
    const idling = trials.try(lane, 2, async () => {
      await idle(other.promise);
      return begun();
    });
    void tries("next");
    expect(await begun()).toEqual(["next"]);
    other.resolve();
    expect(await begun()).toEqual(["next"]);
    void tries("last");
    ends.get("next")?.resolve("done");
    expect(await idling).toEqual(["next"]);
    expect(await begun()).toEqual(["next", "last"]);
  });

  it("keep their room while they wait for the store alone", async () => {
    const { tries, trials, begun } = openTrials();
    const store = Promise.withResolvers<void>();
    const lane = { conversation: id<"conversation">("waits"), owner: "me", claim: 1 };
    const waiting = trials.try(lane, 2, () => idle(store.promise, "brief"));
    void tries("next");
    expect(await begun()).toEqual([]);
    store.resolve();
    await waiting;
    expect(await begun()).toEqual(["next"]);
  });

  it("make room when they fail, or when their lane is lost", async () => {
    const { tries, begun, ends } = openTrials({ lost: ["lost"] });
    const failing = tries("failing").catch(() => "failed");
    const lost = tries("lost");
    void tries("next");
    await begun();
    ends.get("failing")?.reject(new Error("no"));
    expect(await failing).toBe("failed");
    expect(await lost).toBeUndefined();
    expect(await begun()).toEqual(["failing", "next"]);
  });
});
