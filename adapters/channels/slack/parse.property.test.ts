import * as fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "./parse.ts";
import { account, form, json } from "./testing/bench.ts";
import {
  ana,
  event,
  general,
  inChannel,
  interaction,
  message,
  press,
  ts,
} from "./testing/payloads.ts";

const files = [{ id: "F1", mimetype: "image/png", name: "a", size: 1, duration_ms: 1 }];
const item = { type: "message", channel: general, ts };
const option = { value: "a", text: { type: "plain_text", text: "A" } };

const samples: readonly object[] = [
  inChannel({ text: "<@U0BOT> oi <https://a.b|c>", thread_ts: "1.000001" }),
  message({ subtype: "file_share", files, text: "a" }),
  inChannel({ subtype: "message_changed", message: { ts, text: "b", user: ana, edited: { ts } } }),
  inChannel({ subtype: "message_deleted", deleted_ts: ts, previous_message: { ts, user: ana } }),
  event({ type: "reaction_added", user: ana, reaction: "+1", item }),
  event({ type: "member_joined_channel", user: ana, channel: general }),
  press({ type: "static_select", action_id: "a", selected_option: option }),
  interaction({
    type: "view_submission",
    view: { callback_id: "f", state: { values: { b: { c: { value: "d" } } } } },
  }),
  { command: "/a", text: "b", team_id: "T", channel_id: "C", user_id: "U", trigger_id: "1" },
];

/** A sample with one of its values, at any depth, changed for what `other` makes. */
function mutated<Value>(other: fc.Arbitrary<Value>) {
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

it("never throws, and always makes an event or says why not", () => {
  fc.assert(
    fc.property(fc.oneof(mutated(fc.jsonValue()), fc.jsonValue()), (payload) => {
      const { events, ignored } = parse(json(payload), account);
      expect(events.length + ignored.length).toBeGreaterThanOrEqual(1);
      for (const { at, id } of events) {
        expect(at.getTime()).not.toBeNaN();
        expect(id).not.toBe("");
      }
    }),
    { numRuns: 2_000 },
  );
});

it("never throws for any bytes or fields", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.dictionary(fc.string(), fc.string()), (body, fields) => {
      expect(parse({ body, contentType: "" }, account).events).toEqual([]);
      const { events, ignored } = parse(form(fields), account);
      expect(events.length + ignored.length).toBe(1);
    }),
  );
});

it("puts nothing of what was said into a reason", () => {
  const canary = fc
    .string({ minLength: 1 })
    .map((tail) => ({ [`CANARY${tail}`]: `CANARY${tail}` }));
  fc.assert(
    fc.property(mutated(canary), (payload) => {
      expect(JSON.stringify(parse(json(payload), account).ignored)).not.toContain("CANARY");
    }),
    { numRuns: 1_000 },
  );
});
