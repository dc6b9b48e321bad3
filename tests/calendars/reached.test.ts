import { describe, expect, it } from "vitest";
import { eventAt, inDays, openCalendarHouse, theOne } from "./house.ts";

describe("a calendar that cannot be reached", () => {
  it("rests as long as it is asked to, and then goes on", async () => {
    const house = await openCalendarHouse();
    await house.books(inDays(2));
    house.google.fails({ kind: "too_many", retryAfter: 600 });
    await house.look();
    const [link] = await house.prisma.calendarLink.findMany();
    expect((link?.restsUntil?.getTime() ?? 0) - Date.now()).toBeGreaterThan(590_000);
    expect(await house.store.due(10)).toEqual([]);
    await house.prisma.calendarLink.updateMany({ data: { restsUntil: new Date() } });
    await house.look();
    expect(house.theirs.events()).toHaveLength(1);
    expect(await house.links.all()).toMatchObject([{ failedWhy: null }]);
  });

  it("says what is wrong once its grant was taken back, and goes on where it is linked anew", async () => {
    const house = await openCalendarHouse();
    const booked = await house.books(inDays(2));
    await house.look();
    house.google.revokes();
    await house.look();
    expect(await house.links.all()).toMatchObject([
      { brokenWhy: "unauthorized: 400 invalid_grant" },
    ]);
    await house.cancels(booked);
    const other = await house.books(inDays(4));
    await house.look();
    house.google.revokes(false);
    await house.link();
    await house.look();
    expect(theOne(house)).toMatchObject(eventAt(other));
    expect(house.told).toEqual([]);
  });

  it("knows its own events again when it is linked after it was unlinked", async () => {
    const house = await openCalendarHouse();
    const { from, to } = await house.books(inDays(2));
    await house.look();
    const [professional] = house.clinic.professionals;
    expect(await house.links.remove(professional?.id ?? "")).toBe(true);
    await house.link();
    await house.look();
    expect(house.theirs.events()).toHaveLength(1);
    expect(await house.occupied({ from, to })).toHaveLength(1);
    expect(await house.links.all()).toMatchObject([{ conflicts: [], entries: 1, busy: 0 }]);
  });
});

describe("a calendar in which more is to be done at once", () => {
  it("is due as soon as it is given back", async () => {
    const { store, prisma } = await openCalendarHouse();
    const [link] = await prisma.calendarLink.findMany();
    if (!link) throw new Error("no calendar");
    const due: number[] = [];
    for (let look = 0; look < 50; look += 1) {
      const [mine] = await store.due(10);
      const taken = mine && (await store.take(mine, 60_000));
      if (taken) await store.release(taken, { inMs: 0 });
      due.push((await store.due(10)).length);
    }
    expect(due).toEqual(due.map(() => 1));
  });
});

describe("a calendar that calls when it changes", () => {
  const addressFor = () => "http://127.0.0.1:9/calendars/google";

  it("is watched, and anew before that ends", async () => {
    const house = await openCalendarHouse();
    await house.look({ addressFor });
    const [first] = house.google.watches;
    await house.look({ addressFor });
    expect(house.google.watches).toEqual([first]);
    const later = { now: () => new Date(Date.now() + 6.5 * 86_400_000) };
    await house.look({ addressFor, clock: later });
    expect(house.google.watches).toHaveLength(1);
    expect(house.google.watches).not.toEqual([first]);
  });
});
