import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { illegal, occupyingStates, openStates } from "./states.ts";
import type { Actor, AppointmentState } from "./states.ts";

const freeingStates = ["no_show", "cancelled", "rescheduled"] as const;
const appointmentStates: readonly AppointmentState[] = [...occupyingStates, ...freeingStates];
const state = fc.constantFrom(...appointmentStates);
const actor = fc.constantFrom<Actor>("patient", "operator", "system", "calendar");

/** Where an appointment comes to when these are tried on it one after the other. */
function after(steps: readonly (readonly [AppointmentState, Actor])[]): AppointmentState[] {
  const passed: AppointmentState[] = [];
  for (const [to, by] of steps) if (!illegal(passed.at(-1) ?? "new", to, by)) passed.push(to);
  return passed;
}

const lives = fc.array(fc.tuple(state, actor), { maxLength: 60 }).map(after);

describe("the life of an appointment, whatever is tried on it", () => {
  it("begins as held, requested or confirmed", () => {
    fc.assert(
      fc.property(lives, ([first]) => {
        expect([undefined, "held", "requested", "confirmed"]).toContain(first);
      }),
    );
  });

  it("ends where it is done, cancelled or rescheduled", () => {
    fc.assert(
      fc.property(lives, (life) => {
        const end = life.findIndex((at) => ["done", "cancelled", "rescheduled"].includes(at));
        expect(end === -1 || end === life.length - 1).toBe(true);
      }),
    );
  });

  it("comes to the visit only by way of the clinic's yes, and never back from it", () => {
    fc.assert(
      fc.property(lives, (life) => {
        const came = life.indexOf("arrived");
        if (came === -1) return;
        expect(life.slice(0, came)).toContain("confirmed");
        expect(life.slice(came + 1).every((at) => at === "done")).toBe(true);
      }),
    );
  });

  it("is said to be over only where nobody can bring it anywhere", () => {
    fc.assert(
      fc.property(state, state, actor, (from, to, by) => {
        const stuck = appointmentStates.every((other) => illegal(from, other, by) === "over");
        expect(illegal(from, to, by) === "over").toBe(stuck);
      }),
    );
  });
});

describe("who may do what", () => {
  it.each([
    ["reminded", "confirmed", "patient", undefined],
    ["confirmed", "arrived", "operator", undefined],
    ["confirmed", "arrived", "patient", "not_theirs"],
    ["requested", "confirmed", "patient", "not_theirs"],
    ["confirmed", "rescheduled", "calendar", undefined],
    ["confirmed", "done", "operator", "out_of_order"],
    ["no_show", "arrived", "operator", undefined],
    ["cancelled", "confirmed", "operator", "over"],
  ] as const)("%s to %s by %s: %s", (...[from, to, by, reason]) => {
    expect(illegal(from, to, by)).toBe(reason);
  });
});

it("keeps time from others while it is open, and no more once it was given up", () => {
  expect(openStates.every((open) => occupyingStates.includes(open))).toBe(true);
  for (const freeing of freeingStates) expect(occupyingStates).not.toContain(freeing);
});
