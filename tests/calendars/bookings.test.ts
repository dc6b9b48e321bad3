import { describe, expect, it } from "vitest";
import { eventAt, hourFrom, inDays, openCalendarHouse, theOne } from "./house.ts";

describe("a booking", () => {
  it("appears in the professional's calendar, once, and says whose it is to them alone", async () => {
    const house = await openCalendarHouse();
    const booked = await house.books(inDays(2));
    await house.look();
    await house.look();
    expect(theOne(house)).toMatchObject({
      summary: "Limpeza: Maria",
      visibility: "private",
      ...eventAt(booked),
    });
    expect(house.told).toEqual([]);
  });

  it("is not counted twice when its event comes back", async () => {
    const house = await openCalendarHouse();
    const { from, to } = await house.books(inDays(2));
    await house.look();
    expect(await house.occupied({ from, to })).toHaveLength(1);
    expect(await house.prisma.externalBusy.count()).toBe(0);
  });

  it("disappears with its cancellation", async () => {
    const house = await openCalendarHouse();
    const booked = await house.books(inDays(2));
    await house.look();
    await house.cancels(booked);
    await house.look();
    expect(house.theirs.events()).toEqual([]);
    expect(house.told).toEqual([]);
  });

  it("moves with its rescheduling, in the same event", async () => {
    const house = await openCalendarHouse();
    const booked = await house.books(inDays(2));
    await house.look();
    const before = theOne(house);
    const there = hourFrom(inDays(4));
    await house.moves(booked, there.from);
    await house.look();
    expect(theOne(house)).toMatchObject({ id: before.id, ...eventAt(there) });
    expect(house.told).toEqual([]);
  });

  it("leaves the calendar of a professional who does not see the patient any more", async () => {
    const house = await openCalendarHouse();
    const booked = await house.books(inDays(2));
    await house.look();
    const [, other] = house.clinic.professionals;
    await house.moves(booked, inDays(4), other?.id);
    await house.look();
    expect(house.theirs.events()).toEqual([]);
    expect(house.told).toEqual([]);
  });

  it("is there once when whoever put it in died before they could say so", async () => {
    const house = await openCalendarHouse();
    await house.books(inDays(2));
    const wrote = () => Promise.reject(new Error("killed"));
    await expect(house.look({ store: { ...house.store, wrote } })).rejects.toThrow("killed");
    expect(house.theirs.events()).toHaveLength(1);
    await house.prisma.calendarLink.updateMany({ data: { takenUntil: new Date() } });
    await house.look();
    await house.look();
    expect(theOne(house)).toMatchObject({ summary: "Limpeza: Maria" });
    expect(house.google.calls.filter((call) => call.startsWith("POST"))).toHaveLength(1);
    expect(house.told).toEqual([]);
  });

  it("is there once when the calendar's answer was lost", async () => {
    const house = await openCalendarHouse();
    await house.books(inDays(2));
    house.google.fails({ kind: "reset", call: /^POST .*events$/u });
    await house.look();
    await house.prisma.calendarLink.updateMany({ data: { restsUntil: null } });
    await house.look();
    expect(house.theirs.events()).toHaveLength(1);
    expect(house.told).toEqual([]);
  });

  it("is put in once by several who look at once", async () => {
    const house = await openCalendarHouse();
    await Promise.all([2, 3, 4].map((days) => house.books(inDays(days))));
    await Promise.all([house.look(), house.look(), house.look()]);
    await house.look();
    expect(house.theirs.events()).toHaveLength(3);
    expect(house.google.calls.filter((call) => call.startsWith("POST"))).toHaveLength(3);
  });
});
