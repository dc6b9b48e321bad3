import type { Command } from "commander";
import type { DeadLetterId } from "../../core/dead-letters/dead-letters.ts";
import type { Verb } from "../dlq/changes.ts";
import { choiceOf, choosing, isNarrow, readId } from "../dlq/choice.ts";
import type { ChoiceOptions } from "../dlq/choice.ts";
import { scrub } from "../log/scrub.ts";
import { agreed } from "../agreed.ts";
import { operator } from "../operator.ts";
import { Quit } from "./quit.ts";
import { readSettings } from "./settings.ts";

interface ListOptions extends ChoiceOptions {
  readonly json?: true;
}

interface ChangeOptions extends ListOptions {
  readonly all?: true;
  readonly anyway?: boolean;
  readonly dryRun?: true;
  readonly yes?: true;
}

export function addDlq(program: Command): void {
  const dlq = program
    .command("dlq")
    .description("dead letters: what could not be delivered, read or worked on")
    .helpCommand(false);
  addList(dlq);
  addShow(dlq);
  addChange(dlq, "retry", "prosa dlq retry out-12 in-3")
    .description("try them once more: send, read or work on them again")
    .option("--anyway", "also what may have arrived already, or whose time is over");
  addChange(dlq, "sent", "prosa dlq sent out-12").description(
    "say that they did arrive, of messages in doubt: what waits behind goes on",
  );
  addChange(dlq, "discard", "prosa dlq discard --kind expired --since 3d").description(
    "close them, and give up what waits behind them",
  );
}

function addList(dlq: Command): void {
  choosing(dlq.command("list"))
    .description("list them, the longest dead first; nothing of what they say")
    .option("--json", 'print {"letters": [{"id", "kind", "since", "reason"...}...]}')
    .addHelpText(
      "after",
      "\nExamples:\n  prosa dlq list\n  prosa dlq list --account telegram/7012345678 --since 2h",
    )
    .action(list);
}

function addShow(dlq: Command): void {
  dlq
    .command("show")
    .description("show one, with the shape of its content: lengths instead of words")
    .argument("<id>", "as the list prints it", (text) => readId(text))
    .option("--reveal", "its content in clear: somebody's words, so mind who looks on")
    .option("--json", "on one line")
    .addHelpText("after", "\nExamples:\n  prosa dlq show out-12\n  prosa dlq show in-3 --reveal")
    .action(show);
}

function addChange(dlq: Command, verb: Verb, example: string): Command {
  return choosing(dlq.command(verb))
    .option("--all", "all of them")
    .option("--yes", "do not ask, with --all")
    .option("--dry-run", "list them, say what would be done, and do nothing")
    .option("--json", 'print {"done": [ids...], "left": [{"id", "obstacle", "why"}...], "dryRun"}')
    .addHelpText(
      "after",
      `
Letters are chosen by their ids, by what they have in common, or by --all.
Ends with 1 when some of them stay as they are.

Examples:
  ${example}
  prosa dlq ${verb} --reason unavailable --since 2h --dry-run`,
    )
    .action((ids: DeadLetterId[], options: ChangeOptions) => change(verb, ids, options));
}

async function list(ids: DeadLetterId[], options: ListOptions): Promise<void> {
  const [{ withDeadLetters }, { table }] = await opened();
  const letters = await withDeadLetters(await readSettings(), (parts) =>
    parts.letters.find(choiceOf(ids, options)),
  );
  print(options.json ? scrub(JSON.stringify({ letters })) : table(letters, Date.now()));
}

async function show(
  [id]: DeadLetterId[],
  { reveal = false, json }: { reveal?: boolean; json?: true },
): Promise<void> {
  if (id === undefined) return;
  const [{ withDeadLetters }] = await opened();
  const { contentOf } = await import("../dlq/content.ts");
  const found = await withDeadLetters(await readSettings(), async ({ letters }) => {
    const [letter] = await letters.find({ ids: [id] });
    return letter && { ...letter, content: await contentOf(letters, letter, { reveal }) };
  });
  if (!found) throw new Quit(1, `${id} is no dead letter, or not any more.`);
  const text = JSON.stringify(found, null, json ? 0 : 2);
  print(reveal ? text : scrub(text));
}

async function change(verb: Verb, ids: DeadLetterId[], options: ChangeOptions): Promise<void> {
  const choice = choiceOf(ids, options);
  if (!isNarrow(choice) && !options.all)
    throw new Quit(2, "Say which: by ids, by what they have in common, or --all. See --help.");
  const config = await readSettings();
  const [{ withDeadLetters }, { question, report, reportJson, table }, { createLog }] =
    await opened();
  const { changes, missing } = await import("../dlq/changes.ts");
  const { done, foresee, make } = changes[verb];
  const { anyway = false, dryRun = false, all, yes, json } = options;

  const [letters, outcomes] = await withDeadLetters(config, async (parts) => {
    const found = await parts.letters.find(choice);
    if (all && !yes && !dryRun) await agreed(question(verb, found.length));
    const made = dryRun
      ? found.map((letter) => foresee(letter, { anyway }))
      : await make(parts, found, { anyway });
    return [found, [...missing(ids, found), ...made]] as const;
  });
  const told = reportJson(outcomes);
  const about = { by: operator(), letters: told.done };
  if (!dryRun) createLog(config.log).info(`dead letters: ${verb}`, about);
  if (json) print(JSON.stringify({ ...told, dryRun }));
  else if (dryRun) print(table(letters, Date.now()) + report(outcomes, "It would be done to"));
  else print(report(outcomes, done));
  if (told.left.length > 0) throw new Quit(1);
}

function opened() {
  return Promise.all([import("../dlq/open.ts"), import("../dlq/words.ts"), import("../log.ts")]);
}

function print(text: string): void {
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}
