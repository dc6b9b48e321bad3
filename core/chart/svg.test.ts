import { describe, expect, it } from "vitest";
import type { Chart } from "../message/outgoing.ts";
import { svgOf } from "./svg.ts";
import { ticksFor } from "./ticks.ts";

const chart = (some: Partial<Chart> = {}): Chart => ({
  kind: "chart",
  title: "Visits <2026>",
  shape: "bar",
  series: [
    {
      name: "Ana",
      points: [
        ["Mon", 3],
        ["Tue", -1],
      ],
    },
  ],
  markdown: "Three on Monday.",
  ...some,
});

const find = (svg: string | undefined, pattern: RegExp) =>
  [...(svg ?? "").matchAll(pattern)].map(([, found]) => found);

describe("a chart's picture", () => {
  it("says its title, its labels and its numbers, in the person's language and as mere words", () => {
    const svg = svgOf(chart({ unit: "R$" }), "pt-BR");
    const numbers = ["-1", "0", "1", "2", "3"];
    const words = ["Visits &lt;2026&gt;", ...numbers, "R$", "Mon", "Tue"];
    expect(find(svg, /<text[^>]*>([^<]*)<\/text>/gu)).toEqual(words);
    expect(find(svg, /<title>([^<]*)<\/title>/gu)).toEqual(["Visits &lt;2026&gt;"]);
  });

  it("has bars from nought up or down, by their values", () => {
    const svg = svgOf(chart(), "en");
    expect(find(svg, /<rect x="[^"]*" (y="[^"]*" width="[^"]*" height="[^"]*")/gu)).toEqual([
      'y="70" width="276.8" height="247.5"',
      'y="317.5" width="276.8" height="82.5"',
    ]);
  });

  it("has a line for each series, with a legend", () => {
    const series = ["Ana", "Bia"].map((name) => ({
      name,
      points: [
        ["a", 1],
        ["b", 2],
      ] as const,
    }));
    const svg = svgOf(chart({ shape: "line", series }), "en");
    expect(find(svg, /<path d="(M[^"]*L[^"]*)"/gu)).toHaveLength(2);
    expect(find(svg, />(Ana|Bia)</gu)).toEqual(["Ana", "Bia"]);
  });

  it("leaves out labels that would lie over one another", () => {
    const points = Array.from({ length: 60 }, (_, day) => [`day ${day + 10}`, day] as const);
    const svg = svgOf(chart({ series: [{ name: "Ana", points }] }), "en");
    expect(find(svg, />(day \d+)</gu)).toHaveLength(10);
  });

  it("is none where there are no numbers", () => {
    const points = [["a", Number.NaN]] as const;
    expect(svgOf(chart({ series: [{ name: "Ana", points }] }), "en")).toBeUndefined();
  });
});

describe("ticks", () => {
  it.each([
    [
      [3, 97],
      [0, 20, 40, 60, 80, 100],
    ],
    [
      [0.12, 0.31],
      [0.1, 0.15, 0.2, 0.25, 0.3, 0.35],
    ],
    [[5], [5, 6]],
    [[0], [0, 0.2]],
    [
      [-7, 7],
      [-10, -5, 0, 5, 10],
    ],
  ])("for %j are %j", (values, ticks) => {
    expect(ticksFor(values, 5)).toEqual(ticks);
  });
});
