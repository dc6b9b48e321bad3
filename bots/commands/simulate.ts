import { type Command, InvalidArgumentError, Option } from "commander";
import { botNames } from "../names.ts";
import { progress } from "./progress.ts";

const LANGUAGES = ["pt-BR", "en", "es"] as const;

interface SimulateOptions {
  readonly bot: string;
  readonly channels?: readonly string[];
  readonly port: number;
  readonly open: boolean;
  readonly locale: (typeof LANGUAGES)[number];
}

export function addSimulate(program: Command): void {
  program
    .command("simulate")
    .description("try a bot on every platform, played on this machine, and make trouble on purpose")
    .addOption(new Option("--bot <name>", "who answers").choices(botNames()).default("atende"))
    .option("--channels <names>", "which platforms, between commas; otherwise all", list)
    .option("--port <n>", "where the page is", port, 4000)
    .addOption(
      new Option("--locale <tag>", "the language of whom you play")
        .choices(LANGUAGES)
        .default(LANGUAGES[0]),
    )
    .option("--no-open", "do not open the browser")
    .addHelpText(
      "after",
      `
A test tool: it needs no account anywhere, nothing leaves this machine and nothing is kept.

Examples:
  prosa simulate
  prosa simulate --channels telegram,slack --locale en
  prosa simulate --port 4100 --no-open`,
    )
    .action(simulate);
}

function list(names: string): readonly string[] {
  return names.split(",").map((name) => name.trim());
}

function port(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new InvalidArgumentError("Give a port: 0 to 65535.");
  return number;
}

async function simulate(options: SimulateOptions): Promise<void> {
  const [{ openSimulator }, { chosen }, { liveUntilStopped }, { createLog }] = await Promise.all([
    import("../simulate/simulator.ts"),
    import("../simulate/platforms.ts"),
    import("../lifetime.ts"),
    import("../log.ts"),
  ]);
  const platforms = chosen(options.channels);
  const open = async () => {
    const parts = { ...options, platforms, language: options.locale };
    const simulator = await progress("Opening the platforms and the hub", () =>
      openSimulator(parts),
    );
    process.stdout.write(simulator.banner);
    if (options.open) await showInBrowser(simulator.url);
    return simulator;
  };
  process.exit(await liveUntilStopped({ process, log: createLog("warn"), seconds: 25, open }));
}

const OPENERS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: "open",
  linux: "xdg-open",
  win32: "explorer",
};

/** Where no browser can be opened, the address on the terminal has to do. */
async function showInBrowser(url: string): Promise<void> {
  const opener = OPENERS[process.platform];
  if (opener === undefined || !process.stdout.isTTY) return;
  const { spawn } = await import("node:child_process");
  spawn(opener, [url], { detached: true, stdio: "ignore" })
    .once("error", () => undefined)
    .unref();
}
