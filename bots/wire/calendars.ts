import { calendarVendor } from "../../adapters/calendar/registry.ts";
import { attend } from "../../core/calendar/attend.ts";
import type { CalendarParts } from "../../core/calendar/attended.ts";
import { CalendarError } from "../../core/calendar/calendar.ts";
import { tell } from "../../core/calendar/tell.ts";
import { hear } from "../../core/calendar/watching.ts";
import type { Lines } from "../../core/lines.ts";
import type { Clock, Log } from "../../core/ports.ts";
import { calendarJobs } from "../../jobs/calendars.ts";
import type { Job } from "../../jobs/job.ts";
import type { Config } from "../config/config.ts";
import type { Foundation } from "./foundation.ts";

/** Where vendors call, after the hub's own address. */
const PATH = "/calendars";
/** They call by https alone, but for stand-ins on this machine. */
const CALLABLE = /^(?:https:\/\/|http:\/\/127\.0\.0\.1[:/])/u;

interface Surroundings {
  readonly lines: Lines;
  readonly clock: Clock;
  readonly log: Log;
}

/** The jobs that keep agenda and calendars even. */
export function calendarJobsOf(
  { publicUrl }: Pick<Config, "publicUrl">,
  foundation: Foundation,
  on: Surroundings,
): readonly Job[] {
  const { agenda, calendars: store, conversations, jobs, outbox } = foundation;
  const parts: CalendarParts = {
    ...on,
    store,
    agenda,
    random: Math.random,
    tell: (news) => tell({ ...on, conversations, outbox }, news),
    addressFor: (vendor) =>
      publicUrl !== undefined && CALLABLE.test(publicUrl)
        ? `${publicUrl}${PATH}/${vendor}`
        : undefined,
    async open({ vendor, settings }) {
      const known = calendarVendor(vendor);
      if (known) return known.open(settings, fetch);
      throw new CalendarError("rejected", { detail: `${vendor} is not known in this release` });
    },
  };
  return calendarJobs({ store, attend: (link) => attend(parts, link) }, jobs);
}

/** Takes the vendors' calls, and answers each with an HTTP status. */
export type CalendarDoor = (
  vendor: string,
  headers: Pick<Headers, "get">,
) => Promise<200 | 401 | 404>;

export function calendarDoor({
  calendars,
  jobs,
}: Pick<Foundation, "calendars" | "jobs">): CalendarDoor {
  return async (vendor, headers) => {
    const call = calendarVendor(vendor)?.callIn(headers);
    const link = call ? await hear(calendars, call) : "unknown";
    if (link === "unknown") return 404;
    if (link === "forged") return 401;
    // Without the queue it is found by the next look.
    await jobs.add("calendar", link).catch(() => undefined);
    return 200;
  };
}
