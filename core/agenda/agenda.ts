import type { ContactId, ConversationId, OrganisationId } from "../identity.ts";
import type { Id } from "../message/address.ts";

export type ClinicId = Id<"clinic">;
export type ServiceId = Id<"service">;
export type ProfessionalId = Id<"professional">;
export type AppointmentId = Id<"appointment">;

/**
 * Where appointments are kept.
 *
 * It knows nothing of opening hours or of what a person asked for: `openings.ts` says what may be
 * offered, and this says what is so. Two people who want the same minutes of one professional are
 * told apart here and nowhere else.
 */
export interface Agenda {
  /** An organisation's clinic with all that can be booked there; `undefined` when it has none. */
  clinicOf(organisation: OrganisationId): Promise<Clinic | undefined>;

  /** What occupies the clinic's professionals at any moment of `span`. */
  occupied(clinic: ClinicId, span: Span): Promise<readonly Occupied[]>;

  /**
   * Books, unless the professional is occupied by then: `taken`, also when both ask at once.
   * The same key again gives the appointment it gave the first time, whatever else is asked for.
   */
  book(booking: Booking): Promise<BookingResult>;

  /** What was booked under a key, cancelled since or not; `undefined` when nothing was. */
  bookedUnder(key: string): Promise<Appointment | undefined>;

  /** A person's appointments that have not begun, the next one first. */
  upcoming(contact: ContactId, now: Date): Promise<readonly Appointment[]>;

  /**
   * Cancels a person's appointment that has not begun. One that is cancelled already is given back
   * as it is; `undefined` when this person has no such appointment ahead.
   */
  cancel(cancellation: Cancellation): Promise<Appointment | undefined>;

  /** What is booked to begin in `span`, of every clinic: see `reminders.ts`. */
  beginning(span: Span): Promise<readonly Appointment[]>;
}

/** From a moment up to, and without, another. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

export interface Clinic {
  readonly id: ClinicId;
  readonly name: string;
  /** IANA name. Every day and time a person reads or says is in this zone. */
  readonly timeZone: string;
  readonly services: readonly Service[];
  readonly professionals: readonly Professional[];
}

export interface Service {
  readonly id: ServiceId;
  /** Short and stable: it travels on buttons. */
  readonly slug: string;
  /** By language tag. */
  readonly names: Readonly<Record<string, string>>;
  /** Other words people use for it, in any language. */
  readonly aliases: readonly string[];
  readonly minutes: number;
}

export interface Professional {
  readonly id: ProfessionalId;
  /** Short and stable: it travels on buttons. */
  readonly slug: string;
  /** With the title, as patients read it: `Dra. Ana Ribeiro`. */
  readonly name: string;
  readonly services: readonly ServiceId[];
  readonly hours: readonly OpeningHours[];
}

/** When a professional sees patients, in the clinic's local time. */
export interface OpeningHours {
  /** ISO: 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** Minutes after midnight. */
  readonly opens: number;
  readonly closes: number;
}

export interface Occupied extends Span {
  readonly professional: ProfessionalId;
}

export interface Booking extends Span {
  /** What makes a repeat the same booking. */
  readonly key: string;
  readonly clinic: ClinicId;
  readonly service: ServiceId;
  readonly professional: ProfessionalId;
  readonly contact: ContactId;
  /** Where it is booked, and where its reminders go. */
  readonly conversation: ConversationId;
  /** The language its reminders are written in. */
  readonly language: string;
}

export type BookingResult =
  | { readonly status: "booked"; readonly appointment: Appointment }
  | { readonly status: "taken" };

export interface Cancellation {
  readonly appointment: AppointmentId;
  readonly contact: ContactId;
  readonly at: Date;
}

/** An appointment with the names it takes to speak of it. */
export interface Appointment extends Span {
  readonly id: AppointmentId;
  readonly clinic: Pick<Clinic, "name" | "timeZone">;
  readonly service: Pick<Service, "names">;
  readonly professional: Pick<Professional, "name">;
  readonly contact: ContactId;
  readonly conversation: ConversationId;
  readonly language: string;
  readonly bookedAt: Date;
  readonly cancelled: boolean;
}
