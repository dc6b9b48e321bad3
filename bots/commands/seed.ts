import type { Command } from "commander";
import { progress } from "./progress.ts";
import { readSettings } from "./settings.ts";

export function addSeed(program: Command): void {
  program
    .command("seed")
    .description("add the demonstration clinic; a first embedded start does it too")
    .option("--json", 'print {"seeded": "demo"}')
    .addHelpText("after", "\nExamples:\n  prosa seed\n  DATABASE_URL=postgresql://... prosa seed")
    .action(seed);
}

async function seed({ json }: { json?: true }): Promise<void> {
  const config = await readSettings();
  const [{ migrate }, { seedDemo }, { migrations, withDatabase }] = await Promise.all([
    import("../../prisma/migrate.ts"),
    import("../atende/demo.ts"),
    import("../database.ts"),
  ]);
  await progress("Adding the demonstration clinic", () =>
    withDatabase(config, async ({ pool, prisma }) => {
      await migrate(pool, migrations);
      await seedDemo(prisma);
    }),
  );
  const words = "The demonstration clinic is there.";
  process.stdout.write(json ? `${JSON.stringify({ seeded: "demo" })}\n` : `${words}\n`);
}
