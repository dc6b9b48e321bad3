import type { ContactId } from "../identity.ts";
import type { Agenda, NoticeId } from "./agenda.ts";
import type { Appointment, AppointmentId, Occupied, Span, Transition } from "./appointment.ts";
import type { Clinic, ClinicId, ResourceId } from "./clinic.ts";
import type { Notice } from "./notices.ts";

/** Where the agenda is kept: it answers questions and writes things down, and decides nothing. */
export interface AgendaStore extends Pick<
  Agenda,
  | "clinicsOf"
  | "occupied"
  | "bookedUnder"
  | "find"
  | "upcoming"
  | "history"
  | "dependentsOf"
  | "noticesDue"
  | "dueNotice"
  | "ended"
  | "rate"
  | "silence"
  | "isSilenced"
> {
  /** The clinic an appointment is at; `undefined` when there is no such appointment. */
  clinicWith(appointment: AppointmentId): Promise<ClinicId | undefined>;

  /**
   * Does `work` in one transaction, alone among all that change this clinic, and gives what it gives.
   * When it throws, nothing was done.
   */
  change<T>(clinic: ClinicId, work: (register: Register) => Promise<T>): Promise<T>;
}

/** A clinic's register while it is open to one hand. */
export interface Register {
  /** `undefined` when there is no such clinic. */
  clinic(): Promise<Clinic | undefined>;
  find(appointment: AppointmentId): Promise<Appointment | undefined>;
  bookedUnder(key: string): Promise<Appointment | undefined>;
  /** What a contact holds here, lapsed or not. */
  heldBy(contact: ContactId): Promise<readonly Appointment[]>;
  /** A contact's open appointments here that end after a moment. */
  openOf(contact: ContactId, after: Date): Promise<readonly Appointment[]>;
  /** What is held here and has expired by then. */
  lapsed(at: Date): Promise<readonly Appointment[]>;
  /** Everything that keeps a moment of `span` from others. */
  occupying(span: Span): Promise<readonly Occupying[]>;
  add(entry: Entry, transition: Omit<Transition, "from">): Promise<Appointment>;
  /**
   * Writes a transition down, with what changes by it. What keeps time from others no more
   * lets go of it, and what is not to come any more is not spoken of, but for what `changes` say.
   */
  move(
    appointment: Appointment,
    transition: Omit<Transition, "from">,
    changes?: Changes,
  ): Promise<Appointment>;
  /** Where contacts are, as far as it is known: IANA names. */
  zonesOf(contacts: readonly ContactId[]): Promise<Zones>;
  /** Writes down that a patient was told something. */
  told(told: Told): Promise<void>;
}

/** By contact; nothing of those of whom it is not known. */
export type Zones = ReadonlyMap<ContactId, string>;

/** See {@link Register.told}. */
export interface Told extends NoticeId {
  readonly at: Date;
}

export interface Occupying extends Occupied {
  /** Absent for what the professional's own calendar says. */
  readonly appointment?: AppointmentId;
  readonly places: readonly Place[];
}

/** One of the several of a resource, counted from 1. */
export interface Place {
  readonly resource: ResourceId;
  readonly place: number;
}

/** A new appointment, with the names left out that its ids stand for. */
export interface Entry extends Pick<
  Appointment,
  | "from"
  | "to"
  | "contact"
  | "patient"
  | "conversation"
  | "language"
  | "price"
  | "notes"
  | "heldUntil"
  | "movedFrom"
  | "offered"
> {
  readonly key?: string;
  readonly service: Appointment["service"]["id"];
  readonly professional: Appointment["professional"]["id"];
  readonly unit?: NonNullable<Appointment["unit"]>["id"];
  readonly plan?: NonNullable<Appointment["plan"]>["id"];
  /** The visit with its buffers. */
  readonly busy: Span;
  readonly places: readonly Place[];
  readonly notices: readonly Notice[];
}

/** What may change with a transition. */
export interface Changes extends Partial<
  Pick<
    Entry,
    "key" | "patient" | "plan" | "price" | "notes" | "conversation" | "language" | "notices"
  >
> {
  readonly heldUntil?: Date;
  readonly assuredAt?: Date;
}
