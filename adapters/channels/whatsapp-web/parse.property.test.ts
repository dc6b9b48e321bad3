import * as fc from "fast-check";
import { expect, it } from "vitest";
import { id } from "../../../core/message/address.ts";
import { storingFault } from "../../../core/message/stored/event.ts";
import { parse } from "./parse.ts";
import { delivery, file, fromAna, inGroup, upsert } from "./testing/events.ts";

const account = id<"account">("clinic");
const key = { remoteJid: fromAna.remoteJid, fromMe: false, id: "3EB0BB" };
const contextInfo = { stanzaId: "3EB0BB", mentionedJid: ["999@lid"], participant: "999@lid" };

const samples: readonly object[] = [
  upsert({ extendedTextMessage: { text: "/a", contextInfo } }, { key: inGroup }),
  upsert({ viewOnceMessageV2: { message: { imageMessage: { ...file, caption: "b" } } } }),
  upsert({ reactionMessage: { key, text: "a" } }),
  upsert({ protocolMessage: { key, type: 14, editedMessage: { conversation: "b" } } }),
  upsert({ listResponseMessage: { title: "a", singleSelectReply: { selectedRowId: "b" } } }),
  upsert({ contactMessage: { vcard: "TEL;waid=5511:1" } }),
  upsert({ locationMessage: { degreesLatitude: 1, degreesLongitude: 2 } }),
  { event: "messages.update", data: [{ key: { ...key, fromMe: true }, update: { status: 4 } }] },
  { event: "messages.reaction", data: [{ key, reaction: { key: fromAna, text: "a" } }] },
  { event: "message-receipt.update", data: [{ key, receipt: { readTimestamp: 1 } }] },
  {
    event: "group-participants.update",
    data: { id: "1@g.us", action: "add", participants: ["2@lid", { id: "3@lid" }] },
  },
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

it("never throws, always says what became of it, and makes events that can be stored", () => {
  fc.assert(
    fc.property(fc.oneof(mutated, fc.jsonValue()), (json) => {
      const { events, ignored } = parse(delivery(json), account);
      expect(events.length + ignored.length).toBeGreaterThan(0);
      for (const event of events) expect(storingFault(event)).toBeUndefined();
    }),
    { numRuns: 3_000 },
  );
});

it("never throws for any bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (body) => {
      const { events, ignored } = parse({ body, contentType: "" }, account);
      expect([events.length, ignored.length > 0]).toEqual([0, true]);
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
    { numRuns: 1_000 },
  );
});
