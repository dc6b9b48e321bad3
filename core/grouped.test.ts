import { describe, expect, it } from "vitest";
import { StoreUnavailable } from "./errors.ts";
import { grouped } from "./grouped.ts";

describe("grouped", () => {
  it("commits a lone call at once, and in one group what came meanwhile", async () => {
    const groups: (readonly number[])[] = [];
    const double = grouped(async (items: readonly number[]) => {
      groups.push(items);
      await Promise.resolve();
      return items.map((item) => item * 2);
    });
    expect(await Promise.all([double(1), double(2), double(3)])).toEqual([2, 4, 6]);
    expect(groups).toEqual([[1], [2, 3]]);
  });

  it("takes no more than the limit into one group", async () => {
    const sizes: number[] = [];
    const same = grouped(
      async (items: readonly number[]) => {
        sizes.push(items.length);
        await Promise.resolve();
        return items;
      },
      { limit: 2 },
    );
    await Promise.all([same(1), same(2), same(3), same(4)]);
    expect(sizes).toEqual([1, 2, 1]);
  });

  it("commits one after the other what must not go together", async () => {
    const groups: (readonly string[])[] = [];
    const same = grouped(
      async (items: readonly string[]) => {
        groups.push(items);
        await Promise.resolve();
        return items;
      },
      { apart: (item) => item.slice(0, 1) },
    );
    const items = ["a1", "a2", "b1", "a3", "b2"];
    expect(await Promise.all(items.map(same))).toEqual(items);
    expect(groups).toEqual([["a1"], ["a2", "b1"], ["a3", "b2"]]);
  });

  it("fails only the bad item of a group", async () => {
    const check = grouped(async (items: readonly string[]) => {
      await Promise.resolve();
      if (items.includes("bad")) throw new Error("bad item");
      return items;
    });
    const results = await Promise.allSettled([check("first"), check("good"), check("bad")]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
  });

  it("finds the bad item of a large group in a few commits", async () => {
    let commits = 0;
    const check = grouped(async (items: readonly number[]) => {
      commits += 1;
      await Promise.resolve();
      if (items.includes(77)) throw new Error("bad item");
      return items;
    });
    const numbers = Array.from({ length: 129 }, (_, number) => number);
    const results = await Promise.allSettled(numbers.map(check));
    expect(
      results.flatMap(({ status }, number) => (status === "rejected" ? [number] : [])),
    ).toEqual([77]);
    expect(commits).toBe(2 + 2 * 7);
  });

  it("does not ask a store that is away once more for each item", async () => {
    let commits = 0;
    const store = grouped(async (_items: readonly number[]): Promise<readonly number[]> => {
      commits += 1;
      await Promise.resolve();
      throw new StoreUnavailable("away");
    });
    const results = await Promise.allSettled([store(1), store(2), store(3)]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(commits).toBe(2);
  });
});
