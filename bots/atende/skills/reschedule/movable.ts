import { z } from "zod";
import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { kinIn } from "../../../../core/agenda/kin.ts";
import { findService } from "../../../../core/agenda/names.ts";
import { CANCEL_SKILL } from "../../../../core/agenda/visit-actions.ts";
import { asksForMore } from "../../../../core/engine/answers/answers.ts";
import { id } from "../../../../core/message/address.ts";
import type { Turn } from "../../../../core/turn.ts";
import { wordsIn } from "../../../../core/understanding/text/tokens.ts";
import type { Reception } from "../../reception.ts";
import { isOfVisit, isTimely } from "./move.ts";

/** What a person may move: their next visits, and what they just cancelled and would rather have moved. */
export async function movable(reception: Reception, turn: Turn): Promise<readonly Appointment[]> {
  const all = await Promise.all([justCancelled(reception, turn), reception.upcomingOf(turn)]);
  return all.flat();
}

async function justCancelled(reception: Reception, turn: Turn): Promise<readonly Appointment[]> {
  const { visit } =
    OfVisits.safeParse(turn.justDone === CANCEL_SKILL ? turn.before : {}).data ?? {};
  const found = await Promise.all(
    (visit ?? []).map((each) => reception.visitOf(turn, id<"appointment">(each))),
  );
  return found
    .filter((each) => each !== undefined)
    .filter((each) => isCancelled(each) && each.from.getTime() > turn.now.getTime());
}

const OfVisits = z.object({
  visit: z
    .string()
    .transform((ids) => ids.split(","))
    .pipe(z.array(z.uuid())),
});

export function isCancelled({ state }: Appointment): boolean {
  return state === "cancelled";
}

/** Whether words that seem to begin a booking move a visit: "amanhã complicou pra mim, tem quinta?" */
export async function movesVisit(reception: Reception, turn: Turn): Promise<boolean> {
  if (asksForMore(turn.said)) return false;
  const { services } = await reception.clinicOf(turn);
  const named = findService(turn.said, services)?.slug;
  const visits = await movable(reception, turn);
  const saysSo = moving.test(wordsIn(turn.said));
  return visits
    .filter(({ service }) => named === undefined || named === service.slug)
    .some((visit) => saysSo || isOfVisit(visit, turn) || isAnew(visit, turn));
}

/** Right after it was cancelled, a day or an hour is asked for: "ou melhor, tem quinta às 17?" */
function isAnew(visit: Appointment, turn: Turn): boolean {
  return isCancelled(visit) && kinIn(turn.said) === undefined && isTimely(turn.said, visit, turn);
}

/** Words that mean nothing else, however much else is told of a new time. */
const moving = /\b(?:remarc|reagend|reprogram|reschedul)/u;
