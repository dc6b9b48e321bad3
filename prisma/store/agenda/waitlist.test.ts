import { beforeEach, describe, expect, it } from "vitest";
import { databaseForTest } from "../../../tests/database.ts";
import { answerTo, inMinutes, monday, now, WaitingRoom } from "./testing/waiting-room.ts";

const { prisma } = (await databaseForTest()).database;
let room: WaitingRoom;
beforeEach(async () => {
  room = await WaitingRoom.open(prisma);
});

describe("a time that becomes free", () => {
  it("is offered to whoever has waited longest, kept for them, and said why", async () => {
    const [first, second] = [await room.waits(), await room.waits()];
    await room.attend();
    expect(await room.standing(first)).toBeUndefined();
    await room.free(12);
    await room.attend();
    const offer = await room.offerTo(first);
    expect(offer).toMatchObject({
      from: new Date(`${monday}T12:00:00Z`),
      at: now,
      until: inMinutes(30),
      passed: [],
    });
    expect(await room.standing(second)).toBeUndefined();
    const other = await room.contact();
    expect(await room.agenda.book(room.visit(other, 12))).toEqual({ status: "taken" });
    expect(await room.waitlist.untold(now)).toMatchObject([
      { offer: { id: offer.id }, appointment: { state: "held", contact: first.contact } },
    ]);
    await room.waitlist.told(offer.id, now);
    expect(await room.waitlist.untold(now)).toEqual([]);
  });

  it("is not offered with whom somebody refused, nor on a day that they took out", async () => {
    const [ana] = room.clinic.professionals;
    if (!ana) throw new Error("nobody works there");
    const refusing = await room.waits({ without: [ana.id] });
    const notMondays = await room.waits({ except: "1" });
    expect(await room.waitlist.waitsOf(refusing.contact)).toEqual([refusing]);
    const third = await room.waits();
    await room.free(12);
    await room.attend();
    const passed = [refusing, notMondays].map(({ id: wait }) => ({ wait, why: "not_wished" }));
    expect(await room.standing(third)).toMatchObject({ passed });
  });

  it("is booked by a yes, once, and the line moves up", async () => {
    const [first, second] = [await room.waits(), await room.waits()];
    await room.free(12);
    await room.attend();
    const answer = { ...answerTo(first, await room.offerTo(first)), key: `yes ${room.number}` };
    const booking = await room.waitlist.accept(answer);
    expect(booking).toMatchObject({ status: "booked", appointment: { state: "confirmed" } });
    expect(await room.waitlist.accept(answer)).toEqual(booking);
    expect(await room.waitlist.accept({ ...answer, key: "again" })).toEqual({ status: "gone" });
    expect(await room.waitlist.waitsOf(first.contact)).toEqual([]);
    expect(await room.waitlist.log(first.id)).toMatchObject([{ outcome: "accepted" }]);
    await room.free(13);
    await room.attend();
    expect(await room.standing(second)).toMatchObject({ passed: [] });
  });

  it("is the next one's after a no, who waits on and is not offered it again", async () => {
    const [first, second] = [await room.waits(), await room.waits()];
    await room.free(12);
    await room.attend();
    const offer = await room.offerTo(first);
    expect(await room.waitlist.decline(answerTo(first, offer))).toBe(true);
    expect(await room.waitlist.decline(answerTo(first, offer))).toBe(false);
    expect(await room.standing(second)).toMatchObject({
      from: offer.from,
      passed: [{ wait: first.id, why: "had_it" }],
    });
    expect(await room.waitlist.waitsOf(first.contact)).toHaveLength(1);
    await room.free(14);
    await room.attend();
    expect(await room.standing(first)).toMatchObject({ from: new Date(`${monday}T14:00:00Z`) });
  });

  it("is not offered half an hour later either to who did not want it", async () => {
    const first = await room.waits();
    await room.free(12);
    await room.free(13);
    await room.attend();
    expect(await room.waitlist.decline(answerTo(first, await room.offerTo(first)))).toBe(true);
    expect(await room.standing(first)).toMatchObject({ from: new Date(`${monday}T13:00:00Z`) });
  });

  it("is the next one's when nobody answers in time", async () => {
    const [first, second] = [await room.waits(), await room.waits()];
    await room.free(12);
    await room.attend();
    const offer = await room.offerTo(first);
    await room.attend(inMinutes(29));
    expect(await room.standing(second)).toBeUndefined();
    await room.attend(inMinutes(30));
    expect(await room.waitlist.log(first.id)).toMatchObject([
      { outcome: "expired", endedAt: inMinutes(30) },
    ]);
    expect(await room.standing(second)).toMatchObject({ from: offer.from });
    const late = { ...answerTo(first, offer, inMinutes(31)), key: `late ${room.number}` };
    expect(await room.waitlist.accept(late)).toEqual({ status: "gone" });
  });

  it("is offered no more today to who left two unanswered, and the next day again", async () => {
    const wait = await room.waits();
    for (const hour of [12, 13, 14]) await room.free(hour);
    await room.attend();
    await room.attend(inMinutes(30));
    await room.attend(inMinutes(60));
    expect(await room.waitlist.log(wait.id)).toMatchObject([
      { outcome: "expired" },
      { outcome: "expired" },
    ]);
    const other = await room.waits();
    await room.attend(inMinutes(61));
    expect(await room.standing(other)).toMatchObject({
      passed: [{ wait: wait.id, why: "had_it" }],
    });
    await room.attend(inMinutes(24 * 60));
    expect(await room.waitlist.log(wait.id)).toHaveLength(3);
  });

  it("goes past those who do not wish for it, and who have an offer already", async () => {
    const bruno = room.clinic.professionals.find(({ slug }) => slug === "bruno");
    const [first, tuesday, other, last] = [
      await room.waits(),
      await room.waits({ weekdays: [2] }),
      await room.waits(bruno ? { professional: bruno.id } : {}),
      await room.waits(),
    ];
    await room.free(12);
    await room.attend();
    await room.free(13);
    await room.attend();
    expect(await room.standing(last)).toMatchObject({
      from: new Date(`${monday}T13:00:00Z`),
      passed: [
        { wait: first.id, why: "has_offer" },
        { wait: tuesday.id, why: "not_wished" },
        { wait: other.id, why: "not_wished" },
      ],
    });
  });

  it("is offered at the times of day that somebody wishes for, and in the quiet hours to nobody", async () => {
    const wait = await room.waits({ earliest: 10 * 60, latest: 12 * 60 });
    await room.free(11);
    await room.free(13);
    await room.attend(new Date("2029-11-03T02:00:00Z"));
    expect(await room.standing(wait)).toBeUndefined();
    await room.attend(new Date("2029-11-03T12:00:00Z"));
    expect(await room.standing(wait)).toMatchObject({ from: new Date(`${monday}T13:00:00Z`) });
  });

  it("is the next one's while somebody sleeps where they are, and theirs once they are up", async () => {
    const [acre, here] = [
      await room.waits({ contact: await room.contact("+5568999990000") }),
      await room.waits(),
    ];
    await room.free(12);
    await room.attend(new Date("2029-11-03T11:30:00Z"));
    expect(await room.standing(here)).toMatchObject({ passed: [{ wait: acre.id, why: "asleep" }] });
    await room.attend(new Date("2029-11-03T13:00:00Z"));
    expect(await room.standing(acre)).toMatchObject({ from: new Date(`${monday}T12:00:00Z`) });
  });

  it("may be that of a patient who did not come", async () => {
    const wait = await room.waits();
    const found = room.bookedAt(12);
    await room.agenda.mark({ appointment: found.id, to: "no_show", by: "operator", at: now });
    await room.attend();
    expect(await room.standing(wait)).toMatchObject({ from: found.from });
  });
});

