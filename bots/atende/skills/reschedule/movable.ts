import { z } from "zod";
import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { kinIn } from "../../../../core/agenda/kin.ts";
import { findService } from "../../../../core/agenda/names.ts";
import { CANCEL_SKILL } from "../../../../core/agenda/visit-actions.ts";
import { asksForMore, putRight } from "../../../../core/engine/answers/answers.ts";
import { id } from "../../../../core/message/address.ts";
import type { Turn } from "../../../../core/turn.ts";
import { wordsAlone } from "../../../../core/understanding/text/tokens.ts";
import type { Reception } from "../../reception.ts";
import { isCancelled, isOfVisit, isTimely, justDone } from "./move.ts";

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

/** Whether words that seem to begin a booking move a visit: "amanhã complicou pra mim, tem quinta?" */
export async function movesVisit(reception: Reception, turn: Turn): Promise<boolean> {
  if (asksForMore(turn.said)) return false;
  const named = await servicesNamed(reception, turn);
  const visits = await movable(reception, turn);
  return visits
    .filter(({ service }) => named.length === 0 || named.includes(service.id))
    .some((visit) => saysToMove(turn) || isOfVisit(visit, turn) || isAnew(visit, turn));
}

/** Whether words plainly move something, of which there is none among what there is: it is booked. */
export async function movesNone(reception: Reception, turn: Turn): Promise<boolean> {
  if (!saysToMove(turn)) return false;
  const named = await servicesNamed(reception, turn);
  const visits = await movable(reception, turn);
  const isOne = ({ service }: Appointment) => named.includes(service.id);
  return named.length > 0 && visits.length > 0 && !visits.some(isOne);
}

async function servicesNamed(reception: Reception, turn: Turn) {
  const clinics = await reception.clinicsOf(turn);
  return clinics.flatMap(({ services }) => findService(turn.said, services)?.id ?? []);
}

/** Right after it was cancelled, a day or an hour is asked for: "ou melhor, tem quinta às 17?" */
function isAnew(visit: Appointment, turn: Turn): boolean {
  return isCancelled(visit) && kinIn(turn.said) === undefined && isTimely(turn.said, visit, turn);
}

/**
 * Which of several it surely is: what was just cancelled, or just made. Who asks plainly to
 * move one means no cancelled one beside the only one that stands.
 */
export function likeliest(visits: readonly Appointment[], turn: Turn): Appointment | undefined {
  const standing = visits.filter((visit) => !isCancelled(visit));
  const isPlain = saysToMove(turn) && putRight(turn.said) === undefined;
  if (isPlain && standing.length === 1) return standing[0];
  return visits.find(isCancelled) ?? justDone(visits, turn);
}

function saysToMove({ said }: Turn): boolean {
  return moving.test(wordsAlone(said));
}

/** Words that mean nothing else, however much else is told of a new time. */
const moving = /\b(?:remarc|reagend|reprogram|reschedul)/u;
