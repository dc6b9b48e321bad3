import { beforeAll, describe, expect, it } from "vitest";
import type { Agenda, Booker, Booking, BookingResult } from "../agenda/agenda.ts";
import type { Appointment, Occupied } from "../agenda/appointment.ts";
import type { Clinic } from "../agenda/clinic.ts";
import { id } from "../message/address.ts";
import type { ContactId, ConversationId } from "../identity.ts";

/** An agenda to be held to its contract, whose clinic is `contractClinic`, with ids of its own. */
export interface AgendaSample {
  readonly agenda: Agenda;
  /** Who asks for the clinic. */
  readonly booker: Booker;
  /** Somebody whom nobody has ever seen. */
  contact(): Promise<ContactId>;
  readonly conversation: ConversationId;
}

/** The appointments of one test lie on days of their own, so that the tests may share a store. */
let days = 0;

const HOUR = 3_600_000;

/** What every agenda promises. */
export function itIsAnAgenda(kind: string, open: () => Promise<AgendaSample>): void {
  describe(`${kind} keeps the agenda contract`, () => {
    let sample: AgendaSample;
    let agenda: Agenda;
    let clinic: Clinic;
    beforeAll(async () => {
      sample = await open();
      agenda = sample.agenda;
      const [first] = await agenda.clinicsOf(sample.booker);
      if (!first) throw new Error("the sample has no clinic");
      clinic = first;
    });

    const named = <T extends { readonly slug: string }>(things: readonly T[], slug: string): T => {
      const found = things.find((thing) => thing.slug === slug);
      if (!found) throw new Error(`the sample clinic has no ${slug}`);
      return found;
    };
    const service = (slug: string) => named(clinic.services, slug).id;
    const professional = (slug: string) => named(clinic.professionals, slug).id;
    const plan = (slug: string) => named(clinic.plans, slug).id;

    /** A day of a new person's: what they would book at an hour of it, asked for the evening before. */
    async function aDay() {
      const day = Date.UTC(2030, 0, 2) + 2 * 24 * HOUR * (days += 1);
      const contact = await sample.contact();
      const hour = (number: number) => new Date(day + number * HOUR);
      const evening = hour(-4);
      const at = (number: number, given: Partial<Booking> = {}): Booking => ({
        key: `turn:${day}:${number}`,
        at: evening,
        clinic: clinic.id,
        service: service("limpeza"),
        professional: professional("ana"),
        contact,
        conversation: sample.conversation,
        language: "pt-BR",
        from: hour(number),
        to: hour(number + 1),
        ...given,
      });
      const occupied = (given: { at?: Date; contact?: ContactId } = {}) =>
        agenda.occupied(
          clinic.id,
          { from: hour(0), to: hour(24) },
          { at: evening, contact: contact, ...given },
        );
      return { at, hour, evening, contact, occupied };
    }

    const book = async (booking: Booking) => booked(await agenda.book(booking));

    describe("its clinic", () => {
      it("comes with all that can be booked there", () => {
        expect(clinic).toMatchObject({
          slug: "sorriso",
          name: "Clínica Sorriso",
          timeZone: "America/Sao_Paulo",
          policy: { step: 30, hold: 5, changeNotice: 120, mostOpen: 4, mostADay: 2 },
          units: [{ slug: "centro", address: "Rua das Flores, 10", position: { latitude: -23.5 } }],
          resources: [{ slug: "cadeira", capacity: 2 }],
          overrides: [{ from: "2029-12-24", to: "2029-12-26", hours: [] }],
        });
        const cleaning = named(clinic.services, "limpeza");
        expect(cleaning).toMatchObject({
          price: { minor: 18_000, currency: "BRL" },
          instructions: { en: "Brush your teeth." },
          buffer: { before: 0, after: 0 },
        });
        expect(named(clinic.services, "canal").needs).toEqual(clinic.resources.map(({ id }) => id));
        expect(named(clinic.professionals, "ana").hours).toEqual([
          { weekday: 1, opens: 480, closes: 720, unit: clinic.units[0]?.id },
        ]);
        expect(named(clinic.professionals, "bruno").overrides).toHaveLength(1);
        expect(named(clinic.plans, "dental")).toMatchObject({ services: [cleaning.id] });
      });
    });

    describe("booking", () => {
      it("speaks of the appointment by its names", async () => {
        const on = await aDay();
        const patient = { name: "Bia", relationship: "child" };
        const booking = on.at(9, { patient, notes: ["first_visit"] });
        expect(await book(booking)).toMatchObject({
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
        expect(await agenda.dependentsOf(on.contact)).toEqual([patient]);
      });

      it("gives the same appointment for the same key, and books it once", async () => {
        const on = await aDay();
        const first = await book(on.at(9));
        const { from, to } = on.at(11);
        const again = await book({ ...on.at(9), professional: professional("bruno"), from, to });
        expect(again).toEqual(first);
        expect(starts(await on.occupied())).toEqual([on.hour(9)]);
      });

      it("knows what was booked under a key, also once it is cancelled", async () => {
        const on = await aDay();
        expect(await agenda.bookedUnder(on.at(9).key)).toBeUndefined();
        const made = await book(on.at(9));
        await book(on.at(10));
        expect(await agenda.bookedUnder(on.at(9).key)).toEqual(made);
        await agenda.cancel({ appointment: made.id, contact: on.contact, at: on.evening });
        expect(await agenda.bookedUnder(on.at(9).key)).toEqual({ ...made, state: "cancelled" });
      });

      it("says taken to whoever would overlap, and books what only touches", async () => {
        const [on, other] = [await aDay(), await sample.contact()];
        await book(on.at(9));
        const half = { from: new Date(on.hour(9).getTime() + HOUR / 2), contact: other };
        expect(await agenda.book(on.at(9, { key: "overlaps", ...half }))).toEqual({
          status: "taken",
        });
        expect(await agenda.book(on.at(8, { contact: other }))).toMatchObject({ status: "booked" });
        expect(await agenda.book(on.at(10))).toMatchObject({ status: "booked" });
      });

      it("books the same minutes of another professional", async () => {
        const on = await aDay();
        await book(on.at(9));
        const elsewhere = { key: `${on.at(9).key}:other`, professional: professional("bruno") };
        expect(await agenda.book(on.at(9, elsewhere))).toMatchObject({ status: "booked" });
      });

      it("keeps the buffers of a service free of others", async () => {
        const on = await aDay();
        await book(on.at(9, { service: service("implante") }));
        const [early, late] = await Promise.all([sample.contact(), sample.contact()]);
        expect(await agenda.book(on.at(8, { contact: early }))).toEqual({ status: "taken" });
        expect(await agenda.book(on.at(10, { contact: late }))).toEqual({ status: "taken" });
        expect(await on.occupied()).toEqual([
          {
            professional: professional("ana"),
            resources: [],
            from: new Date(on.hour(9).getTime() - HOUR / 4),
            to: new Date(on.hour(10).getTime() + HOUR / 2),
          },
        ]);
      });

      it("gives a service as many at once as there are of what it needs", async () => {
        const on = await aDay();
        const canal = async (slug: string) => {
          const contact = await sample.contact();
          const whose = { professional: professional(slug), service: service("canal"), contact };
          return agenda.book(on.at(9, { key: `${on.at(9).key}:${slug}`, ...whose }));
        };
        expect(await canal("ana")).toMatchObject({ status: "booked" });
        const second = booked(await canal("bruno"));
        expect(await canal("carla")).toEqual({ status: "taken" });
        await agenda.mark({
          appointment: second.id,
          to: "cancelled",
          by: "operator",
          at: on.evening,
        });
        expect(await canal("carla")).toMatchObject({ status: "booked" });
      });

      it("asks a plan that pays, and leaves no price then", async () => {
        const on = await aDay();
        const withPlan = await book(on.at(9, { plan: plan("dental") }));
        expect(withPlan).toMatchObject({ plan: { slug: "dental", name: "Dental Mais" } });
        expect(withPlan.price).toBeUndefined();
        const root = { plan: plan("dental"), service: service("canal") };
        expect(await agenda.book(on.at(11, root))).toEqual({
          status: "refused",
          reason: "not_covered",
        });
      });

      it("lets one patient have only so many, and another of the same contact's as many again", async () => {
        const [on, later] = [await aDay(), await aDay()];
        const mine = { contact: on.contact, at: on.evening };
        await book(on.at(8));
        await book(on.at(9));
        const reason = (reason: string) => ({ status: "refused", reason });
        expect(await agenda.book(on.at(10))).toEqual(reason("too_many_that_day"));
        await book(later.at(8, mine));
        await book(later.at(9, mine));
        const third = await aDay();
        expect(await agenda.book(third.at(9, mine))).toEqual(reason("too_many"));
        expect(await agenda.hold(third.at(9, mine))).toEqual(reason("too_many"));
        const patient = { name: "Bia", relationship: "child" };
        expect(await agenda.book(third.at(9, { ...mine, patient }))).toMatchObject({
          status: "booked",
        });
      });

      it("refuses what the clinic does not have", async () => {
        const on = await aDay();
        const elsewhere = on.at(9, { service: id(professional("ana")) });
        expect(await agenda.book(elsewhere)).toEqual({ status: "refused", reason: "unknown" });
      });
    });

    describe("what is held", () => {
      it("is kept from others until it expires, and not from its holder", async () => {
        const [on, other] = [await aDay(), await sample.contact()];
        const until = new Date(on.evening.getTime() + 5 * 60_000);
        expect(await agenda.hold(on.at(9))).toEqual({ status: "held", until });
        expect(await agenda.book(on.at(9, { key: "other", contact: other }))).toEqual({
          status: "taken",
        });
        expect(await on.occupied()).toEqual([]);
        expect(starts(await on.occupied({ contact: other }))).toEqual([on.hour(9)]);
        expect(await on.occupied({ contact: other, at: until })).toEqual([]);
      });

      it("becomes the booking of who holds it", async () => {
        const on = await aDay();
        await agenda.hold(on.at(9));
        const made = await book(on.at(9, { patient: { name: "Bia", relationship: "child" } }));
        expect(made).toMatchObject({ state: "confirmed", patient: { name: "Bia" } });
        expect(made.heldUntil).toBeUndefined();
        expect(await agenda.history(made.id)).toEqual([
          { to: "held", at: on.evening, by: "patient" },
          { from: "held", to: "confirmed", at: on.evening, by: "patient" },
        ]);
      });

      it("is one time only: the next one lets it go, and so does a booking", async () => {
        const [on, other] = [await aDay(), await sample.contact()];
        const seen = async () => starts(await on.occupied({ contact: other }));
        await agenda.hold(on.at(9));
        await agenda.hold(on.at(11));
        expect(await seen()).toEqual([on.hour(11)]);
        await book(on.at(14));
        expect(await seen()).toEqual([on.hour(14)]);
        await agenda.hold(on.at(16));
        await agenda.release(clinic.id, on.contact, on.evening);
        expect(await seen()).toEqual([on.hour(14)]);
      });

      it("goes to whoever books once it has expired, and its holder is told taken", async () => {
        const [on, other] = [await aDay(), await sample.contact()];
        await agenda.hold(on.at(9));
        const at = new Date(on.evening.getTime() + 5 * 60_000);
        expect(
          await agenda.book(on.at(9, { key: `late:${days}`, contact: other, at })),
        ).toMatchObject({
          status: "booked",
        });
        expect(await agenda.book(on.at(9, { at }))).toEqual({ status: "taken" });
        expect(await agenda.hold(on.at(9, { at }))).toEqual({ status: "taken" });
      });
    });

    describe("rescheduling", () => {
      it("takes the new time and frees the old one, and keeps whose and what it is", async () => {
        const on = await aDay();
        const patient = { name: "Bia", relationship: "child" };
        const old = await book(on.at(9, { patient, notes: ["first_visit"] }));
        const { service: _, patient: __, ...move } = on.at(14, { key: `move:${days}` });
        const moved = await agenda.reschedule({ ...move, appointment: old.id });
        expect(moved).toMatchObject({
          status: "booked",
          appointment: { state: "confirmed", movedFrom: old.id, patient, notes: ["first_visit"] },
        });
        expect(starts(await on.occupied())).toEqual([on.hour(14)]);
        expect(await agenda.find(old.id, on.contact)).toMatchObject({
          state: "rescheduled",
          movedTo: booked(moved).id,
        });
        expect(await agenda.reschedule({ ...move, appointment: old.id })).toEqual(moved);
      });

      it("leaves the old one as it is when the new time is taken", async () => {
        const [on, other] = [await aDay(), await sample.contact()];
        const old = await book(on.at(9));
        await book(on.at(14, { contact: other }));
        const move = on.at(14, { key: `move:${days}` });
        expect(await agenda.reschedule({ ...move, appointment: old.id })).toEqual({
          status: "taken",
        });
        expect(await agenda.find(old.id, on.contact)).toEqual(old);
      });

      it("moves by less than it takes, into its own time", async () => {
        const on = await aDay();
        const old = await book(on.at(9));
        const later = on.at(9.5, { key: `move:${days}` });
        const seen = { at: on.evening, contact: on.contact, instead: old.id };
        const day = { from: on.hour(0), to: on.hour(24) };
        expect(await agenda.occupied(clinic.id, day, seen)).toEqual([]);
        expect(await agenda.hold({ ...later, instead: old.id })).toMatchObject({ status: "held" });
        expect(await agenda.reschedule({ ...later, appointment: old.id })).toMatchObject({
          status: "booked",
          appointment: { from: on.hour(9.5) },
        });
      });

      it("takes what is held for it", async () => {
        const on = await aDay();
        const old = await book(on.at(9));
        const move = on.at(14, { key: `move:${days}` });
        await agenda.hold({ ...move, instead: old.id });
        expect(await agenda.reschedule({ ...move, appointment: old.id })).toMatchObject({
          status: "booked",
        });
        expect(starts(await on.occupied({ contact: await sample.contact() }))).toEqual([
          on.hour(14),
        ]);
      });

      it("is refused for another's, for what is over, and when it is late", async () => {
        const on = await aDay();
        const old = await book(on.at(9));
        const move = { ...on.at(14, { key: `move:${days}` }), appointment: old.id };
        const contact = await sample.contact();
        expect(await agenda.reschedule({ ...move, contact })).toEqual({
          status: "refused",
          reason: "unknown",
        });
        expect(await agenda.reschedule({ ...move, at: on.hour(8) })).toEqual({
          status: "refused",
          reason: "late",
          appointment: old,
        });
        await agenda.cancel({ appointment: old.id, contact: on.contact, at: on.evening });
        expect(await agenda.reschedule(move)).toMatchObject({ status: "refused", reason: "over" });
      });
    });

    describe("cancelling", () => {
      it("is done once, gives back the same, frees the time, and says why", async () => {
        const on = await aDay();
        const { id: appointment } = await book(on.at(9));
        const cancellation = {
          appointment,
          contact: on.contact,
          at: on.evening,
          reason: "sick",
        };
        const cancelled = await agenda.cancel(cancellation);
        expect(cancelled).toMatchObject({ status: "changed", appointment: { state: "cancelled" } });
        expect(await agenda.cancel(cancellation)).toEqual(cancelled);
        expect(await agenda.history(appointment)).toEqual([
          { to: "confirmed", at: on.evening, by: "patient" },
          { from: "confirmed", to: "cancelled", at: on.evening, by: "patient", reason: "sick" },
        ]);
        expect(await agenda.book(on.at(9, { key: `${on.at(9).key}:after` }))).toMatchObject({
          status: "booked",
        });
      });

      it("is refused for another's, too late, and once it has begun, and done by the clinic all the same", async () => {
        const on = await aDay();
        const { id: appointment } = await book(on.at(9));
        const cancel = async (at: Date, contact = on.contact) => {
          const change = await agenda.cancel({ appointment, contact, at });
          return change.status === "refused" ? change.reason : change.status;
        };
        expect(await cancel(on.evening, await sample.contact())).toBe("unknown");
        expect(await cancel(on.hour(7.5))).toBe("late");
        expect(await cancel(on.hour(9))).toBe("past");
        expect(starts(await on.occupied())).toEqual([on.hour(9)]);
        const mark = { appointment, to: "cancelled", by: "operator", at: on.hour(8) } as const;
        expect(await agenda.mark(mark)).toMatchObject({ status: "changed" });
      });
    });

    describe("a patient's word that they come", () => {
      it("confirms what was reminded, is kept, and can be given again", async () => {
        const on = await aDay();
        const { id: appointment } = await book(on.at(9));
        const reminded = { appointment, to: "reminded", by: "system", at: on.evening } as const;
        expect(await agenda.mark(reminded)).toMatchObject({ appointment: { state: "reminded" } });
        const assurance = { appointment, contact: on.contact, at: on.hour(1) };
        const confirmed = await agenda.confirm(assurance);
        expect(confirmed).toMatchObject({
          status: "changed",
          appointment: { state: "confirmed", assuredAt: on.hour(1) },
        });
        expect(await agenda.confirm({ ...assurance, at: on.hour(2) })).toEqual(confirmed);
      });
    });

    describe("marking", () => {
      it("brings an appointment through its visit, and nowhere that does not follow", async () => {
        const on = await aDay();
        const { id: appointment } = await book(on.at(9));
        const mark = async (to: "arrived" | "done" | "confirmed") => {
          const at = on.hour(9);
          const change = await agenda.mark({ appointment, to, by: "operator", at });
          return change.status === "refused" ? change.reason : change.appointment.state;
        };
        expect(await mark("done")).toBe("out_of_order");
        expect(await mark("arrived")).toBe("arrived");
        expect(await mark("arrived")).toBe("arrived");
        expect(await mark("done")).toBe("done");
        expect(await mark("confirmed")).toBe("over");
        const passed = (await agenda.history(appointment)).map(({ to }) => to);
        expect(passed).toEqual(["confirmed", "arrived", "done"]);
      });
    });

    describe("listing", () => {
      it("says a person's open appointments that have not begun, the next one first", async () => {
        const on = await aDay();
        const [later, sooner] = [await book(on.at(15)), await book(on.at(10))];
        await book(on.at(12, { contact: await sample.contact() }));
        await agenda.hold(on.at(17, { patient: { name: "Bia", relationship: "child" } }));
        expect(await agenda.upcoming(on.contact, on.hour(8))).toEqual([sooner, later]);
        expect(await agenda.upcoming(on.contact, on.hour(10))).toEqual([later]);
      });

      it("says what is expected to begin in a span", async () => {
        const on = await aDay();
        const others = await Promise.all([sample.contact(), sample.contact()]);
        const [first, cancelled] = [await book(on.at(9)), await book(on.at(10))];
        const [last] = [await book(on.at(11, { contact: others[0] }))];
        await book(on.at(12, { contact: others[1] }));
        await agenda.cancel({ appointment: cancelled.id, contact: on.contact, at: on.evening });
        const span = { from: on.hour(9), to: on.hour(12) };
        expect(await agenda.beginning(span)).toEqual([first, last]);
      });
    });
  });
}

function booked(result: BookingResult): Appointment {
  if (result.status !== "booked") throw new Error(`${result.status}, though it was free`);
  return result.appointment;
}

function starts(occupied: readonly Occupied[]): readonly Date[] {
  return occupied.map(({ from }) => from).toSorted((a, b) => a.getTime() - b.getTime());
}
