import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../agenda/appointment.ts";
import { id } from "../message/address.ts";
import type { StandingEvent } from "./calendar.ts";
import { judge } from "./judge.ts";
import type { Standing } from "./judge.ts";

const span: fc.Arbitrary<Span> = fc
  .integer({ min: 0, max: 3 })
  .map((hour) => ({ from: new Date(hour * 3_600_000), to: new Date((hour + 1) * 3_600_000) }));

const known = fc.record({ span, etag: fc.constantFrom("a", "b") }).map(({ span: at, etag }) => ({
  ...at,
  etag,
}));

const standing: fc.Arbitrary<Standing> = fc.record(
  { wanted: span, revision: fc.integer({ min: 0, max: 3 }), known },
  { requiredKeys: ["revision"] },
);

const event: fc.Arbitrary<StandingEvent> = fc
  .record({
    at: span,
    etag: fc.constantFrom("a", "b", "c"),
    allDay: fc.boolean(),
    written: fc.record({ revision: fc.integer({ min: 1, max: 4 }), at: span }),
  })
  .map(({ at, etag, allDay, written }) => ({
    id: id<"calendar-event">("e"),
    standing: "there",
    busy: true,
    etag,
    allDay,
    written: { revision: written.revision, ...written.at },
    ...at,
  }));

describe("what an event of ours means", () => {
  it("is nothing new where it lies where our newest writing put it", () => {
    fc.assert(
      fc.property(event, standing, (given, before) => {
        const revision = before.revision + 1;
        const ours = { ...given, written: { revision, from: given.from, to: given.to } };
        expect(judge(ours, before).kind).toBe("known");
      }),
    );
  });

  it("is what it was, once what it meant was written down", () => {
    fc.assert(
      fc.property(event, standing, (given, before) => {
        const verdict = judge(given, before);
        if (verdict.kind !== "known" && verdict.kind !== "misplaced" && verdict.kind !== "moved")
          throw new Error(verdict.kind);
        const { revision, from, to, etag } = verdict;
        const after = { ...before, revision, known: { from, to, etag } };
        expect(judge(given, after).kind).toBe("known");
      }),
    );
  });

  it("moves no appointment that is to be elsewhere by our own doing, nor one that is given up", () => {
    fc.assert(
      fc.property(event, standing, (given, before) => {
        const { wanted, known: at } = before;
        const isSettled = wanted && (!at || at.from.getTime() === wanted.from.getTime());
        fc.pre(!isSettled && given.written?.revision === before.revision);
        expect(judge(given, before).kind).not.toBe("moved");
      }),
    );
  });

  it("keeps nobody's time twice: it is never somebody else's", () => {
    fc.assert(
      fc.property(event, standing, (given, before) => {
        expect(judge(given, before).kind).not.toBe("busy");
        expect(judge(given, "elsewhere")).toEqual({ kind: "free" });
      }),
    );
  });
});

describe("what somebody else's event means", () => {
  it("is that its time is kept, if it takes any", () => {
    fc.assert(
      fc.property(event, (given) => {
        const { from, to } = given;
        expect(judge(given, undefined)).toEqual({ kind: "busy", from, to });
        expect(judge({ ...given, busy: false }, undefined)).toEqual({ kind: "free" });
        expect(judge({ ...given, to: from }, undefined)).toEqual({ kind: "free" });
        expect(judge({ id: given.id, standing: "gone" }, undefined)).toEqual({ kind: "free" });
      }),
    );
  });
});
