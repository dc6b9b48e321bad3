import * as fc from "fast-check";
import { expect, it } from "vitest";
import { bind, unbind } from "./sheaf.ts";

it("gives back every delivery that was bound into it", () => {
  const delivery = fc.record({ contentType: fc.string(), body: fc.uint8Array() });
  fc.assert(
    fc.property(fc.array(delivery), (deliveries) => {
      const bound = unbind(bind(deliveries));
      expect(bound.map(({ contentType, body }) => [contentType, [...body]])).toEqual(
        deliveries.map(({ contentType, body }) => [contentType, [...body]]),
      );
    }),
  );
});
