import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { id } from "../address.ts";
import type { InboundEvent } from "../event.ts";
import { storedEvent, storingFault } from "./event.ts";

const message: InboundEvent = {
  type: "message",
  id: id("event"),
  address: { channel: "test", account: id("account"), chat: id("chat") },
  at: new Date("2026-11-23T10:00:00Z"),
  message: id("message"),
  from: { id: id("person") },
  content: { kind: "text", text: "oi" },
};

const ids = fc.oneof(
  fc.string(),
  fc.integer({ min: 498, max: 502 }).map((length) => "x".repeat(length)),
);
const contents = fc.oneof(
  fc.record({ kind: fc.constant("text" as const), text: fc.string({ unit: "binary" }) }),
  fc.record({
    kind: fc.constant("location" as const),
    latitude: fc.double().map((degrees) => degrees + 0),
    longitude: fc.double().map((degrees) => degrees + 0),
  }),
  fc.record({ kind: fc.constant("voice" as const), media: ids.map((each) => id<"media">(each)) }),
);
const events: fc.Arbitrary<InboundEvent> = fc
  .record({ content: contents, at: fc.date({ noInvalidDate: false }), chat: ids, reply: ids })
  .map(({ content, at, chat, reply }) => ({
    ...message,
    content,
    at,
    address: { ...message.address, chat: id<"chat">(chat) },
    replyTo: id<"message">(reply),
  }));

describe("an event", () => {
  it("has a fault just when it could not be read back", () => {
    fc.assert(
      fc.property(events, (event) => {
        const read = storedEvent.safeParse(JSON.parse(JSON.stringify(event)));
        expect(storingFault(event) === undefined).toBe(read.success);
        expect(read.data ?? event).toEqual(event);
      }),
    );
  });

  it.each([
    ["of the year 10000", { at: new Date(253_402_300_800_000) }, "at: Invalid ISO datetime"],
    ["of no time at all", { at: new Date(Number.NaN) }, "at: Invalid input"],
    ["with an id that no index takes", { id: id<"event">("x".repeat(501)) }, "id: Too big"],
  ])("%s is told by its place and without its content", (_, given, fault) => {
    expect(storingFault({ ...message, ...given })).toContain(fault);
  });

  it("of the years 0 to 9999 is stored, with what it does not say left out", () => {
    for (const at of ["0000-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z"])
      expect(storingFault({ ...message, at: new Date(at) })).toBeUndefined();
    const silent = { ...message, from: { id: id<"person">("p"), name: undefined } };
    // @ts-expect-error -- an adapter written without exact optional properties
    expect(storingFault(silent)).toBeUndefined();
  });
});
