import { readCardinal, type Cardinal } from "./cardinals.ts";
import type { Read, Sentence } from "./sentence.ts";

/** Parts of one after a number: "three quarters", "two and a half", "vinte vinte e cinco avos". */
export function readParts(text: Sentence, whole: Cardinal): Read | undefined {
  return readCounted(text, whole) ?? readMarked(text, whole) ?? readJoined(text, whole);
}

/** Parts with no number before them: "half", "a fifth", "meia dúzia", "quarter million". */
export function readPartsAlone(text: Sentence, start: number): Read | undefined {
  const isOne = text.lexicon.articles.includes(text.at(start));
  const at = isOne ? start + 1 : start;
  const part = partAt(text, at);
  // A place in an order, as "quinto", is no part of one by itself.
  if (!part || (!isOne && text.lexicon.ordinals[text.at(at)] !== undefined)) return undefined;
  const times = text.lexicon.dozens[text.at(at + 1)] ?? text.scale(at + 1);
  if (times) return { value: times / part, end: at + 2 };
  return isOne || saysHalf(text, at) ? { value: 1 / part, end: at + 1 } : undefined;
}

/** "Meia" alone is said of hours and of shoes. */
function saysHalf(text: Sentence, at: number): boolean {
  return partAt(text, at) === 2 && !text.at(at).endsWith("a");
}

/** Parts are told from places in an order by their plural, or by there being one of them. */
function readCounted(text: Sentence, { value, end, joined, scale }: Cardinal): Read | undefined {
  const at = text.at(end) === "-" ? end + 1 : end;
  const part = partAt(text, at);
  if (!part || (value !== 1 && !text.at(at).endsWith("s"))) return undefined;
  // "One hundred and three quarters" has three of them in English.
  const isSplit = text.lexicon.decimalMark === "." && joined !== undefined;
  if (!isSplit) return { value: value / part, end: at + 1 };
  const worth = scale >= 1e6 ? scale : 1;
  return { value: joined.value + (worth * (value - joined.value)) / part, end: at + 1 };
}

/** "Cento e trinta e três vinte e um avos". */
function readMarked(text: Sentence, { value, end }: Cardinal): Read | undefined {
  const { partsMark } = text.lexicon;
  const under = partsMark === "" ? undefined : readCardinal(text, end);
  if (!under?.value || text.at(under.end) !== partsMark) return undefined;
  return { value: value / under.value, end: under.end + 1 };
}

/** "Two million and a half" is half a million more; "cinco y medio" half of one. */
function readJoined(text: Sentence, { value, end, scale }: Cardinal): Read | undefined {
  const { and, partJoints } = text.lexicon;
  if (text.at(end) !== and && !partJoints.includes(text.at(end))) return undefined;
  const part = partsAfter(text, end + 1);
  if (!part || part.value >= 1) return undefined;
  return { value: value + part.value * (scale >= 1e6 ? scale : 1), end: part.end };
}

function partsAfter(text: Sentence, at: number): Read | undefined {
  const count = readCardinal(text, at);
  if (count) return readCounted(text, count);
  const half = partAt(text, at) === 2 ? { value: 0.5, end: at + 1 } : undefined;
  return readPartsAlone(text, at) ?? half;
}

function partAt(text: Sentence, at: number): number | undefined {
  return text.lexicon.parts[text.at(at)];
}
