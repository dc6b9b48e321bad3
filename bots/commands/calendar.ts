import { InvalidArgumentError, Option, type Command } from "commander";
import type * as Acts from "../calendars/acts.ts";

/** What the commands do, loaded once one of them is run. */
const acts = () => import("../calendars/acts.ts");

export function addCalendar(program: Command): void {
  const calendar = program
    .command("calendar")
    .description("keep professionals' Google Calendars and the agenda even, both ways")
    .helpCommand(false);
  addLink(calendar);
  spoken(calendar.command("list"))
    .description("list the linked calendars, how they stand and what is to be mended")
    .action(async (options: Parameters<typeof Acts.list>[0]) => (await acts()).list(options));
  spoken(calendar.command("unlink"))
    .description("forget a professional's calendar and its credentials")
    .argument("<professional>", "their short name: ana, or sorriso/ana")
    .action(async (name: string, options: Parameters<typeof Acts.unlink>[1]) =>
      (await acts()).unlink(name, options),
    );
}

function addLink(calendar: Command): void {
  spoken(calendar.command("link"))
    .description("link a professional's calendar, or mend its link")
    .argument("<professional>", "their short name: ana, or sorriso/ana")
    .addOption(
      new Option("--service-account <file>", "a service account's key, in JSON").conflicts("oauth"),
    )
    .option("--oauth <file>", "an OAuth client, in JSON: the owner then agrees in their browser")
    .option("--calendar <id>", "the calendar's address, from its settings page", "primary")
    .option("--subject <address>", "in whose name the service account acts, in a Workspace")
    .option("--port <n>", "the port that the browser comes back to; any unless given", port, 0)
    .addOption(new Option("--api-root <url>", "Google's address, for a stand-in").hideHelp())
    .addHelpText(
      "after",
      `
Without --service-account or --oauth it says how to get them.

Examples:
  prosa calendar link ana --service-account key.json --calendar ana@clinic.example
  prosa calendar link ana --oauth client.json`,
    )
    .action(async (name: string, options: Parameters<typeof Acts.link>[1]) =>
      (await acts()).link(name, options),
    );
}

function spoken(command: Command): Command {
  return command
    .option("--locale <tag>", "the language of the words: pt-BR, en or es; else the system's")
    .option("--json", "print JSON");
}

function port(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0 && value < 65_536) return value;
  throw new InvalidArgumentError("Give a port.");
}
