import type { Agenda, Appointment, Booking, Clinic, Span } from "../agenda/agenda.ts";
import { id } from "../message/address.ts";

/** An agenda for tests of one clinic, that keeps its promises and forgets when it is let go. */
export function agendaInMemory(clinic: Clinic, now: () => Date = () => new Date()): Agenda {
  const kept: { booking: Booking; appointment: Appointment }[] = [];

  function change(appointment: Appointment, cancelled: boolean): Appointment {
    const entry = kept.find((each) => each.appointment.id === appointment.id);
    if (entry) entry.appointment = { ...appointment, cancelled };
    return { ...appointment, cancelled };
  }

  function standing(): { booking: Booking; appointment: Appointment }[] {
    return kept.filter(({ appointment }) => !appointment.cancelled);
  }

  function bookedUnder(key: string): Appointment | undefined {
    return kept.find(({ booking }) => booking.key === key)?.appointment;
  }

  return {
    clinicOf: async () => clinic,

    occupied: async (_clinic, span) =>
      standing()
        .filter(({ booking }) => overlaps(booking, span))
        .map(({ booking: { professional, from, to } }) => ({ professional, from, to })),

    async book(booking) {
      const before = bookedUnder(booking.key);
      if (before) return { status: "booked", appointment: before };
      const taken = standing().some(
        (each) =>
          each.booking.professional === booking.professional && overlaps(each.booking, booking),
      );
      if (taken) return { status: "taken" };
      const number = String(kept.length + 1).padStart(12, "0");
      const appointment = appointmentOf(clinic, booking, {
        id: id<"appointment">(`01900000-0000-7000-8000-${number}`),
        bookedAt: now(),
        cancelled: false,
      });
      kept.push({ booking, appointment });
      return { status: "booked", appointment };
    },

    bookedUnder: async (key) => bookedUnder(key),

    upcoming: async (contact, moment) =>
      standing()
        .map(({ appointment }) => appointment)
        .filter((each) => each.contact === contact && each.from > moment)
        .toSorted(byStart),

    async cancel({ appointment, contact, at }) {
      const found = kept.find((each) => each.appointment.id === appointment)?.appointment;
      if (found?.contact !== contact) return undefined;
      return found.cancelled || found.from > at ? change(found, true) : undefined;
    },

    beginning: async ({ from, to }) =>
      standing()
        .map(({ appointment }) => appointment)
        .filter((each) => each.from >= from && each.from < to)
        .toSorted(byStart),
  };
}

function appointmentOf(
  clinic: Clinic,
  booking: Booking,
  rest: Pick<Appointment, "id" | "bookedAt" | "cancelled">,
): Appointment {
  const service = clinic.services.find(({ id: each }) => each === booking.service);
  const professional = clinic.professionals.find(({ id: each }) => each === booking.professional);
  if (!service || !professional) throw new Error("no such service or professional in the clinic");
  const { contact, conversation, language, from, to } = booking;
  return { clinic, service, professional, contact, conversation, language, from, to, ...rest };
}

function byStart(a: Span, b: Span): number {
  return a.from.getTime() - b.from.getTime();
}

function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}
