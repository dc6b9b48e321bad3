import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { id } from "../message/address.ts";
import type { Utterance } from "../message/outgoing.ts";
import { pass } from "./window.ts";
import type { Threshold } from "./window.ts";

const HOUR_MS = 3_600_000;
const now = new Date("2026-11-21T12:00:00Z");
const window = { openMs: 24 * HOUR_MS };
const text = {
  kind: "text",
  markdown: "Your visit is **tomorrow**\n\n- at 10",
} as const satisfies Utterance;

function at(hoursAgo: number | undefined, to: Threshold["policy"]["to"]): Threshold {
  const heardAt = hoursAgo === undefined ? undefined : new Date(now.getTime() - hoursAgo * HOUR_MS);
  const policy = to === "template" ? { to, template: "reminder", language: "pt_BR" } : { to };
  return { window, now, heardAt, policy };
}

describe("the window", () => {
  it.each([0, 1, 23.9])("is open %d hours after the person wrote", (hours) => {
    expect(pass(text, at(hours, "person"))).toEqual({ say: text });
  });

  it.each([24, 24 - 1 / 120, 100, undefined])("is shut %s hours after", (hours) => {
    expect(pass(text, at(hours, "person"))).toBe("stays");
    expect(pass(text, at(hours, "wait"))).toBe("waits");
  });

  it("lets a template through, and makes one of words where the account says so", () => {
    const template = {
      kind: "template",
      template: "reminder",
      language: "pt_BR",
      values: ["Your visit is tomorrow • at 10"],
      markdown: "Your visit is **tomorrow**\n\n- at 10",
    } as const;
    expect(pass(text, at(undefined, "template"))).toEqual({ say: template });
    expect(pass(template, at(undefined, "person"))).toEqual({ say: template });
  });

  it("lets a reminder through by its own template, whose replies carry what its buttons do", () => {
    const reminder = { template: "visit", language: "pt_BR" };
    const buttons = [
      { label: "Confirm", action: "set:clinic.confirm:visit=1" },
      { label: "Cancel", action: "set:clinic.cancel:visit=1" },
    ];
    expect(pass({ ...text, buttons }, { ...at(undefined, "person"), reminder })).toEqual({
      say: {
        kind: "template",
        template: "visit",
        language: "pt_BR",
        values: ["Your visit is tomorrow • at 10"],
        markdown: "Your visit is **tomorrow**\n\n- at 10",
        actions: ["set:clinic.confirm:visit=1", "set:clinic.cancel:visit=1"],
      },
    });
  });

  it("never lets free words out once it is shut, whatever they are and the account says", () => {
    const say: fc.Arbitrary<Utterance> = fc.oneof(
      fc.record({ kind: fc.constant("text" as const), markdown: fc.string() }),
      fc.constant({ kind: "location" as const, latitude: 1, longitude: 2 }),
      fc.constant({ kind: "contact" as const, name: "Ana", phone: "+55" }),
      fc.constant({ kind: "reaction" as const, on: id<"message">("m"), emoji: "👍" }),
    );
    const to = fc.constantFrom("wait", "person", "template" as const);
    fc.assert(
      fc.property(
        say,
        to,
        fc.option(fc.integer({ min: 24, max: 1_000 })),
        (said, policy, hours) => {
          const passage = pass(said, at(hours ?? undefined, policy));
          expect(typeof passage === "string" || passage.say.kind === "template").toBe(true);
        },
      ),
    );
  });
});
