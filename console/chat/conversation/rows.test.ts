import { describe, expect, it } from "vitest";

import type { MessageEntry } from "../channel/protocol.ts";
import { rowsOf } from "./rows.ts";
import { emptyTimeline, withEntries } from "./timeline.ts";

type Line = Pick<MessageEntry, "from" | "text"> & { at?: Date; buttons?: string[] };

const morning = new Date(2026, 2, 5, 9, 0);

function rowsAfter(...lines: readonly Line[]) {
  const entries = lines.map(({ from, text, at = morning, buttons }, index) => ({
    seq: index + 1,
    kind: "message" as const,
    id: `m${index + 1}`,
    from,
    text,
    at,
    buttons: buttons?.map((label) => ({ label, action: label })),
  }));
  return rowsOf(withEntries(emptyTimeline, entries));
}

/** The buttons of each message: live or spent, and which was picked. */
function buttonsAfter(...lines: readonly Line[]): string[] {
  return rowsAfter(...lines).flatMap((row) =>
    row.kind === "message" && row.message.buttons.length > 0
      ? [`${row.live ? "live" : "spent"}, ${row.picked ?? "none"}`]
      : [],
  );
}

const question: Line = { from: "bot", text: "Qual?", buttons: ["A", "B"] };

describe("the rows of the page", () => {
  it("name the day before its first message", () => {
    const night = new Date(2026, 2, 4, 23, 59);
    const rows = rowsAfter(
      { from: "bot", text: "Boa noite", at: night },
      { from: "bot", text: "Bom dia" },
      { from: "bot", text: "Tudo bem?" },
    );
    expect(rows.map((row) => (row.kind === "day" ? row.date : row.message.text))).toEqual([
      night,
      "Boa noite",
      morning,
      "Bom dia",
      "Tudo bem?",
    ]);
  });

  it("draw messages of one side together, until the side or the hour changes", () => {
    const later = new Date(morning.getTime() + 6 * 60_000);
    const runs = rowsAfter(
      { from: "bot", text: "a" },
      { from: "bot", text: "b" },
      { from: "visitor", text: "c" },
      { from: "visitor", text: "d", at: later },
    ).flatMap((row) => (row.kind === "message" ? [[row.message.text, row.first, row.last]] : []));
    expect(runs).toEqual([
      ["a", true, false],
      ["b", false, true],
      ["c", true, true],
      ["d", true, true],
    ]);
  });

  it("leave the newest reply's buttons live, and spend the older ones", () => {
    expect(buttonsAfter(question)).toEqual(["live, none"]);
    expect(buttonsAfter(question, { from: "visitor", text: "Não sei" })).toEqual(["live, none"]);
    expect(buttonsAfter(question, { from: "visitor", text: "B" })).toEqual(["spent, B"]);
    expect(buttonsAfter(question, { from: "person", text: "Oi" })).toEqual(["spent, none"]);
    expect(buttonsAfter(question, { from: "visitor", text: "A" }, question)).toEqual([
      "spent, A",
      "live, none",
    ]);
  });

  it("let the visitor change their own words, but no answer by a button", () => {
    const changeable = rowsAfter({ from: "visitor", text: "Oi" }, question, {
      from: "visitor",
      text: "B",
    }).map((row) => row.kind === "message" && row.changeable);
    expect(changeable).toEqual([false, true, false, false]);
  });

  it("give a pick to the question it answered, not to an older one with the same words", () => {
    expect(buttonsAfter(question, question, { from: "visitor", text: "A" })).toEqual([
      "spent, none",
      "spent, A",
    ]);
  });
});
