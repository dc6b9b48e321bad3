import { styleText } from "node:util";
import type { Command } from "commander";
import type { Finding } from "../doctor/finding.ts";
import { progress } from "./progress.ts";
import { Quit } from "./quit.ts";

export function addDoctor(program: Command): void {
  program
    .command("doctor")
    .description("look at everything the hub needs, and say how to mend what is wrong")
    .option(
      "--json",
      'print {"ok", "findings": [{"what", "state", "channel", "cause", "mend"}...]}',
    )
    .addHelpText(
      "after",
      "\nEnds with 1 when there is a problem.\n\nExamples:\n  prosa doctor\n  prosa doctor --json",
    )
    .action(doctor);
}

async function doctor({ json }: { json?: true }): Promise<void> {
  const { examine } = await import("../doctor/examine.ts");
  const findings = await progress("Looking", () => examine(process.cwd(), process.env));
  const ok = findings.every(({ state }) => state !== "problem");
  const text = json ? JSON.stringify({ ok, findings }) : findings.map(paragraph).join("\n");
  process.stdout.write(`${text}\n`);
  if (!ok) throw new Quit(1);
}

const COLOURS = { ok: "green", notice: "yellow", problem: "red" } as const;

function paragraph({ what, state, cause, mend }: Finding): string {
  const sign = styleText(COLOURS[state], state.padEnd(9));
  const more = [cause, mend].flatMap((line) => (line ? [`\n${" ".repeat(9)}${line}`] : []));
  return `${sign}${what}${more.join("")}`;
}
