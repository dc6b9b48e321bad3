import type { CalendarEntryId } from "../../../core/calendar/calendar.ts";
import { id } from "../../../core/message/address.ts";

/** Google takes ids of a client's choosing in the letters of base32hex. These come before ours. */
const PREFIX = "prosa";

const DIGITS = "0123456789abcdefghijklmnopqrstuv";
/** The 128 bits of a UUID, by five. */
const LENGTH = 26;
const OURS = new RegExp(`^${PREFIX}[0-7][0-9a-v]{${LENGTH - 1}}$`, "u");

/** The id of an entry's event: the same for ever, so that an event put in twice is there once. */
export function eventIdOf(entry: CalendarEntryId): string {
  const digits = BigInt(`0x${entry.replaceAll("-", "")}`).toString(32);
  return PREFIX + digits.padStart(LENGTH, "0");
}

/** The entry whose event this is; `undefined` for any other event. */
export function entryOf(eventId: string): CalendarEntryId | undefined {
  if (!OURS.test(eventId)) return undefined;
  let number = 0n;
  for (const digit of eventId.slice(PREFIX.length))
    number = number * 32n + BigInt(DIGITS.indexOf(digit));
  const hex = number.toString(16).padStart(32, "0");
  return id(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5"));
}
