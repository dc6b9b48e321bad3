import { Temporal } from "temporal-polyfill";
import type { Appointment } from "../../core/agenda/appointment.ts";
import type { AppointmentState } from "../../core/agenda/states.ts";
import { nameIn } from "../../core/agenda/names.ts";
import { localTime } from "../../core/agenda/openings.ts";
import { startOf } from "../../core/agenda/start.ts";
import type { PrismaClient } from "../../prisma/generated/client.ts";
import { visitsBeginning } from "../../prisma/store/agenda/visits.ts";
import { Quit } from "../commands/quit.ts";

/** A visit as an operator's list has it: nothing of who comes. */
export interface ListedVisit {
  readonly id: string;
  readonly clinic: string;
  /** By the clinic's clock: `2026-11-27T10:00`. */
  readonly start: string;
  readonly service: string;
  readonly professional: string;
  readonly state: AppointmentState;
}

const DAY = 86_400_000;

/** The visits of a day, or of today, each by its own clinic's clock. */
export async function visitsOn(
  prisma: PrismaClient,
  written: string | undefined,
): Promise<readonly ListedVisit[]> {
  const now = new Date();
  const day = written === undefined ? undefined : readDay(written);
  const around = day ? new Date(`${day.toString()}T12:00:00Z`) : now;
  const span = { from: new Date(+around - 2 * DAY), to: new Date(+around + 2 * DAY) };
  const visits = await visitsBeginning(prisma, span);
  return visits.flatMap((visit) => {
    const { timeZone } = visit.clinic;
    const wanted = day ?? localTime(now, timeZone).toPlainDate();
    return startOf(visit).toPlainDate().equals(wanted) ? [listed(visit)] : [];
  });
}

/** A visit without anything of who comes. */
export function listed(visit: Appointment): ListedVisit {
  const { id, clinic, service, professional, state } = visit;
  return {
    id,
    clinic: clinic.name,
    start: startOf(visit).toString({ smallestUnit: "minute" }),
    service: nameIn(service.names, "en"),
    professional: professional.name,
    state,
  };
}

export function tableOf(visits: readonly ListedVisit[]): string {
  if (visits.length === 0) return "No visits on that day.\n";
  return visits
    .map(({ id, start, state, service, professional, clinic }) =>
      [id, start.slice(11), state.padEnd(11), `${service}, ${professional}`, clinic].join("  "),
    )
    .join("\n")
    .concat("\n");
}

function readDay(written: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(written);
  } catch {
    throw new Quit(2, `--day takes a date like 2026-11-27, not ${written}.`);
  }
}
