import { describe, expect, it } from "vitest";
import { eventAt, hourFrom, inDays, openCalendarHouse, stateOf } from "./house.ts";

describe("an event that the professional makes", () => {
  it("keeps its time from patients, until it is removed", async () => {
    const house = await openCalendarHouse();
    const span = hourFrom(inDays(3));
    const event = await house.theirs.adds(eventAt(span));
    await house.look();
    expect(await house.occupied(span)).toMatchObject([span]);
    await expect(house.books(span.from)).rejects.toThrow("taken");
    await house.theirs.removes(event);
    await house.look();
    expect(await house.occupied(span)).toEqual([]);
    await house.books(span.from);
  });

  it("keeps the time it was moved to, and no more the one it was moved from", async () => {
    const house = await openCalendarHouse();
    const [before, after] = [hourFrom(inDays(3)), hourFrom(inDays(5))];
    const event = await house.theirs.adds(eventAt(before));
    await house.look();
    await house.theirs.moves(event, after.from, after.to);
    await house.look();
    expect(await house.occupied(before)).toEqual([]);
    expect(await house.occupied(after)).toMatchObject([after]);
  });

  it("keeps every time that it recurs at, and none once it is transparent", async () => {
    const house = await openCalendarHouse();
    const span = hourFrom(inDays(3));
    await house.theirs.adds({ ...eventAt(span), recurrence: ["RRULE:FREQ=WEEKLY;COUNT=3"] });
    await house.look();
    const month = { from: inDays(0), to: inDays(30) };
    expect(await house.occupied(month)).toHaveLength(3);
    const lunch = await house.theirs.adds(eventAt(hourFrom(inDays(1))));
    await house.look();
    expect(await house.occupied(month)).toHaveLength(4);
    await house.theirs.changes(lunch, { transparency: "transparent" });
    await house.look();
    expect(await house.occupied(month)).toHaveLength(3);
  });

  it("loses nothing when it is put over a booking, and a person is shown both", async () => {
    const house = await openCalendarHouse();
    const booked = await house.books(inDays(3));
    await house.theirs.adds(eventAt(booked));
    await house.look();
    expect(await stateOf(house, booked)).toEqual({ state: "confirmed", by: "patient" });
    expect(await house.links.all()).toMatchObject([
      { conflicts: [booked.from], entries: 1, busy: 1 },
    ]);
  });

  it("and a booking of the same time that race are never both unseen", async () => {
    const house = await openCalendarHouse();
    await house.look();
    for (let days = 2; days < 12; days += 1) {
      const span = hourFrom(inDays(days));
      await house.theirs.adds(eventAt(span));
      const [booking] = await Promise.allSettled([house.books(span.from), house.look()]);
      const conflicts = (await house.links.all())[0]?.conflicts ?? [];
      const isShown = conflicts.some((at) => at.getTime() === span.from.getTime());
      expect(isShown).toBe(booking.status === "fulfilled");
    }
  });
});
