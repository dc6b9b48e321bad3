import type { Appointment, Span } from "../../../core/agenda/appointment.ts";
import type { PrismaClient } from "../../generated/client.ts";
import { StoredAppointments } from "./appointment.ts";

/** What was booked to begin in `span`, of every clinic, whatever became of it. */
export function visitsBeginning(
  prisma: PrismaClient,
  { from, to }: Span,
): Promise<readonly Appointment[]> {
  const wasBooked = { key: { not: null }, startsAt: { gte: from, lt: to } };
  return new StoredAppointments(prisma).all(wasBooked);
}
