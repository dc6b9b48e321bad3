import { LineCounter, isNode, parseDocument } from "yaml";
import type { Document } from "yaml";
import type { NewClinic } from "../../core/agenda/new-clinic.ts";
import { Quit } from "../commands/quit.ts";
import type { Fault } from "./faults.ts";
import { clinicFile } from "./shape.ts";

/** Reads a clinic from YAML, of which JSON is a part. Quits with all that is wrong: where, what, how to mend it. */
export function readClinic(text: string, file: string): NewClinic {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors.map(({ message }) => `${file}: ${message.split("\n")[0]}`);
  if (broken.length > 0) throw new Quit(1, broken.join("\n"));
  const read = clinicFile.safeParse(document.toJS());
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }): Fault => ({
    path: path.map((step) => (typeof step === "symbol" ? String(step) : step)),
    message,
  }));
  const told = faults.map((fault) => inWords(fault, { document, lines, file }));
  throw new Quit(1, [`${file} is no clinic yet:`, ...told].join("\n"));
}

interface Read {
  readonly document: Document;
  readonly lines: LineCounter;
  readonly file: string;
}

/** "clinic.yaml:12  professionals.0.hours: two spans of one day overlap: part them". */
function inWords({ path, message }: Fault, { document, lines, file }: Read): string {
  const line = lineOf(path, { document, lines });
  return `  ${file}:${line}  ${path.join(".") || "the whole"}: ${message}`;
}

/** The line of a thing, or of the nearest one around it that is there. */
function lineOf(path: Fault["path"], { document, lines }: Omit<Read, "file">): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
