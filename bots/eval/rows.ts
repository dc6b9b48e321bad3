import { createReadStream } from "node:fs";
import { createInterface } from "node:readline/promises";
import { z } from "zod";
import { withoutMark } from "../byte-order-mark.ts";
import { Quit } from "../commands/quit.ts";

/**
 * The rows of a JSONL file, one at a time. Quits with the line and what is wrong with it when the file
 * cannot be read, has no rows, or a row is none.
 */
export async function* rowsOf<Row>(
  file: string,
  readRow: (row: unknown) => Row,
): AsyncGenerator<Row> {
  let line = 0;
  let rows = 0;
  const lines = createInterface({ input: createReadStream(file, "utf8") });
  try {
    for await (const text of lines) {
      line += 1;
      const row = withoutMark(text);
      if (row.trim() === "") continue;
      rows += 1;
      yield readRow(JSON.parse(row));
    }
  } catch (error) {
    throw new Quit(1, whatIsWrong(error, file, line));
  }
  if (rows === 0) throw new Quit(1, `${file} has no rows to measure on.`);
}

function whatIsWrong(error: unknown, file: string, line: number): string {
  const at = `${file}, line ${line}`;
  if (error instanceof z.ZodError)
    return `${at} is no row to measure on:\n${z.prettifyError(error)}`;
  if (error instanceof SyntaxError) return `${at} is not JSON: ${error.message}`;
  return `Cannot read ${file}: ${error instanceof Error ? error.message : "unknown"}`;
}
