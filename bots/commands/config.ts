import type { Command } from "commander";

export function addConfig(program: Command): void {
  program
    .command("config")
    .description("about the settings")
    .command("example")
    .description("print every setting there is, as it would stand in a .env file")
    .addHelpText("after", "\nExamples:\n  prosa config example > .env.example")
    .action(async () => {
      const { envExample } = await import("../config/example.ts");
      process.stdout.write(envExample());
    });
}
