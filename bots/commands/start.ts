import { Argument, type Command } from "commander";
import { readSettings } from "./settings.ts";

export function addStart(program: Command): void {
  program
    .command("start")
    .description("run the hub until it is told to stop")
    .addArgument(
      new Argument("[part]", "web takes messages in, worker answers them")
        .choices(["all", "web", "worker"])
        .default("all"),
    )
    .addHelpText(
      "after",
      `
Ctrl-C finishes what is under way, then ends; a second one ends at once.
Parts that run apart need DATABASE_URL.

Examples:
  prosa start
  PROSA_PORT=8080 prosa start
  prosa start worker`,
    )
    .action(start);
}

async function start(part: string): Promise<void> {
  const config = await readSettings();
  const [
    { openHub },
    { registry },
    { createLog },
    { liveUntilStopped },
    { watchLoop },
    { banner },
  ] = await Promise.all([
    import("../wire.ts"),
    import("../registry.ts"),
    import("../log.ts"),
    import("../lifetime.ts"),
    import("../watchdog.ts"),
    import("../banner.ts"),
  ]);
  watchLoop();
  const log = createLog(config.log);
  const roles = { web: part !== "worker", worker: part !== "web" };
  const open = async () => {
    const hub = await openHub(config, { log, roles, registry });
    process.stdout.write(banner(config, hub));
    return hub;
  };
  process.exit(await liveUntilStopped({ process, log, seconds: config.shutdownSeconds, open }));
}
