import { describe, expect, it } from "vitest";
import type { AppointmentId } from "../agenda/appointment.ts";
import type { AppointmentState } from "../agenda/states.ts";
import { booked, starts } from "./agenda-practice.ts";
import type { Practice } from "./agenda-practice.ts";

/** What becomes of appointments that were booked: see `agenda-contract.ts`. */
export function changesAreMade(practice: Practice): void {
  describe("rescheduling", () => {
    it("takes the new time and frees the old one, and keeps whose and what it is", async () => {
      const on = await practice.day();
      const patient = { name: "Bia", relationship: "child" };
      const old = await practice.book(on.at(9, { patient, notes: ["first_visit"] }));
      const { service: _, patient: __, ...move } = on.at(14, { key: `move:${on.number}` });
      const moved = await practice.agenda.reschedule({ ...move, appointment: old.id });
      expect(moved).toMatchObject({
        status: "booked",
        appointment: { state: "confirmed", movedFrom: old.id, patient, notes: ["first_visit"] },
      });
      expect(starts(await on.occupied())).toEqual([on.hour(14)]);
      expect(await practice.agenda.find(old.id, on.contact)).toMatchObject({
        state: "rescheduled",
        movedTo: booked(moved).id,
      });
      expect(await practice.agenda.reschedule({ ...move, appointment: old.id })).toEqual(moved);
    });

    it("leaves the old one as it is when the new time is taken", async () => {
      const [on, other] = [await practice.day(), await practice.contact()];
      const old = await practice.book(on.at(9));
      await practice.book(on.at(14, { contact: other }));
      const move = on.at(14, { key: `move:${on.number}` });
      expect(await practice.agenda.reschedule({ ...move, appointment: old.id })).toEqual({
        status: "taken",
      });
      expect(await practice.agenda.find(old.id, on.contact)).toEqual(old);
    });

    it("moves by less than it takes, into its own time", async () => {
      const on = await practice.day();
      const old = await practice.book(on.at(9));
      const later = on.at(9.5, { key: `move:${on.number}` });
      const seen = { at: on.evening, contact: on.contact, instead: old.id };
      const day = { from: on.hour(0), to: on.hour(24) };
      expect(await practice.agenda.occupied(practice.clinic.id, day, seen)).toEqual([]);
      expect(await practice.agenda.hold({ ...later, instead: old.id })).toMatchObject({
        status: "held",
      });
      expect(await practice.agenda.reschedule({ ...later, appointment: old.id })).toMatchObject({
        status: "booked",
        appointment: { from: on.hour(9.5) },
      });
    });

    it("takes what is held for it", async () => {
      const on = await practice.day();
      const old = await practice.book(on.at(9));
      const move = on.at(14, { key: `move:${on.number}` });
      await practice.agenda.hold({ ...move, instead: old.id });
      expect(await practice.agenda.reschedule({ ...move, appointment: old.id })).toMatchObject({
        status: "booked",
      });
      expect(starts(await on.occupied({ contact: await practice.contact() }))).toEqual([
        on.hour(14),
      ]);
    });

    it("is refused for another's, for what is over, and when it is late", async () => {
      const on = await practice.day();
      const old = await practice.book(on.at(9));
      const move = { ...on.at(14, { key: `move:${on.number}` }), appointment: old.id };
      const contact = await practice.contact();
      expect(await practice.agenda.reschedule({ ...move, contact })).toEqual({
        status: "refused",
        reason: "unknown",
      });
      expect(await practice.agenda.reschedule({ ...move, at: on.hour(8) })).toEqual({
        status: "refused",
        reason: "late",
        appointment: old,
      });
      await practice.agenda.cancel({ appointment: old.id, contact: on.contact, at: on.evening });
      expect(await practice.agenda.reschedule(move)).toMatchObject({
        status: "refused",
        reason: "over",
      });
    });
  });

  describe("cancelling", () => {
    it("is done once, gives back the same, frees the time, and says why", async () => {
      const on = await practice.day();
      const { id: appointment } = await practice.book(on.at(9));
      const cancellation = {
        appointment,
        contact: on.contact,
        at: on.evening,
        reason: "sick",
      };
      const cancelled = await practice.agenda.cancel(cancellation);
      expect(cancelled).toMatchObject({ status: "changed", appointment: { state: "cancelled" } });
      expect(await practice.agenda.cancel(cancellation)).toEqual(cancelled);
      expect(await practice.agenda.history(appointment)).toEqual([
        { to: "confirmed", at: on.evening, by: "patient" },
        { from: "confirmed", to: "cancelled", at: on.evening, by: "patient", reason: "sick" },
      ]);
      expect(await practice.agenda.book(on.at(9, { key: `${on.at(9).key}:after` }))).toMatchObject({
        status: "booked",
      });
    });

    it("is refused for another's, too late, and once it has begun, and done by the clinic all the same", async () => {
      const on = await practice.day();
      const { id: appointment } = await practice.book(on.at(9));
      const cancel = async (at: Date, contact = on.contact) => {
        const change = await practice.agenda.cancel({ appointment, contact, at });
        return change.status === "refused" ? change.reason : change.status;
      };
      expect(await cancel(on.evening, await practice.contact())).toBe("unknown");
      expect(await cancel(on.hour(7.5))).toBe("late");
      expect(await cancel(on.hour(9))).toBe("past");
      expect(starts(await on.occupied())).toEqual([on.hour(9)]);
      const mark = { appointment, to: "cancelled", by: "operator", at: on.hour(8) } as const;
      expect(await practice.agenda.mark(mark)).toMatchObject({ status: "changed" });
    });
  });

  describe("a patient's word that they come", () => {
    it("confirms what was reminded, is kept, and can be given again", async () => {
      const on = await practice.day();
      const { id: appointment } = await practice.book(on.at(9));
      const reminded = { appointment, to: "reminded", by: "system", at: on.evening } as const;
      expect(await practice.agenda.mark(reminded)).toMatchObject({
        appointment: { state: "reminded" },
      });
      const assurance = { appointment, contact: on.contact, at: on.hour(1) };
      const confirmed = await practice.agenda.confirm(assurance);
      expect(confirmed).toMatchObject({
        status: "changed",
        appointment: { state: "confirmed", assuredAt: on.hour(1) },
      });
      expect(await practice.agenda.confirm({ ...assurance, at: on.hour(2) })).toEqual(confirmed);
    });
  });

  describe("marking", () => {
    it("brings an appointment through its visit, and nowhere that does not follow", async () => {
      const on = await practice.day();
      const { id: appointment } = await practice.book(on.at(9));
      const mark = async (to: "arrived" | "done" | "confirmed") => {
        const at = on.hour(9);
        const change = await practice.agenda.mark({ appointment, to, by: "operator", at });
        return change.status === "refused" ? change.reason : change.appointment.state;
      };
      expect(await mark("done")).toBe("out_of_order");
      expect(await mark("arrived")).toBe("arrived");
      expect(await mark("arrived")).toBe("arrived");
      expect(await mark("done")).toBe("done");
      expect(await mark("confirmed")).toBe("over");
      const passed = (await practice.agenda.history(appointment)).map(({ to }) => to);
      expect(passed).toEqual(["confirmed", "arrived", "done"]);
    });
  });

  describe("listing", () => {
    it("says a person's open appointments that have not begun, the next one first", async () => {
      const on = await practice.day();
      const [later, sooner] = [await practice.book(on.at(15)), await practice.book(on.at(10))];
      await practice.book(on.at(12, { contact: await practice.contact() }));
      await practice.agenda.hold(on.at(17, { patient: { name: "Bia", relationship: "child" } }));
      expect(await practice.agenda.upcoming(on.contact, on.hour(8))).toEqual([sooner, later]);
      expect(await practice.agenda.upcoming(on.contact, on.hour(10))).toEqual([later]);
    });
  });

  describe("what patients are told", () => {
    const due = async (appointment: AppointmentId, at: Date) =>
      (await practice.agenda.noticesDue(at, 10_000))
        .filter((notice) => notice.appointment === appointment)
        .map(({ kind }) => kind);

    it("is planned with the booking, is due in its time, and is told once", async () => {
      const on = await practice.day();
      const { id: appointment } = await practice.book(on.at(15, { at: on.hour(-40) }));
      expect(await due(appointment, on.hour(-10))).toEqual([]);
      expect(await due(appointment, on.hour(-9))).toEqual(["24h"]);
      const notice = { appointment, kind: "24h" } as const;
      expect(await practice.agenda.dueNotice(notice, on.hour(-9))).toMatchObject({
        dueAt: on.hour(-9),
        appointment: { id: appointment, state: "confirmed" },
        manners: { timeZone: "America/Sao_Paulo" },
      });
      await practice.agenda.told({ ...notice, at: on.hour(-9) });
      expect(await due(appointment, on.hour(-9))).toEqual([]);
      expect(await practice.agenda.dueNotice(notice, on.hour(-9))).toBeUndefined();
      expect(await practice.agenda.find(appointment, on.contact)).toMatchObject({
        state: "reminded",
      });
      expect(await due(appointment, on.hour(13))).toEqual(["2h"]);
      expect(await due(appointment, on.hour(15))).toEqual([]);
    });

    it("dies with the appointment, and moves with it", async () => {
      const on = await practice.day();
      const [kept, moved] = [await practice.book(on.at(15)), await practice.book(on.at(17))];
      const move = { ...on.at(20, { key: `move:${on.number}` }), appointment: moved.id };
      const later = booked(await practice.agenda.reschedule(move));
      await practice.agenda.cancel({ appointment: kept.id, contact: on.contact, at: on.evening });
      expect(await due(kept.id, on.hour(14))).toEqual([]);
      expect(await due(moved.id, on.hour(16))).toEqual([]);
      expect(await due(later.id, on.hour(17))).toEqual([]);
      expect(await due(later.id, on.hour(18))).toEqual(["2h"]);
    });

    it("is one reminder where two have come due meanwhile, and none of what has begun", async () => {
      const on = await practice.day();
      const { id: appointment } = await practice.book(on.at(15, { at: on.hour(-40) }));
      expect(await due(appointment, on.hour(14))).toEqual(["2h"]);
      expect(await practice.agenda.dueNotice({ appointment, kind: "24h" }, on.hour(14))).toBe(
        undefined,
      );
      expect(await due(appointment, on.hour(15))).toEqual([]);
    });

    it("is nothing of what is only held", async () => {
      const on = await practice.day();
      await practice.agenda.hold(on.at(15));
      const { id: appointment } = await practice.book(on.at(15));
      expect(await due(appointment, on.hour(14))).toEqual(["2h"]);
    });

    it("goes on after the visit: they were missed, or are asked how it was", async () => {
      const on = await practice.day();
      const [seen, missed] = [await practice.book(on.at(13)), await practice.book(on.at(15))];
      const mark = async (appointment: AppointmentId, to: AppointmentState) =>
        practice.agenda.mark({ appointment, to, by: "operator", at: on.hour(16) });
      await mark(missed.id, "no_show");
      expect(await due(missed.id, on.hour(16))).toEqual(["missed"]);
      await mark(seen.id, "arrived");
      await mark(seen.id, "done");
      expect(await due(seen.id, on.hour(16))).toEqual([]);
      expect(await due(seen.id, on.hour(17))).toEqual(["rating"]);
      const rating = { appointment: seen.id, contact: on.contact, score: 5, at: on.hour(18) };
      expect(await practice.agenda.rate(rating)).toBe(true);
      const stranger = await practice.contact();
      expect(await practice.agenda.rate({ ...rating, contact: stranger })).toBe(false);
    });
  });

  describe("a visit whose time is over", () => {
    it("is listed until somebody has said what became of it", async () => {
      const on = await practice.day();
      const { id: appointment } = await practice.book(on.at(13));
      const isListed = async () => {
        const ended = await practice.agenda.ended(on.hour(14));
        return ended.some((each) => each.appointment.id === appointment);
      };
      expect(await isListed()).toBe(true);
      const mark = { appointment, to: "no_show", by: "system", at: on.hour(15) } as const;
      await practice.agenda.mark(mark);
      expect(await isListed()).toBe(false);
    });
  });
}
