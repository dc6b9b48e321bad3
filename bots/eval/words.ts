import type { Report } from "./tally.ts";

/** A report in columns, for somebody at a terminal. */
export function table({ rows, shares, confusion, milliseconds, ...report }: Report): string {
  const lines = shares.map(({ language, kind, right, total, accuracy }) => [
    language,
    kind,
    `${right} of ${total}`,
    percent(accuracy),
  ]);
  const missed = confusion
    .slice(0, 10)
    .map(({ expected, found, count }) => [String(count), expected, "read as", found]);
  const { mean, p99 } = milliseconds;
  return [
    columns(lines),
    ...(missed.length > 0 ? ["", "Missed most often:", columns(missed)] : []),
    "",
    `${rows} sentences, ${percent(report.accuracy)} of what they name, macro-F1 ${percent(report.macroF1)}, ${mean.toFixed(3)} ms each, 99 % of them within ${p99.toFixed(3)} ms`,
    "",
  ].join("\n");
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function columns(lines: readonly (readonly string[])[]): string {
  const widths = [0, 1, 2, 3].map((column) =>
    lines.reduce((widest, line) => Math.max(widest, line[column]?.length ?? 0), 0),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
