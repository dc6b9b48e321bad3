import type { Booking, Refused } from "../../../../core/agenda/agenda.ts";
import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { dayInWords, oneOf, timeInWords } from "../../../../core/agenda/calendar-words.ts";
import { detailsOf } from "../../../../core/agenda/details.ts";
import { nameIn } from "../../../../core/agenda/names.ts";
import { openingsOn, unitAt } from "../../../../core/agenda/openings.ts";
import type { Opening } from "../../../../core/agenda/openings.ts";
import { actionOf, again, defineSkill, reply } from "../../../../core/skill.ts";
import type { Objection, Outcome, Skill, Turn } from "../../../../core/skill.ts";
import type { Reception } from "../../reception.ts";
import { examples as availability } from "../availability/examples.ts";
import { examples as reschedule } from "../reschedule/examples.ts";
import { examples } from "./examples.ts";
import { objectionTo, toLostRace } from "./objections.ts";
import { APPOINTMENTS, BOOK } from "../names.ts";
import type { Speaker } from "../speaker.ts";
import { daySlot, professionalSlot, serviceSlot, timeSlot } from "./slots.ts";
import { isOneTime } from "./values.ts";
import { wishOf } from "./wish.ts";
import type { Wish } from "./wish.ts";

/** Books a service with a professional, or with anyone, at a day and a time. */
export function book(reception: Reception): Skill {
  return defineSkill({
    name: BOOK,
    summary: "book.summary",
    triggers: [
      { on: "command", name: "marcar" },
      { on: "button", action: BOOK },
      { on: "intent", examples },
      { on: "intent", examples: availability },
      { on: "intent", examples: reschedule },
    ],
    slots: {
      service: serviceSlot(reception),
      professional: professionalSlot(reception),
      day: daySlot(reception),
      time: timeSlot(reception),
    },
    check: (turn) => check(reception, turn),
    readBack: (turn) => readBack(reception, turn),
    run: (turn) => take(reception, turn),
  });
}

async function check(reception: Reception, turn: Turn): Promise<Objection | undefined> {
  const objection = objectionTo(await wishOf(reception, turn), turn);
  // What this very turn booked before it was cut short stands, whatever the clock says by now.
  return objection && (await reception.agenda.bookedUnder(turn.key)) ? undefined : objection;
}

async function readBack(reception: Reception, turn: Turn): Promise<string | undefined> {
  // It was agreed to before this very turn was cut short, and is booked: nothing is left to ask.
  if (await reception.agenda.bookedUnder(turn.key)) return undefined;
  const wish = await wishOf(reception, turn);
  const { clinic, service, professional, days, times, able } = wish;
  const { text, language } = turn;
  if (!service || !days || !times) return undefined;
  const free = professional ? [professional] : (openingOf(wish)?.professionals ?? able);
  return text("book.readBack", {
    service: nameIn(service.names, language),
    professional: oneOf(
      free.map(({ name }) => name),
      language,
    ),
    day: dayInWords(days.from, language),
    time: timeInWords(times.from, language),
    clinic: clinic.name,
  });
}

async function take(reception: Reception, turn: Turn): Promise<Outcome> {
  const wish = await wishOf(reception, turn);
  // Asked after what is free: whoever seems busy may be so with this turn's own booking.
  const made = await reception.agenda.bookedUnder(turn.key);
  if (made) return done(made, turn);
  for (const booking of bookings(wish, turn)) {
    const result = await reception.agenda.book(booking);
    if (result.status === "booked") return done(result.appointment, turn);
    if (result.status === "refused") return refuse(result, turn);
  }
  return again(toLostRace(await wishOf(reception, turn), turn));
}

/** The ways to book what was wished: one for each professional who is free then. */
function bookings(wish: Wish, turn: Turn): readonly Booking[] {
  const { clinic, service } = wish;
  const opening = openingOf(wish);
  if (!service || !opening) return [];
  return opening.professionals.map((professional) => {
    const unit = unitAt(opening, professional, clinic);
    return {
      key: turn.key,
      at: turn.now,
      clinic: clinic.id,
      ...(unit !== undefined && { unit }),
      service: service.id,
      professional: professional.id,
      contact: turn.contact.id,
      conversation: turn.conversation,
      language: turn.language,
      from: opening.from,
      to: opening.to,
    };
  });
}

function openingOf({ days, times, search }: Wish): Opening | undefined {
  if (!days || !times || !isOneTime(times)) return undefined;
  return openingsOn(days.from, search).find(({ start }) => start.toPlainTime().equals(times.from));
}

/** The clinic lets one patient have only so many. */
function refuse({ reason }: Refused, { text }: Speaker): Outcome {
  const isThatDay = reason === "too_many_that_day";
  return reply({
    kind: "text",
    markdown: text(isThatDay ? "book.most.day" : "book.most"),
    buttons: [{ label: text("appointments.summary"), action: actionOf(APPOINTMENTS, "") }],
  });
}

function done(appointment: Appointment, { text, language }: Speaker): Outcome {
  return reply({
    kind: "text",
    markdown: text("book.done", detailsOf(appointment, language)),
    buttons: [{ label: text("appointments.summary"), action: actionOf(APPOINTMENTS, "") }],
  });
}
