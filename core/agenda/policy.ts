import { z } from "zod";

const minutes = z.number().int().min(0);
const clockTime = z.iso.time({ precision: -1 });

/**
 * What a clinic lets people do by themselves. It belongs to the clinic and is kept with it; what is
 * not said there is as it stands here.
 */
export const clinicPolicy = z.object({
  /** Minutes from one offered start to the next, counted from opening. */
  step: z.number().int().positive().default(30),
  /** Minutes that must lie between now and a start. */
  notice: minutes.default(60),
  /** Days after today that may be booked. */
  horizon: z.number().int().positive().default(60),
  /** Whether a booking waits for the clinic's own yes. */
  approval: z.boolean().default(false),
  /** Minutes for which a time is kept for a patient who is deciding. */
  hold: z.number().positive().default(5),
  /** Minutes for which a time is kept for the one on the waiting list to whom it is offered. */
  offer: z.number().positive().default(30),
  /** Minutes before the start from which on a patient cannot cancel or move it by themself. */
  changeNotice: minutes.default(0),
  /** Appointments that one patient may have ahead of them; none for any number. */
  mostOpen: z.number().int().positive().optional(),
  /** Appointments that one patient may have on one day; none for any number. */
  mostADay: z.number().int().positive().optional(),
  /** What becomes of visits that nobody has marked by `grace` minutes after their end. */
  unmarked: z.enum(["nothing", "no_show", "done"]).default("nothing"),
  grace: minutes.default(30),
  /** The clinic's local time between which nobody is written to unasked. */
  quiet: z.object({ from: clockTime, to: clockTime }).default({ from: "21:00", to: "08:00" }),
});

export type ClinicPolicy = z.infer<typeof clinicPolicy>;
