import fc from "fast-check";
import type { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { id } from "../message/address.ts";
import type { Occupied } from "./appointment.ts";
import type { Professional } from "./clinic.ts";
import { everyDay, hoursOn } from "./hours.ts";
import { freeDays, nearestOpenings } from "./nearest.ts";
import { localTime, openingsOn } from "./openings.ts";
import type { Opening, Search } from "./openings.ts";

const MINUTE = 60_000;

const hours = fc
  .record({
    weekday: fc.integer({ min: 1, max: 7 }),
    opens: fc.integer({ min: 0, max: 1200 }),
    length: fc.integer({ min: 10, max: 600 }),
  })
  .map(({ weekday, opens, length }) => ({
    weekday,
    opens,
    closes: Math.min(1440, opens + length),
  }));

function professional(slug: string): fc.Arbitrary<Professional> {
  return fc.array(hours, { minLength: 1, maxLength: 10 }).map((each) => ({
    id: id<"professional">(slug),
    slug,
    name: slug,
    services: [],
    hours: each,
    overrides: [],
  }));
}

/** Around the days on which clocks change somewhere, and around one on which they do not. */
const now = fc
  .tuple(
    fc.constantFrom(
      "2018-02-17",
      "2018-11-03",
      "2026-03-07",
      "2026-03-28",
      "2026-10-31",
      "2026-06-10",
    ),
    fc.integer({ min: -3000, max: 3000 }),
  )
  .map(([day, minutes]) => new Date(Date.parse(`${day}T12:00:00Z`) + minutes * MINUTE));

const search: fc.Arbitrary<Search> = now.chain((at) =>
  fc.record({
    timeZone: fc.constantFrom("America/Sao_Paulo", "America/New_York", "Europe/Lisbon"),
    professionals: fc.tuple(professional("ana"), professional("bruno")),
    occupied: fc.array(
      fc
        .record({
          professional: fc.constantFrom("ana", "bruno"),
          after: fc.integer({ min: -600, max: 10_000 }),
          length: fc.integer({ min: 5, max: 300 }),
        })
        .map(({ professional: slug, after, length }) => {
          const from = new Date(at.getTime() + after * MINUTE);
          const to = new Date(from.getTime() + length * MINUTE);
          return { professional: id<"professional">(slug), resources: [], from, to };
        }),
      { maxLength: 20 },
    ),
    minutes: fc.integer({ min: 5, max: 300 }),
    now: fc.constant(at),
    policy: fc.record({
      step: fc.constantFrom(10, 15, 30, 60),
      notice: fc.integer({ min: 0, max: 2880 }),
      horizon: fc.constant(6),
    }),
    days: fc.constant(everyDay),
  }),
);

function everyOpening(given: Search): Opening[] {
  const today = localTime(given.now, given.timeZone).toPlainDate();
  return Array.from({ length: given.policy.horizon + 1 }, (_, days) =>
    openingsOn(today.add({ days }), given),
  ).flat();
}

describe("whatever a clinic's hours and appointments are", () => {
  it("an offered start is long enough ahead, free, and within someone's hours by the clinic's clock", () => {
    fc.assert(
      fc.property(search, (given) => {
        for (const { start, from, to, professionals } of everyOpening(given)) {
          expect(from.getTime()).toBeGreaterThanOrEqual(
            given.now.getTime() + given.policy.notice * MINUTE,
          );
          expect(to.getTime() - from.getTime()).toBe(given.minutes * MINUTE);
          expect(localTime(from, given.timeZone).equals(start)).toBe(true);
          expect(professionals).not.toEqual([]);
          for (const each of professionals) {
            expect(given.occupied.filter((busy) => overlaps(busy, each, { from, to }))).toEqual([]);
            expect(isWithinHours({ start, to }, each, given)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("people can book offers until none is left, and no professional sees two at once", () => {
    fc.assert(
      fc.property(search, fc.infiniteStream(fc.nat()), (given, choices) => {
        const taken: Occupied[] = [...given.occupied];
        for (;;) {
          const offers = everyOpening({ ...given, occupied: taken });
          const offer = offers[(choices.next().value ?? 0) % offers.length];
          const [chosen] = offer?.professionals ?? [];
          if (!offer || !chosen) return;
          const { from, to } = offer;
          expect(taken.filter((busy) => overlaps(busy, chosen, { from, to }))).toEqual([]);
          taken.push({ professional: chosen.id, resources: [], from, to });
        }
      }),
      { numRuns: 10 },
    );
  });

  it("the nearest starts are the ones that a look at all of them would choose", () => {
    fc.assert(
      fc.property(search, fc.integer({ min: -3000, max: 12_000 }), (given, after) => {
        const wished = localTime(new Date(given.now.getTime() + after * MINUTE), given.timeZone);
        const distance = ({ start }: Opening) => Math.abs(start.until(wished).total("minutes"));
        const chosen = nearestOpenings(given, wished, 4).map(distance);
        const best = everyOpening(given)
          .map(distance)
          .toSorted((a, b) => a - b);
        expect(chosen.toSorted((a, b) => a - b)).toEqual(best.slice(0, 4));
      }),
      { numRuns: 60 },
    );
  });

  it("a day is free when it has an opening", () => {
    fc.assert(
      fc.property(search, (given) => {
        const near = localTime(given.now, given.timeZone).toPlainDate();
        const days = everyOpening(given).map(({ start }) => start.toPlainDate().toString());
        expect(freeDays(given, { near }, 99).map(String)).toEqual([...new Set(days)]);
      }),
      { numRuns: 60 },
    );
  });
});

function overlaps(
  busy: Occupied,
  { id: professionalId }: Professional,
  span: { from: Date; to: Date },
) {
  return busy.professional === professionalId && busy.from < span.to && span.from < busy.to;
}

function isWithinHours(
  { start, to }: { start: Temporal.PlainDateTime; to: Date },
  each: Professional,
  { timeZone }: Search,
): boolean {
  const midnight = start.toPlainDate().toPlainDateTime();
  const [begins, ends] = [start, localTime(to, timeZone)].map((time) =>
    midnight.until(time).total("minutes"),
  );
  return hoursOn(start.toPlainDate(), [each], everyDay).some(
    ({ opens, closes }) =>
      begins !== undefined && ends !== undefined && opens <= begins && ends <= closes,
  );
}
