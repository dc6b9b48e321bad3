import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import type { NewClinic } from "../../core/agenda/new-clinic.ts";
import { Quit } from "./quit.ts";
import { readSettings } from "./settings.ts";

/** Adds `prosa clinic`, by which a clinic is entered and changed from a file. */
export function addClinicCommand(program: Command): void {
  const clinic = program
    .command("clinic")
    .description("clinics: enter and change one from a file, see those there are")
    .helpCommand(false);
  clinic
    .command("import")
    .description("bring a clinic to what a file says; docs/clinic.md tells what may stand there")
    .argument("<file>", "YAML or JSON")
    .option("--dry-run", "say what would change, and change nothing")
    .option("--json", 'print {"clinic", "changes": [{"what", "how"}...], "kept": [...]}')
    .addHelpText(
      "after",
      "\nExamples:\n  prosa clinic import sorriso.yaml --dry-run\n  prosa clinic import sorriso.yaml",
    )
    .action(bringIn);
  clinic
    .command("list")
    .description("list the clinics there are")
    .option("--json", 'print {"clinics": [{"slug", "name", "timeZone"...}...]}')
    .addHelpText("after", "\nExamples:\n  prosa clinic list")
    .action(list);
  clinic
    .command("show")
    .description("what a clinic has, in a few lines")
    .argument("<slug>", "as the list prints it")
    .addHelpText("after", "\nExamples:\n  prosa clinic show demo")
    .action(show);
  clinic
    .command("export")
    .description("print a clinic as the file that import reads")
    .argument("<slug>", "as the list prints it")
    .addHelpText("after", "\nExamples:\n  prosa clinic export demo > demo.yaml")
    .action(print);
}

async function bringIn(
  file: string,
  { dryRun, json }: { dryRun?: true; json?: true },
): Promise<void> {
  const [{ readClinic }, { bringClinic, told }] = await Promise.all([
    import("../clinics/read.ts"),
    import("../clinics/office.ts"),
  ]);
  const text = await readFile(file, "utf8").catch(() => {
    throw new Quit(2, `There is no file ${file} to be read.`);
  });
  const clinic = readClinic(text, file);
  const went = await bringClinic(await readSettings(), clinic, { dryRun: dryRun ?? false });
  const { changes, kept } = went;
  process.stdout.write(
    json ? `${JSON.stringify({ clinic: clinic.slug, changes, kept })}\n` : told(clinic, went),
  );
}

async function list({ json }: { json?: true }): Promise<void> {
  const { allClinics, tableOf } = await import("../clinics/office.ts");
  const clinics = await allClinics(await readSettings());
  const briefly = clinics.map(({ slug, name, timeZone, services, professionals }) => ({
    slug,
    name,
    timeZone,
    services: services.length,
    professionals: professionals.length,
  }));
  process.stdout.write(json ? `${JSON.stringify({ clinics: briefly })}\n` : tableOf(clinics));
}

async function show(slug: string): Promise<void> {
  const { shown } = await import("../clinics/office.ts");
  process.stdout.write(shown(await named(slug)));
}

async function print(slug: string): Promise<void> {
  const { writeClinic } = await import("../clinics/write.ts");
  process.stdout.write(writeClinic(await named(slug)));
}

async function named(slug: string): Promise<NewClinic> {
  const { allClinics } = await import("../clinics/office.ts");
  const clinics = await allClinics(await readSettings());
  const found = clinics.find((each) => each.slug === slug);
  if (found) return found;
  const there = clinics.map((each) => each.slug).join(", ") || "none";
  throw new Quit(1, `There is no clinic ${slug}; there are: ${there}.`);
}
