import { shortened } from "../outbox/labels.ts";

/** A platform's own words may stand in a reason, by which it is counted and found again. */
const REASON_LENGTH = 200;

export function storableReason(reason: string): string {
  return shortened(storable(reason), REASON_LENGTH);
}

/**
 * The same data with every string made storable: Postgres refuses NUL characters and JSON with
 * lone surrogates. Each is replaced by U+FFFD; the raw payload keeps the bytes as they came.
 */
export function storable<T>(data: T): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the walk keeps every shape
  return isStorable(data) ? data : (walk(data) as T);
}

/** Characters of JSON. Of what is longer a few together could end the process that writes them. */
const MOST_WRITTEN = 1_000_000;

/** Whether data can be written down, and are not too much to be. */
export function isWritable(data: unknown): boolean {
  try {
    return JSON.stringify(data).length <= MOST_WRITTEN;
  } catch {
    return false;
  }
}

/** Nearly everything is, and then nothing has to be made anew. */
function isStorable(data: unknown): boolean {
  if (typeof data === "string") return data.isWellFormed() && !data.includes("\0");
  if (data === null || typeof data !== "object") return true;
  return Object.values(data).every(isStorable);
}

function walk(data: unknown): unknown {
  if (typeof data === "string") return data.toWellFormed().replaceAll("\0", "\uFFFD");
  if (Array.isArray(data)) return data.map(walk);
  if (data === null || typeof data !== "object" || data instanceof Date) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, walk(value)]));
}
