import type {
  Booking,
  BookingResult,
  Refusal,
  Rescheduling,
} from "../../../../core/agenda/agenda.ts";
import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { dayInWords, timeInWords } from "../../../../core/agenda/calendar-words.ts";
import { nameIn } from "../../../../core/agenda/names.ts";
import { detailsOf } from "../../../../core/agenda/details.ts";
import { CANCEL_SKILL, RESCHEDULE_SKILL } from "../../../../core/agenda/visit-actions.ts";
import type { Saying } from "../../../../core/message/outgoing.ts";
import { actionOf, again, defineSkill, reply } from "../../../../core/skill.ts";
import type { Outcome, Skill } from "../../../../core/skill.ts";
import type { Objection, Slot } from "../../../../core/slot.ts";
import type { Turn } from "../../../../core/turn.ts";
import type { Reception } from "../../reception.ts";
import { momentOf, noAppointments } from "../appointments/appointments.ts";
import { costOfWish } from "../book/cost.ts";
import { asksOf } from "../book/asks-of.ts";
import { keep, letGo, visitsFor } from "../book/keep.ts";
import { objectionOnHearing } from "../book/refused-day.ts";
import { toLostRace } from "../book/objections.ts";
import { professionalSlot } from "../book/slots.ts";
import { timeSlot } from "../book/time-slot.ts";
import { exceptSlot, withoutSlot } from "../book/refusal-slots.ts";
import { PRIVATE } from "../book/values.ts";
import { daySlot } from "../book/when-slots.ts";
import { wishOf, withWhom } from "../book/wish.ts";
import type { Wish } from "../book/wish.ts";
import { APPOINTMENTS } from "../names.ts";
import type { Speaker } from "../speaker.ts";
import { fileOf } from "../visits/file.ts";
import { areTooLate } from "../visits/too-late.ts";
import { NONE, visitSlot } from "../visits/visit-slot.ts";
import { examples } from "./examples.ts";
import { likeliest, movable, movesVisit } from "./movable.ts";
import { isCancelled, moveIn } from "./move.ts";
import { putOffOr } from "./put-off.ts";
import { withOther } from "./with-other.ts";
import {
  givenUpOr,
  isSwapped,
  otherServiceSlot,
  privatelySlot,
  swapOf,
  toldBehind,
  withLength,
} from "./swap.ts";
import { exceptOthers, sameDayOr, sameTimeOr } from "./same.ts";
import { stays, toNoMove } from "./to-no-move.ts";
import { withWhose } from "../visits/whose.ts";

/** Moves one of a person's appointments to another day or time, or another service, with the same professional unless said. */
export function reschedule(reception: Reception): Skill {
  return defineSkill({
    name: RESCHEDULE_SKILL,
    summary: "reschedule.summary",
    triggers: [
      { on: "command", name: "remarcar" },
      { on: "intent", examples },
    ],
    undoneBy: CANCEL_SKILL,
    insteadOf: CANCEL_SKILL,
    changedBy: RESCHEDULE_SKILL,
    asksOf,
    isOpen: async (turn) => (await movable(reception, turn)).length > 0,
    claims: async (turn, seems) =>
      (await swapOf(reception, turn)) !== undefined || movesVisit(reception, turn, seems),
    slots: {
      visit: givenUpOr(reception, movedSlot(reception)),
      service: otherServiceSlot(reception),
      plan: privatelySlot(),
      without: withoutSlot(reception),
      professional: withOther(reception, wanted(reception, professionalSlot(reception))),
      except: exceptOthers(reception, exceptSlot(reception)),
      day: putOffOr(reception, sameDayOr(reception, wanted(reception, daySlot(reception)))),
      time: sameTimeOr(reception, wanted(reception, timeSlot(reception))),
    },
    async ends(turn) {
      const visits = (await reception.upcomingOf(turn)).filter(({ id }) => id === turn.known.visit);
      return (await areTooLate(reception, visits, turn))
        ? refused("late", turn)
        : stays(reception, turn);
    },
    check: (turn) => check(reception, turn),
    readBack: (turn) => readBack(reception, turn),
    letGo: (turn) => letGo(reception, turn),
    run: (turn) => move(reception, turn),
  });
}

/** Which visit that is; of those whose service is given up where one is. */
function movedSlot(reception: Reception): Slot<string> {
  return visitSlot(reception, {
    ask: "reschedule.ask",
    about: (said, visits, turn) => moveIn(said, visits, turn).from,
    likeliest: async (visits, turn) =>
      (await swapOf(reception, turn)) ? undefined : likeliest(reception, visits, turn),
    among: async (turn) =>
      (await swapOf(reception, turn))?.visits ?? (await movable(reception, turn)),
  });
}

/** A slot of booking that reads only what is said of the new time, and nothing where there is none to move. */
function wanted(reception: Reception, slot: Slot<string>): Slot<string> {
  return {
    ...slot,
    value: { parse: (value) => (value === NONE ? NONE : slot.value.parse(value)) },
    tell: (value, turn) => (value === NONE ? undefined : slot.tell?.(value, turn)),
    async find(said, turn) {
      const { visit } = turn.known;
      if (visit === NONE) return NONE;
      const upcoming = await movable(reception, turn);
      // A new day was known before these words: whatever is said now is of the new time.
      const isKnown = turn.known["day"] !== undefined && turn.spokenOf["day"] !== undefined;
      const isSettled = isKnown || turn.asked === "day" || turn.asked === "time";
      const to =
        isSettled && visit !== undefined
          ? said
          : ((await toldBehind(reception, said, turn)) ?? moveIn(said, upcoming, turn).to);
      return to === "" ? undefined : slot.find(to, { ...turn, said: to });
    },
  };
}

