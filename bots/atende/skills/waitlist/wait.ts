import { dayInWords } from "../../../../core/agenda/calendar-words.ts";
import { nameIn } from "../../../../core/agenda/names.ts";
import { bookableDays } from "../../../../core/agenda/openings.ts";
import type { Waitlist } from "../../../../core/agenda/waitlist.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Outcome, Skill, Slot, Turn } from "../../../../core/skill.ts";
import type { Reception } from "../../reception.ts";
import { daySlot, professionalSlot, serviceSlot, timeSlot } from "../book/slots.ts";
import { wishOf } from "../book/wish.ts";
import type { Wish } from "../book/wish.ts";
import { examples } from "./examples.ts";

const DAY = 24 * 60;

/** Puts a patient in the line for what is not free: a service, and what else they say of it. */
export function wait(reception: Reception, waitlist: Waitlist): Skill {
  return defineSkill({
    name: "clinic.wait",
    summary: "wait.summary",
    triggers: [
      { on: "command", name: "espera" },
      { on: "intent", examples },
    ],
    slots: {
      service: serviceSlot(reception),
      professional: whereSaid(professionalSlot(reception)),
      day: whereSaid(daySlot(reception)),
      time: whereSaid(timeSlot(reception)),
    },
    async run(turn) {
      return join(waitlist, await wishOf(reception, turn), turn);
    },
  });
}

function whereSaid(slot: Slot<string>): Slot<string> & { readonly optional: true } {
  return { ...slot, optional: true };
}

async function join(waitlist: Waitlist, wish: Wish, turn: Turn): Promise<Outcome> {
  const { clinic, service, professional, search, days = bookableDays(search), times } = wish;
  if (!service) throw new Error("nobody waits for nothing");
  const [earliest, latest] = times ? [minuteOf(times.from), minuteOf(times.to)] : [0, DAY];
  await waitlist.join({
    key: turn.key,
    at: turn.now,
    clinic: clinic.id,
    service: service.id,
    ...(professional && { professional: professional.id }),
    contact: turn.contact.id,
    conversation: turn.conversation,
    language: turn.language,
    from: days.from.toString(),
    to: days.to.toString(),
    weekdays: [],
    earliest,
    latest: Math.max(latest, earliest + 1),
  });
  const { text, language } = turn;
  return reply(
    text("wait.done", {
      service: nameIn(service.names, language),
      from: dayInWords(days.from, language),
      to: dayInWords(days.to, language),
    }),
  );
}

function minuteOf({ hour, minute }: { readonly hour: number; readonly minute: number }): number {
  return hour * 60 + minute;
}
