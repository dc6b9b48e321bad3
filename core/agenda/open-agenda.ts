import type { Agenda, Change } from "./agenda.ts";
import type { AppointmentId } from "./appointment.ts";
import { book, hold, reschedule } from "./booking.ts";
import type { AgendaStore, Register } from "./store.ts";
import { cancel, confirm, mark, refused, told } from "./visits.ts";

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
    ...answersOf(store),
    hold: (wish) => store.change(wish.clinic, (register) => hold(register, wish)),
    book: (booking) => store.change(booking.clinic, (register) => book(register, booking)),
    reschedule: (move) => at(move.appointment, (register) => reschedule(register, move)),
    cancel: (asked) => change(asked.appointment, (register) => cancel(register, asked)),
    confirm: (asked) => change(asked.appointment, (register) => confirm(register, asked)),
    mark: (asked) => change(asked.appointment, (register) => mark(register, asked)),
    told: async (notice) => {
      await at(notice.appointment, (register) => told(register, notice));
    },
    release: (clinic, contact, moment) =>
      store.change(clinic, async (register) => {
        for (const held of await register.heldBy(contact))
          if (!held.offered)
            await register.move(held, {
              to: "cancelled",
              at: moment,
              by: "patient",
              reason: "let_go",
            });
      }),
  };
}

/** What it answers as the store does. */
function answersOf(store: AgendaStore): Omit<Agenda, Changing> {
  return {
    clinicsOf: (whose) => store.clinicsOf(whose),
    occupied: (clinic, span, seenBy) => store.occupied(clinic, span, seenBy),
    bookedUnder: (key) => store.bookedUnder(key),
    find: (appointment, contact) => store.find(appointment, contact),
    upcoming: (contact, now) => store.upcoming(contact, now),
    history: (appointment) => store.history(appointment),
    dependentsOf: (contact) => store.dependentsOf(contact),
    noticesDue: (now, limit) => store.noticesDue(now, limit),
    dueNotice: (notice, now) => store.dueNotice(notice, now),
    ended: (now) => store.ended(now),
    rate: (rating) => store.rate(rating),
    silence: (wish) => store.silence(wish),
    isSilenced: (contact) => store.isSilenced(contact),
  };
}

type Changing = "hold" | "release" | "book" | "reschedule" | "cancel" | "confirm" | "mark" | "told";
