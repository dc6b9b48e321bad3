import { Command, InvalidArgumentError, Option } from "commander";
import { breaks } from "./orders.ts";
import type { Break } from "./orders.ts";
import { lineOf } from "./print.ts";
import { attempt, onGround } from "./run.ts";
import { trials } from "./trials/index.ts";
import { backends } from "./world.ts";
import type { Backend } from "./world.ts";

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

const program = new Command("chaos")
  .description(
    "Breaks the hub in every way we know, and counts what was lost, doubled or disordered.",
  )
  .option("--quick", "under a minute in all")
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

/** Answers whether all of it was as promised. */
async function run({
  quick,
  json,
  only = numbers,
  backend,
  break: broken,
}: Asked): Promise<boolean> {
  const chosen = trials.filter(({ test }) => only.includes(test));
  const scale = quick ? "quick" : "full";
  return await onGround(async (ground) => {
    let passed = true;
    for (const trial of chosen)
      for (const on of trial.backends.filter((one) => backend === "both" || one === backend)) {
        const about = { scale, backend: on, breaks: broken ? [broken] : [] } as const;
        const figures = await attempt(trial, ground, about);
        process.stdout.write(
          `${lineOf(trial, { backend: on, figures }, { json: json ?? false })}\n`,
        );
        passed &&= figures.pass;
      }
    return passed;
  });
}

process.exit((await run(program.opts<Asked>())) ? 0 : 1);
