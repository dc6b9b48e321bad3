import type { ContactId, ConversationId, OrganisationId } from "../identity.ts";
import type { AccountId } from "../message/address.ts";
import type {
  Appointment,
  AppointmentId,
  Dependent,
  Occupied,
  Span,
  Transition,
} from "./appointment.ts";
import type { Clinic, ClinicId, PlanId, ProfessionalId, ServiceId, UnitId } from "./clinic.ts";
import type { Manners, Notice, NoticeKind } from "./notices.ts";
import type { ClinicPolicy } from "./policy.ts";
import type { Actor, AppointmentState, Illegal } from "./states.ts";

/**
 * What is booked, and how it comes to be.
 *
 * It knows nothing of opening hours or of what a person asked for: `openings.ts` says what may be
 * offered, and this says what is so. Two people who want the same minutes of one professional, or
 * the last room, are told apart here and nowhere else. Whatever changes is written with its audit in
 * one commit, and whoever asks says what time it is.
 */
export interface Agenda {
  /**
   * The clinics that an account books for, by name: those it was given, or every one of its
   * organisation. None when there is none.
   */
  clinicsOf(whose: Booker): Promise<readonly Clinic[]>;

  /** What of a clinic is kept from a contact at any moment of `span`. */
  occupied(clinic: ClinicId, span: Span, seenBy: Seeing): Promise<readonly Occupied[]>;

  /**
   * Keeps a time from others while a patient decides, for as long as the clinic's policy says. Asked
   * again for the same it begins anew, and for another it lets the first one go: a contact holds one
   * time of a clinic. Nothing is held that could not be booked.
   */
  hold(wish: Hold): Promise<HoldResult>;

  /** Lets go what a contact holds in a clinic. */
  release(clinic: ClinicId, contact: ContactId, at: Date): Promise<void>;

  /**
   * Books, as `confirmed` or, where the clinic wants to say yes itself, as `requested`. What the
   * contact holds is taken or let go with it. The same key again gives the appointment it gave the
   * first time, whatever else is asked for.
   */
  book(booking: Booking): Promise<BookingResult>;

  /**
   * Puts another appointment in the place of one, for the same patient, and for the same service unless
   * another is named: both or neither. The same plan pays, unless they pay themselves. It counts as booking
   * under its key.
   */
  reschedule(move: Rescheduling): Promise<BookingResult>;

  /** What was booked under a key, whatever became of it; `undefined` when nothing was. */
  bookedUnder(key: string): Promise<Appointment | undefined>;

  /** A contact's appointment, whatever became of it; `undefined` when it is not theirs. */
  find(appointment: AppointmentId, contact: ContactId): Promise<Appointment | undefined>;

  /** A contact's open appointments that have not begun, the next one first. */
  upcoming(contact: ContactId, now: Date): Promise<readonly Appointment[]>;

  /** Cancels for the patient. One that is cancelled already stays as it is and is given back. */
  cancel(cancellation: Cancellation): Promise<Change>;

  /** The patient says that they come. */
  confirm(assurance: Assurance): Promise<Change>;

  /** Brings an appointment to a state for whoever is not its patient. Done twice, it is done once. */
  mark(mark: Mark): Promise<Change>;

  /** All that happened to an appointment, the first first. */
  history(appointment: AppointmentId): Promise<readonly Transition[]>;

  /** Those for whom a contact has booked before, by name. */
  dependentsOf(contact: ContactId): Promise<readonly Dependent[]>;

  /**
   * What patients are to be told by now, of every clinic, the longest due first. No reminder once the
   * visit has begun, or once the next reminder is due as well; and no courtesy to who wants none.
   */
  noticesDue(now: Date, limit: number): Promise<readonly NoticeId[]>;

  /** One of those; `undefined` when it is none of them, or no more. */
  dueNotice(notice: NoticeId, now: Date): Promise<DueNotice | undefined>;

  /** A patient was told. Whoever was reminded is `reminded` until they say that they come. */
  told(notice: NoticeId & { readonly at: Date }): Promise<void>;

  /** What has ended in the last week and is neither done nor missed, with what its clinic makes of it. */
  ended(now: Date): Promise<readonly EndedVisit[]>;

