import type { Performed } from "./perform.ts";
import type { Difference } from "./rehearsal.ts";

/** One line for a dialogue, and under it what differs. */
export function told({ page, performance: { differences }, seconds }: Performed): string {
  const passed = differences.length === 0;
  const head = `${passed ? "ok  " : "FAIL"}  ${page.bot}  ${page.transcript.title}`;
  const lines = [
    `${head}  (${page.path}, ${seconds.toFixed(1)} s)`,
    ...differences.map(difference),
  ];
  return `${lines.join("\n")}\n`;
}

function difference({ at, expected, found }: Difference): string {
  return [`      ${at}`, ...labelled("expected", expected), ...labelled("found", found)].join("\n");
}

function labelled(label: string, text: string): readonly string[] {
  return text
    .split("\n")
    .map((line, index) => `        ${(index === 0 ? label : "").padEnd(8)}  ${line}`);
}

/** As a line of JSON. */
export function toldAsJson({ page, performance: { differences } }: Performed): string {
  const { bot, path, transcript } = page;
  const pass = differences.length === 0;
  return `${JSON.stringify({ dialogue: transcript.title, path, bot, pass, differences })}\n`;
}
