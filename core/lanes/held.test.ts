import { expect, it } from "vitest";
import { laneWork } from "../testing/lane-work.ts";
import { HeldLane } from "./held.ts";
import { MOST_WAITING } from "./store.ts";
import type { LaneWork, PendingEvent } from "./store.ts";

const event = (place: number, since = 0): PendingEvent => ({ place, since });

function held(inbound: readonly PendingEvent[], about: Partial<LaneWork> = {}): HeldLane {
  return new HeldLane(laneWork({ inbound, ...about }));
}

it("has said nothing after what was waiting when this process was not there yet", () => {
  const before = event(1, -3_600_000);
  const lane = held([before]);
  expect(before.since < lane.saidAt).toBe(false);
  lane.said();
  expect(before.since < lane.saidAt).toBe(true);
});

it("takes in what follows on what it knows, once", () => {
  const lane = held([event(1), event(2)]);
  lane.add([event(2), event(3), event(5)]);
  expect(lane.waiting.map(({ place }) => place)).toEqual([1, 2, 3]);
  expect(lane.seen).toBe(3);
});

it("takes in no more than there is room for, and goes on from there", () => {
  const arrived = Array.from({ length: MOST_WAITING + 5 }, (_, index) => event(index + 1));
  const lane = held(arrived.slice(0, 3));
  lane.add(arrived.slice(3));
  lane.add([event(MOST_WAITING + 6)]);
  expect([lane.waiting.length, lane.seen]).toEqual([MOST_WAITING, MOST_WAITING]);
  lane.done({ upTo: 2, changes: [] });
  lane.add(arrived);
  expect([lane.waiting[0]?.place, lane.seen]).toEqual([3, MOST_WAITING + 2]);
});

it("is short of events once half of what fits is handled, until the store has told what else there is", () => {
  const arrived = Array.from({ length: MOST_WAITING }, (_, index) => event(index + 1));
  const lane = held(arrived);
  expect(lane.isShort).toBe(false);
  lane.done({ upTo: MOST_WAITING / 2 + 1, changes: [] });
  expect(lane.isShort).toBe(true);
  lane.refill([]);
  expect(lane.isShort).toBe(false);
  expect(held(arrived.slice(1)).isShort).toBe(false);
});

it("puts deaths down to what was next then, and to nothing after it", () => {
  const lane = held([event(1), event(2)], { blame: 2 });
  lane.done({ upTo: 1, changes: [] });
  expect([lane.blame, lane.handled, lane.waiting]).toEqual([0, 1, [event(2)]]);
});
