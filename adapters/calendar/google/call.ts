import type { CalendarCall } from "../../../core/calendar/watching.ts";

/** What Google's call says that something changed. It is all in its headers. */
export function callIn(headers: Pick<Headers, "get">): CalendarCall | undefined {
  const watch = headers.get("x-goog-channel-id");
  if (watch === null || headers.get("x-goog-resource-state") === null) return undefined;
  return { watch, token: headers.get("x-goog-channel-token") ?? "" };
}
