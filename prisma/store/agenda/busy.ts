import type { Occupied, Span } from "../../../core/agenda/appointment.ts";
import { id } from "../../../core/message/address.ts";
import type { Prisma } from "../../generated/client.ts";

/** What the professionals' own calendars keep of a clinic's time at any moment of `span`. */
export async function busyElsewhere(
  { externalBusy }: Pick<Prisma.TransactionClient, "externalBusy">,
  clinicId: string,
  { from, to }: Span,
): Promise<readonly Occupied[]> {
  const rows = await externalBusy.findMany({
    where: { professional: { clinicId }, startsAt: { lt: to }, endsAt: { gt: from } },
  });
  return rows.map(({ professionalId, startsAt, endsAt }) => ({
    professional: id(professionalId),
    resources: [],
    from: startsAt,
    to: endsAt,
  }));
}
