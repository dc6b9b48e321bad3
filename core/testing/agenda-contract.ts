import { beforeAll, describe, expect, it } from "vitest";
import type {
  Agenda,
  Appointment,
  Booking,
  BookingResult,
  Cancellation,
  Clinic,
} from "../agenda/agenda.ts";
import type { ContactId, ConversationId, OrganisationId } from "../identity.ts";

/** An agenda to be held to its contract, with an organisation whose clinic is `clinic`. */
export interface AgendaSample {
  readonly agenda: Agenda;
  readonly clinic: Clinic;
  readonly organisation: OrganisationId;
  /** Two people. */
  readonly contacts: readonly [ContactId, ContactId];
  readonly conversation: ConversationId;
}

/** The appointments of one test lie on days of their own, so that the tests may share a store. */
let days = 0;

/** What every agenda promises. */
export function itIsAnAgenda(kind: string, open: () => Promise<AgendaSample>): void {
  describe(`${kind} keeps the agenda contract`, () => {
    let sample: AgendaSample;
    beforeAll(async () => {
      sample = await open();
    });

    /** A booking of the first professional at an hour of a new day, and others on the same day. */
    function aDay() {
      const day = Date.UTC(2030, 0, 1) + 86_400_000 * (days += 1);
      const { clinic, contacts, conversation } = sample;
      const [service] = clinic.services;
      const [professional] = clinic.professionals;
      if (!service || !professional) throw new Error("the sample clinic has nothing to book");
      return (hour: number, given: Partial<Booking> = {}): Booking => ({
        key: `turn:${day}:${hour}`,
        clinic: clinic.id,
        service: service.id,
        professional: professional.id,
        contact: contacts[0],
        conversation,
        language: "pt-BR",
        from: new Date(day + hour * 3_600_000),
        to: new Date(day + (hour + 1) * 3_600_000),
        ...given,
      });
    }

    const book = async (booking: Booking) => booked(await sample.agenda.book(booking));

    it("knows an organisation's clinic, with all that can be booked there", async () => {
      expect(await sample.agenda.clinicOf(sample.organisation)).toEqual(sample.clinic);
    });

    it("books, and speaks of the appointment by its names", async () => {
      const booking = aDay()(9);
      const { clinic } = sample;
      expect(await book(booking)).toMatchObject({
        clinic: { name: clinic.name, timeZone: clinic.timeZone },
        service: { names: clinic.services[0]?.names },
        professional: { name: clinic.professionals[0]?.name },
        contact: booking.contact,
        conversation: booking.conversation,
        language: "pt-BR",
        from: booking.from,
        to: booking.to,
        cancelled: false,
      });
    });

    it("gives the same appointment for the same key, and books it once", async () => {
      const on = aDay();
      const first = await book(on(9));
      const again = await book({
        ...on(9),
        professional: other(sample),
        from: on(11).from,
        to: on(11).to,
      });
      expect(again).toEqual(first);
      expect(await occupiedFrom(sample, on(0).from, on(23).to)).toEqual([on(9).from]);
    });

    it("knows what was booked under a key, also once it is cancelled", async () => {
      const on = aDay();
      expect(await sample.agenda.bookedUnder(on(9).key)).toBeUndefined();
      const made = await book(on(9));
      await book(on(10));
      expect(await sample.agenda.bookedUnder(on(9).key)).toEqual(made);
      const cancellation = { appointment: made.id, contact: made.contact, at: on(8).from };
      const cancelled = await sample.agenda.cancel(cancellation);
      expect(await sample.agenda.bookedUnder(on(9).key)).toEqual(cancelled);
    });

    it("says taken to whoever would overlap, and books what only touches", async () => {
      const on = aDay();
      await book(on(9));
      const half = { from: new Date(on(9).from.getTime() + 1_800_000), key: "overlaps" };
      expect(await sample.agenda.book(on(9, half))).toEqual({ status: "taken" });
      expect(await sample.agenda.book(on(8))).toMatchObject({ status: "booked" });
      expect(await sample.agenda.book(on(10))).toMatchObject({ status: "booked" });
    });

    it("books the same minutes of another professional", async () => {
      const on = aDay();
      await book(on(9));
      const elsewhere = on(9, { key: `${on(9).key}:other`, professional: other(sample) });
      expect(await sample.agenda.book(elsewhere)).toMatchObject({ status: "booked" });
    });

    it("says what is occupied in a span, and not what only touches it", async () => {
      const on = aDay();
      for (const hour of [8, 9, 10, 11]) await book(on(hour));
      expect(await occupiedFrom(sample, on(9).from, on(10).to)).toEqual([on(9).from, on(10).from]);
    });

    it("lists a person's appointments that have not begun, the next one first", async () => {
      const on = aDay();
      const [, contact] = sample.contacts;
      const [later, sooner] = [await book(on(15, { contact })), await book(on(10, { contact }))];
      await book(on(12));
      await book(on(8, { contact }));
      expect(await sample.agenda.upcoming(contact, on(8).from)).toEqual([sooner, later]);
    });

    it("cancels once and gives back the same, and frees the time", async () => {
      const on = aDay();
      const { id, contact } = await book(on(9));
      const cancellation = { appointment: id, contact, at: on(8).from };
      const cancelled = await sample.agenda.cancel(cancellation);
      expect(cancelled).toMatchObject({ id, cancelled: true });
      expect(await sample.agenda.cancel(cancellation)).toEqual(cancelled);
      expect(await sample.agenda.book(on(9, { key: `${on(9).key}:after` }))).toMatchObject({
        status: "booked",
      });
    });

    it("does not cancel what is another's, or has begun, or is unknown", async () => {
      const on = aDay();
      const [contact, stranger] = sample.contacts;
      const { id } = await book(on(9, { contact }));
      const [before, after] = [on(8).from, on(9).from];
      const cancel = (cancellation: Cancellation) => sample.agenda.cancel(cancellation);
      expect(await cancel({ appointment: id, contact: stranger, at: before })).toBeUndefined();
      expect(await cancel({ appointment: id, contact, at: after })).toBeUndefined();
      expect(await occupiedFrom(sample, on(0).from, on(23).to)).toEqual([on(9).from]);
    });

    it("lists what is booked to begin in a span", async () => {
      const on = aDay();
      const [first, , cancelled, last] = [
        await book(on(9)),
        await book(on(12)),
        await book(on(10)),
        await book(on(11)),
      ];
      await sample.agenda.cancel({
        appointment: cancelled.id,
        contact: cancelled.contact,
        at: on(8).from,
      });
      expect(await sample.agenda.beginning({ from: on(9).from, to: on(12).from })).toEqual([
        first,
        last,
      ]);
    });
  });
}

function booked(result: BookingResult): Appointment {
  if (result.status === "taken") throw new Error("taken, though it was free");
  return result.appointment;
}

function other({ clinic }: AgendaSample) {
  const [, professional] = clinic.professionals;
  if (!professional) throw new Error("the sample clinic has one professional only");
  return professional.id;
}

async function occupiedFrom({ agenda, clinic }: AgendaSample, from: Date, to: Date) {
  const spans = await agenda.occupied(clinic.id, { from, to });
  return spans.map((span) => span.from).toSorted((a, b) => a.getTime() - b.getTime());
}
