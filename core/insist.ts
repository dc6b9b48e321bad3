import { StoreUnavailable } from "./errors.ts";
import { pauseFor } from "./pause.ts";

const AGAIN_MS = 250;

/**
 * Asks the store again and again while it is away, for what is known only here must not be lost. When
 * `closing` is aborted there is no time left for that: then it throws what the store last said.
 */
export async function insist<T>(ask: () => Promise<T>, closing: AbortSignal): Promise<T> {
  for (;;)
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || closing.aborted) throw error;
      await pauseFor(AGAIN_MS, closing);
    }
}
