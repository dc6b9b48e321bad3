import type { Appointment, Span, Transition } from "../../../core/agenda/appointment.ts";
import type { PrismaClient } from "../../generated/client.ts";
import { appointmentFrom, StoredAppointments, transitionFrom, withNames } from "./appointment.ts";

/** What was booked to begin in `span`, of every clinic, whatever became of it. */
export function visitsBeginning(
  prisma: PrismaClient,
  { from, to }: Span,
): Promise<readonly Appointment[]> {
  const wasBooked = { key: { not: null }, startsAt: { gte: from, lt: to } };
  return new StoredAppointments(prisma).all(wasBooked);
}

/** A visit with all that happened to it. */
export interface VisitFile {
  readonly appointment: Appointment;
  /** The first first. */
  readonly history: readonly Transition[];
  /** What its patient was or is to be told unasked, in the order in which it is due. */
  readonly notices: readonly {
    readonly kind: string;
    readonly dueAt: Date;
    readonly toldAt?: Date;
  }[];
  /** From 1 to 5, where its patient said how it was. */
  readonly score?: number;
}

/** A visit of any clinic; `undefined` when there is none of that id. */
export async function visitFile(prisma: PrismaClient, id: string): Promise<VisitFile | undefined> {
  const row = await prisma.appointment.findUnique({
    where: { id },
    include: {
      ...withNames,
      transitions: { orderBy: { id: "asc" } },
      notices: { orderBy: { dueAt: "asc" } },
      rating: true,
    },
  });
  if (!row) return undefined;
  return {
    appointment: appointmentFrom(row),
    history: row.transitions.map(transitionFrom),
    notices: row.notices.map(({ kind, dueAt, toldAt }) => ({
      kind,
      dueAt,
      ...(toldAt && { toldAt }),
    })),
    ...(row.rating && { score: row.rating.score }),
  };
}
