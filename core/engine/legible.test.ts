import { describe, expect, it } from "vitest";
import { talk, talkWithForms } from "../testing/bakery.ts";
import { cpuMsUntil } from "../testing/cpu-time.ts";

const long = (piece: string) => `a${piece.repeat(60_000 / piece.length)}b`;

it.each([" ", ".", ",", "\n", "a", "não "])(
  "60,000 characters of %j are answered in no time, in a form and outside of one",
  async (piece) => {
    const ana = talkWithForms();
    const took = await cpuMsUntil(async () => {
      await ana.says(long(piece));
      await ana.says(`order${long(piece)}`);
      await ana.says(long(piece));
      await ana.fillsIn({ cake: "lemon", size: long(piece) });
    });
    expect(took).toBeLessThan(1_000);
  },
);

describe("what is understood of a message", () => {
  it("is what stands behind a page of spaces, too", async () => {
    const ana = talk();
    expect(await ana.says(`order a lemon${" ".repeat(60_000)}cake`)).toEqual(["which size?"]);
    expect(ana.dialogue.active?.known).toEqual({ cake: "lemon" });
  });

  it("is what stands in its first four thousand characters, whole letters", async () => {
    const ana = talk();
    expect(await ana.says(`deal ${"🎂".repeat(3_000)}`)).toEqual([
      `lemon is cheap (deal ${"🎂".repeat(2_045)}\uFFFD)`,
    ]);
  });

  it.each([
    `${"order a cake. ".repeat(500)}my chest hurts`,
    "cancel it, i'll book later my chest hurts",
  ])("is a danger wherever it stands", async (said) => {
    const ana = talk(undefined, { countryOf: () => Promise.resolve("BR") });
    await ana.says(said);
    expect(ana.outcome).toBe("danger:body");
  });
});
