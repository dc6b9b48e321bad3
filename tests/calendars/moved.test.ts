import { describe, expect, it } from "vitest";
import type { CalendarStore } from "../../core/calendar/store.ts";
import {
  eventAt,
  eventFrom,
  hourFrom,
  inDays,
  openCalendarHouse,
  stateOf,
  theOne,
} from "./house.ts";

describe("a booking's event that the professional moves", () => {
  it("takes the booking along, and its patient is told once", async () => {
    const house = await openCalendarHouse();
    const booked = await house.books(inDays(2));
    await house.look();
    const { id: event } = theOne(house);
    const there = hourFrom(inDays(6));
    await house.theirs.moves(event, there.from, there.to);
    await house.look();
    await house.look();
    expect(await stateOf(house, booked)).toEqual({ state: "rescheduled", by: "calendar" });
    const [now] = await house.agenda.upcoming(booked.contact, new Date());
    expect(now).toMatchObject({ ...there, state: "confirmed", movedFrom: booked.id });
    expect(house.told).toMatchObject([
      { what: "moved", before: { from: booked.from }, appointment: there },
    ]);
    expect(theOne(house)).toMatchObject({ id: event, ...eventAt(there) });
  });

  it("goes back where it was when the new time is not free, and says why", async () => {
    const house = await openCalendarHouse();
    const other = await house.books(inDays(6));
    const booked = await house.books(inDays(2));
    await house.look();
    const mine = eventFrom(house, booked.from);
    await house.theirs.moves(mine, other.from, other.to);
    await house.look();
    await house.look();
    const back = house.theirs.at(mine);
    expect(back).toMatchObject(eventAt(booked));
    expect(back.description).toContain("não estava livre");
    expect(house.told).toEqual([]);
    expect(await stateOf(house, booked)).toEqual({ state: "confirmed", by: "patient" });
  });

  it("goes back when it is made to go over whole days, or into the past", async () => {
    const house = await openCalendarHouse();
    const booked = await house.books(inDays(2));
    await house.look();
    const { id: event } = theOne(house);
    const days = { start: { date: "2030-01-07" }, end: { date: "2030-01-08" } };
    await house.theirs.changes(event, days);
    await house.look();
    expect(house.theirs.at(event)).toMatchObject(eventAt(booked));
    await house.theirs.moves(event, inDays(-1, -3), inDays(-1, -2));
    await house.look();
    expect(house.theirs.at(event)).toMatchObject(eventAt(booked));
    expect(house.told).toEqual([]);
  });

  it("moves as often as it is moved, there and back again", async () => {
    const house = await openCalendarHouse();
    const booked = await house.books(inDays(2));
    await house.look();
    const { id: event } = theOne(house);
    for (const days of [5, 2, 8]) {
      const { from, to } = hourFrom(inDays(days));
      await house.theirs.moves(event, from, to);
      await house.look();
      const upcoming = await house.agenda.upcoming(booked.contact, new Date());
      expect(upcoming).toMatchObject([{ from, to }]);
    }
    expect(house.told).toHaveLength(3);
  });

  it("gives way to the patient who moves it at the same time", async () => {
    const house = await openCalendarHouse();
    const booked = await house.books(inDays(2));
    await house.look();
    const { id: event } = theOne(house);
    const [professionals, patients] = [hourFrom(inDays(5)), hourFrom(inDays(7))];
    await house.moves(booked, patients.from);
    await house.theirs.moves(event, professionals.from, professionals.to);
    await house.look();
    expect(theOne(house)).toMatchObject({ id: event, ...eventAt(patients) });
    expect(house.told).toEqual([]);
  });

  it.each([
    ["writes something into it", { description: "bring the X-rays" }],
    ["moves it too", eventAt(hourFrom(inDays(5)))],
  ])("goes where the patient wants it when the professional %s in that moment", async (_, own) => {
    const house = await openCalendarHouse();
    const booked = await house.books(inDays(2));
    await house.look();
    const { id: event } = theOne(house);
    await house.moves(booked, inDays(7));
    let isFirst = true;
    const differences: CalendarStore["differences"] = async (...asked) => {
      const found = await house.store.differences(...asked);
      if (isFirst) await house.theirs.changes(event, own);
      isFirst = false;
      return found;
    };
    await house.look({ store: { ...house.store, differences } });
    await house.look();
    expect(theOne(house)).toMatchObject({ id: event, ...eventAt(hourFrom(inDays(7))) });
    expect(house.told).toEqual([]);
  });

  it("moves its booking once when whoever did it died before they could tell", async () => {
    const house = await openCalendarHouse();
    const booked = await house.books(inDays(2));
    await house.look();
    const there = hourFrom(inDays(6));
    await house.theirs.moves(theOne(house).id, there.from, there.to);
    const tell = () => Promise.reject(new Error("killed"));
    await expect(house.look({ tell })).rejects.toThrow("killed");
    await house.prisma.calendarLink.updateMany({ data: { takenUntil: new Date() } });
    await house.look();
    expect(house.told).toMatchObject([{ what: "moved", before: { from: booked.from } }]);
    expect(theOne(house)).toMatchObject(eventAt(there));
    expect(await house.agenda.upcoming(booked.contact, new Date())).toHaveLength(1);
  });

  it("keeps its one event until its patient can be told", async () => {
    const house = await openCalendarHouse();
    await house.books(inDays(2));
    await house.look();
    const there = hourFrom(inDays(6));
    await house.theirs.moves(theOne(house).id, there.from, there.to);
    await house.look({ tell: async () => false });
    expect(theOne(house)).toMatchObject(eventAt(there));
    await house.look();
    expect(house.told).toHaveLength(1);
    expect(theOne(house)).toMatchObject(eventAt(there));
  });
});

describe("a booking's event that the professional removes", () => {
  it("cancels the booking, and its patient is told once", async () => {
    const house = await openCalendarHouse();
    const booked = await house.books(inDays(2));
    await house.look();
    await house.theirs.removes(theOne(house).id);
    await house.look();
    await house.look();
    expect(await stateOf(house, booked)).toEqual({ state: "cancelled", by: "calendar" });
    expect(house.told).toMatchObject([{ what: "cancelled", appointment: { id: booked.id } }]);
    expect(house.theirs.events()).toEqual([]);
  });

  it("is missed by nobody when the calendar's history was forgotten meanwhile", async () => {
    const house = await openCalendarHouse();
    const [kept, gone] = [await house.books(inDays(2)), await house.books(inDays(3))];
    await house.look();
    await house.theirs.removes(eventFrom(house, gone.from));
    house.theirs.forgets();
    await house.look();
    expect(await stateOf(house, gone)).toEqual({ state: "cancelled", by: "calendar" });
    expect(await stateOf(house, kept)).toEqual({ state: "confirmed", by: "patient" });
    expect(house.told).toHaveLength(1);
    expect(theOne(house)).toMatchObject(eventAt(kept));
  });

  it("tells no patient who has cancelled by themself", async () => {
    const house = await openCalendarHouse();
    const booked = await house.books(inDays(2));
    await house.look();
    await house.cancels(booked);
    await house.theirs.removes(theOne(house).id);
    await house.look();
    expect(house.told).toEqual([]);
    expect(await stateOf(house, booked)).toEqual({ state: "cancelled", by: "patient" });
  });
});
