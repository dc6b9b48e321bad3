import { describe, expect, it } from "vitest";
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

    it("is for another service where one is named, at its price, and with what it needs", async () => {
      const on = await practice.day();
      const old = await practice.book(on.at(9, { service: practice.service("canal") }));
      const move = { ...on.at(9, { key: `move:${on.number}` }), appointment: old.id };
      const service = practice.service("limpeza");
      const moved = booked(await practice.agenda.reschedule({ ...move, service }));
      expect(moved).toMatchObject({ movedFrom: old.id, service: { slug: "limpeza" } });
      expect([old.price, moved.price]).toEqual([undefined, { minor: 18_000, currency: "BRL" }]);
      expect(await on.occupied()).toMatchObject([{ resources: [], from: on.hour(9) }]);
      expect(await practice.agenda.find(old.id, on.contact)).toMatchObject({
        state: "rescheduled",
        service: { slug: "canal" },
      });
    });

    it("is refused where the plan does not pay for the other service, unless they pay themselves", async () => {
      const on = await practice.day();
      const { id: appointment } = await practice.book(on.at(9, { plan: practice.plan("dental") }));
      const service = practice.service("canal");
      const move = { ...on.at(9, { key: `move:${on.number}`, service }), appointment };
      expect(await practice.agenda.reschedule(move)).toEqual({
        status: "refused",
        reason: "not_covered",
      });
      const paid = await practice.agenda.reschedule({ ...move, privately: true });
      expect(booked(paid).plan).toBeUndefined();
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
