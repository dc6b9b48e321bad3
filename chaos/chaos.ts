import { Command, InvalidArgumentError, Option } from "commander";
import { breaks } from "./orders.ts";
import type { Break } from "./orders.ts";
import { lineOf } from "./print.ts";
import { onGround, runAll } from "./run.ts";
import { backends } from "./surroundings.ts";
import type { Backend } from "./surroundings.ts";
import { inHurry, trials } from "./trials/index.ts";

interface Asked {
  readonly quick?: true;
  readonly json?: true;
  readonly only?: readonly number[];
  readonly backend: Backend | "both";
  readonly break?: Break;
}

const numbers = trials.map(({ test }) => test);

function testNumbers(list: string): readonly number[] {
  const asked = list.split(",").map(Number);
  if (asked.every((test) => numbers.includes(test))) return asked;
  throw new InvalidArgumentError(`There are ${numbers.join(", ")}.`);
}

/** Answers whether all of it was as promised. */
async function run({ quick, only, backend, ...asked }: Asked): Promise<boolean> {
  const chosen = trials.filter(({ test }) => (only ?? numbers).includes(test));
  const each = chosen.flatMap((trial) => trial.backends.map((one) => ({ trial, backend: one })));
  const attempts = (quick && !only ? inHurry : each).filter(
    (one) => backend === "both" || one.backend === backend,
  );
  const how = {
    scale: quick ? ("quick" as const) : ("full" as const),
    breaks: asked.break ? [asked.break] : [],
    report: (line: Parameters<typeof lineOf>[0]) =>
      void process.stdout.write(`${lineOf(line, { json: asked.json ?? false })}\n`),
  };
  return await onGround((ground) => runAll(ground, attempts, how));
}

const program = new Command("chaos")
  .description(
    "Breaks the hub in every way we know, and counts what was lost, doubled or disordered.",
  )
  .option("--quick", "in short: tests 1, 3, 4 and 5, one side of each step, in a minute")
  .option("--json", "one line of JSON for each test")
  .option("--only <tests>", "these tests alone: 1,3", testNumbers)
  .addOption(
    new Option("--backend <name>", "whose job queue")
      .choices([...backends, "both"])
      .default("both"),
  )
  .addOption(
    new Option("--break <rule>", "take a rule away: test 1 must then fail").choices([...breaks]),
  )
  .parse();

process.exit((await run(program.opts<Asked>())) ? 0 : 1);
