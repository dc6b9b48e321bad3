import type { Attended, CalendarParts } from "./attended.ts";
import { CalendarError } from "./calendar.ts";
import type { CalendarFault } from "./calendar.ts";
import { follow } from "./follow.ts";
import { read } from "./read.ts";
import type { CalendarLinkId, LinkedCalendar } from "./store.ts";
import { keepWatch } from "./watching.ts";
import { write } from "./write.ts";

const LEASE_MS = 120_000;
/** Ends what is under way before somebody else may begin. */
const PATIENCE_MS = 100_000;

const MINUTE_MS = 60_000;
/** Whoever is called looks all the same now and then: calls get lost. */
const NEXT_WATCHED_MS = 10 * MINUTE_MS;
const NEXT_MS = MINUTE_MS;

/**
 * Looks after one professional's calendar: reads what changed there, does to the agenda what people
 * did to its appointments, and writes what the agenda has and the calendar has not. Running it again
 * changes nothing, and one who dies at it leaves nothing half done.
 */
export async function attend(parts: CalendarParts, id: CalendarLinkId): Promise<void> {
  const { store } = parts;
  const link = await store.take(id, LEASE_MS);
  if (!link) return;
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const isAllDone = await lookAfter(parts, { link, calendar: await parts.open(link), signal });
    const nextMs = link.watch ? NEXT_WATCHED_MS : NEXT_MS;
    await store.release(link, { inMs: isAllDone ? nextMs : 0 });
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    await giveBack(parts, link, error);
  }
}

async function lookAfter(parts: CalendarParts, attended: Attended): Promise<boolean> {
  await parts.store.expect(attended.link);
  await read(parts, attended);
  await follow(parts, attended.link);
  // What took another's place has its event by now, or was put back.
  await parts.store.expect(attended.link);
  const isAllDone = await write(parts, attended);
  await keepWatch(parts, attended);
  return isAllDone;
}

/** These do not get well by waiting. */
const forAPerson: ReadonlySet<CalendarFault> = new Set(["unauthorized", "missing", "forbidden"]);

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 30 * MINUTE_MS;

async function giveBack(
  { store, log, random }: CalendarParts,
  link: LinkedCalendar,
  { fault, detail, message, retryAfterMs = 0 }: CalendarError,
): Promise<void> {
  const about = { link: link.id, vendor: link.vendor, fault, detail };
  if (forAPerson.has(fault)) {
    log.error("a calendar cannot be reached until its link is mended", about);
    return store.break(link, message);
  }
  log.warn("a calendar could not be looked after", about);
  const most = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** link.failures);
  const inMs = Math.max(retryAfterMs, FIRST_WAIT_MS + random() * most);
  await store.release(link, { inMs, failure: message });
}
