import type pg from "pg";
import { z } from "zod";
import type { Appointment } from "../../../core/agenda/appointment.ts";
import type { CalendarStore } from "../../../core/calendar/store.ts";
import type { Known } from "../../../core/calendar/judge.ts";
import { named } from "../../../core/message/stored/named.ts";
import type { PrismaClient } from "../../generated/client.ts";
import { CalendarWish } from "../../generated/enums.ts";
import { appointmentFrom, withNames } from "../agenda/appointment.ts";
import { query } from "../transaction.ts";
import { DIFFERS, IS_WANTED } from "./states.ts";

type Differences = Pick<CalendarStore, "wishes" | "differences">;

/** What is to be done about a calendar: by the agenda, and by the calendar. */
export function openDifferences(pool: pg.Pool, { appointment }: PrismaClient): Differences {
  async function withAppointments<Row extends z.infer<typeof entryRow>>(found: readonly Row[]) {
    const ids = found.map((row) => row.appointment);
    const include = { ...withNames, contact: { select: { name: true } } };
    const all = await appointment.findMany({ where: { id: { in: ids } }, include });
    const byId = new Map(all.map((row) => [row.id, row]));
    return found.flatMap((row) => {
      const one = byId.get(row.appointment);
      const patient = one?.contact.name ?? undefined;
      return one ? [{ row, appointment: appointmentFrom(one), patient }] : [];
    });
  }

  return {
    async wishes({ id: link }) {
      const found = z.array(entryRow).parse(await query(pool, WISHES, [link]));
      return (await withAppointments(found)).map(({ row, appointment: of }) => ({
        entry: row.id,
        appointment: of,
        ...(row.wish === "move" && knownIn(row, "movedTo")),
      }));
    },

    async differences({ id: link }, limit) {
      const found = z.array(differenceRow).parse(await query(pool, DIFFERENCES, [link, limit]));
      return (await withAppointments(found)).map(({ row, appointment: of, patient }) => ({
        entry: row.id,
        appointment: of,
        ...(patient !== undefined && { patient }),
        ...(row.isWanted && { wanted: spanOf(of) }),
        ...knownIn(row, "known"),
        revision: row.revision,
        isPutBack: row.isPutBack,
      }));
    },
  };
}

const entryRow = z.object({
  id: named<"calendar-entry">(),
  appointment: z.string(),
  wish: z.enum(CalendarWish).nullable(),
  from: z.date().nullable(),
  to: z.date().nullable(),
  etag: z.string().nullable(),
});

const differenceRow = entryRow.extend({
  isWanted: z.boolean(),
  isPutBack: z.boolean(),
  revision: z.number(),
});

function knownIn<Name extends string>(
  { from, to, etag }: z.infer<typeof entryRow>,
  name: Name,
): Partial<Record<Name, Known>> {
  if (from === null || to === null || etag === null) return {};
  const known: Partial<Record<Name, Known>> = {};
  known[name] = { from, to, etag };
  return known;
}

function spanOf({ from, to }: Appointment) {
  return { from, to };
}

const COLUMNS = `
  e.id, e.appointment_id AS appointment, e.wish, e.starts_at AS from, e.ends_at AS to, e.etag`;

const WISHES = `
  SELECT ${COLUMNS} FROM calendar_entries e WHERE e.link_id = $1 AND e.wish IS NOT NULL ORDER BY e.id`;

/** Those go out first that free a time, so that what is put in finds it free. */
const DIFFERENCES = `
  SELECT ${COLUMNS}, ${IS_WANTED} AS "isWanted", e.revision,
    e.starts_at IS NOT NULL AND e.put_back_at IS NOT NULL AS "isPutBack"
  FROM calendar_entries e
  JOIN calendar_links l ON l.id = e.link_id
  JOIN appointments a ON a.id = e.appointment_id
  WHERE e.link_id = $1 AND ${DIFFERS}
  ORDER BY "isWanted", a.starts_at LIMIT $2`;
