import { describe, expect, it } from "vitest";
import { Spendings } from "./spending.ts";
import type { Spending } from "./spending.ts";

const spent = (model: string): Spending => ({ model, came: "answered", ms: 1 });

describe("what a turn has spent", () => {
  it("is told once, with what was spent on its parts, and not on another turn", () => {
    const spendings = new Spendings();
    spendings.note("turn:c:1", [spent("a")]);
    spendings.note("turn:c:1:2", [spent("b")]);
    spendings.note("turn:c:12", [spent("c")]);
    spendings.note("turn:c:1", [spent("d")]);
    const models = (key: string) => spendings.take(key).map(({ model }) => model);
    expect(models("turn:c:1")).toEqual(["a", "d", "b"]);
    expect(models("turn:c:1")).toEqual([]);
    expect(models("turn:c:12")).toEqual(["c"]);
  });

  it("is forgotten in the end where no turn tells of it", () => {
    const spendings = new Spendings();
    for (let turn = 0; turn <= 1_000; turn += 1) spendings.note(`turn:${turn}`, [spent("a")]);
    expect(spendings.take("turn:0")).toEqual([]);
    expect(spendings.take("turn:1000")).toHaveLength(1);
  });
});
