import { type Command, Option } from "commander";
import type { Page } from "../rehearse/pages.ts";
import { botNames } from "../names.ts";
import { progress } from "./progress.ts";
import { Quit } from "./quit.ts";

interface RehearseOptions {
  readonly bot: string;
  readonly words?: boolean;
  readonly print?: true;
  readonly json?: true;
}

export function addRehearse(program: Command): void {
  program
    .command("rehearse")
    .description(
      "play dialogues through the whole hub, and grade them on what stands in the database",
    )
    .argument("[what...]", "bots, folders or Markdown pages; otherwise the dialogues of every bot")
    .addOption(
      new Option("--bot <name>", "who answers on pages that are in no bot's folder")
        .choices(botNames())
        .default("atende"),
    )
    .option("--words", "compare what the bot says as well")
    .option("--print", "print each page as it went: with what the bot said, and what came of it")
    .option("--json", 'a line each: {"dialogue", "bot", "pass", "differences"}')
    .addHelpText(
      "after",
      `
The clock is the page's own, nobody has talked in its database before, and nothing leaves this machine.
How to write a page: docs/dialogues.md. Ends with 1 when one of them did not pass.

Examples:
  prosa rehearse
  prosa rehearse atende --words
  prosa rehearse notes/returning-patient.md --print`,
    )
    .action(rehearse);
}

/** So many at once: a dialogue mostly waits for the database. */
const AT_ONCE = 3;

async function rehearse(what: string[], options: RehearseOptions): Promise<void> {
  const [{ pagesFor }, { openThrowaway }] = await Promise.all([
    import("../rehearse/pages.ts"),
    import("../../prisma/throwaway.ts"),
  ]);
  const pages = await pagesFor(what, options.bot);
  const server = await progress("Opening a database", () => openThrowaway("rehearsal"));
  try {
    if ((await play(pages, server.url, options)) > 0) throw new Quit(1);
  } finally {
    await server.stop();
  }
}

/** Answers how many did not pass. */
async function play(
  pages: readonly Page[],
  server: string,
  { words = false, print, json }: RehearseOptions,
): Promise<number> {
  const [{ openTheatre }, { perform }, { told, toldAsJson }, { pageOf }] = await Promise.all([
    import("../rehearse/theatre.ts"),
    import("../rehearse/perform.ts"),
    import("../rehearse/report.ts"),
    import("../rehearse/print.ts"),
  ]);
  const begun = performance.now();
  const theatre = await openTheatre(server);
  let failed = 0;
  for await (const performed of perform(pages, { theatre, atOnce: AT_ONCE, words })) {
    if (performed.performance.differences.length > 0) failed += 1;
    if (print)
      process.stdout.write(`${pageOf(performed.page.transcript, performed.performance)}\n`);
    process.stdout.write(json ? toldAsJson(performed) : told(performed));
  }
  await theatre.close();
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  if (!json)
    process.stdout.write(`\n${pages.length - failed} of ${pages.length} passed in ${seconds} s.\n`);
  return failed;
}
