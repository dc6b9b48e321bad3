import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { AdapterModule, Delivery } from "../adapter.ts";
import { id } from "../message/address.ts";
import { storingFault } from "../message/stored/event.ts";

/** What a channel's `parse` is tried with. */
export interface ParseSamples {
  readonly parse: AdapterModule<unknown>["parse"];
  /** One of each kind of thing that the platform tells. */
  readonly samples: readonly object[];
  /** As the platform delivers one. */
  readonly delivery: (json: unknown) => Delivery;
}

const account = id<"account">("clinic");

/** Whatever is delivered is read without a throw, and no reason repeats what was said. */
export function itReadsAnything({ parse, samples, delivery }: ParseSamples): void {
  const read = (json: unknown) => parse(delivery(json), account);

  it("never throws, always says what became of it, and makes events that can be stored", () => {
    fc.assert(
      fc.property(fc.oneof(mutated(samples, fc.jsonValue()), fc.jsonValue()), (json) => {
        const { events, ignored } = read(json);
        expect(events.length + ignored.length).toBeGreaterThan(0);
        expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
        for (const event of events) {
          expect(event.id).not.toBe("");
          expect(storingFault(event)).toBeUndefined();
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it("never throws for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (body) => {
        const { events, ignored } = parse({ body, contentType: "" }, account);
        expect([events.length, ignored.length]).toEqual([0, 1]);
      }),
    );
  });

  it("puts nothing of what was said into a reason", () => {
    fc.assert(
      fc.property(mutated(samples, canary), (json) => {
        expect(JSON.stringify(read(json).ignored)).not.toContain("CANARY");
      }),
      { numRuns: 1_000 },
    );
  });
}

const canary = fc
  .string({ minLength: 1 })
  .map((tail) => `CANARY 5511 ${tail}`)
  .chain((words) => fc.constantFrom<unknown>(words, [words], { [words]: words }));

/** A sample with one of its values, at any depth, changed for another. */
function mutated<Value>(samples: readonly object[], other: fc.Arbitrary<Value>) {
  return fc
    .tuple(fc.constantFrom(...samples), fc.nat({ max: 40 }), other)
    .map(([sample, nth, value]) => {
      let left = nth;
      const whole: unknown = JSON.parse(JSON.stringify(sample), (_key, inner: unknown) =>
        left-- === 0 ? value : inner,
      );
      return whole;
    });
}
