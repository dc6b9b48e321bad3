import { kinds } from "../../../core/agenda/new-clinic.ts";
import type { ClinicAccount, Kind, NewClinic } from "../../../core/agenda/new-clinic.ts";
import { clinicPolicy } from "../../../core/agenda/policy.ts";
import type { Prisma, PrismaClient } from "../../generated/client.ts";
import { PATIENCE, idsOf, insertClinic, link, rowsOf } from "./new-clinic.ts";
import type { ClinicRows } from "./new-clinic.ts";

/** Something that is not written down any more, and stays for what was booked of it. */
export interface Kept {
  readonly kind: Kind;
  readonly slug: string;
}

/**
 * Brings a clinic to what is written down, all of it or nothing: alone among all who book there. What is
 * not written down any more goes, but for what somebody has booked or waits for: that stays, nobody can
 * be booked there any more, and it is given back. Of a trial nothing stays but what it would give back.
 */
export async function saveClinic(
  prisma: PrismaClient,
  { organisation, isTrial = false }: { readonly organisation: string; readonly isTrial?: boolean },
  clinic: NewClinic,
): Promise<readonly Kept[]> {
  const where = { organisationId_slug: { organisationId: organisation, slug: clinic.slug } };
  const old = await prisma.clinic.findUnique({ where });
  if (!old && isTrial) return [];
  const saving = prisma.$transaction(async (tx) => {
    const id = old ? await hold(tx, old.id) : await insertClinic(tx, organisation, clinic);
    if (clinic.accounts) await bind(tx, id, clinic.accounts);
    if (!old) return [];
    const isElsewhere = old.holidayRegion !== (clinic.holidayRegion ?? null);
    await rewrite(tx, { id, isElsewhere }, clinic);
    const kept = await replace(tx, id, clinic);
    if (isTrial) throw new Tried(kept);
    return kept;
  }, PATIENCE);
  return saving.catch((error: unknown) => {
    if (error instanceof Tried) return error.kept;
    throw error;
  });
}

/** Ends a trial, and the transaction with it. */
class Tried extends Error {
  readonly kept: readonly Kept[];

  constructor(kept: readonly Kept[]) {
    super("it was a trial");
    this.kept = kept;
  }
}

