import { z } from "zod";
import type { Clinic, DayOverride, Hours } from "../../../core/agenda/clinic.ts";
import { clinicPolicy } from "../../../core/agenda/policy.ts";
import { id } from "../../../core/message/address.ts";
import type { Prisma } from "../../generated/client.ts";

/** A clinic with all that can be booked there, everything in an order that stays. */
export const wholeClinic = {
  units: { orderBy: { slug: "asc" } },
  services: {
    orderBy: { slug: "asc" },
    include: { needs: { orderBy: { resource: { slug: "asc" } } } },
  },
  resources: { orderBy: { slug: "asc" } },
  plans: {
    orderBy: { slug: "asc" },
    include: {
      services: { orderBy: { service: { slug: "asc" } } },
      professionals: { orderBy: { professional: { slug: "asc" } } },
    },
  },
  professionals: {
    orderBy: { slug: "asc" },
    include: {
      services: { orderBy: { service: { slug: "asc" } } },
      openingRules: { orderBy: [{ weekday: "asc" }, { opens: "asc" }] },
      overrides: { orderBy: [{ fromDay: "asc" }, { toDay: "asc" }] },
    },
  },
  overrides: { where: { professionalId: null }, orderBy: [{ fromDay: "asc" }, { toDay: "asc" }] },
  holidays: { orderBy: { day: "asc" } },
} satisfies Prisma.ClinicInclude;

type ClinicRow = Prisma.ClinicGetPayload<{ include: typeof wholeClinic }>;
type UnitRow = ClinicRow["units"][number];
type ServiceRow = ClinicRow["services"][number];
type ProfessionalRow = ClinicRow["professionals"][number];
type PlanRow = ClinicRow["plans"][number];

export const Names = z.record(z.string(), z.string());

const OverrideHours = z.array(
  z.object({
    opens: z.number(),
    closes: z.number(),
    unit: z
      .string()
      .transform((text) => id<"unit">(text))
      .exactOptional(),
  }),
);

export function clinicFrom(row: ClinicRow): Clinic {
  return {
    id: id(row.id),
    slug: row.slug,
    name: row.name,
    timeZone: row.timeZone,
    policy: clinicPolicy.parse(row.policy),
    units: row.units.map(unitFrom),
    services: row.services.map(serviceFrom),
    professionals: row.professionals.map(professionalFrom),
    resources: row.resources.map(({ id: resource, slug, name, capacity }) => ({
      id: id(resource),
      slug,
      name,
      capacity,
    })),
    plans: row.plans.map(planFrom),
    overrides: row.overrides.map(overrideFrom),
    holidays: row.holidays.map(({ day, names }) => ({
      day: dateOf(day),
      names: Names.parse(names),
    })),
  };
}

export function unitFrom({ id: unit, slug, name, address, latitude, longitude }: UnitRow) {
  return {
    id: id<"unit">(unit),
    slug,
    name,
    address,
    ...(latitude !== null && longitude !== null && { position: { latitude, longitude } }),
  };
}

function serviceFrom(row: ServiceRow) {
  const { slug, aliases, minutes, bufferBefore: before, bufferAfter: after } = row;
  return {
    id: id<"service">(row.id),
    slug,
    names: Names.parse(row.names),
    aliases,
    minutes,
    buffer: { before, after },
    ...priceFrom(row),
    instructions: Names.parse(row.instructions),
    needs: row.needs.map(({ resourceId }) => id<"resource">(resourceId)),
  };
}

export function priceFrom({ priceMinor, currency }: Pick<ServiceRow, "priceMinor" | "currency">) {
  return priceMinor !== null && currency !== null ? { price: { minor: priceMinor, currency } } : {};
}

function professionalFrom(row: ProfessionalRow) {
  const { slug, name } = row;
  return {
    id: id<"professional">(row.id),
    slug,
    name,
    services: row.services.map(({ serviceId }) => id<"service">(serviceId)),
    hours: row.openingRules.map(({ weekday, ...rule }) => ({ weekday, ...hoursFrom(rule) })),
    overrides: row.overrides.map(overrideFrom),
  };
}

function hoursFrom(rule: { opens: number; closes: number; unitId: string | null }): Hours {
  const { opens, closes, unitId } = rule;
  return { opens, closes, ...(unitId !== null && { unit: id<"unit">(unitId) }) };
}

function overrideFrom(row: ClinicRow["overrides"][number]): DayOverride {
  const { fromDay, toDay, hours } = row;
  return { from: dateOf(fromDay), to: dateOf(toDay), hours: OverrideHours.parse(hours) };
}

/** None named is all of them. */
function planFrom({ id: plan, slug, name, aliases, services, professionals }: PlanRow) {
  const whom = professionals.map(({ professionalId }) => id<"professional">(professionalId));
  return {
    id: id<"plan">(plan),
    slug,
    name,
    aliases,
    ...(services.length > 0 && {
      services: services.map(({ serviceId }) => id<"service">(serviceId)),
    }),
    ...(whom.length > 0 && { professionals: whom }),
  };
}

/** The date that is kept as a midnight of UTC: "2027-03-01". */
export function dateOf(day: Date): string {
  return day.toISOString().slice(0, 10);
}