  /** A patient says how a visit was, from 1 to 5; the last word counts. False when it is not theirs. */
  rate(rating: Rating): Promise<boolean>;

  /**
   * A contact wants to be told no courtesies any more (see `isCourtesy`), or wants them again: of no clinic of
   * their organisation, from now on. What they asked for, an answer or a place in line, they get all the same.
   * Done twice, it is done once, as of the first time.
   */
  silence(wish: Silence): Promise<void>;

  /** Whether a contact is told no courtesies. */
  isSilenced(contact: ContactId): Promise<boolean>;
}

export interface NoticeId {
  readonly appointment: AppointmentId;
  readonly kind: NoticeKind;
}

export interface DueNotice extends Notice {
  readonly appointment: Appointment;
  readonly manners: Manners;
}

export interface EndedVisit {
  readonly appointment: Appointment;
  readonly policy: ClinicPolicy;
}

export interface Rating {
  readonly appointment: AppointmentId;
  readonly contact: ContactId;
  readonly score: number;
  readonly at: Date;
}

export interface Silence {
  readonly contact: ContactId;
  readonly silent: boolean;
  readonly at: Date;
}

/** Where somebody books from. */
export interface Booker {
  readonly organisation: OrganisationId;
  readonly channel: string;
  readonly account: AccountId;
}

export interface Seeing {
  readonly at: Date;
  /** What this one holds is not kept from them. */
  readonly contact: ContactId;
  /** Nor is the time of the appointment they move. */
  readonly instead?: AppointmentId;
}

/** A visit, as somebody wants it. */
interface Wanted extends Span {
  readonly at: Date;
  readonly professional: ProfessionalId;
  readonly unit?: UnitId;
  readonly contact: ContactId;
  readonly conversation: ConversationId;
  readonly language: string;
}

interface Visit extends Wanted {
  readonly clinic: ClinicId;
  readonly service: ServiceId;
  /** Whom it is for; absent for the contact. */
  readonly patient?: Dependent;
  readonly plan?: PlanId;
}

export interface Hold extends Visit {
  /** The appointment that it would take the place of. */
  readonly instead?: AppointmentId;
}

export interface Booking extends Visit {
  /** What makes a repeat the same booking. */
  readonly key: string;
  /** Codes: see {@link Appointment.notes}. */
  readonly notes?: readonly string[];
  /** Who books, where it is not the contact. */
  readonly by?: Actor;
}

export interface Rescheduling extends Wanted {
  readonly key: string;
  readonly appointment: AppointmentId;
  /** What it is to be for, where that is not the same. */
  readonly service?: ServiceId;
  /** No plan pays for it any more. */
  readonly privately?: true;
  readonly by?: Actor;
}

export type HoldResult =
  | { readonly status: "held"; readonly until: Date }
  | { readonly status: "taken" }
  | Refused;

export type BookingResult =
  | { readonly status: "booked"; readonly appointment: Appointment }
  /** Somebody has the professional, or the last room, by then. */
  | { readonly status: "taken" }
  | Refused;

export type Change = { readonly status: "changed"; readonly appointment: Appointment } | Refused;

export interface Refused {
  readonly status: "refused";
  readonly reason: Refusal;
  /** What it is about, where there is such a thing. */
  readonly appointment?: Appointment;
}

export type Refusal =
  /** This contact has no such appointment, or the clinic no such service. */
  | "unknown"
  /** It has begun. */
  | "past"
  /** It begins too soon for a patient to change it: see {@link ClinicPolicy.changeNotice}. */
  | "late"
  /** The patient has as many ahead, or on that day, as the clinic lets them have. */
  | "too_many"
  | "too_many_that_day"
  /** The plan does not pay for this service, or not with this professional. */
  | "not_covered"
  | Illegal;

export interface Cancellation {
  readonly appointment: AppointmentId;
  readonly contact: ContactId;
  readonly at: Date;
  /** A stable code for why. */
  readonly reason?: string;
}

export type Assurance = Omit<Cancellation, "reason">;

export interface Mark {
  readonly appointment: AppointmentId;
  readonly to: AppointmentState;
  readonly by: Exclude<Actor, "patient">;
  readonly at: Date;
  readonly reason?: string;
}