/** Nobody books there until the transaction ends. */
async function hold(tx: Prisma.TransactionClient, id: string): Promise<string> {
  await tx.$queryRaw`SELECT id FROM clinics WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return id;
}

async function rewrite(
  tx: Prisma.TransactionClient,
  { id, isElsewhere }: { readonly id: string; readonly isElsewhere: boolean },
  clinic: NewClinic,
): Promise<void> {
  const { name, timeZone, holidayRegion = null, policy = {} } = clinic;
  // Another region has other holidays: they are written down anew.
  if (isElsewhere) await tx.holiday.deleteMany({ where: { clinicId: id } });
  const again = isElsewhere ? { holidaysUntil: null } : {};
  const data = { name, timeZone, holidayRegion, policy: clinicPolicy.parse(policy), ...again };
  await tx.clinic.update({ where: { id }, data });
}

async function replace(
  tx: Prisma.TransactionClient,
  clinicId: string,
  clinic: NewClinic,
): Promise<readonly Kept[]> {
  const rows = rowsOf(clinic, idsOf(clinic, await idsIn(tx, clinicId)));
  await unlink(tx, clinicId);
  await writeThings(tx, clinicId, rows);
  const kept = await dropUnwritten(tx, clinicId, clinic);
  await link(tx, clinicId, rows);
  return kept;
}

/** What there is already, under its kind and slug. */
async function idsIn(
  tx: Prisma.TransactionClient,
  id: string,
): Promise<ReadonlyMap<string, string>> {
  const select = { id: true, slug: true };
  const { units, resources, services, professionals, plans } = await tx.clinic.findUniqueOrThrow({
    where: { id },
    select: {
      units: { select },
      resources: { select },
      services: { select },
      professionals: { select },
      plans: { select },
    },
  });
  const all = { units, resources, services, professionals, plans };
  return new Map(
    kinds.flatMap((kind) => all[kind].map((each) => [`${kind} ${each.slug}`, each.id] as const)),
  );
}

/** What ties things to each other is written anew; none of it has anything to remember. */
async function unlink(tx: Prisma.TransactionClient, clinicId: string): Promise<void> {
  const ofIt = { where: { clinicId } };
  await tx.serviceResource.deleteMany({ where: { service: { clinicId } } });
  await tx.professionalService.deleteMany({ where: { professional: { clinicId } } });
  await tx.openingRule.deleteMany(ofIt);
  await tx.dayOverride.deleteMany(ofIt);
  await tx.planService.deleteMany({ where: { plan: { clinicId } } });
  await tx.planProfessional.deleteMany({ where: { plan: { clinicId } } });
}

/** What a row does not say is empty, also where it said something before. */
async function writeThings(
  tx: Prisma.TransactionClient,
  clinicId: string,
  { units, resources, services, professionals, plans }: ClinicRows,
): Promise<void> {
  for (const each of units) {
    const unit = { latitude: null, longitude: null, ...each, clinicId };
    await tx.unit.upsert({ where: { id: each.id }, create: unit, update: unit });
  }
  for (const each of resources) {
    const resource = { ...each, clinicId };
    await tx.resource.upsert({ where: { id: each.id }, create: resource, update: resource });
  }
  for (const each of services) {
    const nothing = { bufferBefore: 0, bufferAfter: 0, priceMinor: null, currency: null };
    const service = { ...nothing, ...each, clinicId };
    await tx.service.upsert({ where: { id: each.id }, create: service, update: service });
  }
  for (const each of professionals) {
    const professional = { ...each, clinicId };
    await tx.professional.upsert({
      where: { id: each.id },
      create: professional,
      update: professional,
    });
  }
  for (const each of plans) {
    const plan = { ...each, clinicId };
    await tx.insurancePlan.upsert({ where: { id: each.id }, create: plan, update: plan });
  }
}

/** Takes away what is not written down any more, and gives back what could not go. */
async function dropUnwritten(
  tx: Prisma.TransactionClient,
  clinicId: string,
  clinic: NewClinic,
): Promise<readonly Kept[]> {
  const select = { slug: true };
  const kept: Kept[] = [];
  for (const kind of kinds) {
    const where = { clinicId, slug: { notIn: (clinic[kind] ?? []).map(({ slug }) => slug) } };
    const free = { ...where, appointments: { none: {} } };
    const unawaited = { ...free, waits: { none: {} } };
    const rows = await {
      units: async () => {
        await tx.unit.deleteMany({ where: free });
        return tx.unit.findMany({ where, select });
      },
      resources: async () => {
        await tx.resource.deleteMany({ where: free });
        return tx.resource.findMany({ where, select });
      },
      services: async () => {
        await tx.service.deleteMany({ where: unawaited });
        return tx.service.findMany({ where, select });
      },
      professionals: async () => {
        await tx.professional.deleteMany({ where: unawaited });
        return tx.professional.findMany({ where, select });
      },
      plans: async () => {
        await tx.insurancePlan.deleteMany({ where: unawaited });
        return tx.insurancePlan.findMany({ where, select });
      },
    }[kind]();
    kept.push(...rows.map(({ slug }) => ({ kind, slug })));
  }
  return kept;
}

/** Throws for an account that there is not. */
async function bind(
  tx: Prisma.TransactionClient,
  clinicId: string,
  accounts: readonly ClinicAccount[],
): Promise<void> {
  await tx.clinicAccount.deleteMany({ where: { clinicId } });
  for (const { channel, account: name } of accounts) {
    const where = { channel_name: { channel, name } };
    const { id: accountId } = await tx.channelAccount.findUniqueOrThrow({ where });
    await tx.clinicAccount.create({ data: { clinicId, accountId } });
  }
}
