import { describe, expect, it } from "vitest";
import { id } from "../message/address.ts";
import { changesAreMade } from "./agenda-changes-contract.ts";
import { patientsAreTold } from "./agenda-notices-contract.ts";
import { booked, named, Practice, starts } from "./agenda-practice.ts";
import type { AgendaSample } from "./agenda-practice.ts";

/** What every agenda promises. */
export function itIsAnAgenda(kind: string, open: () => Promise<AgendaSample>): void {
  describe(`${kind} keeps the agenda contract`, () => {
    const practice = Practice.for(open);

    describe("its clinic", () => {
      it("comes with all that can be booked there", () => {
        expect(practice.clinic).toMatchObject({
          slug: "sorriso",
          name: "Clínica Sorriso",
          timeZone: "America/Sao_Paulo",
          policy: { step: 30, hold: 5, changeNotice: 120, mostOpen: 4, mostADay: 2 },
          units: [{ slug: "centro", address: "Rua das Flores, 10", position: { latitude: -23.5 } }],
          resources: [{ slug: "cadeira", capacity: 2 }],
          overrides: [{ from: "2029-12-24", to: "2029-12-26", hours: [] }],
        });
        const cleaning = named(practice.clinic.services, "limpeza");
        expect(cleaning).toMatchObject({
          price: { minor: 18_000, currency: "BRL" },
          instructions: { en: "Brush your teeth." },
          buffer: { before: 0, after: 0 },
        });
        expect(named(practice.clinic.services, "canal").needs).toEqual(
          practice.clinic.resources.map((each) => each.id),
        );
        expect(named(practice.clinic.professionals, "ana").hours).toEqual([
          { weekday: 1, opens: 480, closes: 720, unit: practice.clinic.units[0]?.id },
        ]);
        expect(named(practice.clinic.professionals, "bruno").overrides).toHaveLength(1);
        expect(named(practice.clinic.plans, "dental")).toMatchObject({ services: [cleaning.id] });
      });
    });

    describe("booking", () => {
      it("speaks of the appointment by its names", async () => {
        const on = await practice.day();
        const patient = { name: "Bia", relationship: "child" };
        const booking = on.at(9, { patient, notes: ["first_visit"] });
        expect(await practice.book(booking)).toMatchObject({
          state: "confirmed",
          clinic: { name: "Clínica Sorriso", timeZone: "America/Sao_Paulo" },
          service: { slug: "limpeza", names: { en: "Cleaning" } },
          professional: { slug: "ana", name: "Dra. Ana" },
          contact: on.contact,
          patient,
          conversation: booking.conversation,
          language: "pt-BR",
          notes: ["first_visit"],
          price: { minor: 18_000, currency: "BRL" },
          bookedAt: booking.at,
          from: booking.from,
          to: booking.to,
        });
        expect(await practice.agenda.dependentsOf(on.contact)).toEqual([patient]);
      });

      it("gives the same appointment for the same key, and books it once", async () => {
        const on = await practice.day();
        const first = await practice.book(on.at(9));
        const { from, to } = on.at(11);
        const again = await practice.book({
          ...on.at(9),
          professional: practice.professional("bruno"),
          from,
          to,
        });
        expect(again).toEqual(first);
        expect(starts(await on.occupied())).toEqual([on.hour(9)]);
      });

      it("knows what was booked under a key, also once it is cancelled", async () => {
        const on = await practice.day();
        expect(await practice.agenda.bookedUnder(on.at(9).key)).toBeUndefined();
        const made = await practice.book(on.at(9));
        await practice.book(on.at(10));
        expect(await practice.agenda.bookedUnder(on.at(9).key)).toEqual(made);
        await practice.agenda.cancel({ appointment: made.id, contact: on.contact, at: on.evening });
        expect(await practice.agenda.bookedUnder(on.at(9).key)).toEqual({
          ...made,
          state: "cancelled",
        });
      });

      it("says taken to whoever would overlap, and books what only touches", async () => {
        const [on, other] = [await practice.day(), await practice.contact()];
        await practice.book(on.at(9));
        const half = { from: new Date(on.hour(9).getTime() + HOUR / 2), contact: other };
        expect(await practice.agenda.book(on.at(9, { key: "overlaps", ...half }))).toEqual({
          status: "taken",
        });
        expect(await practice.agenda.book(on.at(8, { contact: other }))).toMatchObject({
          status: "booked",
        });
        expect(await practice.agenda.book(on.at(10))).toMatchObject({ status: "booked" });
      });

      it("books the same minutes of another professional", async () => {
        const on = await practice.day();
        await practice.book(on.at(9));
        const elsewhere = {
          key: `${on.at(9).key}:other`,
          professional: practice.professional("bruno"),
        };
        expect(await practice.agenda.book(on.at(9, elsewhere))).toMatchObject({ status: "booked" });
      });

      it("keeps the buffers of a service free of others", async () => {
        const on = await practice.day();
        await practice.book(on.at(9, { service: practice.service("implante") }));
        const [early, late] = await Promise.all([practice.contact(), practice.contact()]);
        expect(await practice.agenda.book(on.at(8, { contact: early }))).toEqual({
          status: "taken",
        });
        expect(await practice.agenda.book(on.at(10, { contact: late }))).toEqual({
          status: "taken",
        });
        expect(await on.occupied()).toEqual([
          {
            professional: practice.professional("ana"),
            resources: [],
            from: new Date(on.hour(9).getTime() - HOUR / 4),
            to: new Date(on.hour(10).getTime() + HOUR / 2),
          },
        ]);
      });

      it("gives a service as many at once as there are of what it needs", async () => {
        const on = await practice.day();
        const canal = async (slug: string) => {
          const contact = await practice.contact();
          const whose = {
            professional: practice.professional(slug),
            service: practice.service("canal"),
            contact,
          };
          return practice.agenda.book(on.at(9, { key: `${on.at(9).key}:${slug}`, ...whose }));
        };
        expect(await canal("ana")).toMatchObject({ status: "booked" });
        const second = booked(await canal("bruno"));
        expect(await canal("carla")).toEqual({ status: "taken" });
        await practice.agenda.mark({
          appointment: second.id,
          to: "cancelled",
          by: "operator",
          at: on.evening,
        });
        expect(await canal("carla")).toMatchObject({ status: "booked" });
      });

      it("asks a plan that pays, and leaves no price then", async () => {
        const on = await practice.day();
        const withPlan = await practice.book(on.at(9, { plan: practice.plan("dental") }));
        expect(withPlan).toMatchObject({ plan: { slug: "dental", name: "Dental Mais" } });
        expect(withPlan.price).toBeUndefined();
        const root = { plan: practice.plan("dental"), service: practice.service("canal") };
        expect(await practice.agenda.book(on.at(11, root))).toEqual({
          status: "refused",
          reason: "not_covered",
        });
      });

      it("lets one patient have only so many, and another of the same contact's as many again", async () => {
        const [on, later] = [await practice.day(), await practice.day()];
        const mine = { contact: on.contact, at: on.evening };
        await practice.book(on.at(8));
        await practice.book(on.at(9));
        const refused = (reason: string) => ({ status: "refused", reason });
        expect(await practice.agenda.book(on.at(10))).toEqual(refused("too_many_that_day"));
        await practice.book(later.at(8, mine));
        await practice.book(later.at(9, mine));
        const third = await practice.day();
        expect(await practice.agenda.book(third.at(9, mine))).toEqual(refused("too_many"));
        expect(await practice.agenda.hold(third.at(9, mine))).toEqual(refused("too_many"));
        const patient = { name: "Bia", relationship: "child" };
        expect(await practice.agenda.book(third.at(9, { ...mine, patient }))).toMatchObject({
          status: "booked",
        });
      });

      it("refuses what the clinic does not have", async () => {
        const on = await practice.day();
        const elsewhere = on.at(9, { service: id(practice.professional("ana")) });
        expect(await practice.agenda.book(elsewhere)).toEqual({
          status: "refused",
          reason: "unknown",
        });
      });
    });

    describe("what is held", () => {
      it("is kept from others until it expires, and not from its holder", async () => {
        const [on, other] = [await practice.day(), await practice.contact()];
        const until = new Date(on.evening.getTime() + 5 * 60_000);
        expect(await practice.agenda.hold(on.at(9))).toEqual({ status: "held", until });
        expect(await practice.agenda.book(on.at(9, { key: "other", contact: other }))).toEqual({
          status: "taken",
        });
        expect(await on.occupied()).toEqual([]);
        expect(starts(await on.occupied({ contact: other }))).toEqual([on.hour(9)]);
        expect(await on.occupied({ contact: other, at: until })).toEqual([]);
      });

      it("becomes the booking of who holds it", async () => {
        const on = await practice.day();
        await practice.agenda.hold(on.at(9));
        const made = await practice.book(
          on.at(9, { patient: { name: "Bia", relationship: "child" } }),
        );
        expect(made).toMatchObject({ state: "confirmed", patient: { name: "Bia" } });
        expect(made.heldUntil).toBeUndefined();
        expect(await practice.agenda.history(made.id)).toEqual([
          { to: "held", at: on.evening, by: "patient" },
          { from: "held", to: "confirmed", at: on.evening, by: "patient" },
        ]);
      });

      it("is not booked for whom it was held, when it turns out to be for the contact", async () => {
        const on = await practice.day();
        const patient = { name: "Bia", relationship: "child" };
        await practice.agenda.hold(on.at(9, { patient }));
        const made = await practice.book(on.at(9));
        expect(made.patient).toBeUndefined();
        expect(starts(await on.occupied())).toEqual([on.hour(9)]);
      });

      it("is one time only: the next one lets it go, and so does a booking", async () => {
        const [on, other] = [await practice.day(), await practice.contact()];
        const seen = async () => starts(await on.occupied({ contact: other }));
        await practice.agenda.hold(on.at(9));
        await practice.agenda.hold(on.at(11));
        expect(await seen()).toEqual([on.hour(11)]);
        await practice.book(on.at(14));
        expect(await seen()).toEqual([on.hour(14)]);
        await practice.agenda.hold(on.at(16));
        await practice.agenda.release(practice.clinic.id, on.contact, on.evening);
        expect(await seen()).toEqual([on.hour(14)]);
      });

      it("goes to whoever books once it has expired, and its holder is told taken", async () => {
        const [on, other] = [await practice.day(), await practice.contact()];
        await practice.agenda.hold(on.at(9));
        const at = new Date(on.evening.getTime() + 5 * 60_000);
        expect(
          await practice.agenda.book(on.at(9, { key: `late:${on.number}`, contact: other, at })),
        ).toMatchObject({
          status: "booked",
        });
        expect(await practice.agenda.book(on.at(9, { at }))).toEqual({ status: "taken" });
        expect(await practice.agenda.hold(on.at(9, { at }))).toEqual({ status: "taken" });
      });
    });

    changesAreMade(practice);
    patientsAreTold(practice);
  });
}

const HOUR = 3_600_000;
