import type { Row } from "./run.ts";

/** One stage beside another, and how the ratio is judged. */
const COMPARISONS: readonly (readonly [stage: string, beside: string, wanted: string])[] = [
  ["ingest", "insert-each", "at least 1.5"],
  ["hub:all", "echo:bolt", "at least 1.3"],
  ["hub:all", "echo:telegraf", "at least 0.6, the aim is 1"],
  ["hub:web+worker", "hub:all", ""],
  ["hub:10k", "hub:1k", ""],
  ["hub:100k", "hub:1k", "at least 0.9"],
];

export function jsonLines(rows: readonly Row[]): string {
  return rows.map((row) => `${JSON.stringify(lineOf(row))}\n`).join("");
}

function lineOf(row: Row) {
  return {
    stage: row.stage,
    per_second: row.perSecond,
    p50_ms: row.p50Ms,
    p95_ms: row.p95Ms,
    cpu_us: row.serverUs + row.databaseUs,
    database_us: row.databaseUs,
    rss_mb: row.rssMb,
    ...(row.overload && {
      backlog: row.overload.backlog,
      drain_s: row.overload.drainS,
      predicted_s: row.overload.predictedS,
    }),
    ...(row.faults.length > 0 && { faults: row.faults }),
  };
}

const HEAD = ["", "a second", "p50 ms", "p95 ms", "server µs", "database µs", "RSS MB", ""];

export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.stage,
    row.perSecond.toLocaleString("en"),
    row.p50Ms.toFixed(1),
    row.p95Ms.toFixed(1),
    String(row.serverUs),
    row.databaseUs > 0 ? String(row.databaseUs) : "",
    String(row.rssMb),
    row.faults.length > 0 ? `FAILED: ${row.faults.join(", ")}` : "",
  ]);
  const widths = HEAD.map((_, at) =>
    Math.max(...[HEAD, ...cells].map((line) => (at === 7 ? 0 : (line[at]?.length ?? 0)))),
  );
  const lines = [HEAD, ...cells].map((line) =>
    line
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  return `${[...lines, "", ...ratios(rows), ...drains(rows)].join("\n")}\n`;
}

function ratios(rows: readonly Row[]): readonly string[] {
  const rate = (stage: string) => rows.find((row) => row.stage === stage)?.perSecond ?? 0;
  return COMPARISONS.flatMap(([stage, beside, wanted]) => {
    if (rate(stage) === 0 || rate(beside) === 0) return [];
    const ratio = (rate(stage) / rate(beside)).toFixed(2);
    return [`${stage} is ${ratio} of ${beside}${wanted && ` (wanted: ${wanted})`}`];
  });
}

function drains(rows: readonly Row[]): readonly string[] {
  return rows.flatMap(({ overload }) => {
    if (!overload) return [];
    const { backlog, drainS, predictedS } = overload;
    const left = `five times what it can do left a backlog of ${backlog.toLocaleString("en")}`;
    return [`${left}, gone in ${drainS} s (predicted: ${predictedS} s)`];
  });
}
