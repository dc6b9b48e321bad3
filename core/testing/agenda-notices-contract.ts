import { describe, expect, it } from "vitest";
import type { AppointmentId } from "../agenda/appointment.ts";
import type { AppointmentState } from "../agenda/states.ts";
import { away, booked } from "./agenda-practice.ts";
import type { Practice } from "./agenda-practice.ts";

/** What patients are told of their appointments: see `agenda-contract.ts`. */
export function patientsAreTold(practice: Practice): void {
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

    it("leaves people alone in the night of where they are", async () => {
      const on = await practice.day(away);
      const { id: appointment } = await practice.book(on.at(11, { at: on.hour(-40) }));
      // Eight o'clock in São Paulo, the day before, is six in Acre.
      expect(await due(appointment, on.hour(-12))).toEqual([]);
      expect(await due(appointment, on.hour(-11))).toEqual(["24h"]);
      const notice = { appointment, kind: "24h" } as const;
      expect(await practice.agenda.dueNotice(notice, on.hour(-11))).toMatchObject({
        manners: { timeZone: away.zone },
      });
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
      const [missed, seen] = [await practice.book(on.at(13)), await practice.book(on.at(15))];
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

    it("is, at once, that the clinic itself has cancelled; of their own cancelling they know", async () => {
      const on = await practice.day();
      const [theirs, clinics] = [await practice.book(on.at(9)), await practice.book(on.at(11))];
      const at = on.hour(-3);
      await practice.agenda.cancel({ appointment: theirs.id, contact: on.contact, at });
      const called = { appointment: clinics.id, to: "cancelled", by: "operator", at } as const;
      await practice.agenda.mark(called);
      expect(await due(theirs.id, on.hour(-2))).toEqual([]);
      expect(await due(clinics.id, on.hour(-2))).toEqual(["called_off"]);
      await practice.agenda.told({ appointment: clinics.id, kind: "called_off", at: on.hour(-2) });
      expect(await due(clinics.id, on.hour(-2))).toEqual([]);
    });

    it("is no courtesy to who wants none, and all that is still ahead once they want it again", async () => {
      const on = await practice.day();
      const { id: appointment } = await practice.book(on.at(15, { at: on.hour(-40) }));
      const other = await practice.book(on.at(17, { contact: await practice.contact() }));
      const silence = { contact: on.contact, silent: true, at: on.hour(-20) };
      expect(await practice.agenda.isSilenced(on.contact)).toBe(false);
      await practice.agenda.silence(silence);
      await practice.agenda.silence({ ...silence, at: on.hour(-19) });
      expect(await practice.agenda.isSilenced(on.contact)).toBe(true);
      expect(await practice.agenda.isSilenced(other.contact)).toBe(false);
      expect(await due(appointment, on.hour(-9))).toEqual([]);
      const notice = { appointment, kind: "24h" } as const;
      expect(await practice.agenda.dueNotice(notice, on.hour(-9))).toBeUndefined();
      expect(await due(other.id, on.hour(15))).toEqual(["2h"]);
      await practice.agenda.silence({ ...silence, silent: false, at: on.hour(10) });
      await practice.agenda.silence({ ...silence, silent: false, at: on.hour(11) });
      expect(await practice.agenda.isSilenced(on.contact)).toBe(false);
      expect(await due(appointment, on.hour(13))).toEqual(["2h"]);
    });

    it("is, though they want no courtesies, what the clinic does to their visit", async () => {
      const on = await practice.day();
      const [off, missed, seen] = [
        await practice.book(on.at(9)),
        await practice.book(on.at(11)),
        await practice.book(on.at(13, { patient: { name: "Bia", relationship: "child" } })),
      ];
      const silence = { contact: on.contact, silent: true, at: on.hour(-3) };
      await practice.agenda.silence(silence);
      const mark = async (appointment: AppointmentId, to: AppointmentState) =>
        practice.agenda.mark({ appointment, to, by: "operator", at: on.hour(14) });
      await mark(off.id, "cancelled");
      await mark(missed.id, "no_show");
      await mark(seen.id, "done");
      expect(await due(off.id, on.hour(15))).toEqual(["called_off"]);
      expect(await due(missed.id, on.hour(15))).toEqual([]);
      expect(await due(seen.id, on.hour(15))).toEqual([]);
    });
  });
}
