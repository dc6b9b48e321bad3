import type { Span } from "./appointment.ts";
import type { Clinic } from "./clinic.ts";
import type { ClinicPolicy } from "./policy.ts";
import { quietAround } from "./quiet.ts";
import { openStates } from "./states.ts";
import type { Actor, AppointmentState } from "./states.ts";

/** What a patient is told of an appointment unasked. */
export const noticeKinds = [
  "24h", // a day before it
  "2h", // and two hours
  "missed", // that they did not come
  "rating", // how it was
  "accepted", // the clinic said yes to what they had asked for
  "called_off", // the clinic cancelled it
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/** Whether somebody is told of a visit beforehand. */
export function isReminder(kind: NoticeKind): boolean {
  return kind === "24h" || kind === "2h";
}

/**
 * Whether a patient is told it as a courtesy: who wants to be written to no more unasked is spared it. What the
 * clinic does to their visit they are told all the same.
 */
export function isCourtesy(kind: NoticeKind): boolean {
  return isReminder(kind) || kind === "missed" || kind === "rating";
}

export interface Notice {
  readonly kind: NoticeKind;
  readonly dueAt: Date;
}

/** What decides when a patient may be written to. */
export interface Manners {
  readonly quiet: ClinicPolicy["quiet"];
  /** Of the patient, where it is known; else of the clinic. */
  readonly timeZone: string;
}

/** How a clinic minds the hours of a patient who is by the clock of `zone`, or who knows by which. */
export function mannersOf(
  { policy: { quiet }, timeZone }: Pick<Clinic, "policy" | "timeZone">,
  zone: string | undefined,
): Manners {
  return { quiet, timeZone: zone ?? timeZone };
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const reminders: readonly { readonly kind: NoticeKind; readonly lead: number }[] = [
  { kind: "24h", lead: 24 * HOUR },
  { kind: "2h", lead: 2 * HOUR },
];

/** A reminder is worth something this long before the visit. */
const SHORTEST_LEAD = HOUR;
/** When a reminder is brought forward to the evening, it comes this long before the quiet. */
const BEFORE_QUIET = 30 * MINUTE;
/** How a visit was is asked this long after its end, and nothing after it is said later than `STALE`. */
const AFTER_VISIT = HOUR;
const STALE = 24 * HOUR;

/**
 * What there is to tell of an appointment that came to a state at a moment. A reminder whose time
 * was over by then is none: whoever books for tomorrow knows of tomorrow.
 */
export function noticesOf(
  state: AppointmentState,
  { from, to }: Span,
  { at, manners }: { readonly at: Date; readonly manners: Manners },
): readonly Notice[] {
  if (state === "no_show") return [{ kind: "missed", dueAt: afterQuiet(at, manners) }];
  if (state === "done") {
    const wished = new Date(Math.max(at.getTime(), to.getTime() + AFTER_VISIT));
    return [{ kind: "rating", dueAt: afterQuiet(wished, manners) }];
  }
  if (state !== "confirmed") return [];
  return reminders
    .map(({ kind, lead }) => ({ kind, dueAt: reminderAt(from, lead, manners) }))
    .filter(({ dueAt }) => dueAt > at);
}

/** What somebody of the clinic does to an appointment is told at once, for it may be tomorrow's. */
export function newsOf(
  was: AppointmentState,
  { to, by, at }: { readonly to: AppointmentState; readonly by: Actor; readonly at: Date },
): readonly Notice[] {
  if (by !== "operator") return [];
  if (was === "requested" && to === "confirmed") return [{ kind: "accepted", dueAt: at }];
  return to === "cancelled" && openStates.includes(was) ? [{ kind: "called_off", dueAt: at }] : [];
}

/** Whether a notice that is due is still to be sent now, later, or not at all. */
export function timeliness(
  { kind, dueAt }: Notice,
  { from }: Pick<Span, "from">,
  { now, manners }: { readonly now: Date; readonly manners: Manners },
): "now" | "later" | "never" {
  if (now < dueAt) return "later";
  if (isReminder(kind) ? from <= now : now.getTime() - dueAt.getTime() > STALE) return "never";
  if (kind === "accepted" || kind === "called_off") return from <= now ? "never" : "now";
  // It comes late, out of an outage, and may find people asleep.
  const quiet = quietAround(now, manners.quiet, manners.timeZone);
  const canWait =
    quiet && (!isReminder(kind) || from.getTime() - quiet.to.getTime() >= SHORTEST_LEAD);
  return canWait ? "later" : "now";
}

/** Moved out of the quiet hours: to their end, or before them when that would be too late. */
function reminderAt(from: Date, lead: number, { quiet, timeZone }: Manners): Date {
  const wished = new Date(from.getTime() - lead);
  const around = quietAround(wished, quiet, timeZone);
  if (!around) return wished;
  const isSoonEnough = from.getTime() - around.to.getTime() >= SHORTEST_LEAD;
  return isSoonEnough ? around.to : new Date(around.from.getTime() - BEFORE_QUIET);
}

function afterQuiet(moment: Date, { quiet, timeZone }: Manners): Date {
  return quietAround(moment, quiet, timeZone)?.to ?? moment;
}
