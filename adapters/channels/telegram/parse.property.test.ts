import * as fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "./parse.ts";
import { account } from "./testing/bench.ts";
import { ana, bot, delivery, message, update } from "./testing/updates.ts";

const group = { id: -1, type: "supergroup", title: "a" };
const mention = { type: "mention", offset: 0, length: 6 };
const like = { type: "emoji", emoji: "👍" };

const samples: readonly object[] = [
  update({ message: message({ text: "/start 42", reply_to_message: message({ text: "a" }) }) }),
  update({ message: message({ photo: [{ file_id: "a", width: 1, height: 1 }], caption: "b" }) }),
  update({ message: message({ voice: { file_id: "a", duration: 1 }, is_topic_message: true }) }),
  update({ edited_message: message({ location: { latitude: 1, longitude: 2 } }) }),
  update({
    callback_query: {
      id: "1",
      from: ana,
      data: "a",
      message: message({
        from: bot,
        reply_markup: { inline_keyboard: [[{ text: "b", callback_data: "a" }]] },
      }),
    },
  }),
  update({ poll: { id: "1" } }),
  update({ message: message({ text: "@a_bot oi", entities: [mention], chat: group }) }),
  update({ message: message({ sticker: { file_id: "a", emoji: "b" } }) }),
  update({
    message: message({ contact: { phone_number: "1", first_name: "a", user_id: ana.id } }),
  }),
  update({ message: message({ rich_message: { blocks: [{ cells: [[{ text: ["a"] }]] }] } }) }),
  update({ message: message({ new_chat_members: [ana, bot], chat: group }) }),
  update({ message: message({ migrate_to_chat_id: -2, chat: group }) }),
  update({ message: message({ web_app_data: { data: "a", button_text: "b" } }) }),
  update({ business_message: message({ business_connection_id: "a", from: bot, text: "b" }) }),
  update({
    deleted_business_messages: { business_connection_id: "a", chat: ana, message_ids: [1, 2] },
  }),
  update({
    message_reaction: {
      chat: group,
      message_id: 1,
      date: 1,
      user: ana,
      old_reaction: [],
      new_reaction: [like],
    },
  }),
  update({ poll_answer: { poll_id: "1", user: ana, option_ids: [0] } }),
  update({
    chat_member: {
      chat: group,
      from: ana,
      date: 1,
      old_chat_member: { status: "left", user: ana },
      new_chat_member: { status: "member", user: ana },
    },
  }),
];

/** A sample with one of its values, at any depth, changed for anything that JSON can say. */
const mutated = fc
  .tuple(fc.constantFrom(...samples), fc.nat(), fc.jsonValue())
  .map(([sample, nth, value]) => {
    let left = nth % 40;
    return JSON.parse(JSON.stringify(sample), (_key, inner: unknown) =>
      left-- === 0 ? value : inner,
    );
  });

it("never throws, and always makes an event or says why not", () => {
  fc.assert(
    fc.property(fc.oneof(mutated, fc.jsonValue()), (json) => {
      const { events, ignored } = parse(delivery(json), account);
      expect(events.length === 0 ? 1 : 0).toBe(ignored.length);
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      for (const event of events) expect(event.at.getTime()).not.toBeNaN();
    }),
    { numRuns: 2_000 },
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
