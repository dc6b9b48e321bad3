import type { Figures, Trial } from "./trial.ts";
import type { Backend } from "./world.ts";

/** What a trial found, as one line: for a program, or for a person. */
export function lineOf(
  { test, title }: Pick<Trial, "test" | "title">,
  { backend, figures }: { backend: Backend; figures: Figures },
  { json }: { json: boolean },
): string {
  const { pass, ...rest } = figures;
  if (json) return JSON.stringify({ test, backend, ...rest, pass });
  const said = Object.entries(rest).map(([name, value]) => `${name.replaceAll("_", " ")} ${value}`);
  return `${pass ? "pass" : "FAIL"}  ${test}. ${title} (${backend}): ${said.join(", ")}`;
}
