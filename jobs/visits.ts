import type { Agenda } from "../core/agenda/agenda.ts";
import { closeVisits } from "../core/agenda/close-visits.ts";
import type { Clock } from "../core/ports.ts";
import type { Job } from "./job.ts";

/** Says of visits whose time is over what became of them, where the clinic's policy is to say so. */
export function visitsJob({
  agenda,
  clock,
}: {
  readonly agenda: Pick<Agenda, "ended" | "mark">;
  readonly clock: Clock;
}): Job {
  return { name: "visits", everyMs: 60_000, run: () => closeVisits(agenda, clock.now()) };
}
