import type { Command } from "commander";
import { progress } from "./progress.ts";
import { readSettings } from "./settings.ts";

export function addMigrate(program: Command): void {
  program
    .command("migrate")
    .description("bring the database up to date; start does it too")
    .option("--json", 'print {"applied": [...]}')
    .addHelpText(
      "after",
      "\nExamples:\n  prosa migrate\n  DATABASE_URL=postgresql://... prosa migrate --json",
    )
    .action(migrateCommand);
}

async function migrateCommand({ json }: { json?: true }): Promise<void> {
  const config = await readSettings();
  const [{ migrate }, { migrations, withDatabase }] = await Promise.all([
    import("../../prisma/migrate.ts"),
    import("../database.ts"),
  ]);
  const applied = await progress("Bringing the database up to date", () =>
    withDatabase(config, ({ pool }) => migrate(pool, migrations)),
  );
  const lines = applied.length > 0 ? applied.map((name) => `applied ${name}`) : ["nothing to do"];
  process.stdout.write(json ? `${JSON.stringify({ applied })}\n` : `${lines.join("\n")}\n`);
}
