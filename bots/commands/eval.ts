import type { Command } from "commander";
import type { Report } from "../eval/tally.ts";

/** The group of commands that measure the understanding, on rows that anybody may bring. */
export function addEval(program: Command): void {
  const group = program
    .command("eval")
    .description("measure how well sentences are understood, on your own data")
    .helpCommand(false);
  addEvalDates(group);
  addEvalNumbers(group);
  addEvalIntents(group);
}

function addEvalDates(group: Command): void {
  measuring(group.command("dates"))
    .description("dates, times, ranges, lengths of time and what comes again")
    .addHelpText(
      "after",
      `
A row is a text, its language (pt, en, es), when it was said, and what it names:
  {"lang": "pt", "ref": "2026-11-12T09:30:00", "text": "sexta às 15h",
   "entities": [{"type": "datetime", "text": "sexta às 15h", "start": 0,
                 "values": [{"type": "datetime", "value": "2026-11-13 15:00:00"}]}]}
Any of the values is right; a range has "start" and "end" instead of "value", either of them
alone when it is open. A text that names nothing has no entities. A duration has its seconds, as in
"3600": what was understood is a length in ISO 8601 (PT1H), of which a month counts for 30 days and a
year for 365. A time said in another zone ("4pm CET") is told on the clock of São Paulo.
Or what the whole text means:
  {"lang": "en", "ref": "2026-11-12T09:30:00", "text": "tomorrow",
   "expect": {"kind": "datetime", "value": "2026-11-13T00:00:00", "end": null, "grain": "Day"}}

Example:
  prosa eval dates dates.jsonl --json`,
    )
    .action(async (file: string, options: Options) => {
      const { evalDates } = await import("../eval/dates.ts");
      await print(await evalDates(file), options);
    });
}

function addEvalNumbers(group: Command): void {
  measuring(group.command("numbers"))
    .description("numbers, places in an order, percentages and sums of money")
    .addHelpText(
      "after",
      `
A row is a text, its language (pt, en, es) and what it names, in the figures of the language:
  {"lang": "pt", "text": "custa mil e duzentos reais",
   "entities": [{"type": "currency", "text": "mil e duzentos reais", "start": 6,
                 "resolution": {"value": "1200", "isoCurrency": "BRL"}}]}
The types are number, ordinal, percentage and currency.

Example:
  prosa eval numbers numbers.jsonl --json`,
    )
    .action(async (file: string, options: Options) => {
      const { evalNumbers } = await import("../eval/numbers.ts");
      await print(await evalNumbers(file), options);
    });
}

function addEvalIntents(group: Command): void {
  group
    .command("intents")
    .description("what is wanted: learns the sentences of one file, and is asked those of another")
    .requiredOption("--train <file>", "JSONL: what is learnt")
    .requiredOption("--test <file>", "JSONL: what is asked")
    .option("--oos <file>", "JSONL: sentences out of scope, which mean none of the labels")
    .option("--json", "print the figures as JSON, as is done anyway where nobody looks on")
    .addHelpText(
      "after",
      `
A row is a text and what it means; other fields are passed over:
  {"text": "quero remarcar", "label": "clinic.reschedule"}
The label "oos" means none of the others, in any file; rows of --oos need no label.

Told are the accuracy and macro-F1 of what is asked; where sentences are out of scope, also the AUROC
of their scores against the others', and how many of them fall below a score that turns away 5 % of
the others; what was mistaken most often; and how long learning took, and each sentence.

Example:
  prosa eval intents --train train.jsonl --test test.jsonl --oos oos.jsonl --json`,
    )
    .action(async ({ json, ...files }: IntentOptions) => {
      const [{ evalIntents }, { intentTable }] = await Promise.all([
        import("../eval/intents.ts"),
        import("../eval/intent-words.ts"),
      ]);
      const report = await evalIntents(files);
      const isForPeople = !json && process.stdout.isTTY;
      process.stdout.write(isForPeople ? intentTable(report) : `${JSON.stringify(report)}\n`);
    });
}

interface IntentOptions extends Options {
  readonly train: string;
  readonly test: string;
  readonly oos?: string;
}

interface Options {
  readonly json?: true;
}

function measuring(command: Command): Command {
  return command
    .argument("<file>", "JSONL: one row a line")
    .option("--json", "print the figures as JSON, as is done anyway where nobody looks on");
}

async function print(report: Report, { json }: Options): Promise<void> {
  const { table } = await import("../eval/words.ts");
  const isForPeople = !json && process.stdout.isTTY;
  process.stdout.write(isForPeople ? table(report) : `${JSON.stringify(report)}\n`);
}
