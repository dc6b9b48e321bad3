import { describe, expect, it } from "vitest";
import { talk } from "../../testing/bakery.ts";

describe("what was spoken of last", () => {
  it("is gone on with in few words: the question is put again with them", async () => {
    const ana = talk();
    expect(await ana.says("any deal today?")).toEqual(["lemon is cheap (any deal today?)"]);
    expect(await ana.says("and tomorrow?")).toEqual([
      "lemon is cheap (and tomorrow? any deal today?)",
    ]);
    expect(await ana.says("and sunday?")).toEqual(["lemon is cheap (and sunday? any deal today?)"]);
  });

  it("is left by words that are for something else, and by many words", async () => {
    const ana = talk();
    await ana.says("any deal?");
    expect(await ana.says("and your hours?")).toEqual(["open till six"]);
    expect(await ana.says("and now for something that is completely different")).toEqual(["what?"]);
  });

  it("is meant where words may be for it or for something else", async () => {
    const ana = talk();
    expect(await ana.says("sort of a deal in these hours?")).toEqual([
      expect.stringContaining("I am not sure"),
    ]);
    const bia = talk();
    await bia.says("any deal today?");
    expect(await bia.says("sort of a deal in these hours?")).toEqual([
      "lemon is cheap (sort of a deal in these hours?)",
    ]);
  });

  it("is what a form begins with that was offered on it", async () => {
    const ana = talk();
    await ana.says("any deal?");
    await ana.says("mmm");
    expect(await ana.says("order it please")).toEqual(["which size?"]);
    expect(await ana.says("small")).toEqual(["small lemon?"]);
  });

  it("gives way to what is said now", async () => {
    const ana = talk();
    await ana.says("any deal?");
    await ana.says("order a carrot cake");
    expect(await ana.says("small")).toEqual(["small carrot?"]);
  });

  it("is over once the form is done, and after half an hour", async () => {
    const ana = talk();
    await ana.says("any deal?");
    await ana.says("order a small one");
    await ana.says("yes");
    expect(await ana.says("order")).toEqual(["which cake?"]);
    const bia = talk();
    await bia.says("any deal?");
    bia.waits(0.6);
    expect(await bia.says("and tomorrow?")).toEqual(["what?"]);
    expect(await bia.says("order")).toEqual(["which cake?"]);
  });
});