async function check(reception: Reception, turn: Turn<Known>): Promise<Objection | undefined> {
  const { visit, day, time } = turn.known;
  if (visit === undefined) return undefined;
  if (await reception.agenda.bookedUnder(turn.key)) return undefined;
  const upcoming = await movable(reception, turn);
  if (visit === NONE && upcoming.length === 0) return undefined;
  if (!upcoming.some(({ id }) => id === visit)) return toWhatIsPast(upcoming, turn);
  const wish = await wishOf(reception, turn);
  const isReady = day !== undefined && time !== undefined;
  return (
    withLength(objectionOnHearing(wish, turn), wish, turn) ??
    toNoMove(wish, turn) ??
    (isReady ? keep(reception, wish, turn) : undefined)
  );
}

type Known = Readonly<Record<string, unknown>>;

/** The button of an old message: that visit is over, or cancelled. */
function toWhatIsPast(
  upcoming: readonly Appointment[],
  { text, language, known }: Turn<Known>,
): Objection | undefined {
  const choices = upcoming.map((each) => ({
    label: momentOf(each, language),
    set: { visit: each.id },
  }));
  const gone = Object.entries(known).flatMap(([name, value]) => (value === NONE ? [name] : []));
  return {
    forget: [...new Set(["visit", ...gone])],
    question: { text: text("cancel.past"), choices },
  };
}

async function readBack(reception: Reception, turn: Turn<Known>): Promise<string | undefined> {
  if (turn.known["visit"] === NONE) return undefined;
  if (await reception.agenda.bookedUnder(turn.key)) return undefined;
  const wish = await wishOf(reception, turn);
  const { visit, service, days, times } = wish;
  if (!visit || !days || !times) return undefined;
  const { text, language } = turn;
  const isOther = isSwapped(wish);
  const what = text(isOther ? "reschedule.swap" : "reschedule.readBack", {
    ...detailsOf(visit, language),
    ...(service && isOther && { newService: nameIn(service.names, language) }),
    professional: withWhom(wish, turn),
    newDay: dayInWords(days.from, language),
    newTime: timeInWords(times.from, language),
  });
  return [withWhose(visit, what, text), ...(isOther ? costOfWish(wish, turn) : [])].join(" ");
}

async function move(reception: Reception, turn: Turn<Known>): Promise<Outcome> {
  if (turn.known["visit"] === NONE) return noAppointments(turn);
  const made = await reception.agenda.bookedUnder(turn.key);
  if (made) return done(reception, made, turn);
  const wish = await wishOf(reception, turn);
  const isPrivate = turn.known["plan"] === PRIVATE && isSwapped(wish);
  const how = { key: turn.key, ...(isPrivate && { privately: true as const }) };
  for (const visit of visitsFor(wish, turn)) {
    const result = await moveTo(reception, wish, { ...visit, ...how });
    if (result.status === "booked") return done(reception, result.appointment, turn);
    if (result.status === "refused") return refused(result.reason, turn);
  }
  reception.lookAgain();
  return again(toLostRace(await wishOf(reception, turn), turn));
}

/** What was cancelled makes no room any more, and is booked anew. */
function moveTo({ agenda }: Reception, { visit }: Wish, to: Moved): Promise<BookingResult> {
  if (!visit) throw new Error("nothing is moved without a visit");
  const { id: appointment, patient } = visit;
  if (isCancelled(visit)) return agenda.book({ ...to, ...(patient && { patient }) });
  return agenda.reschedule({ ...to, appointment });
}

type Moved = Booking & Pick<Rescheduling, "privately">;

function refused(reason: Refusal, { text }: Speaker): Outcome {
  return reply({
    kind: "text",
    markdown: text(refusals.get(reason) ?? "cancel.past"),
    buttons: [{ label: text("appointments.summary"), action: actionOf(APPOINTMENTS, "") }],
  });
}

const refusals: ReadonlyMap<Refusal, "reschedule.late" | "book.most.day" | "book.most"> = new Map([
  ["late", "reschedule.late"],
  ["too_many_that_day", "book.most.day"],
  ["too_many", "book.most"],
] as const);

async function done(
  { agenda }: Reception,
  appointment: Appointment,
  turn: Turn<Known>,
): Promise<Outcome> {
  const { text, language } = turn;
  const isSwap = turn.known["service"] !== undefined;
  const told = detailsOf(appointment, language);
  const said = [
    text(isSwap ? "reschedule.swapped" : "reschedule.done", told),
    isSwap ? nameIn(appointment.service.instructions, language) : "",
  ];
  const words: Saying = {
    kind: "text",
    markdown: said.filter((each) => each !== "").join("\n\n"),
    buttons: [{ label: text("appointments.summary"), action: actionOf(APPOINTMENTS, "") }],
  };
  return reply(words, ...(await fileOf(agenda, appointment, turn)));
}
