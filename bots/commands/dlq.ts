import { userInfo } from "node:os";
import { createInterface } from "node:readline/promises";
import type { Command } from "commander";
import { isOutgoing } from "../../core/dead-letters/dead-letters.ts";
import type { DeadLetter, DeadLetterId } from "../../core/dead-letters/dead-letters.ts";
import type { Outcome, RetryParts } from "../../core/dead-letters/retry.ts";
import { choiceOf, choosing, isNarrow, readId } from "../dlq/choice.ts";
import type { ChoiceOptions } from "../dlq/choice.ts";
import { Quit } from "./quit.ts";
import { readSettings } from "./settings.ts";

interface ListOptions extends ChoiceOptions {
  readonly json?: true;
}

interface ChangeOptions extends ListOptions {
  readonly all?: true;
  readonly anyway?: true;
  readonly dryRun?: true;
  readonly yes?: true;
}

/** What is done to letters. `foresee` tells what would stand against it, and changes nothing. */
interface Change {
  readonly verb: string;
  readonly done: string;
  foresee(letter: DeadLetter, options: ChangeOptions): Promise<Outcome>;
  make(
    parts: RetryParts,
    letters: readonly DeadLetter[],
    options: ChangeOptions,
  ): Promise<readonly Outcome[]>;
}

const AFTER = `
Letters are chosen by their ids, by what they have in common, or by --all.
Ends with 1 when some of them stay as they are.`;

export function addDlq(program: Command): void {
  const dlq = program
    .command("dlq")
    .description("dead letters: what could not be delivered, read or worked on");
  choosing(dlq.command("list"))
    .description("list them, the longest dead first; nothing of what they say")
    .option("--json", 'print {"letters": [{"id", "kind", "since", "reason"...}...]}')
    .addHelpText(
      "after",
      "\nExamples:\n  prosa dlq list\n  prosa dlq list --account telegram/7012345678 --since 2h",
    )
    .action(list);
  addShow(dlq);
  const retry = changing(dlq, retrying)
    .description("try them once more: send, read or work on them again")
    .option("--anyway", "also what may have arrived already, or whose time is over");
  retry.addHelpText(
    "after",
    `${AFTER}\n\nExamples:\n  prosa dlq retry out-12 in-3\n  prosa dlq retry --reason unavailable --since 2h --dry-run`,
  );
  changing(dlq, sending)
    .description("say that they did arrive, of messages in doubt: what waits behind goes on")
    .addHelpText("after", `${AFTER}\n\nExamples:\n  prosa dlq sent out-12`);
  changing(dlq, discarding)
    .description("close them, and give up what waits behind them")
    .addHelpText("after", `${AFTER}\n\nExamples:\n  prosa dlq discard --kind expired --since 3d`);
}

function addShow(dlq: Command): void {
  dlq
    .command("show")
    .argument("<id>", "as the list prints it", (text) => readId(text))
    .description("show one, with the shape of its content: lengths instead of words")
    .option("--reveal", "its content in clear: somebody's words, so mind who looks on")
    .option("--json", "on one line")
    .addHelpText("after", "\nExamples:\n  prosa dlq show out-12\n  prosa dlq show in-3 --reveal")
    .action(show);
}

function changing(dlq: Command, change: Change): Command {
  return choosing(dlq.command(change.verb))
    .option("--all", "all of them")
    .option("--yes", "do not ask, with --all")
    .option("--dry-run", "say what would be done, and do nothing")
    .option("--json", 'print {"done": [ids...], "left": [{"id", "obstacle", "why"}...]}')
    .action((ids: DeadLetterId[], options: ChangeOptions) => changeChosen(change, ids, options));
}

async function list(ids: DeadLetterId[], options: ListOptions): Promise<void> {
  const [{ withDeadLetters }, { table }] = await opened();
  const letters = await withDeadLetters(await readSettings(), (parts) =>
    parts.letters.find(choiceOf(ids, options)),
  );
  const text = options.json ? `${JSON.stringify({ letters })}\n` : table(letters, Date.now());
  process.stdout.write(text);
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
  process.stdout.write(`${JSON.stringify(found, null, json ? 0 : 2)}\n`);
}

