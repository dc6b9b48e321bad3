import { detailsOf } from "../../../../core/agenda/details.ts";
import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { startOf } from "../../../../core/agenda/start.ts";
import { wordsOf } from "../../../../core/message/content.ts";
import { defineSkill, handoff, pass } from "../../../../core/skill.ts";
import type { Skill } from "../../../../core/skill.ts";
import type { Turn } from "../../../../core/turn.ts";
import { withStops } from "../../../../core/understanding/text/stops.ts";
import { daysNamed } from "../../../../core/understanding/when/when.ts";
import { whenContext } from "../../reception.ts";
import type { Reception } from "../../reception.ts";
import { saysLate } from "./says-late.ts";

/** Nobody says on Monday that they will be late on Friday, unless they name the Friday. */
const SOON_MS = 24 * 60 * 60_000;
/** They may say so when it has begun. */
const BEGUN_MS = 60 * 60_000;

/** Tells a person that a patient comes late to a visit that is near: only they know whether it can wait. */
export function late(reception: Reception): Skill {
  return defineSkill({
    name: "clinic.late",
    summary: "late.summary",
    triggers: [],
    claims: async (turn) =>
      saysLate(allSaid(turn)) && (await nearVisit(reception, turn)) !== undefined,
    async run(turn) {
      const { text, language, contact, now: at } = turn;
      const visit = await nearVisit(reception, turn);
      if (!visit) return pass;
      // Who is late comes; what waits for the clinic's own yes stays as it is.
      await reception.agenda.confirm({ appointment: visit.id, contact: contact.id, at });
      return handoff(NOTE, text("late.told", detailsOf(visit, language)));
    },
  });
}

const NOTE = "Avisou que vai se atrasar para a consulta.";

/** What a story comes to leaves it out: "não desmarca não, só avisa o doutor". */
function allSaid({ event, said }: Turn): string {
  return event.type === "message" ? withStops(wordsOf(event.content)) : said;
}

async function nearVisit(reception: Reception, turn: Turn): Promise<Appointment | undefined> {
  const { contact, now } = turn;
  const since = new Date(now.getTime() - BEGUN_MS);
  const [next] = await reception.agenda.upcoming(contact.id, since);
  if (!next) return undefined;
  return next.from.getTime() - now.getTime() < SOON_MS || namesItsDay(next, turn)
    ? next
    : undefined;
}

function namesItsDay(visit: Appointment, turn: Turn): boolean {
  const day = startOf(visit).toPlainDate();
  return daysNamed(turn.said, whenContext(visit.clinic, turn)).some(({ value }) =>
    [value.from, value.to].every((each) => each.equals(day)),
  );
}
