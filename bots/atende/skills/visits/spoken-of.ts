import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { BOOK_SKILL, RESCHEDULE_SKILL } from "../../../../core/agenda/visit-actions.ts";
import type { Turn } from "../../../../core/turn.ts";
import { visitIn } from "../../reception.ts";
import type { Reception } from "../../reception.ts";

/** The visit that is in everybody's mind: told of alone, made just now, or reminded of with nothing answered since. */
export async function spokenOfNow(
  { agenda }: Pick<Reception, "agenda">,
  visits: readonly Appointment[],
  turn: Turn,
): Promise<Appointment | undefined> {
  const visit = visitIn(turn.spokenOf);
  const known = visits.find(({ id }) => id === visit) ?? justMade(visits, turn);
  if (known) return known;
  const reminded = await lastReminded(agenda, visits);
  return reminded && isOpen(reminded, turn) ? reminded.visit : undefined;
}

/** The visit that was made or moved last, where that was just done. */
export function justMade(
  visits: readonly Appointment[],
  { justDone = "" }: Turn,
): Appointment | undefined {
  if (!makes.has(justDone)) return undefined;
  const [last] = visits.toSorted((a, b) => b.bookedAt.getTime() - a.bookedAt.getTime());
  return last;
}

const makes: ReadonlySet<string> = new Set([BOOK_SKILL, RESCHEDULE_SKILL]);

export interface Reminded {
  readonly visit: Appointment;
  readonly at: Date;
}

/** Of those that were reminded of, the one whose reminder came last. */
export async function lastReminded(
  agenda: Reception["agenda"],
  visits: readonly Appointment[],
): Promise<Reminded | undefined> {
  const reminded = visits.filter(({ state }) => state === "reminded");
  const all = await Promise.all(
    reminded.map(async (visit) => {
      const history = await agenda.history(visit.id);
      const at = history.findLast(({ to }) => to === "reminded")?.at;
      return at ? [{ visit, at }] : [];
    }),
  );
  return all.flat().reduce<Reminded | undefined>((last, one) => later(last, one), undefined);
}

function later(last: Reminded | undefined, one: Reminded): Reminded {
  return last && last.at > one.at ? last : one;
}

/** Whether nothing was answered since the reminder. */
export function isOpen({ at }: Reminded, { spokeAt }: Pick<Turn, "spokeAt">): boolean {
  return spokeAt === undefined || at > spokeAt;
}
