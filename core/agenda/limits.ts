import type { Refusal } from "./agenda.ts";
import type { Appointment, Dependent, Span } from "./appointment.ts";
import type { Clinic } from "./clinic.ts";
import { localTime } from "./openings.ts";

/** A visit that somebody would like to have, as far as it is known. */
export interface Desired {
  /** When it is asked for. */
  readonly at: Date;
  /** Absent while no time is settled: then a day's limit says nothing yet. */
  readonly from?: Span["from"];
  /** Whom it is for, where it is not the contact. */
  readonly patient?: Pick<Dependent, "name"> | undefined;
  /** The appointment that it would take the place of. */
  readonly instead?: Appointment["id"] | undefined;
}

/** Whether a clinic limits how much one patient may book. */
export function hasLimits({ policy }: Pick<Clinic, "policy">): boolean {
  return policy.mostOpen !== undefined || policy.mostADay !== undefined;
}

/**
 * Which limit stands in the way of a visit, beside what a contact has booked: each patient that they
 * book for is counted alone.
 */
export function limitReached(
  booked: readonly Appointment[],
  { at, from, patient, instead }: Desired,
  { policy, timeZone }: Pick<Clinic, "policy" | "timeZone">,
): Extract<Refusal, "too_many" | "too_many_that_day"> | undefined {
  const { mostOpen = Infinity, mostADay = Infinity } = policy;
  const theirs = booked.filter(
    (each) => each.id !== instead && each.patient?.name === patient?.name,
  );
  if (theirs.filter(({ to }) => to > at).length >= mostOpen) return "too_many";
  if (!from) return undefined;
  const dayOf = (moment: Date) => localTime(moment, timeZone).toPlainDate();
  const thatDay = theirs.filter((each) => dayOf(each.from).equals(dayOf(from)));
  return thatDay.length >= mostADay ? "too_many_that_day" : undefined;
}
