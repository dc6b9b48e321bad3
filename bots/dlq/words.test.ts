import { expect, it } from "vitest";
import type { DeadLetter } from "../../core/dead-letters/dead-letters.ts";
import { id } from "../../core/message/address.ts";
import { question, report, table } from "./words.ts";

const now = Date.parse("2026-11-21T12:00:00Z");

const unread: DeadLetter = {
  id: id("in-3"),
  kind: "unreadable",
  since: new Date(now - 2 * 86_400_000),
  channel: "web",
  account: id("demo"),
  reason: "from: expected an object",
  bytes: 1_204,
};

const unsent: DeadLetter = {
  ...unread,
  id: id("out-12"),
  kind: "in_doubt",
  since: new Date(now - 61_000),
  reason: "unavailable: call +55 11 98765-4321\u001B[2J\n now",
  outgoing: { class: "reminder", attempts: 8, behind: 2, isOver: false },
};

it("puts letters in columns, with nothing private in a reason and nothing that moves the cursor", () => {
  expect(table([unread, unsent], now).split("\n")).toEqual([
    "in-3    unreadable  2 d    web/demo  1204 B                                from: expected an object",
    "out-12  in_doubt    1 min  web/demo  reminder, 1204 B, tried 8x, 2 behind  unavailable: call [phone] [2J  now",
    "",
  ]);
});

it("says why some stay as they are", () => {
  expect(report([{ id: id("out-1") }, { id: id("in-3"), obstacle: "still_unreadable" }], "Retried"))
    .toBe(`in-3 stays: it still cannot be read.
Retried 1 of 2.
`);
});

it.each([
  [1, "retry: 1 letter. Go on? [y/N] "],
  [2, "retry: 2 letters. Go on? [y/N] "],
])("asks whether to go on with %d", (count, asked) => {
  expect(question("retry", count)).toBe(asked);
});
