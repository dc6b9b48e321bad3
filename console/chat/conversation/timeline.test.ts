import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Entry } from "../channel/protocol.ts";
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
    expect(shown(whole)).toEqual(["m1 read 1", "m3 stored 3", "m4 stored 4", "m5 stored 5"]);
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
