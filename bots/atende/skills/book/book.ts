import type { Refused } from "../../../../core/agenda/agenda.ts";
import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { dayInWords, timeInWords } from "../../../../core/agenda/calendar-words.ts";
import { detailsOf } from "../../../../core/agenda/details.ts";
import { limitReached } from "../../../../core/agenda/limits.ts";
import { nameIn } from "../../../../core/agenda/names.ts";
import { BOOK_SKILL, RESCHEDULE_SKILL } from "../../../../core/agenda/visit-actions.ts";
import type { Saying } from "../../../../core/message/outgoing.ts";
import { actionOf, again, defineSkill, reply } from "../../../../core/skill.ts";
import type { Outcome, Skill } from "../../../../core/skill.ts";
import type { Objection, Slot } from "../../../../core/slot.ts";
import type { Turn } from "../../../../core/turn.ts";
import { visitAmong, whenContext } from "../../reception.ts";
import type { Reception } from "../../reception.ts";
import { afterThemOr, onTheirDayOr } from "./after-them.ts";
import { asksOf } from "./asks-of.ts";
import { costOfWish } from "./cost.ts";
import { examples } from "./examples.ts";
import { momentsApart } from "./in-turn.ts";
import { keep, letGo, visitsFor } from "./keep.ts";
import { objectionOnHearing } from "./refused-day.ts";
import { toLostRace } from "./objections.ts";
import { forWhom } from "./patient-slots.ts";
import { APPOINTMENTS, WAIT } from "../names.ts";
import { movesNone } from "../reschedule/movable.ts";
import { swapsNone } from "../reschedule/swap.ts";
import type { Speaker } from "../speaker.ts";
import { fileOf } from "../visits/file.ts";
import { waitsOnlyIfFull } from "../waitlist/joins.ts";
import { namesService } from "./named.ts";
import { booksThen } from "./only-when.ts";
import { exceptSlot, withoutSlot } from "./refusal-slots.ts";
import { professionalSlot, serviceSlot } from "./slots.ts";
import { unitSlot } from "./unit-slot.ts";
import { timeSlot } from "./time-slot.ts";
import { daySlot } from "./when-slots.ts";
import { wishOf, withWhom } from "./wish.ts";

/** Books a service with a professional, or with anyone, at a day and a time, for the contact or theirs. */
export function book(reception: Reception): Skill {
  return defineSkill({
    name: BOOK_SKILL,
    summary: "book.summary",
    local: true,
    triggers: [
      { on: "command", name: "marcar" },
      { on: "button", action: BOOK_SKILL },
      { on: "intent", examples },
    ],
    slots: {
      ...forWhom(reception),
      service: serviceSlot(reception),
      unit: unitSlot(reception),
      without: withoutSlot(reception),
      professional: professionalSlot(reception),
      except: exceptSlot(reception),
      day: eachWithItsHour(reception, onTheirDayOr(reception, daySlot(reception))),
      time: afterThemOr(reception, timeSlot(reception)),
    },
    changedBy: RESCHEDULE_SKILL,
    begunBy: ({ pressed = "", ...turn }) => asBefore(reception, pressed, turn),
    asksOf,
    claims: async (turn, seems) =>
      (seems === WAIT && waitsOnlyIfFull(turn.said)) ||
      (await movesNone(reception, turn)) ||
      (await swapsNone(reception, turn)) ||
      (await namesService(reception, turn, seems)) ||
      booksThen(reception, turn, seems),
    ends: (turn) => ends(reception, turn),
    check: (turn) => check(reception, turn),
    readBack: (turn) => readBack(reception, turn),
    letGo: (turn) => letGo(reception, turn),
    run: (turn) => take(reception, turn),
  });
}

/** "Na segunda às 9 e na quarta às 10" are two visits. */
function eachWithItsHour(reception: Reception, slot: Slot<string>): Slot<string> {
  return {
    ...slot,
    apart: async (said, turn) =>
      momentsApart(said, whenContext(await reception.clinicOf(turn), turn)),
  };
}

