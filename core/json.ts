/** A body read as JSON, or why it is none: never its content. */
export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: string };

/** Deeper than any platform nests, and far from what overflows a stack. */
const DEEPEST = 100;

/** Reads a text, or bytes as UTF-8, as JSON. Keys that would reach an object's prototype are left out. */
export function readJson(body: Uint8Array | string): ReadJson {
  const text = typeof body === "string" ? body : decode(body);
  if (text === undefined) return { ok: false, reason: "the body is not UTF-8" };
  if (isTooDeep(text)) return { ok: false, reason: `the body nests deeper than ${DEEPEST}` };
  try {
    return { ok: true, value: JSON.parse(text, withoutPrototype) };
  } catch {
    return { ok: false, reason: "the body is not JSON" };
  }
}

/** As {@link readJson}, where it matters little why it is none: then it is undefined. */
export function jsonIn(body: Uint8Array | string): unknown {
  const read = readJson(body);
  return read.ok ? read.value : undefined;
}

function decode(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return undefined;
  }
}

function withoutPrototype(key: string, value: unknown): unknown {
  return key === "__proto__" ? undefined : value;
}

/** What counts for depth: whole strings, so that brackets in them do not, and brackets. */
const STRINGS_AND_BRACKETS = /"(?:[^"\\]|\\.)*"?|[[\]{}]/gsu;

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(STRINGS_AND_BRACKETS)) {
    if (token === "[" || token === "{") depth += 1;
    else if (token === "]" || token === "}") depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
