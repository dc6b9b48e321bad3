import * as fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "./parse.ts";
import { account, ana, contact, delivery, message, webhook } from "./testing/payloads.ts";

const timestamp = "1795435200";
const said = (type: string, payload: unknown, more: object = {}) =>
  webhook({ contacts: [contact], messages: [message({ type, [type]: payload, ...more })] });

const samples: readonly object[] = [
  said("text", { body: "oi" }, { context: { id: "wamid.0", from: "1" }, group_id: "g" }),
  said("image", { id: "77", mime_type: "image/png", caption: "c" }),
  said("contacts", [{ name: { formatted_name: "Bia" }, phones: [{ phone: "1", wa_id: "2" }] }]),
  said("location", { latitude: 1, longitude: 2, name: "a" }),
  said("interactive", { type: "list_reply", list_reply: { id: "a", title: "b" } }),
  said("interactive", { type: "nfm_reply", nfm_reply: { response_json: '{"a":1}', name: "f" } }),
  said("reaction", { message_id: "wamid.0", emoji: "👍" }),
  said("edit", { original_message_id: "a", message: { type: "text", text: { body: "b" } } }),
  said("system", { type: "user_changed_number", wa_id: "2" }),
  webhook({ statuses: [{ id: "a", status: "failed", timestamp, errors: [{ code: 1 }] }] }),
  webhook({ message_echoes: [{ id: "a", to: ana, timestamp, type: "text", text: { body: "b" } }] }),
  webhook({ user_id_update: [{ user_id: { previous: "a", current: "b" }, timestamp }] }),
  webhook({
    groups: [{ type: "a", group_id: "b", timestamp, added_participants: [{ wa_id: 1 }] }],
  }),
  webhook({ message_template_name: "a", message_template_language: "pt_BR", event: "C" }),
  webhook({ user_preferences: [{ category: "a", value: "b" }], errors: [{ code: 1 }] }),
];

/** A sample with one of its values, at any depth, changed for anything that JSON can say. */
const mutated = fc
  .tuple(fc.constantFrom(...samples), fc.nat(), fc.jsonValue())
  .map(([sample, nth, value]) => changed(sample, nth % 40, value));

function changed(sample: object, nth: number, value: unknown): unknown {
  let left = nth;
  return JSON.parse(JSON.stringify(sample), (_key, inner: unknown) =>
    left-- === 0 ? value : inner,
  );
}

it("never throws, and always makes an event or says why not", () => {
  fc.assert(
    fc.property(fc.oneof(mutated, fc.jsonValue()), (json) => {
      const { events, ignored } = parse(delivery(json), account);
      expect(events.length + ignored.length).toBeGreaterThan(0);
      for (const event of events) expect(event.at.getTime()).not.toBeNaN();
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
  const canary = fc.string({ minLength: 1 }).map((tail) => `CANARY 5511 ${tail}`);
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.nat({ max: 40 }), canary, (sample, nth, words) => {
      const told = [words, { [words]: words }, [words]];
      for (const value of told) {
        const { ignored } = parse(delivery(changed(sample, nth, value)), account);
        expect(JSON.stringify(ignored)).not.toContain("CANARY");
      }
    }),
    { numRuns: 1_000 },
  );
});
