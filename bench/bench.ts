import { USAGE, readArguments } from "./arguments.ts";
import { jsonLines, table } from "./report.ts";
import { run } from "./run.ts";
import { overloading, stages } from "./stages.ts";
import type { Stage } from "./stages.ts";

process.exitCode = await main();

/** Measures what the arguments ask for and prints it. Answers with the exit code. */
async function main(): Promise<number> {
  const { only, quick, json, rounds, seconds, set, profile } = readArguments(process.argv.slice(2));
  const known = new Set([...stages, overloading].map(({ name }) => name));
  const unknown = only?.filter((name) => !known.has(name)) ?? [];
  if (unknown.length > 0) {
    process.stderr.write(`no such stage: ${unknown.join(", ")}\n${USAGE}\n`);
    return 2;
  }
  const isWanted = (stage: Stage) =>
    only ? only.includes(stage.name) : !quick || stage.quick === true;
  const rows = await run({
    stages: stages.filter(isWanted),
    rounds,
    duration: { warmUpMs: quick ? 150 : 500, measureMs: seconds * 1_000 },
    firstWarmUpMs: quick ? 700 : 2_000,
    floodMs: isWanted(overloading) ? (quick ? 5_000 : 60_000) : undefined,
    set,
    profile,
    note: (words) => void process.stderr.write(`${words}\n`),
  });
  process.stdout.write(json ? jsonLines(rows) : table(rows));
  return rows.some(({ faults }) => faults.length > 0) ? 1 : 0;
}
