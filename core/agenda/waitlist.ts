import type { ContactId, ConversationId } from "../identity.ts";
import type { Id } from "../message/address.ts";
import type { BookingResult } from "./agenda.ts";
import type { Appointment, AppointmentId, Dependent } from "./appointment.ts";
import type { ClinicId, PlanId, ProfessionalId, ServiceId } from "./clinic.ts";

export type WaitId = Id<"wait">;
export type OfferId = Id<"offer">;

/**
 * Who waits for a time that is not free, and to whom one that becomes free is offered.
 *
 * A time is offered to one at a time: to whoever has waited longest of those who wish for it, and it
 * is kept for them until the offer ends. Then, or when they say no, it is the next one's. Who leaves
 * two unanswered on a day is offered no more until the next. Why each offer was theirs stands in its
 * log. Whatever freed a time is found by looking at what is free, so nothing is lost with a process that dies.
 */
export interface Waitlist {
  /** Puts a patient at the end of the line. The same key again is the same place in it. */
  join(joining: Joining): Promise<Wait>;

  /** Where a contact waits, the longest first. */
  waitsOf(contact: ContactId): Promise<readonly Wait[]>;

  /** Leaves the line; what was offered there is let go. False when they do not wait there. */
  leave(leaving: Leaving): Promise<boolean>;

  /** What was offered to a contact, whatever became of it. */
  offerTo(contact: ContactId, offer: OfferId): Promise<Offer | undefined>;

  /** Books what was offered. `gone` when the offer has ended. The same key again is the same booking. */
  accept(answer: Answer & { readonly key: string }): Promise<BookingResult | Gone>;

  /** Says no: it is the next one's, and this one waits on. False when the offer has ended. */
  decline(answer: Answer): Promise<boolean>;

  /** Every offer that was made for a place in the line, the first first. */
  log(wait: WaitId): Promise<readonly Offer[]>;

  /** The clinics in which somebody waits, or has an offer. */
  clinics(): Promise<readonly ClinicId[]>;

  /** Ends the offers whose time is over, and offers what is free to those who wait for it. */
  attend(clinic: ClinicId, now: Date): Promise<void>;

  /** Offers that their patients have not been told of yet. */
  untold(now: Date): Promise<readonly ToldOffer[]>;

  /** A patient was told of an offer. */
  told(offer: OfferId, at: Date): Promise<void>;
}

/** What somebody waits for. */
export interface Wish {
  readonly clinic: ClinicId;
  readonly service: ServiceId;
  /** Absent for anyone. */
  readonly professional?: ProfessionalId;
  /** Those whom they refused: none of them is offered. */
  readonly without: readonly ProfessionalId[];
  /** Days that do not suit, as they are stored: see `readExcepted`. Empty for none. */
  readonly except: string;
  /** ISO dates, both among them. */
  readonly from: string;
  readonly to: string;
  /** ISO days of the week; none for any. */
  readonly weekdays: readonly number[];
  /** Minutes after midnight between which it begins: from the first up to, and without, the other. */
  readonly earliest: number;
  readonly latest: number;
}

interface Whose {
  readonly contact: ContactId;
  readonly conversation: ConversationId;
  readonly language: string;
  readonly patient?: Dependent;
  readonly plan?: PlanId;
}

export interface Joining extends Wish, Whose {
  readonly key: string;
  readonly at: Date;
}

/** A place in the line. */
export interface Wait extends Wish, Whose {
  readonly id: WaitId;
  readonly since: Date;
}

export interface Leaving {
  readonly wait: WaitId;
  readonly contact: ContactId;
  readonly at: Date;
}

export interface Answer {
  readonly offer: OfferId;
  readonly contact: ContactId;
  readonly at: Date;
}

export interface Gone {
  readonly status: "gone";
}

export const outcomes = ["accepted", "declined", "expired", "withdrawn"] as const;

export type Outcome = (typeof outcomes)[number];

export interface Offer {
  readonly id: OfferId;
  readonly wait: WaitId;
  /** What keeps the time: held, until it is booked or let go. */
  readonly appointment: AppointmentId;
  readonly professional: ProfessionalId;
  readonly from: Date;
  readonly to: Date;
  readonly at: Date;
  readonly until: Date;
  /** Those who have waited longer and were not offered this, and why. */
  readonly passed: readonly Passed[];
  /** What became of it, and when; absent while it stands. */
  readonly outcome?: Outcome;
  readonly endedAt?: Date;
}

export interface Passed {
  readonly wait: WaitId;
  readonly why: (typeof obstacles)[number];
}

/** They have another offer, had this one, answered none today, are in their quiet hours, or did not wish for it. */
export const obstacles = ["has_offer", "had_it", "silent", "asleep", "not_wished"] as const;

export interface ToldOffer {
  readonly offer: Offer;
  readonly appointment: Appointment;
}
