import { nameIn } from "../../../core/agenda/names.ts";
import { localTime } from "../../../core/agenda/openings.ts";
import type { Outcome, Passed } from "../../../core/agenda/waitlist.ts";
import type { Prisma, PrismaClient } from "../../generated/client.ts";
import { Names } from "./clinic.ts";
import { offerFrom, waitFrom, withDependent } from "./waits.ts";

/** A place in a clinic's line as its operators see it: nothing of who waits. */
export interface LinePlace {
  readonly id: string;
  readonly clinic: string;
  readonly service: string;
  /** Absent for anyone. */
  readonly professional?: string;
  /** ISO dates, both among them. */
  readonly from: string;
  readonly to: string;
  readonly since: Date;
}

/** An offer with why it was theirs and what came of it. */
export interface LoggedOffer {
  /** The place in the line that it was made to. */
  readonly wait: string;
  readonly clinic: string;
  readonly service: string;
  readonly professional: string;
  /** By the clinic's clock: `2026-11-27T10:00`. */
  readonly start: string;
  readonly at: Date;
  readonly until: Date;
  /** `open` while it stands. */
  readonly outcome: Outcome | "open";
  /** Those who have waited longer and were not offered this, and why. */
  readonly passed: readonly Passed[];
}

const withNames = {
  ...withDependent,
  clinic: true,
  service: true,
  professional: true,
} satisfies Prisma.WaitInclude;

/** Everyone who waits, of every clinic, the longest first. */
export async function placesInLine(prisma: PrismaClient): Promise<readonly LinePlace[]> {
  const rows = await prisma.wait.findMany({
    where: { endedAt: null },
    orderBy: [{ since: "asc" }, { id: "asc" }],
    include: withNames,
  });
  return rows.map((row) => {
    const { id, from, to, since } = waitFrom(row);
    return {
      id,
      ...calledAs(row),
      ...(row.professional && { professional: row.professional.name }),
      from,
      to,
      since,
    };
  });
}

/** The offers that were made since a moment, of every clinic, the first first. */
export async function offersSince(
  prisma: PrismaClient,
  since: Date,
): Promise<readonly LoggedOffer[]> {
  const rows = await prisma.offer.findMany({
    where: { at: { gte: since } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    include: { wait: { include: withNames }, appointment: { include: { professional: true } } },
  });
  return rows.map((row) => {
    const { wait, from, at, until, outcome = "open", passed } = offerFrom(row);
    const start = localTime(from, row.wait.clinic.timeZone).toString({ smallestUnit: "minute" });
    const { professional } = row.appointment;
    const names = { ...calledAs(row.wait), professional: professional.name };
    return { wait, ...names, start, at, until, outcome, passed };
  });
}

function calledAs({ clinic, service }: Prisma.WaitGetPayload<{ include: typeof withNames }>) {
  return { clinic: clinic.name, service: nameIn(Names.parse(service.names), "en") };
}
