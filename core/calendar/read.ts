import type { Attended, CalendarParts } from "./attended.ts";
import { CalendarError } from "./calendar.ts";
import type { Changes } from "./calendar.ts";
import { judge } from "./judge.ts";

const DAY_MS = 86_400_000;

/** How far ahead a calendar is read: further than anyone may book. */
const AHEAD_MS = 400 * DAY_MS;
/** All is read anew that often, so that the days ahead do not run out. */
const WHOLE_AGAIN_MS = 7 * DAY_MS;

/** Reads what changed since the last time, or all there is, and writes down what it means. */
export async function read(
  { store, clock }: Pick<CalendarParts, "store" | "clock">,
  attended: Attended,
): Promise<void> {
  const { link } = attended;
  const { changes, isWhole } = await changesFor(attended, clock.now());
  const named = changes.events.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
  const standings = await store.standings(link, named);
  const judged = changes.events.map((event) => ({
    event: event.id,
    ...(event.entry !== undefined && { entry: event.entry }),
    verdict: judge(event, event.entry && standings.get(event.entry)),
  }));
  await store.read(link, {
    upTo: changes.upTo,
    judged,
    ...(isWhole && { wholeAgainInMs: WHOLE_AGAIN_MS }),
  });
}

async function changesFor(
  { link, calendar, signal }: Attended,
  now: Date,
): Promise<{ readonly changes: Changes; readonly isWhole: boolean }> {
  const window = {
    from: new Date(now.getTime() - DAY_MS),
    to: new Date(now.getTime() + AHEAD_MS),
  };
  const whole = async () => ({
    changes: await calendar.changes(undefined, window, signal),
    isWhole: true,
  });
  if (link.upTo === undefined) return whole();
  try {
    return { changes: await calendar.changes(link.upTo, window, signal), isWhole: false };
  } catch (error) {
    if (error instanceof CalendarError && error.fault === "expired") return whole();
    throw error;
  }
}
