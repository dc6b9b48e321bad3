import { describe, expect, it } from "vitest";
import { id } from "../message/address.ts";
import type { Chart, StoredMedia } from "../message/outgoing.ts";
import { pictured } from "./pictured.ts";

const buttons = [{ label: "More", action: "more:1" }];
const chart: Chart = {
  kind: "chart",
  title: "Visits",
  shape: "bar",
  series: [{ name: "Ana", points: [["Mon", 3]] }],
  markdown: "**Three** on Monday.",
  buttons,
};
const hello = { kind: "text", markdown: "Hello" } as const;
const media: StoredMedia = { id: id("sha256:1"), type: "image/png", bytes: 1 };

const warned: string[] = [];
const quiet = () => undefined;
const log = {
  debug: quiet,
  info: quiet,
  error: quiet,
  warn: (words: string) => warned.push(words),
};
const parts = { limits: { sends: ["image"] as const }, language: "en", log };

describe("a chart", () => {
  it("is a picture over its words, where the channel has pictures", async () => {
    const drawn: string[] = [];
    const draw = async (svg: string) => {
      drawn.push(svg);
      return media;
    };
    expect(await pictured([hello, chart], { ...parts, draw })).toEqual([
      hello,
      { kind: "image", media, alt: "Visits", caption: "**Three** on Monday.", buttons },
    ]);
    expect(drawn).toEqual([expect.stringContaining("<title>Visits</title>")]);
    expect(await pictured([chart], { ...parts, draw, limits: { sends: [] } })).toEqual([chart]);
  });

  it("stays for its words where there is nothing to draw, or nobody who can", async () => {
    const draw = () => Promise.reject(new Error("no room"));
    const empty = { ...chart, series: [] };
    expect(await pictured([chart], parts)).toEqual([chart]);
    expect(await pictured([empty], { ...parts, draw })).toEqual([empty]);
    expect(warned).toEqual([]);
    expect(await pictured([chart], { ...parts, draw })).toEqual([chart]);
    expect(warned).toEqual(["a chart could not be drawn"]);
  });
});