describe("an offer", () => {
  it("is booked by its patient in any other way, too", async () => {
    const wait = await room.waits();
    await room.free(12);
    await room.attend();
    expect(await room.agenda.book(room.visit(wait.contact, 12))).toMatchObject({
      status: "booked",
    });
    await room.attend();
    expect(await room.waitlist.log(wait.id)).toMatchObject([{ outcome: "accepted" }]);
    expect(await room.waitlist.waitsOf(wait.contact)).toEqual([]);
  });

  it("is kept while its patient looks at other times", async () => {
    const wait = await room.waits();
    await room.free(12);
    await room.free(13);
    await room.attend();
    await room.agenda.hold(room.visit(wait.contact, 13));
    await room.agenda.release(room.clinic.id, wait.contact, now);
    expect(await room.agenda.book(room.visit(await room.contact(), 12))).toEqual({
      status: "taken",
    });
    expect(await room.agenda.hold(room.visit(wait.contact, 12))).toEqual({
      status: "held",
      until: inMinutes(30),
    });
  });

  it("is one only, though many attend at once", async () => {
    const [first, second] = [await room.waits(), await room.waits()];
    await room.free(12);
    await Promise.all(Array.from({ length: 8 }, () => room.attend()));
    expect(await room.waitlist.log(first.id)).toHaveLength(1);
    expect(await room.waitlist.log(second.id)).toEqual([]);
  });

  it("is nobody else's to answer", async () => {
    const [first, second] = [await room.waits(), await room.waits()];
    await room.free(12);
    await room.attend();
    const answer = answerTo(second, await room.offerTo(first));
    expect(await room.waitlist.decline(answer)).toBe(false);
    expect(await room.waitlist.accept({ ...answer, key: "theirs" })).toEqual({ status: "gone" });
  });
});

describe("a place in line", () => {
  it("is one under its key, and is left with what was offered there", async () => {
    const [wait, next] = [await room.waits({ key: `mine ${room.number}` }), await room.waits()];
    expect(await room.waits({ key: `mine ${room.number}` })).toEqual(wait);
    await room.free(12);
    await room.attend();
    const leaving = { wait: wait.id, contact: wait.contact, at: now };
    expect(await room.waitlist.leave({ ...leaving, contact: next.contact })).toBe(false);
    expect(await room.waitlist.leave(leaving)).toBe(true);
    expect(await room.waitlist.leave(leaving)).toBe(false);
    expect(await room.waitlist.log(wait.id)).toMatchObject([{ outcome: "withdrawn" }]);
    expect(await room.standing(next)).toBeDefined();
  });

  it("ends when its days have passed", async () => {
    const wait = await room.waits();
    await room.attend(new Date("2029-11-06T13:00:00Z"));
    expect(await room.waitlist.waitsOf(wait.contact)).toEqual([]);
    expect(await room.waitlist.clinics()).not.toContain(room.clinic.id);
  });
});
