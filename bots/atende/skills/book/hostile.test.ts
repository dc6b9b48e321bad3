import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClinicPolicy } from "../../../../core/agenda/policy.ts";
import { agendaInMemory } from "../../../../core/testing/agenda-in-memory.ts";
import { aTurn } from "../../../../core/testing/turn.ts";
import { openReception } from "../../reception.ts";
import { clinic, monday, openAgenda } from "../../testing.ts";
import { book } from "./book.ts";

const { slots } = book(openReception(await openAgenda()));

/** What a slot reads of a value that came with a button, as the engine reads it. */
function valueOf(slot: string, sent: string): unknown {
  try {
    return slots[slot]?.value.parse(sent);
  } catch {
    return undefined;
  }
}

/** How often the days that may be booked are looked at while the skill looks for objections. */
async function looksAt(sent: Readonly<Record<string, string>>): Promise<number> {
  let looks = 0;
  const policy: ClinicPolicy = {
    ...clinic.policy,
    get horizon() {
      if ((looks += 1) > 10_000) throw new Error("it walks for ever");
      return 60;
    },
  };
  const values = Object.entries(sent).map(([slot, value]) => [slot, valueOf(slot, value)]);
  const known = Object.fromEntries(values.filter(([, value]) => value !== undefined));
  await book(openReception(agendaInMemory({ ...clinic, policy }))).check?.(
    aTurn({ known, now: monday }),
  );
  return looks;
}

const year = fc.oneof(
  fc.integer({ min: 2025, max: 2028 }),
  fc.integer({ min: -300_000, max: 300_000 }),
);
const day = fc
  .tuple(year, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
  .map(([y, ...rest]) => [written(y), ...rest.map((each) => String(each).padStart(2, "0"))])
  .map((parts) => parts.join("-"));
const time = fc
  .tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 61 }))
  .map((parts) => parts.map((each) => String(each).padStart(2, "0")).join(":"));

function written(y: number): string {
  if (0 <= y && y <= 9999) return String(y).padStart(4, "0");
  return `${y < 0 ? "-" : "+"}${String(Math.abs(y)).padStart(6, "0")}`;
}

/** One, a range in any order, or anything at all. */
function anyOf(one: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const range = fc.tuple(one, one).map((ends) => ends.join("/"));
  return fc.oneof(one, range, fc.string());
}

describe("values that anyone can send", () => {
  it.each([
    ["day", "-200000-01-01/2126-01-01"],
    ["day", "-200000-01-01"],
    ["day", "+020000-01-01"],
    ["day", "2026-12-01/2026-11-01"],
    ["day", "2026-01-01/2027-01-02"],
    ["day", "2026-11-27/2026-11-28/2026-11-29"],
    ["day", "2026-11-27[u-ca=hebrew]"],
    ["day", "2026-02-30"],
    ["day", ""],
    ["time", "18:00/12:00"],
    ["time", "10:00:30.5"],
    ["time", "24:00"],
    ["time", "10:00[Asia/Tokyo]"],
  ])("are not read as a %s when they are %j", (slot, value) => {
    expect(valueOf(slot, value)).toBeUndefined();
  });

  it.each([
    ["day", "2026-11-27"],
    ["day", "2027-01-01/2027-12-31"],
    ["time", "00:00/23:59"],
  ])("are read as a %s when a person might mean %s", (slot, value) => {
    expect(valueOf(slot, value)).toBe(value);
  });

  it("never have more days looked at than a few times those that may be booked", async () => {
    const both = fc.record({ day: anyOf(day), time: anyOf(time) }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(both, async (values) => {
        expect(await looksAt({ service: "limpeza", ...values })).toBeLessThan(1_000);
      }),
      { numRuns: 200, examples: [[{ day: "2026-01-01/2026-12-31", time: "22:00" }]] },
    );
  });
});

describe("days that are said and that no one means", () => {
  it.each(["até 20/11/2031", "nas próximas 99 semanas"])("are not heard: %s", async (said) => {
    expect(await slots["day"]?.find(said, aTurn({ said, now: monday }))).toBeUndefined();
  });
});
