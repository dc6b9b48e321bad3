import type { StoredEvent } from "./stored-event.ts";

const DAYS = { DAILY: 1, WEEKLY: 7 };
const RULE = /^RRULE:FREQ=(?<every>DAILY|WEEKLY);COUNT=(?<count>\d+)$/u;
const DAY_MS = 86_400_000;

/** The single events of a recurring one, as far as the stand-in knows: daily or weekly, so many times. */
export function occurrences(event: StoredEvent): readonly StoredEvent[] {
  const rule = event.recurrence?.map((line) => RULE.exec(line)?.groups).find(Boolean);
  if (!rule) return [event];
  const days = rule["every"] === "DAILY" ? DAYS.DAILY : DAYS.WEEKLY;
  const { recurrence: _, ...single } = event;
  return Array.from({ length: Number(rule["count"]) }, (_each, index) => {
    const start = later(event.start, index * days);
    const stamp = (start.dateTime ?? start.date ?? "")
      .replace(/\.\d+/u, "")
      .replaceAll(/[-:]/gu, "");
    return { ...single, id: `${event.id}_${stamp}`, start, end: later(event.end, index * days) };
  });
}

function later(
  { dateTime, date, ...rest }: StoredEvent["start"],
  days: number,
): StoredEvent["start"] {
  const moved = (text: string) => new Date(Date.parse(text) + days * DAY_MS).toISOString();
  if (typeof dateTime === "string") return { ...rest, dateTime: moved(dateTime) };
  return { ...rest, date: moved(date ?? "").slice(0, 10) };
}
