import { beforeAll } from "vitest";
import type { Agenda, Booker, Booking, BookingResult } from "../agenda/agenda.ts";
import type { Appointment, Occupied } from "../agenda/appointment.ts";
import type { Clinic, PlanId, ProfessionalId, ServiceId } from "../agenda/clinic.ts";
import type { ContactId, ConversationId } from "../identity.ts";

/** Where somebody is who is not where the clinic is. */
export const away = { phone: "+5568999990000", zone: "America/Rio_Branco" } as const;
type Away = typeof away;

/** An agenda to be held to its contract, whose clinic is `contractClinic`, with ids of its own. */
export interface AgendaSample {
  readonly agenda: Agenda;
  /** Who asks for the clinic. */
  readonly booker: Booker;
  /** Somebody whom nobody has ever seen. */
  contact(from?: Away): Promise<ContactId>;
  readonly conversation: ConversationId;
}

/** What the tests of the contract stand on, once it is open. */
export class Practice {
  #sample: AgendaSample | undefined;
  #clinic: Clinic | undefined;

  /** Opens it before the tests of the suite that this is called in. */
  static for(open: () => Promise<AgendaSample>): Practice {
    const practice = new Practice();
    beforeAll(async () => {
      practice.#sample = await open();
      [practice.#clinic] = await practice.agenda.clinicsOf(practice.#sample.booker);
    });
    return practice;
  }

  get agenda(): Agenda {
    return this.#open.agenda;
  }

  get clinic(): Clinic {
    if (!this.#clinic) throw new Error("the sample has no clinic");
    return this.#clinic;
  }

  contact(from?: Away): Promise<ContactId> {
    return this.#open.contact(from);
  }

  service(slug: string): ServiceId {
    return named(this.clinic.services, slug).id;
  }

  professional(slug: string): ProfessionalId {
    return named(this.clinic.professionals, slug).id;
  }

  plan(slug: string): PlanId {
    return named(this.clinic.plans, slug).id;
  }

  /** Of somebody at the clinic's own place, unless they are `from` elsewhere. */
  async day(from?: Away): Promise<Day> {
    return new Day(this, await this.contact(from), this.#open.conversation);
  }

  async book(booking: Booking): Promise<Appointment> {
    return booked(await this.agenda.book(booking));
  }

  get #open(): AgendaSample {
    if (!this.#sample) throw new Error("the sample is opened before the first test");
    return this.#sample;
  }
}

/** The appointments of one test lie on days of their own, so that the tests may share a store. */
let days = 0;

const HOUR = 3_600_000;

/** A day of a new person's. */
export class Day {
  readonly contact: ContactId;
  readonly number = (days += 1);
  readonly #practice: Practice;
  readonly #conversation: ConversationId;

  constructor(practice: Practice, contact: ContactId, conversation: ConversationId) {
    this.#practice = practice;
    this.contact = contact;
    this.#conversation = conversation;
  }

  hour(number: number): Date {
    return new Date(Date.UTC(2030, 0, 2) + 48 * HOUR * this.number + number * HOUR);
  }

  /** When everything is asked for: the evening before. */
  get evening(): Date {
    return this.hour(-4);
  }

  /** A cleaning with Dra. Ana at an hour of it, or what is given. */
  at(number: number, given: Partial<Booking> = {}): Booking {
    return {
      key: `turn:${this.number}:${number}`,
      at: this.evening,
      clinic: this.#practice.clinic.id,
      service: this.#practice.service("limpeza"),
      professional: this.#practice.professional("ana"),
      contact: this.contact,
      conversation: this.#conversation,
      language: "pt-BR",
      from: this.hour(number),
      to: this.hour(number + 1),
      ...given,
    };
  }

  /** What is kept on it from its person, or from another. */
  occupied(seenBy: { at?: Date; contact?: ContactId } = {}): Promise<readonly Occupied[]> {
    const span = { from: this.hour(0), to: this.hour(24) };
    const usual = { at: this.evening, contact: this.contact };
    return this.#practice.agenda.occupied(this.#practice.clinic.id, span, { ...usual, ...seenBy });
  }
}

export function named<T extends { readonly slug: string }>(things: readonly T[], slug: string): T {
  const found = things.find((thing) => thing.slug === slug);
  if (!found) throw new Error(`the sample clinic has no ${slug}`);
  return found;
}

export function booked(result: BookingResult): Appointment {
  if (result.status !== "booked") throw new Error(`${result.status}, though it was free`);
  return result.appointment;
}

export function starts(occupied: readonly Occupied[]): readonly Date[] {
  return occupied.map(({ from }) => from).toSorted((a, b) => a.getTime() - b.getTime());
}
