import { type Command, Option } from "commander";
import type { PrismaClient } from "../../prisma/generated/client.ts";
import { readLength } from "../length-of-time.ts";
import { readSettings } from "./settings.ts";

interface Options {
  readonly json?: true;
}

/** Adds `prosa waitlist`: who waits for a time, and why each one that became free was whose. */
export function addWaitlist(program: Command): void {
  const waitlist = program
    .command("waitlist")
    .description("who waits for a time to become free, and to whom each one was offered, and why")
    .helpCommand(false);
  waitlist
    .command("list")
    .description("list the places in the line, the longest first; nobody's names")
    .option(
      "--json",
      'print {"waiting": [{"id", "clinic", "service", "professional", "from", "to", "since"}...]}',
    )
    .addHelpText("after", "\nExamples:\n  prosa waitlist list\n  prosa waitlist list --json")
    .action(list);
  waitlist
    .command("log")
    .description("list what was offered, who had waited longer and why it was not theirs")
    .addOption(
      new Option("--since <time>", "of the last 12h, 7d, 90d")
        .argParser(readLength)
        .default(readLength("7d"), "7d"),
    )
    .option(
      "--json",
      'print {"offers": [{"wait", "start", "at", "until", "outcome", "passed": [{"wait", "why"}...]...}...]}',
    )
    .addHelpText(
      "after",
      "\nExamples:\n  prosa waitlist log\n  prosa waitlist log --since 90d --json",
    )
    .action(log);
}

async function list({ json }: Options): Promise<void> {
  const [{ placesInLine }, { lineTable }] = await opened();
  const waiting = await asked((prisma) => placesInLine(prisma));
  process.stdout.write(json ? `${JSON.stringify({ waiting })}\n` : lineTable(waiting));
}

async function log({ since, json }: Options & { readonly since: number }): Promise<void> {
  const [{ offersSince }, { offersTable }] = await opened();
  const offers = await asked((prisma) => offersSince(prisma, new Date(Date.now() - since)));
  process.stdout.write(json ? `${JSON.stringify({ offers })}\n` : offersTable(offers));
}

async function asked<T>(ask: (prisma: PrismaClient) => Promise<T>): Promise<T> {
  const { withDatabase } = await import("../database.ts");
  return withDatabase(await readSettings(), ({ prisma }) => ask(prisma));
}

function opened() {
  return Promise.all([
    import("../../prisma/store/agenda/line-log.ts"),
    import("../waitlist/words.ts"),
  ]);
}
