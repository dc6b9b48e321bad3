import type { NewClinic } from "../../core/agenda/new-clinic.ts";
import { migrate } from "../../prisma/migrate.ts";
import { clinicsKept } from "../../prisma/store/agenda/kept-clinic.ts";
import { saveClinic } from "../../prisma/store/agenda/save-clinic.ts";
import { homeOrganisation } from "../../prisma/store/accounts.ts";
import type { Config } from "../config/config.ts";
import type { Kept } from "../../prisma/store/agenda/save-clinic.ts";
import type { Database } from "../../prisma/database.ts";
import { Quit } from "../commands/quit.ts";
import { counted } from "../counted.ts";
import { migrations, withDatabase } from "../database.ts";
import { changesTo } from "./compare.ts";
import type { Change } from "./compare.ts";

/** What an import came to. */
export interface Import {
  readonly isDry: boolean;
  readonly changes: readonly Change[];
  /** What is not in the file any more, and stays for what was booked of it. */
  readonly kept: readonly Kept[];
}

/** Brings a clinic of the home organisation to what is written down, and says what that changed. */
export function bringClinic(
  config: Config,
  clinic: NewClinic,
  { dryRun }: { readonly dryRun: boolean },
): Promise<Import> {
  return atHome(config, async ({ prisma }, home) => {
    await checkAccounts(prisma, clinic);
    const before = await clinicsKept(prisma, home);
    const changes = changesTo(
      before.find(({ slug }) => slug === clinic.slug),
      clinic,
    );
    if (changes.length === 0) return { isDry: dryRun, changes, kept: [] };
    const kept = await saveClinic(prisma, { organisation: home, isTrial: dryRun }, clinic);
    const stays = new Set(kept.map(({ kind, slug }) => `${kind} ${slug}`));
    return { isDry: dryRun, changes: changes.filter(({ what }) => !stays.has(what)), kept };
  });
}

export function allClinics(config: Config): Promise<readonly NewClinic[]> {
  return atHome(config, ({ prisma }, home) => clinicsKept(prisma, home));
}

async function atHome<T>(
  config: Config,
  use: (database: Database, home: string) => Promise<T>,
): Promise<T> {
  return withDatabase(config, async (database) => {
    await migrate(database.pool, migrations);
    return use(database, await homeOrganisation(database.prisma, "Prosa"));
  });
}

async function checkAccounts(
  prisma: Database["prisma"],
  { accounts = [] }: NewClinic,
): Promise<void> {
  for (const { channel, account: name } of accounts)
    if ((await prisma.channelAccount.count({ where: { channel, name } })) === 0)
      throw new Quit(1, `There is no ${channel} account ${name}. See: prosa channel list`);
}

/** What an import did, or would do, a line for each. */
export function told({ slug }: NewClinic, { isDry, changes, kept }: Import): string {
  if (changes.length + kept.length === 0) return `${slug} is already as the file says.\n`;
  const done = changes.map(({ what, how, fields }) => {
    const which = fields ? ` ${fields.join(", ")}` : "";
    return `${isDry ? "would be " : ""}${how}  ${what}${which}`;
  });
  const stays = kept.map(
    ({ kind, slug: one }) => `kept  ${kind} ${one}: somebody has booked it; nobody can any more`,
  );
  return [...done, ...stays].join("\n").concat("\n");
}

export function tableOf(clinics: readonly NewClinic[]): string {
  if (clinics.length === 0) return "No clinics. To enter one: prosa clinic import <file>\n";
  return clinics
    .map(({ slug, name, timeZone, services, professionals }) =>
      [
        slug.padEnd(16),
        name,
        timeZone,
        counted(services.length, "service"),
        counted(professionals.length, "professional"),
      ].join("  "),
    )
    .join("\n")
    .concat("\n");
}

/** A clinic in a few lines. */
export function shown(clinic: NewClinic): string {
  const { slug, name, timeZone, holidayRegion = "none", units = [], plans = [] } = clinic;
  const { services, professionals } = clinic;
  return [
    `${slug}: ${name}`,
    `time zone      ${timeZone}`,
    `holidays of    ${holidayRegion}`,
    ...units.map((each) => `unit           ${each.slug}: ${each.name}, ${each.address}`),
    ...services.map((each) => `service        ${each.slug}: ${each.minutes} minutes`),
    ...professionals.map(
      (each) => `professional   ${each.slug}: ${each.name}, ${each.services.join(" ")}`,
    ),
    ...plans.map((each) => `plan           ${each.slug}: ${each.name}`),
    "",
  ].join("\n");
}
