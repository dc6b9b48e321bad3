import type { ContactId, ConversationId } from "../identity.ts";
import type { Id } from "../message/address.ts";
import type { Clinic, InsurancePlan, Professional, ResourceId, Service, Unit } from "./clinic.ts";
import type { Money } from "./money.ts";
import type { Actor, AppointmentState } from "./states.ts";

export type AppointmentId = Id<"appointment">;

/** From a moment up to, and without, another. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** Someone for whom a contact books who is not the contact. */
export interface Dependent {
  readonly name: string;
  /** What they are to the contact, as a stable code: `child`, `parent`, `spouse`, `other`. */
  readonly relationship: string;
}

/** An appointment with the names it takes to speak of it. Its span is the visit, without buffers. */
export interface Appointment extends Span {
  readonly id: AppointmentId;
  readonly state: AppointmentState;
  readonly clinic: Pick<Clinic, "id" | "name" | "timeZone">;
  readonly unit?: Unit;
  readonly service: Pick<Service, "id" | "slug" | "names" | "instructions">;
  readonly professional: Pick<Professional, "id" | "slug" | "name">;
  /** Who booked it, and is spoken to. */
  readonly contact: ContactId;
  /** Whom it is for, where it is not the contact. */
  readonly patient?: Dependent;
  /** Where it is spoken of. */
  readonly conversation: ConversationId;
  /** The language it is spoken of in, unasked. */
  readonly language: string;
  readonly plan?: Pick<InsurancePlan, "id" | "slug" | "name">;
  /** What it cost when it was booked; absent where a plan pays, and where it depends. */
  readonly price?: Money;
  /** What else the clinic is to know, in codes: never what a patient wrote. */
  readonly notes: readonly string[];
  readonly bookedAt: Date;
  /** Of one that is held: until when. */
  readonly heldUntil?: Date;
  /** It was kept for somebody on the waiting list. */
  readonly offered?: boolean;
  /** When the patient last said that they come. */
  readonly assuredAt?: Date;
  /** Of one that is rescheduled: what has taken its place. */
  readonly movedTo?: AppointmentId;
  /** Of one that took another's place: the other. */
  readonly movedFrom?: AppointmentId;
}

/** What an appointment keeps from others, buffers and all. */
export interface Occupied extends Span {
  readonly professional: Professional["id"];
  readonly resources: readonly ResourceId[];
}

/** One line of an appointment's history. */
export interface Transition {
  /** Absent for the first. */
  readonly from?: AppointmentState;
  readonly to: AppointmentState;
  readonly at: Date;
  readonly by: Actor;
  /** A stable code: `asked`, `expired`, `moved`, or what the patient gave: `sick`. */
  readonly reason?: string;
}
