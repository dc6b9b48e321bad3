import type { Limits } from "../limits.ts";
import type { Enclosure, Saying } from "../message/outgoing.ts";
import type { Log } from "../ports.ts";
import type { MediaStore } from "./media.ts";

export interface EnclosingParts {
  readonly limits: Pick<Limits, "sends" | "documents">;
  /** Absent where files are not sent. */
  readonly keepFile?: MediaStore["keep"] | undefined;
  readonly log: Log;
}

/** Milliseconds that words wait for the file that goes along. */
const KEEPING_TIMEOUT_MS = 10_000;

/** More than any of them comes to. */
const MOST_BYTES = 1_000_000;

/**
 * Enclosures as documents, where the channel surely takes them. One that it does not, or that cannot be
 * kept, is left out: the words in front of it say all that matters.
 */
export async function enclosed(
  say: readonly Saying[],
  parts: EnclosingParts,
): Promise<readonly Saying[]> {
  if (say.every(({ kind }) => kind !== "enclosure")) return say;
  return (await Promise.all(say.map((one) => documentOf(one, parts)))).flat();
}

async function documentOf(
  one: Saying,
  { limits, keepFile, log }: EnclosingParts,
): Promise<readonly Saying[]> {
  if (one.kind !== "enclosure") return [one];
  if (!keepFile || !isTaken(one, limits)) return [];
  const { name, type, text } = one;
  const file = { name, type, body: new Blob([text]).stream(), mostBytes: MOST_BYTES };
  try {
    const media = await keepFile(file, AbortSignal.timeout(KEEPING_TIMEOUT_MS));
    return [{ kind: "document", media }];
  } catch (error) {
    log.warn("a file could not be kept, and was not sent", { error });
    return [];
  }
}

function isTaken(
  { type }: Enclosure,
  { sends, documents }: Pick<Limits, "sends" | "documents">,
): boolean {
  return sends.includes("document") && (documents?.includes(type) ?? true);
}
