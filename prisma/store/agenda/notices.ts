import type { DueNotice, NoticeId } from "../../../core/agenda/agenda.ts";
import { isCourtesy, isReminder, mannersOf, noticeKinds } from "../../../core/agenda/notices.ts";
import type { Notice } from "../../../core/agenda/notices.ts";
import { clinicPolicy } from "../../../core/agenda/policy.ts";
import { openStates } from "../../../core/agenda/states.ts";
import type { Told } from "../../../core/agenda/store.ts";
import { z } from "zod";
import { id } from "../../../core/message/address.ts";
import { zoneOfPhone } from "../../../core/people/phone-zone.ts";
import type { Prisma } from "../../generated/client.ts";
import { appointmentFrom, withNames } from "./appointment.ts";

const Kind = z.enum(noticeKinds);
const reminders = noticeKinds.filter(isReminder);
const courtesies = noticeKinds.filter(isCourtesy);
const DAY = 86_400_000;

/** The rows that say what patients are to be told. */
export class StoredNotices {
  readonly #notices: Prisma.TransactionClient["appointmentNotice"];

  constructor({ appointmentNotice }: Prisma.TransactionClient) {
    this.#notices = appointmentNotice;
  }

  async due(now: Date, limit: number): Promise<readonly NoticeId[]> {
    const rows = await this.#notices.findMany({
      where: isDue(now),
      orderBy: { dueAt: "asc" },
      take: limit,
    });
    return rows.map(({ appointmentId, kind }) => ({
      appointment: id<"appointment">(appointmentId),
      kind: Kind.parse(kind),
    }));
  }

  async find({ appointment, kind }: NoticeId, now: Date): Promise<DueNotice | undefined> {
    const row = await this.#notices.findFirst({
      where: { appointmentId: appointment, kind, ...isDue(now) },
      include: { appointment: { include: { ...withNames, contact: { select: { phone: true } } } } },
    });
    if (!row) return undefined;
    const { clinic, contact } = row.appointment;
    const policy = clinicPolicy.parse(clinic.policy);
    return {
      kind,
      dueAt: row.dueAt,
      appointment: appointmentFrom(row.appointment),
      manners: mannersOf({ ...clinic, policy }, zoneOfPhone(contact.phone ?? "")),
    };
  }

  async told({ appointment: appointmentId, kind, at: toldAt }: Told): Promise<void> {
    await this.#notices.updateMany({
      where: { appointmentId, kind, toldAt: null },
      data: { toldAt },
    });
  }

  /** What is to be told of an appointment in its new state. What was told, was. */
  async replan(
    { id: appointmentId, state }: Pick<DueNotice["appointment"], "id" | "state">,
    notices: readonly Notice[],
  ): Promise<void> {
    if (!openStates.includes(state))
      await this.#notices.deleteMany({ where: { appointmentId, toldAt: null } });
    if (notices.length === 0) return;
    const data = notices.map((notice) => ({ ...notice, appointmentId }));
    await this.#notices.createMany({ data, skipDuplicates: true });
  }
}

function isDue(now: Date): Prisma.AppointmentNoticeWhereInput {
  const isAhead = { startsAt: { gt: now } };
  const isNextDue = { kind: "2h", dueAt: { lte: now } };
  const yesterday = new Date(now.getTime() - DAY);
  const isSilenced = { contact: { silencedAt: { not: null } } };
  return {
    toldAt: null,
    dueAt: { lte: now },
    NOT: { kind: { in: courtesies }, appointment: isSilenced },
    OR: [
      { kind: "24h", appointment: { ...isAhead, notices: { none: isNextDue } } },
      { kind: "2h", appointment: isAhead },
      { kind: { notIn: reminders }, dueAt: { gt: yesterday } },
    ],
  };
}
