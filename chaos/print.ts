import type { Outcome } from "./trial.ts";

/** What a trial found, as one line: for a program, or for a person. */
export function lineOf(outcome: Outcome, { json }: { json: boolean }): string {
  const { test, title, backend, ...found } = outcome;
  if ("error" in found) {
    const { stack } = found.error instanceof Error ? found.error : new Error("unknown");
    return json
      ? JSON.stringify({ test, backend, error: stack, pass: false })
      : `FAIL  ${test}. ${title} (${backend}): ${stack}`;
  }
  if ("skipped" in found) {
    const { skipped } = found;
    return json
      ? JSON.stringify({ test, backend, skipped, pass: true })
      : `skip  ${test}. ${title} (${backend}): ${skipped}`;
  }
  const { pass, ...figures } = found.figures;
  if (json) return JSON.stringify({ test, backend, ...figures, pass });
  const said = Object.entries(figures).map(
    ([name, value]) => `${name.replaceAll("_", " ")} ${value}`,
  );
  return `${pass ? "pass" : "FAIL"}  ${test}. ${title} (${backend}): ${said.join(", ")}`;
}
