import type { Agenda, Booking } from "../../../../core/agenda/agenda.ts";
import type { Appointment } from "../../../../core/agenda/appointment.ts";
import type { Clinic } from "../../../../core/agenda/clinic.ts";
import { openAgenda } from "../../../../core/agenda/open-agenda.ts";
import { openWaitlist } from "../../../../core/agenda/open-waitlist.ts";
import type { Answer, Joining, Offer, Wait, Waitlist } from "../../../../core/agenda/waitlist.ts";
import type { ContactId, ConversationId } from "../../../../core/identity.ts";
import { id } from "../../../../core/message/address.ts";
import { contractClinic } from "../../../../core/testing/clinic.ts";
import type { PrismaClient } from "../../../generated/client.ts";
import { StoredAgenda } from "../agenda.ts";
import { addClinic } from "../new-clinic.ts";
import { Turns } from "../turns.ts";
import { StoredWaitlist } from "../waitlist.ts";

/** Friday 2 November 2029, 10:00 in São Paulo: Dra. Ana is there on Monday the 5th from 8 to 12. */
export const now = new Date("2029-11-02T13:00:00Z");
export const monday = "2029-11-05";

export const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let rooms = 0;

/** A clinic whose Dra. Ana is booked for all of that Monday's morning, and who waits for it. */
export class WaitingRoom {
  readonly agenda: Agenda;
  readonly waitlist: Waitlist;
  readonly clinic: Clinic;
  readonly number: number;
  readonly #prisma: PrismaClient;
  readonly #conversation: ConversationId;
  readonly #organisation: string;
  #booked: readonly Appointment[] = [];
  #joined = 0;

  private constructor(parts: {
    agenda: Agenda;
    waitlist: Waitlist;
    clinic: Clinic;
    prisma: PrismaClient;
    conversation: string;
    organisation: string;
  }) {
    this.agenda = parts.agenda;
    this.waitlist = parts.waitlist;
    this.clinic = parts.clinic;
    this.number = rooms += 1;
    this.#prisma = parts.prisma;
    this.#conversation = id(parts.conversation);
    this.#organisation = parts.organisation;
  }

  static async open(prisma: PrismaClient): Promise<WaitingRoom> {
    const slug = `sorriso-${rooms}`;
    const { id: organisation } = await prisma.organisation.create({ data: { slug, name: slug } });
    const account = await prisma.channelAccount.create({
      data: {
        organisationId: organisation,
        channel: "web",
        name: slug,
        bot: "atende",
        settings: new Uint8Array(),
        keyId: "test",
      },
    });
    const { id: conversation } = await prisma.conversation.create({
      data: { organisationId: organisation, accountId: account.id, chat: "chat" },
    });
    await addClinic(prisma, organisation, {
      ...contractClinic,
      slug,
      policy: { mostOpen: 9, mostADay: 9 },
    });
    const turns = new Turns(prisma);
    const agenda = openAgenda(new StoredAgenda(prisma, turns));
    const waitlist = openWaitlist(new StoredWaitlist(prisma, turns));
    const booker = { organisation: id<"organisation">(organisation), channel: "web" };
    const [clinic] = await agenda.clinicsOf({ ...booker, account: id(slug) });
    if (!clinic) throw new Error("no clinic");
    const room = new WaitingRoom({ agenda, waitlist, clinic, prisma, conversation, organisation });
    const someone = await room.contact();
    room.#booked = await Promise.all([11, 12, 13, 14].map((hour) => room.book(someone, hour)));
    return room;
  }

  async contact(phone?: string): Promise<ContactId> {
    const data = { organisationId: this.#organisation, ...(phone !== undefined && { phone }) };
    return id((await this.#prisma.contact.create({ data })).id);
  }

  /** A cleaning with Dra. Ana at an hour, UTC, of that Monday. */
  visit(who: ContactId, hour: number): Booking {
    const [ana] = this.clinic.professionals;
    const cleaning = this.clinic.services.find(({ slug }) => slug === "limpeza");
    if (!ana || !cleaning) throw new Error("nothing to book");
    const from = new Date(`${monday}T${hour}:00:00Z`);
    return {
      key: `${this.number}:${hour}:${who}`,
      at: now,
      clinic: this.clinic.id,
      service: cleaning.id,
      professional: ana.id,
      contact: who,
      conversation: this.#conversation,
      language: "pt-BR",
      from,
      to: new Date(from.getTime() + 3_600_000),
    };
  }

  async book(who: ContactId, hour: number): Promise<Appointment> {
    const result = await this.agenda.book(this.visit(who, hour));
    if (result.status !== "booked") throw new Error(result.status);
    return result.appointment;
  }

  /** Who is booked at an hour since the room was opened. */
  bookedAt(hour: number): Appointment {
    const found = this.#booked[hour - 11];
    if (!found) throw new Error("nobody was booked then");
    return found;
  }

  /** Whoever is booked then cancels. */
  async free(hour: number): Promise<void> {
    const { id: appointment, contact } = this.bookedAt(hour);
    await this.agenda.cancel({ appointment, contact, at: now });
  }

  /** Somebody waits for a cleaning with Dra. Ana on that Monday, each a little later than the last. */
  async waits(wish: Partial<Joining> = {}): Promise<Wait> {
    this.#joined += 1;
    const { clinic, service, professional, conversation, language } = this.visit(id("nobody"), 11);
    return this.waitlist.join({
      key: `wait ${this.number}:${this.#joined}`,
      at: new Date(now.getTime() - 1_000_000 + this.#joined * 1_000),
      clinic,
      service,
      professional,
      conversation,
      language,
      contact: await this.contact(),
      from: monday,
      to: monday,
      without: [],
      except: "",
      weekdays: [],
      earliest: 0,
      latest: 1440,
      ...wish,
    });
  }

  attend(at = now): Promise<void> {
    return this.waitlist.attend(this.clinic.id, at);
  }

  async standing(wait: Wait): Promise<Offer | undefined> {
    return (await this.waitlist.log(wait.id)).find(({ outcome }) => !outcome);
  }

  async offerTo(wait: Wait): Promise<Offer> {
    const offer = await this.standing(wait);
    if (!offer) throw new Error("nothing was offered");
    return offer;
  }
}

export function answerTo({ contact }: Wait, { id: offer }: Offer, at = now): Answer {
  return { offer, contact, at };
}
