// oxlint-disable-next-line no-restricted-imports -- the sentences lie beside the test
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { reader } from "../when/testing/said.ts";
import { naming } from "./testing/named.ts";

const Row = z.object({
  lang: z.enum(["pt-BR", "en", "es"]),
  text: z.string(),
  named: z.string(),
  day: z.string(),
  time: z.string(),
});

/** As patients write, said on Thursday 12 November 2026 at 9:30. */
const rows = readFileSync(new URL("testing/booking.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => Row.parse(JSON.parse(line)));

describe("what patients say of when they can come", () => {
  it.each(rows)("in $lang: $text", ({ lang, text, named, day, time }) => {
    expect(naming(lang)(text)).toBe(named);
    const read = reader(lang);
    expect([read.day(text), read.time(text)]).toEqual([day, time]);
  });
});
