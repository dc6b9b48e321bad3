import { z } from "zod";
import { obstacles, outcomes } from "../../../core/agenda/waitlist.ts";
import type { Offer, Wait } from "../../../core/agenda/waitlist.ts";
import { id } from "../../../core/message/address.ts";
import type { Offer as OfferRow, Prisma } from "../../generated/client.ts";
import { dateOf } from "./clinic.ts";

export const withDependent = { dependent: true } satisfies Prisma.WaitInclude;

type WaitRow = Prisma.WaitGetPayload<{ include: typeof withDependent }>;

const PassedOver = z.array(
  z.object({
    wait: z.string().transform((text) => id<"wait">(text)),
    why: z.enum(obstacles),
  }),
);

export function waitFrom(row: WaitRow): Wait {
  const { dependent, professionalId, planId } = row;
  return {
    id: id(row.id),
    clinic: id(row.clinicId),
    service: id(row.serviceId),
    ...(professionalId !== null && { professional: id<"professional">(professionalId) }),
    contact: id(row.contactId),
    conversation: id(row.conversationId),
    language: row.language,
    ...(dependent && { patient: { name: dependent.name, relationship: dependent.relationship } }),
    ...(planId !== null && { plan: id<"plan">(planId) }),
    without: row.without.map((each) => id<"professional">(each)),
    except: row.except,
    from: dateOf(row.fromDay),
    to: dateOf(row.toDay),
    weekdays: row.weekdays,
    earliest: row.earliest,
    latest: row.latest,
    since: row.since,
  };
}

export function offerFrom(row: OfferRow): Offer {
  return {
    id: id(row.id),
    wait: id(row.waitId),
    appointment: id(row.appointmentId),
    professional: id(row.professionalId),
    from: row.startsAt,
    to: row.endsAt,
    at: row.at,
    until: row.until,
    passed: PassedOver.parse(row.passed),
    ...(row.outcome !== null && { outcome: z.enum(outcomes).parse(row.outcome) }),
    ...(row.endedAt && { endedAt: row.endedAt }),
  };
}
