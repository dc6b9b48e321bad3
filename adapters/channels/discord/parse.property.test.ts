import * as fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "./parse.ts";
import { account, delivery } from "./testing/bench.ts";
import { ana, attachment, chat, frame, guild, interaction, message } from "./testing/payloads.ts";

const sign = {
  user_id: ana.id,
  channel_id: chat,
  message_id: "5",
  emoji: { id: null, name: "👍" },
};

const samples: readonly object[] = [
  message({ content: "oi", guild_id: guild, mentions: [ana], member: { nick: "a" } }),
  frame("MESSAGE_CREATE", message({ attachments: [attachment({})], sticker_items: [{ id: "5" }] })),
  frame("MESSAGE_UPDATE", message({ edited_timestamp: "2026-11-23T12:00:00+00:00" })),
  frame("MESSAGE_DELETE", { id: "5", channel_id: chat }),
  frame("MESSAGE_REACTION_ADD", { ...sign, member: { user: ana } }),
  { type: "GATEWAY_MESSAGE_POLL_VOTE_ADD", timestamp: 1, data: { ...sign, answer_id: 1 } },
  frame("GUILD_MEMBER_ADD", { guild_id: guild, user: ana, joined_at: "2026-11-23T12:00:00Z" }),
  interaction({
    type: 2,
    data: { name: "a", options: [{ name: "b", value: "c" }], resolved: { messages: { 5: {} } } },
  }),
  interaction({
    type: 3,
    data: { custom_id: "a", values: ["b"] },
    message: message({ components: [{ components: [{ custom_id: "a", options: [] }] }] }),
  }),
  { op: 7 },
];

/** A sample with one of its values, at any depth, changed for anything that JSON can say. */
const mutated = fc
  .tuple(fc.constantFrom(...samples), fc.nat({ max: 40 }), fc.jsonValue())
  .map(([sample, nth, value]) => {
    let left = nth;
    return JSON.parse(JSON.stringify(sample), (_key, inner: unknown) =>
      left-- === 0 ? value : inner,
    );
  });

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
  const canary = fc.string({ minLength: 1 }).map((tail) => `CANARY${tail}`);
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.nat({ max: 40 }), canary, (sample, nth, word) => {
      let left = nth;
      const json: unknown = JSON.parse(JSON.stringify(sample), (_key, inner: unknown) =>
        left-- === 0 ? { [word]: word } : inner,
      );
      expect(JSON.stringify(parse(delivery(json), account).ignored)).not.toContain("CANARY");
    }),
  );
});
