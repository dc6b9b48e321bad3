import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Entry, Unsent } from "../channel/protocol.ts";
import { emptyTimeline, newestReply, withDelivery } from "./timeline.ts";
import { withEntries, without, withUnsent } from "./timeline.ts";
import type { Timeline } from "./timeline.ts";

function entry(seq: number, from: "visitor" | "bot" = "bot", id = `m${seq}`): Entry {
  return { seq, kind: "message", id, from, at: new Date(seq * 1000), text: `text of ${id}` };
}

function unsent(id: string) {
  return { event: { type: "message", id, text: `text of ${id}` }, at: 5000 } as const;
}

/** What the page shows, in short. */
function shown({ messages }: Timeline): string[] {
  return messages.map(({ id, delivery, seq }) => `${id} ${delivery} ${seq ?? "-"}`);
}

const record: readonly Entry[] = [
  entry(1, "visitor"),
  { seq: 2, kind: "receipt", message: "m1", status: "read" },
  entry(3),
  entry(4, "visitor"),
  entry(5),
  { seq: 6, kind: "edit", message: "m4", text: "first" },
  { seq: 7, kind: "edit", message: "m4", text: "second" },
  { seq: 8, kind: "reaction", message: "m4", emoji: "👍" },
  entry(9, "visitor"),
  { seq: 10, kind: "removal", message: "m9" },
  { seq: 11, kind: "rating", id: "r", at: new Date(0) },
  { seq: 12, kind: "rated", rating: "r", stars: 4, words: "good" },
];

describe("the timeline", () => {
  it("is the same in whatever order, and however often, the entries come", () => {
    const whole = withEntries(emptyTimeline, record);
    const batches = fc.array(fc.subarray([...record]).chain((some) => fc.shuffledSubarray(some)));
    fc.assert(
      fc.property(batches, (parts) => {
        const timeline = [...parts, record].reduce<Timeline>(withEntries, emptyTimeline);
        expect(timeline).toEqual(whole);
      }),
    );
    expect(shown(whole)).toEqual([
      "m1 read 1",
      "m3 stored 3",
      "m4 stored 4",
      "m5 stored 5",
      "r stored 11",
    ]);
    expect(whole.messages.find(({ id }) => id === "m4")).toMatchObject({
      text: "second",
      edited: true,
      reaction: "👍",
    });
    expect(whole.messages.at(-1)?.rating?.rated).toMatchObject({ stars: 4, words: "good" });
  });

  it("shows what the visitor changed and how they rated before it comes back", () => {
    const changes: readonly Unsent["event"][] = [
      { type: "edit", id: "e", message: "m4", text: "third" },
      { type: "removal", id: "x", message: "m1" },
      {
        type: "button",
        id: "b",
        on: "r",
        action: "rating",
        label: "★★",
        values: { stars: "2" },
      },
    ];
    const timeline = changes.reduce(
      (before, event) => withUnsent(before, { event, at: 0 }),
      withEntries(emptyTimeline, record),
    );
    expect(timeline.messages.map(({ id }) => id)).toEqual(["m3", "m4", "m5", "r"]);
    expect(timeline.messages.map(({ text }) => text)).toContain("third");
    expect(timeline.messages.at(-1)?.rating?.rated).toMatchObject({ stars: 2 });
    const back: Entry = { seq: 13, kind: "edit", message: "m4", text: "third" };
    expect(withEntries(timeline, [back]).messages.map(({ id }) => id)).toEqual([
      "m3",
      "m4",
      "m5",
      "r",
    ]);
  });

  it("shows what is sent by what it is", () => {
    const file = { id: "f", type: "audio/webm", bytes: 9 };
    const sent: readonly Unsent["event"][] = [
      { type: "files", id: "1", files: [{ id: "p", type: "image/png" }], caption: "see" },
      { type: "voice", id: "2", file, seconds: 3, waveform: [1] },
      { type: "location", id: "3", latitude: 1, longitude: 2 },
    ];
    const { messages } = sent.reduce(
      (before, event) => withUnsent(before, { event, at: 0 }),
      emptyTimeline,
    );
    expect(messages.map(({ text, files, location }) => ({ text, files, location }))).toEqual([
      {
        text: "see",
        files: [{ id: "p", type: "image/png", kind: "image" }],
        location: undefined,
      },
      {
        text: "",
        files: [{ ...file, kind: "voice", seconds: 3, waveform: [1] }],
        location: undefined,
      },
      { text: "", files: [], location: expect.objectContaining({ latitude: 1, longitude: 2 }) },
    ]);
  });

  it("shows what the visitor says last, and puts it in its place when it comes back", () => {
    const waiting = withUnsent(withEntries(emptyTimeline, [entry(1)]), unsent("own"));
    const meanwhile = withEntries(waiting, [entry(2)]);
    expect(shown(meanwhile)).toEqual(["m1 stored 1", "m2 stored 2", "own waiting -"]);
    const back = withEntries(meanwhile, [entry(3, "visitor", "own"), entry(4)]);
    expect(shown(back)).toEqual(["m1 stored 1", "m2 stored 2", "own stored 3", "m4 stored 4"]);
  });

  it("shows a message that came back before its post was answered only once", () => {
    const back = withEntries(emptyTimeline, [
      entry(1, "visitor", "own"),
      { seq: 2, kind: "receipt", message: "own", status: "read" },
    ]);
    expect(shown(withDelivery(withUnsent(back, unsent("own")), "own", "stored"))).toEqual([
      "own read 1",
    ]);
  });

  it("shows a button by its label", () => {
    const event = { type: "button", id: "b", on: "m1", action: "slot:1", label: "9h30" } as const;
    const { messages } = withUnsent(emptyTimeline, { event, at: 0 });
    expect(messages.map(({ from, text }) => [from, text])).toEqual([["visitor", "9h30"]]);
  });

  it("keeps the delivery of a refused message, until it is taken back", () => {
    const timeline = withDelivery(withUnsent(emptyTimeline, unsent("own")), "own", "too_large");
    expect(shown(timeline)).toEqual(["own too_large -"]);
    expect(shown(without(timeline, "own"))).toEqual([]);
  });

  it("knows the newest reply", () => {
    expect(newestReply(withEntries(emptyTimeline, [...record, entry(6, "visitor")]))?.id).toBe(
      "m5",
    );
    expect(newestReply(emptyTimeline)).toBeUndefined();
  });
});
