import type { ClinicId } from "../../../core/agenda/clinic.ts";
import type { Desk, WaitlistStore } from "../../../core/agenda/waitlist-store.ts";
import type { OfferId, ToldOffer, WaitId } from "../../../core/agenda/waitlist.ts";
import type { ContactId } from "../../../core/identity.ts";
import { id } from "../../../core/message/address.ts";
import type { Prisma, PrismaClient } from "../../generated/client.ts";
import { appointmentFrom, withNames } from "./appointment.ts";
import { StoredLine } from "./line.ts";
import { StoredRegister } from "./register.ts";
import type { Turns } from "./turns.ts";
import { offerFrom, waitFrom, withDependent } from "./waits.ts";

/** The waitlist's rows. What it promises is said where the ports are declared. */
export class StoredWaitlist implements WaitlistStore {
  readonly #prisma: PrismaClient;
  readonly #turns: Turns;

  constructor(prisma: PrismaClient, turns: Turns) {
    this.#prisma = prisma;
    this.#turns = turns;
  }

  async waitsOf(contactId: ContactId) {
    const rows = await this.#prisma.wait.findMany({
      where: { contactId, endedAt: null },
      orderBy: [{ since: "asc" }, { id: "asc" }],
      include: withDependent,
    });
    return rows.map(waitFrom);
  }

  async offerTo(contactId: ContactId, offer: OfferId) {
    const where = { id: offer, wait: { contactId } };
    const row = await this.#prisma.offer.findFirst({ where });
    return row ? offerFrom(row) : undefined;
  }

  async log(waitId: WaitId) {
    const orderBy = [{ at: "asc" }, { id: "asc" }] satisfies Prisma.OfferOrderByWithRelationInput[];
    return (await this.#prisma.offer.findMany({ where: { waitId }, orderBy })).map(offerFrom);
  }

  async clinics() {
    const rows = await this.#prisma.wait.findMany({
      where: { endedAt: null },
      distinct: ["clinicId"],
      select: { clinicId: true },
    });
    return rows.map(({ clinicId }) => id<"clinic">(clinicId));
  }

  async untold(now: Date): Promise<readonly ToldOffer[]> {
    const rows = await this.#prisma.offer.findMany({
      where: { toldAt: null, outcome: null, until: { gt: now } },
      orderBy: { at: "asc" },
      include: { appointment: { include: withNames } },
    });
    return rows.map(({ appointment, ...offer }) => ({
      offer: offerFrom(offer),
      appointment: appointmentFrom(appointment),
    }));
  }

  async told(offer: OfferId, toldAt: Date) {
    await this.#prisma.offer.updateMany({ where: { id: offer, toldAt: null }, data: { toldAt } });
  }

  async clinicOf(what: Parameters<WaitlistStore["clinicOf"]>[0]) {
    const where: Prisma.WaitWhereInput =
      "wait" in what ? { id: what.wait } : { offers: { some: { id: what.offer } } };
    const row = await this.#prisma.wait.findFirst({ where, select: { clinicId: true } });
    return row ? id<"clinic">(row.clinicId) : undefined;
  }

  change<T>(clinicId: ClinicId, work: (desk: Desk) => Promise<T>): Promise<T> {
    return this.#turns.alone(clinicId, (tx) =>
      work({
        register: new StoredRegister(tx, clinicId),
        line: new StoredLine(tx, clinicId),
      }),
    );
  }
}
