import { describe, expect, it } from "vitest";
import { endForm, leaveFor, lineUp, newDialogue, readDialogue } from "./dialogue.ts";
import type { Active, Dialogue } from "./dialogue.ts";

const form = (skill: string): Active => ({ skill, known: {} });
const names = ({ active, waiting = [] }: Dialogue) => [
  active?.skill,
  ...waiting.map(({ skill }) => skill),
];

describe("a stored dialogue", () => {
  it("is read in the shape of earlier days", () => {
    const kept = {
      active: { skill: "clinic.book", known: { day: "2026-11-27" }, asked: "time" },
      memory: { "shop.count": { total: 3 } },
      offered: [{ label: "10:00", action: "set:clinic.book:time=10:00" }],
      recent: { since: 5, messages: 1 },
    };
    expect(readDialogue(kept)).toEqual(kept);
  });

  it("is read with all that it may hold", () => {
    const active = { ...form("a"), confirming: "x", missed: 2, at: 7, left: true } as const;
    const kept = { active, waiting: [form("b")], memory: {}, unclear: "minha consulta" };
    expect(readDialogue(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it.each([undefined, null, 7, {}, { memory: 1 }, { memory: {}, waiting: [{ skill: 1 }] }])(
    "begins anew where it is %o",
    (kept) => {
      expect(readDialogue(kept)).toEqual(newDialogue);
    },
  );
});

describe("the forms of a dialogue", () => {
  const one = { ...newDialogue, active: form("a") };

  it("wait in the order in which they were left, the last one in front", () => {
    const left = leaveFor("c", { ...leaveFor("b", one), active: form("b") });
    expect(names(left)).toEqual([undefined, "b", "a"]);
    expect(names(endForm(left))).toEqual(["b", "a"]);
  });

  it("are each there once, and one that waits comes back when it is wanted", () => {
    const left = { ...leaveFor("b", one), active: form("b") };
    expect(names(leaveFor("a", left))).toEqual(["a", "b"]);
    expect(names(leaveFor("b", left))).toEqual([undefined, "a"]);
  });

  it("wait behind all others when their turn is yet to come, and not without end", () => {
    let dialogue: Dialogue = one;
    for (const skill of ["b", "c", "b", "d", "e", "f", "g"])
      dialogue = lineUp([form(skill)], dialogue);
    expect(names(dialogue)).toEqual(["a", "c", "b", "d", "e", "f"]);
  });
});
