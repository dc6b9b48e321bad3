/** The life of an appointment. */
export type AppointmentState =
  | "held" // nobody else can have it while the patient decides, until it expires
  | "requested" // the patient wants it, and the clinic has yet to say yes
  | "confirmed" // the clinic expects the patient
  | "reminded" // the patient was reminded, and has not said since that they come
  | "arrived" // the patient is there
  | "done"
  | "no_show" // the patient did not come
  | "cancelled" // given up by whoever, or a hold that ended
  | "rescheduled"; // another appointment has taken its place

/** Who brings an appointment to another state. */
export type Actor = "patient" | "operator" | "system" | "calendar";

/** Why an appointment cannot be brought to a state. */
export type Illegal =
  /** Nothing leads on from where it is. */
  | "over"
  /** Something does, but not there. */
  | "out_of_order"
  /** It may go there, but this one may not bring it there. */
  | "not_theirs";

const everyone: readonly Actor[] = ["patient", "operator", "system", "calendar"];
const staff: readonly Actor[] = ["operator", "system", "calendar"];
const ours: readonly Actor[] = ["operator", "system"];

type Ways = Readonly<Partial<Record<AppointmentState, readonly Actor[]>>>;

/**
 * From where to where, and who may. A hold begins anew, and what is
 * confirmed is so again, by a patient who says that they come.
 */
const ways: Readonly<Record<AppointmentState | "new", Ways>> = {
  new: { held: everyone, requested: everyone, confirmed: everyone },
  held: { held: everyone, requested: everyone, confirmed: everyone, cancelled: everyone },
  requested: { confirmed: staff, cancelled: everyone, rescheduled: everyone },
  confirmed: {
    confirmed: everyone,
    reminded: ["system"],
    arrived: ours,
    no_show: ours,
    cancelled: everyone,
    rescheduled: everyone,
  },
  reminded: {
    confirmed: everyone,
    reminded: ["system"],
    arrived: ours,
    no_show: ours,
    cancelled: everyone,
    rescheduled: everyone,
  },
  arrived: { done: ours },
  no_show: { arrived: ["operator"] },
  done: {},
  cancelled: {},
  rescheduled: {},
};

/** Why `by` may not bring an appointment from one state to another; `undefined` when they may. */
export function illegal(
  from: AppointmentState | "new",
  to: AppointmentState,
  by: Actor,
): Illegal | undefined {
  const onwards = ways[from];
  if (Object.keys(onwards).length === 0) return "over";
  const who = onwards[to];
  if (!who) return "out_of_order";
  return who.includes(by) ? undefined : "not_theirs";
}

/** The states in which an appointment keeps its time, its professional and its rooms from others. */
export const occupyingStates: readonly AppointmentState[] = [
  "held",
  "requested",
  "confirmed",
  "reminded",
  "arrived",
  "done",
];

/** The states in which an appointment is still to come, and its patient is to be spoken to of it. */
export const openStates: readonly AppointmentState[] = ["requested", "confirmed", "reminded"];
