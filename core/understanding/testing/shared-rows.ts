// oxlint-disable-next-line no-restricted-imports -- only tests read this: the rows they measure on
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Schema } from "../../ports.ts";

/**
 * The rows of a file of the measuring data that lies beside the project, or undefined where it does
 * not. Says so once, so that nobody takes a skipped measure for a good one.
 */
export function sharedRows<Row>(file: string, row: Schema<Row>): readonly Row[] | undefined {
  const path = join(process.env["PROSA_SHARED"] ?? "../shared", "eval", file);
  if (!existsSync(path)) {
    process.stderr.write(`skipped: nothing to measure on, there is no ${path}\n`);
    return undefined;
  }
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => row.parse(JSON.parse(line)));
}
