import type { Agenda } from "./agenda.ts";
import type { AppointmentState } from "./states.ts";

const MINUTE = 60_000;

/**
 * Marks the visits that ended some time ago. Who arrived was seen; of the others the clinic's policy
 * says whether they count as missed or as seen. Those of a clinic that says nothing stay as they are.
 */
export async function closeVisits(
  agenda: Pick<Agenda, "ended" | "mark">,
  now: Date,
): Promise<void> {
  for (const { appointment, policy } of await agenda.ended(now)) {
    const { unmarked, grace } = policy;
    const isOver = now.getTime() - appointment.to.getTime() >= grace * MINUTE;
    if (unmarked === "nothing" || !isOver) continue;
    for (const to of waysOn(appointment.state, unmarked))
      await agenda.mark({
        appointment: appointment.id,
        to,
        by: "system",
        at: now,
        reason: "visit_over",
      });
  }
}

function waysOn(
  state: AppointmentState,
  unmarked: "no_show" | "done",
): readonly AppointmentState[] {
  if (state === "arrived") return ["done"];
  return unmarked === "no_show" ? ["no_show"] : ["arrived", "done"];
}
