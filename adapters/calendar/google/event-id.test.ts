import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { id } from "../../../core/message/address.ts";
import { entryOf, eventIdOf } from "./event-id.ts";

describe("the id of an entry's event", () => {
  it("is one that Google takes, and leads back to the entry", () => {
    fc.assert(
      fc.property(fc.uuid({ version: [4, 7] }), (uuid) => {
        const event = eventIdOf(id(uuid));
        expect(event).toMatch(/^[0-9a-v]{5,1024}$/u);
        expect(entryOf(event)).toBe(uuid);
      }),
    );
  });

  it.each([
    "",
    "prosa",
    "7k3v9qj2m5",
    "prosa80000000000000000000000000",
    "prosa0000000000000000000000000w",
    `${eventIdOf(id("019aa5e2-7c5e-7e64-b1a5-9d6b0c5d1f00"))}_20261127T130000Z`,
  ])("is not %j", (other) => {
    expect(entryOf(other)).toBeUndefined();
  });
});
