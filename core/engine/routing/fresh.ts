import type { Dialogue } from "../dialogue.ts";

/** Half an hour. */
const FRESH_MS = 30 * 60_000;

/** What was spoken of last, while it is still in everybody's mind. */
export function freshTopic({ topic }: Dialogue, now: Date): Dialogue["topic"] {
  return topic && now.getTime() - topic.at < FRESH_MS ? topic : undefined;
}
