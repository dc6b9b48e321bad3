import type { Attended, CalendarParts } from "./attended.ts";
import { CalendarError } from "./calendar.ts";
import { entryFor } from "./entry.ts";
import { isSame, judge } from "./judge.ts";
import type { Difference } from "./store.ts";

/** Written at one go; what is left is due again at once. */
const BATCH = 100;

/**
 * Writes into a calendar what the agenda has and it has not, and takes out what the agenda has no
 * more. False where more is to be done at once: people had been there before us, or there is much.
 */
export async function write(
  { store, log }: Pick<CalendarParts, "store" | "log">,
  attended: Attended,
): Promise<boolean> {
  const { link } = attended;
  const differences = await store.differences(link, BATCH);
  let isAllDone = differences.length < BATCH;
  for (const difference of differences)
    try {
      if (!(await even(store, attended, difference))) isAllDone = false;
    } catch (error) {
      if (!(error instanceof CalendarError) || error.fault !== "rejected") throw error;
      const { entry } = difference;
      log.warn("a calendar does not take an entry", { link: link.id, entry, detail: error.detail });
      await store.refused(link, entry, error.message);
    }
  return isAllDone;
}

/**
 * Who dies between the calendar and the store leaves an event that says itself what was written: it
 * is known by that when it is read, or when it is put in again and turns out to be there.
 */
async function even(
  store: CalendarParts["store"],
  { link, calendar, signal }: Attended,
  difference: Difference,
): Promise<boolean> {
  const { entry, wanted, known, revision } = difference;
  if (!wanted) {
    await calendar.remove(entry, signal);
    await store.removed(link, entry);
    return true;
  }
  const written = entryFor({ ...difference, wanted }, link.language);
  const insert = () => calendar.insert(written, signal);
  const event = known
    ? await calendar.change(written, known.etag, signal).catch(unlessStale(insert))
    : await insert();
  const verdict = judge(event, { wanted, revision, ...(known && { known }) });
  await store.wrote(link, { event: event.id, entry, verdict });
  return verdict.kind === "known" && isSame(verdict, wanted);
}

/** An event that is not as we knew it is put in anew: by that it says how it is now. */
function unlessStale<T>(insert: () => Promise<T>): (error: unknown) => Promise<T> {
  return (error) => {
    if (error instanceof CalendarError && error.fault === "stale") return insert();
    throw error;
  };
}
