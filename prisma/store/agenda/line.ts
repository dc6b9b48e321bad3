import type { ClinicId } from "../../../core/agenda/clinic.ts";
import type { Line } from "../../../core/agenda/waitlist-store.ts";
import type { ContactId } from "../../../core/identity.ts";
import type {
  Joining,
  Offer,
  OfferId,
  Outcome,
  Wait,
  WaitId,
} from "../../../core/agenda/waitlist.ts";
import type { Prisma } from "../../generated/client.ts";
import { dependentOf } from "./register.ts";
import { offerFrom, waitFrom, withDependent } from "./waits.ts";

/** A clinic's line inside a transaction that holds its lock. */
export class StoredLine implements Line {
  readonly #tx: Prisma.TransactionClient;
  readonly #clinicId: ClinicId;

  constructor(tx: Prisma.TransactionClient, clinicId: ClinicId) {
    this.#tx = tx;
    this.#clinicId = clinicId;
  }

  async waiting(): Promise<readonly Wait[]> {
    const rows = await this.#tx.wait.findMany({
      where: { clinicId: this.#clinicId, endedAt: null },
      orderBy: [{ since: "asc" }, { id: "asc" }],
      include: withDependent,
    });
    return rows.map(waitFrom);
  }

  async offers(): Promise<readonly Offer[]> {
    const rows = await this.#tx.offer.findMany({
      where: { wait: { clinicId: this.#clinicId, endedAt: null } },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    });
    return rows.map(offerFrom);
  }

  async joinedUnder(key: string): Promise<Wait | undefined> {
    const row = await this.#tx.wait.findUnique({ where: { key }, include: withDependent });
    return row ? waitFrom(row) : undefined;
  }

  async offer(offer: OfferId, contactId: ContactId): Promise<Offer | undefined> {
    const row = await this.#tx.offer.findFirst({ where: { id: offer, wait: { contactId } } });
    return row ? offerFrom(row) : undefined;
  }

  async join(joining: Joining): Promise<Wait> {
    const { professional, patient, plan, contact } = joining;
    const row = await this.#tx.wait.create({
      data: {
        key: joining.key,
        clinicId: this.#clinicId,
        serviceId: joining.service,
        ...(professional !== undefined && { professionalId: professional }),
        contactId: contact,
        ...(patient && { dependentId: await dependentOf(this.#tx, contact, patient) }),
        ...(plan !== undefined && { planId: plan }),
        conversationId: joining.conversation,
        language: joining.language,
        without: [...joining.without],
        except: joining.except,
        fromDay: new Date(`${joining.from}T00:00:00Z`),
        toDay: new Date(`${joining.to}T00:00:00Z`),
        weekdays: [...joining.weekdays],
        earliest: joining.earliest,
        latest: joining.latest,
        since: joining.at,
      },
      include: withDependent,
    });
    return waitFrom(row);
  }

  async add(offer: Omit<Offer, "id" | "outcome" | "endedAt">): Promise<Offer> {
    const { wait, appointment, professional, from, to, at, until, passed } = offer;
    const row = await this.#tx.offer.create({
      data: {
        waitId: wait,
        appointmentId: appointment,
        professionalId: professional,
        startsAt: from,
        endsAt: to,
        at,
        until,
        passed: passed.map((each) => ({ ...each })),
      },
    });
    return offerFrom(row);
  }

  async end(offer: OfferId, outcome: Outcome, endedAt: Date): Promise<void> {
    await this.#tx.offer.update({ where: { id: offer }, data: { outcome, endedAt } });
  }

  async takeOut(wait: WaitId, endedWhy: "booked" | "left" | "over", endedAt: Date): Promise<void> {
    await this.#tx.wait.update({ where: { id: wait }, data: { endedAt, endedWhy } });
  }
}
