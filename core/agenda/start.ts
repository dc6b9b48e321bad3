import type { Temporal } from "temporal-polyfill";
import type { Appointment } from "./appointment.ts";
import { localTime } from "./openings.ts";

/** What its clinic's clock shows when a visit begins. */
export function startOf({
  from,
  clinic,
}: Pick<Appointment, "from" | "clinic">): Temporal.PlainDateTime {
  return localTime(from, clinic.timeZone);
}