/** What a visit was for, and whom. */
async function asBefore(
  reception: Reception,
  pressed: string,
  turn: Turn,
): Promise<Readonly<Record<string, string>>> {
  const visit = await visitAmong(reception.visitOf, turn, { visit: pressed });
  if (!visit) return {};
  const { service, patient } = visit;
  const whom = patient && { patient: patient.name, relation: patient.relationship };
  return { service: service.slug, ...whom };
}

const needed = ["service", "professional", "day", "time"] as const;

async function check(
  reception: Reception,
  turn: Turn<Readonly<Record<string, unknown>>>,
): Promise<Objection | undefined> {
  const wish = await wishOf(reception, turn);
  const isReady = needed.every((name) => turn.known[name] !== undefined);
  const objection =
    objectionOnHearing(wish, turn) ?? (isReady ? await keep(reception, wish, turn) : undefined);
  // What this very turn booked before it was cut short stands, whatever the clock says by now.
  return objection && (await reception.agenda.bookedUnder(turn.key)) ? undefined : objection;
}

/** Who has as many visits as the clinic allows is told before anything is asked of one more. */
async function ends(
  reception: Reception,
  turn: Turn<Readonly<Record<string, unknown>>>,
): Promise<Outcome | undefined> {
  const { clinic, booked, patient } = await wishOf(reception, turn);
  const reason = limitReached(booked, { at: turn.now, patient }, clinic);
  if (!reason || (await reception.agenda.bookedUnder(turn.key))) return undefined;
  return refuse({ reason }, turn);
}

async function readBack(reception: Reception, turn: Turn): Promise<string | undefined> {
  // It was agreed to before this very turn was cut short, and is booked: nothing is left to ask.
  if (await reception.agenda.bookedUnder(turn.key)) return undefined;
  const wish = await wishOf(reception, turn);
  const { clinic, service, unit, patient, days, times } = wish;
  const { text, language } = turn;
  if (!service || !days || !times) return undefined;
  const what = text("book.readBack", {
    service: nameIn(service.names, language),
    professional: withWhom(wish, turn),
    day: dayInWords(days.from, language),
    time: timeInWords(times.from, language),
    clinic: clinic.name,
  });
  const whom = patient ? [text("book.for", { name: patient.name })] : [];
  const where = unit ? [text("book.at", { unit: unit.name })] : [];
  return [what, ...where, ...whom, ...costOfWish(wish, turn)].join(" ");
}

async function take(reception: Reception, turn: Turn): Promise<Outcome> {
  const wish = await wishOf(reception, turn);
  // Asked after what is free: whoever seems busy may be so with this turn's own booking.
  const made = await reception.agenda.bookedUnder(turn.key);
  if (made) return done(reception, made, turn);
  for (const visit of visitsFor(wish, turn)) {
    const result = await reception.agenda.book({ ...visit, key: turn.key });
    if (result.status === "booked") return done(reception, result.appointment, turn);
    if (result.status === "refused") return refuse(result, turn);
  }
  reception.lookAgain();
  return again(toLostRace(await wishOf(reception, turn), turn));
}

/** The clinic lets one patient have only so many. */
function refuse({ reason }: Pick<Refused, "reason">, { text }: Speaker): Outcome {
  const isThatDay = reason === "too_many_that_day";
  return reply({
    kind: "text",
    markdown: text(isThatDay ? "book.most.day" : "book.most"),
    buttons: [{ label: text("appointments.summary"), action: actionOf(APPOINTMENTS, "") }],
  });
}

async function done({ agenda }: Reception, appointment: Appointment, turn: Turn): Promise<Outcome> {
  const { state, service } = appointment;
  const { text, language } = turn;
  const instructions = nameIn(service.instructions, language);
  const key = state === "requested" ? "book.requested" : "book.done";
  const said = [text(key, detailsOf(appointment, language)), instructions];
  const words: Saying = {
    kind: "text",
    markdown: said.filter((each) => each !== "").join("\n\n"),
    buttons: [{ label: text("appointments.summary"), action: actionOf(APPOINTMENTS, "") }],
  };
  return reply(words, ...(await fileOf(agenda, appointment, turn)));
}
