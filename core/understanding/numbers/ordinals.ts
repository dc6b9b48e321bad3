import { readCardinal } from "./cardinals.ts";
import type { Read, Sentence } from "./sentence.ts";

/** A place in an order: "3rd", "vigésimo primeiro", "cinquenta e dois milésimo". */
export function readOrdinal(text: Sentence, start: number): Read | undefined {
  return text.isFigures(start) ? readMarked(text, start) : readWords(text, start);
}

function readWords(text: Sentence, start: number): Read | undefined {
  const before = readCardinal(text, start) ?? { value: 0, end: start };
  const from = text.at(before.end) === "-" ? before.end + 1 : before.end;
  let [value, end] = [before.value, from];
  for (;;) {
    const sum = joined(value, text.lexicon.ordinals[text.at(end)], end === from);
    if (sum === undefined) break;
    [value, end] = [sum, end + 1];
  }
  return end === from ? undefined : { value, end };
}

/** A thousandth multiplies the cardinal before it, what is smaller is added. */
function joined(value: number, next: number | undefined, isFirst: boolean): number | undefined {
  if (next === undefined || value === 0) return next;
  if (isFirst && next >= 1000) return value - (value % next) + (value % next || 1) * next;
  if (isFirst && next === 100 && value < 100) return value * 100;
  return roundness(value) > next ? value + next : undefined;
}

/** What can still be added to a number is less than this: 100 for 300, 10 for 340. */
function roundness(value: number): number {
  let unit = 1;
  while (value % (unit * 10) === 0) unit *= 10;
  return unit;
}

function readMarked(text: Sentence, start: number): Read | undefined {
  const at = text.at(start + 1) === "." && text.isGlued(start + 1) ? start + 2 : start + 1;
  const value = text.whole(start);
  const isMarked = text.isGlued(at) && text.lexicon.ordinalMarks.includes(text.at(at));
  return isMarked && value !== undefined ? { value, end: at + 1 } : undefined;
}
