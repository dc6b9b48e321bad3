import { existsSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { evalDates } from "./dates.ts";
import { evalNumbers } from "./numbers.ts";
import type { Report } from "./tally.ts";
import { table } from "./words.ts";

const shared = join(process.env["PROSA_SHARED"] ?? "../shared", "eval");

function share({ shares }: Report, language: string, kind: string): number {
  return shares.find((each) => each.language === language && each.kind === kind)?.accuracy ?? 0;
}

async function fileOf(...rows: readonly unknown[]): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "prosa-eval-")), "rows.jsonl");
  const lines = rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row)));
  await writeFile(file, lines.join("\n"));
  return file;
}

const friday = {
  lang: "pt",
  ref: "2026-11-12T09:30:00",
  text: "sexta às 15h",
  entities: [
    {
      type: "datetime",
      text: "sexta às 15h",
      start: 0,
      values: [{ type: "datetime", value: "2026-11-13 15:00:00" }],
    },
  ],
};
const tomorrow = {
  lang: "en",
  ref: "2026-11-12T09:30:00",
  text: "tomorrow",
  expect: { kind: "datetime", value: "2026-11-14T00:00:00", end: null, grain: "Day" },
};

describe("measuring dates", () => {
  it("adds up what was read rightly, by language and kind", async () => {
    const report = await evalDates(await fileOf(friday, tomorrow));
    expect(report).toMatchObject({
      rows: 2,
      accuracy: 0.5,
      // All that was read as a date and a time is one; half of them were.
      macroF1: 2 / 3,
      shares: [
        { language: "en", kind: "datetime", right: 0, total: 1, accuracy: 0 },
        { language: "en", kind: "all", right: 0, total: 1, accuracy: 0 },
        { language: "pt", kind: "datetime", right: 1, total: 1, accuracy: 1 },
        { language: "pt", kind: "all", right: 1, total: 1, accuracy: 1 },
      ],
      confusion: [{ expected: "datetime", found: "datetime", count: 1 }],
    });
  });

  it("shows it in columns", async () => {
    const report = await evalDates(await fileOf(friday));
    expect(table(report)).toContain("pt  datetime  1 of 1  100.0 %");
  });

  it.each([
    ['{"lang": "de"}', /line 2 is no row.*lang/su],
    ["{", /line 2 is not JSON/u],
  ])("says which row is wrong and why: %s", async (row, words) => {
    await expect(evalDates(await fileOf(friday, row))).rejects.toThrow(words);
  });

  it("reads what an editor on Windows has written", async () => {
    const file = await fileOf(`\uFEFF${JSON.stringify(friday)}\r`, "\r");
    expect((await evalDates(file)).rows).toBe(1);
  });

  it.each([evalDates, evalNumbers])("has nothing to say of an empty file", async (measure) => {
    await expect(measure(await fileOf())).rejects.toThrow("has no rows to measure on");
  });

  it("has no share to tell where nothing is named that it measures", async () => {
    const file = await fileOf({ lang: "pt", text: "bom dia", entities: [] });
    await expect(evalNumbers(file)).rejects.toThrow("No row names anything");
  });

  it("says that a file cannot be read", async () => {
    await expect(evalDates("/nowhere/rows.jsonl")).rejects.toThrow(
      "Cannot read /nowhere/rows.jsonl",
    );
  });
});

describe("measuring numbers", () => {
  it("holds values and currencies against each other", async () => {
    const gold = { text: "mil reais", start: 6, type: "currency" };
    const row = { lang: "pt", text: "custa mil reais" };
    const report = await evalNumbers(
      await fileOf(
        { ...row, entities: [{ ...gold, resolution: { value: "1000", isoCurrency: "BRL" } }] },
        { ...row, entities: [{ ...gold, resolution: { value: "1000", isoCurrency: "USD" } }] },
      ),
    );
    expect(share(report, "pt", "money")).toBe(0.5);
  });
});

describe.skipIf(!existsSync(shared))("measured on what others gathered", () => {
  it("reads the dates of Recognizers-Text", async () => {
    const report = await evalDates(join(shared, "datetime/recognizers_text.jsonl"));
    expect(share(report, "pt", "all")).toBeGreaterThan(0.89);
    expect(share(report, "en", "all")).toBeGreaterThan(0.85);
    expect(share(report, "es", "all")).toBeGreaterThan(0.87);
  });

  it("reads the points in time of Duckling", async () => {
    const report = await evalDates(join(shared, "datetime/duckling.jsonl"));
    expect(share(report, "pt", "datetime")).toBeGreaterThan(0.97);
    expect(share(report, "en", "datetime")).toBeGreaterThan(0.8);
    expect(share(report, "es", "datetime")).toBeGreaterThan(0.98);
  });

  it("reads the numbers of Recognizers-Text", async () => {
    const report = await evalNumbers(join(shared, "numbers/recognizers_text.jsonl"));
    expect(share(report, "pt", "all")).toBeGreaterThan(0.96);
    expect(share(report, "en", "all")).toBeGreaterThan(0.87);
    expect(share(report, "es", "all")).toBeGreaterThan(0.88);
  });
});
