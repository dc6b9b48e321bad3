import type { Agenda, Change } from "./agenda.ts";
import type { AppointmentId } from "./appointment.ts";
import { book, hold, reschedule } from "./booking.ts";
import type { AgendaStore, Register } from "./store.ts";
import { cancel, confirm, mark, refused } from "./visits.ts";

/** The agenda that is kept in a store. */
export function openAgenda(store: AgendaStore): Agenda {
  async function at<T>(
    appointment: AppointmentId,
    work: (register: Register) => Promise<T>,
  ): Promise<T | ReturnType<typeof refused>> {
    const clinic = await store.clinicWith(appointment);
    return clinic === undefined ? refused("unknown") : store.change(clinic, work);
  }
  const change = (appointment: AppointmentId, work: (register: Register) => Promise<Change>) =>
    at(appointment, work);

  return {
    clinicsOf: (whose) => store.clinicsOf(whose),
    occupied: (clinic, span, seenBy) => store.occupied(clinic, span, seenBy),
    bookedUnder: (key) => store.bookedUnder(key),
    find: (appointment, contact) => store.find(appointment, contact),
    upcoming: (contact, now) => store.upcoming(contact, now),
    history: (appointment) => store.history(appointment),
    dependentsOf: (contact) => store.dependentsOf(contact),
    beginning: (span) => store.beginning(span),

    hold: (wish) => store.change(wish.clinic, (register) => hold(register, wish)),
    book: (booking) => store.change(booking.clinic, (register) => book(register, booking)),
    reschedule: (move) => at(move.appointment, (register) => reschedule(register, move)),
    cancel: (asked) => change(asked.appointment, (register) => cancel(register, asked)),
    confirm: (asked) => change(asked.appointment, (register) => confirm(register, asked)),
    mark: (asked) => change(asked.appointment, (register) => mark(register, asked)),
    release: (clinic, contact, moment) =>
      store.change(clinic, async (register) => {
        for (const held of await register.heldBy(contact))
          await register.move(held, {
            to: "cancelled",
            at: moment,
            by: "patient",
            reason: "let_go",
          });
      }),
  };
}
