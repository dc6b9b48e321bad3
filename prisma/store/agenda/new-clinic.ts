import { v7 as uuid } from "uuid";
import { kinds } from "../../../core/agenda/new-clinic.ts";
import type { Kind, NewClinic, NewOverride, NewService } from "../../../core/agenda/new-clinic.ts";
import { clinicPolicy } from "../../../core/agenda/policy.ts";
import type { Prisma, PrismaClient } from "../../generated/client.ts";

/** As long as a clinic of hundreds takes, in milliseconds. */
export const PATIENCE = { maxWait: 15_000, timeout: 60_000 };

/** Writes a clinic down, all of it or nothing, and says under which id. Throws for a slug that it does not have. */
export async function addClinic(
  prisma: PrismaClient,
  organisationId: string,
  clinic: NewClinic,
): Promise<string> {
  return prisma.$transaction((tx) => insertClinic(tx, organisationId, clinic), PATIENCE);
}

/** As {@link addClinic}, where more is to be written with it. */
export async function insertClinic(
  tx: Prisma.TransactionClient,
  organisationId: string,
  clinic: NewClinic,
): Promise<string> {
  const id = uuid();
  const { slug, name, timeZone, holidayRegion = null } = clinic;
  const policy = clinicPolicy.parse(clinic.policy ?? {});
  const rows = rowsOf(clinic, idsOf(clinic));
  const here = atClinic(id);
  await tx.clinic.create({
    data: { id, organisationId, slug, name, timeZone, policy, holidayRegion },
  });
  await tx.unit.createMany({ data: here(rows.units) });
  await tx.resource.createMany({ data: here(rows.resources) });
  await tx.service.createMany({ data: here(rows.services) });
  await tx.professional.createMany({ data: here(rows.professionals) });
  await tx.insurancePlan.createMany({ data: here(rows.plans) });
  await link(tx, id, rows);
  return id;
}

/** What ties the things of a clinic to each other. */
export async function link(
  tx: Prisma.TransactionClient,
  clinicId: string,
  rows: ClinicRows,
): Promise<void> {
  const here = atClinic(clinicId);
  await tx.serviceResource.createMany({ data: rows.needs });
  await tx.professionalService.createMany({ data: rows.offered });
  await tx.openingRule.createMany({ data: here(rows.hours) });
  await tx.dayOverride.createMany({ data: here(rows.overrides) });
  await tx.planService.createMany({ data: rows.planServices });
  await tx.planProfessional.createMany({ data: rows.planProfessionals });
}

function atClinic(clinicId: string) {
  return <T extends object>(all: readonly T[]) => all.map((each) => ({ ...each, clinicId }));
}

export type ClinicRows = ReturnType<typeof rowsOf>;
type Ids = (kind: Kind, slug: string) => string;

/** An id for everything that has a slug: its own where it is `known`, by kind and slug, else a new one. */
export function idsOf(clinic: NewClinic, known: ReadonlyMap<string, string> = new Map()): Ids {
  const made = new Map<string, string>();
  for (const kind of kinds)
    for (const { slug } of clinic[kind] ?? []) {
      const name = `${kind} ${slug}`;
      made.set(name, known.get(name) ?? uuid());
    }
  return (kind, slug) => {
    const id = made.get(`${kind} ${slug}`);
    if (id === undefined) throw new Error(`clinic ${clinic.slug} has no ${slug} among its ${kind}`);
    return id;
  };
}

/** A clinic as the rows of its tables. */
export function rowsOf(clinic: NewClinic, ids: Ids) {
  const { units = [], resources = [], services } = clinic;
  return {
    units: units.map(({ position, ...unit }) => ({
      id: ids("units", unit.slug),
      ...unit,
      ...position,
    })),
    resources: resources.map((each) => ({ id: ids("resources", each.slug), ...each })),
    services: services.map((service) => serviceRow(service, ids)),
    needs: services.flatMap(({ slug, needs = [] }) =>
      needs.map((need) => ({
        serviceId: ids("services", slug),
        resourceId: ids("resources", need),
      })),
    ),
    ...professionalRows(clinic, ids),
    ...planRows(clinic, ids),
  };
}

function professionalRows({ professionals, overrides = [] }: NewClinic, ids: Ids) {
  const staff = professionals.map((each) => ({ id: ids("professionals", each.slug), ...each }));
  return {
    professionals: staff.map(({ id, slug, name }) => ({ id, slug, name })),
    offered: staff.flatMap(({ id, services }) =>
      services.map((slug) => ({ professionalId: id, serviceId: ids("services", slug) })),
    ),
    hours: staff.flatMap(({ id, hours }) =>
      hours.map(({ unit, ...rule }) => ({
        ...rule,
        professionalId: id,
        ...(unit !== undefined && { unitId: ids("units", unit) }),
      })),
    ),
    overrides: [
      ...overrides.map((each) => overrideRow(each, ids)),
      ...staff.flatMap(({ id, overrides: own = [] }) =>
        own.map((each) => ({ ...overrideRow(each, ids), professionalId: id })),
      ),
    ],
  };
}

function planRows({ plans = [] }: NewClinic, ids: Ids) {
  const accepted = plans.map((each) => ({ id: ids("plans", each.slug), ...each }));
  return {
    plans: accepted.map(({ id, slug, name, aliases = [] }) => ({
      id,
      slug,
      name,
      aliases: [...aliases],
    })),
    planServices: accepted.flatMap(({ id, services = [] }) =>
      services.map((slug) => ({ planId: id, serviceId: ids("services", slug) })),
    ),
    planProfessionals: accepted.flatMap(({ id, professionals = [] }) =>
      professionals.map((slug) => ({ planId: id, professionalId: ids("professionals", slug) })),
    ),
  };
}

function serviceRow(service: NewService, ids: Ids) {
  const { slug, names, aliases = [], minutes, buffer, price, instructions = {} } = service;
  return {
    id: ids("services", slug),
    slug,
    names,
    aliases: [...aliases],
    minutes,
    instructions,
    ...(buffer && { bufferBefore: buffer.before, bufferAfter: buffer.after }),
    ...(price && { priceMinor: price.minor, currency: price.currency }),
  };
}

function overrideRow({ from, to, hours, reason }: NewOverride, ids: Ids) {
  return {
    fromDay: new Date(`${from}T00:00:00Z`),
    toDay: new Date(`${to}T00:00:00Z`),
    hours: hours.map(({ unit, ...each }) => ({
      ...each,
      ...(unit !== undefined && { unit: ids("units", unit) }),
    })),
    ...(reason !== undefined && { reason }),
  };
}
