import type { Change } from "../../../../core/agenda/agenda.ts";
import { detailsOf } from "../../../../core/agenda/details.ts";
import type { Appointment, AppointmentId } from "../../../../core/agenda/appointment.ts";
import { CANCEL_SKILL, CONFIRM_SKILL } from "../../../../core/agenda/visit-actions.ts";
import { inParts } from "../../../../core/engine/routing/clauses.ts";
import type { Button, Saying } from "../../../../core/message/outgoing.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Outcome, Skill } from "../../../../core/skill.ts";
import type { Turn } from "../../../../core/turn.ts";
import { preferenceIn } from "../../../../core/understanding/refusal.ts";
import type { Reception } from "../../reception.ts";
import { noAppointments } from "../appointments/appointments.ts";
import { bookButton } from "../book/button.ts";
import { saysToCancel } from "../cancel/which.ts";
import { saysToMove } from "../reschedule/movable.ts";
import type { Speaker } from "../speaker.ts";
import { isOpen, lastReminded } from "../visits/spoken-of.ts";
import { tellWhich } from "../visits/meant.ts";
import { listOf } from "../visits/items.ts";
import { idsOf, NONE, visitSlot } from "../visits/visit-slot.ts";
import {
  comesToOne,
  doubtedIn,
  doubtsComing,
  isDoubtful,
  notConfirmed,
  othersNotConfirmed,
  refusedIn,
  waysWith,
} from "./doubts.ts";
import { examples } from "./examples.ts";
import { asksWhetherItIs } from "./whether.ts";

/** Notes that a patient comes: by one tap on a reminder, or in words. */
export function confirm(reception: Reception): Skill {
  return defineSkill({
    name: CONFIRM_SKILL,
    summary: "confirm.summary",
    triggers: [
      { on: "command", name: "confirmar" },
      { on: "intent", examples },
    ],
    isOpen: async (turn) => (await reception.upcomingOf(turn)).length > 0,
    agrees: true,
    claims: (turn, seems) => isOfComing(reception, turn, seems),
    awaitsYes: (turn) => wasRemindedLast(reception, turn),
    declinedBy: CANCEL_SKILL,
    slots: {
      visit: visitSlot(reception, {
        ask: "confirm.ask",
        about: toCome,
        several: true,
        toCome: true,
        // Nobody answers a reminder about another.
        likeliest: async (upcoming) => (await lastReminded(reception.agenda, upcoming))?.visit,
        among: (turn) => notDoubted(reception, turn),
      }),
    },
    ends: (turn) => (asksWhetherItIs(turn.said) ? expected(reception, turn) : undefined),
    async run(turn) {
      const { visit } = turn.known;
      const visits = visit === NONE ? [] : await idsOf(visit, reception, turn);
      if (visits.length === 0) return noAppointments(turn);
      const upcoming = await reception.upcomingOf(turn);
      const doubted = doubtedIn(upcoming, turn);
      const refused = refusedIn(upcoming, turn);
      if ([...doubted, ...refused].some(({ id }) => visits.includes(id)))
        return reply(notConfirmed(visits, turn));
      const noted = await note(reception, visits, turn);
      // What is given up in the same breath is seen to next.
      const others = turn.next === undefined ? [...doubted, ...refused] : doubted;
      return reply(...noted, ...othersNotConfirmed([...new Set(others)], turn));
    },
  });
}

/** Whether it says that they come to one and not to another, or do not know it yet. */
async function isOfComing(
  reception: Reception,
  turn: Turn,
  seems: string | undefined,
): Promise<boolean> {
  if (doubtsComing(turn.said)) return wasRemindedLast(reception, turn);
  return seems === CANCEL_SKILL && comesToOne(await reception.upcomingOf(turn), turn);
}

/**
 * Those that they may come to: of several none that they say they do not, where they were reminded of the others.
 * Nobody comes to one that was not spoken of by not coming to another.
 */
async function notDoubted(reception: Reception, turn: Turn): Promise<readonly Appointment[]> {
  const upcoming = await reception.upcomingOf(turn);
  const without = new Set([...doubtedIn(upcoming, turn), ...refusedIn(upcoming, turn)]);
  const open = upcoming.filter((visit) => !without.has(visit));
  return open.some(({ state }) => state === "reminded") ? open : upcoming;
}

/**
 * What is said of visits that they come to, without what is said of those that are given up, moved or in doubt. It is
 * noted at once: who was asked which has none confirmed that they do not speak of.
 */
function toCome(words: string, upcoming: readonly Appointment[], turn: Turn): string | undefined {
  const parts = inParts(preferenceIn(words).wished || words).map(
    (part) => preferenceIn(part).wished,
  );
  const open = parts.filter((part) => !saysToMove({ said: part }) && !saysToCancel(part));
  const sure = open.filter((part) => !isDoubtful(part, turn.said)).join(" ");
  const kept = tellWhich(sure, upcoming, turn) ? sure : open.join(" ");
  if (turn.asked === "visit") return tellWhich(kept, upcoming, turn) ? kept : undefined;
  return kept.trim() === "" ? words : kept;
}

/** When they are expected, told to who asks whether it is so: nothing is noted by that. */
async function expected(reception: Reception, turn: Turn): Promise<Outcome> {
  const upcoming = await reception.upcomingOf(turn);
  if (upcoming.length === 0) return noAppointments(turn);
  const markdown = turn.text("appointments.list", { list: listOf(upcoming, turn) });
  const ids = upcoming.map(({ id }) => id);
  return reply({ kind: "text", markdown, buttons: waysWith(ids, turn) });
}

/** Whether nothing was answered since the reminder. */
async function wasRemindedLast(reception: Reception, turn: Turn): Promise<boolean> {
  return (await remindedLast(reception, turn)) !== undefined;
}

async function remindedLast({ agenda, upcomingOf }: Reception, turn: Turn) {
  const last = await lastReminded(agenda, await upcomingOf(turn));
  return last && isOpen(last, turn) ? last : undefined;
}

/** The answers to a reminder, where nothing was said since. */
export async function answersToReminder(
  reception: Reception,
  turn: Turn,
): Promise<readonly Button[]> {
  const last = await remindedLast(reception, turn);
  return last ? waysWith([last.visit.id], turn) : [];
}

async function note(
  { agenda }: Reception,
  visits: readonly AppointmentId[],
  turn: Turn,
): Promise<readonly (string | Saying)[]> {
  const { contact, now: at } = turn;
  const changes: Change[] = [];
  for (const appointment of visits)
    changes.push(await agenda.confirm({ appointment, contact: contact.id, at }));
  const done = changes.flatMap((each) => (each.status === "changed" ? [each.appointment] : []));
  const refused = changes.find((each) => each.status === "refused");
  return [...told(done, turn), ...(refused ? [whyNot(refused, turn)] : [])];
}

function told(done: readonly Appointment[], speaker: Speaker): readonly string[] {
  const { text, language } = speaker;
  const [one, ...others] = done;
  if (!one) return [];
  return others.length === 0
    ? [text("confirm.done", detailsOf(one, language))]
    : [text("confirm.done.several", { list: listOf(done, speaker) })];
}

/** What waits for the clinic's own yes is nothing for the patient to confirm. */
function whyNot({ reason }: Extract<Change, { status: "refused" }>, { text }: Speaker): Saying {
  return {
    kind: "text",
    markdown: text(reason === "not_theirs" ? "confirm.waiting" : "confirm.past"),
    buttons: [bookButton({ text })],
  };
}