const retrying: Change = {
  verb: "retry",
  done: "Retried",
  async foresee(letter, { anyway = false }) {
    const { obstacleTo } = await import("../../core/dead-letters/retry.ts");
    const obstacle = obstacleTo(letter, anyway);
    return { id: letter.id, ...(obstacle && { obstacle }) };
  },
  async make(parts, letters, { anyway = false }) {
    const { retry } = await import("../../core/dead-letters/retry.ts");
    return await retry(parts, letters, { anyway });
  },
};

const sending: Change = {
  verb: "sent",
  done: "Marked as sent",
  foresee: ({ id, kind }) => Promise.resolve(outcomeOf(id, kind === "in_doubt")),
  make: async ({ letters }, chosen) =>
    outcomesOf(chosen, (ids) => letters.arrived(ids.filter(isOutgoing))),
};

const discarding: Change = {
  verb: "discard",
  done: "Discarded",
  foresee: ({ id }) => Promise.resolve(outcomeOf(id, true)),
  make: ({ letters }, chosen) => outcomesOf(chosen, (ids) => letters.discard(ids)),
};

async function changeChosen(
  change: Change,
  ids: DeadLetterId[],
  options: ChangeOptions,
): Promise<void> {
  const choice = choiceOf(ids, options);
  if (!isNarrow(choice) && !options.all)
    throw new Quit(
      2,
      `Say which: by their ids, by what they have in common, or --all. (--help tells more)`,
    );
  const config = await readSettings();
  const [{ withDeadLetters }, { report, reportJson }, { createLog }] = await opened();
  const outcomes = await withDeadLetters(config, async (parts) => {
    const letters = await parts.letters.find(choice);
    const found = new Set(idsOf(letters));
    const unknown = ids.filter((id) => !found.has(id)).map((id) => outcomeOf(id, false));
    if (options.dryRun)
      return [
        ...unknown,
        ...(await Promise.all(letters.map((one) => change.foresee(one, options)))),
      ];
    await agreed(change, letters.length, options);
    const made = await change.make(parts, letters, options);
    const done = made.flatMap(({ id, obstacle }) => (obstacle ? [] : [id]));
    const by = userInfo().username;
    createLog(config.log).info(`dead letters: ${change.verb}`, { by, letters: done });
    return [...unknown, ...made];
  });
  const done = options.dryRun ? `Not done, for it is a dry run: ${change.verb}` : change.done;
  const text = options.json ? `${JSON.stringify(reportJson(outcomes))}\n` : report(outcomes, done);
  process.stdout.write(text);
  if (outcomes.some(({ obstacle }) => obstacle)) throw new Quit(1);
}

/** All of them at once are asked about, where somebody can answer. */
async function agreed({ verb }: Change, count: number, { all, yes }: ChangeOptions): Promise<void> {
  if (!all || yes || count === 0) return;
  if (!process.stdin.isTTY) throw new Quit(2, "Nobody can be asked here: --all needs --yes.");
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`dlq ${verb}: ${count} letters. Go on? [y/N] `);
  terminal.close();
  if (!/^y(?:es)?$/iu.test(answer.trim())) throw new Quit(1, "Nothing was done.");
}

function opened() {
  return Promise.all([import("../dlq/open.ts"), import("../dlq/words.ts"), import("../log.ts")]);
}

function idsOf(letters: readonly DeadLetter[]): readonly DeadLetterId[] {
  return letters.map(({ id }) => id);
}

function outcomeOf(id: DeadLetterId, isDone: boolean): Outcome {
  return isDone ? { id } : { id, obstacle: "settled" };
}

async function outcomesOf(
  letters: readonly DeadLetter[],
  change: (ids: readonly DeadLetterId[]) => Promise<readonly DeadLetterId[]>,
): Promise<readonly Outcome[]> {
  const { inBatches } = await import("../../core/dead-letters/batches.ts");
  const done = new Set(await inBatches(idsOf(letters), change));
  return letters.map(({ id }) => outcomeOf(id, done.has(id)));
}
