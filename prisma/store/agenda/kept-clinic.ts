import type { DayOverride } from "../../../core/agenda/clinic.ts";
import type { NewClinic, NewOverride } from "../../../core/agenda/new-clinic.ts";
import type { Prisma, PrismaClient } from "../../generated/client.ts";
import { clinicFrom, wholeClinic } from "./clinic.ts";

const written = {
  ...wholeClinic,
  accounts: { include: { account: true } },
} satisfies Prisma.ClinicInclude;

type Row = Prisma.ClinicGetPayload<{ include: typeof written }>;

/** An organisation's clinics by their names. */
export async function clinicsKept(
  prisma: PrismaClient,
  organisationId: string,
): Promise<readonly NewClinic[]> {
  const rows = await prisma.clinic.findMany({
    where: { organisationId },
    include: written,
    orderBy: { name: "asc" },
  });
  return rows.map(writtenDown);
}

/** A clinic as somebody would write it down: its things speak of each other by their slugs. */
function writtenDown(row: Row): NewClinic {
  const clinic = clinicFrom(row);
  const slugs = slugsOf(row);
  const hoursOf = <T extends { readonly unit?: string }>({ unit, ...hours }: T) => ({
    ...hours,
    ...(unit !== undefined && { unit: slugs(unit) }),
  });
  const overridesOf = (all: readonly DayOverride[], rows: Row["overrides"]) =>
    all.map(({ from, to, hours }, index): NewOverride => {
      const reason = rows[index]?.reason ?? undefined;
      return { from, to, hours: hours.map(hoursOf), ...(reason !== undefined && { reason }) };
    });
  return {
    slug: clinic.slug,
    name: clinic.name,
    timeZone: clinic.timeZone,
    ...(row.holidayRegion !== null && { holidayRegion: row.holidayRegion }),
    policy: clinic.policy,
    units: clinic.units.map(({ id: _unit, ...unit }) => unit),
    resources: clinic.resources.map(({ id: _resource, ...resource }) => resource),
    services: clinic.services.map(({ id: _service, needs, ...service }) => ({
      ...service,
      needs: needs.map(slugs),
    })),
    professionals: clinic.professionals.map(({ id: _one, services, hours, ...one }, index) => ({
      ...one,
      services: services.map(slugs),
      hours: hours.map(hoursOf),
      overrides: overridesOf(one.overrides, row.professionals[index]?.overrides ?? []),
    })),
    plans: clinic.plans.map(({ id: _plan, services, professionals, ...plan }) => ({
      ...plan,
      ...(services && { services: services.map(slugs) }),
      ...(professionals && { professionals: professionals.map(slugs) }),
    })),
    overrides: overridesOf(clinic.overrides, row.overrides),
    accounts: row.accounts.map(({ account: { channel, name } }) => ({ channel, account: name })),
  };
}

function slugsOf({ units, resources, services, professionals }: Row): (id: string) => string {
  const all = [...units, ...resources, ...services, ...professionals];
  const slugs = new Map(all.map(({ id, slug }) => [id, slug]));
  return (id) => {
    const slug = slugs.get(id);
    if (slug === undefined) throw new Error(`a clinic speaks of ${id}, which it does not have`);
    return slug;
  };
}
