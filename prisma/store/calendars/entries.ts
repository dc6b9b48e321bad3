import type pg from "pg";
import { z } from "zod";
import type { Standing } from "../../../core/calendar/judge.ts";
import type {
  CalendarStore,
  Judged,
  LinkedCalendar,
  Reading,
} from "../../../core/calendar/store.ts";
import { named } from "../../../core/message/stored/named.ts";
import { rows } from "../rows.ts";
import { query, transaction } from "../transaction.ts";
import type { Runner } from "../transaction.ts";
import { IS_WANTED, UNEXPECTED } from "./states.ts";

type Entries = Pick<
  CalendarStore,
  "expect" | "standings" | "read" | "wrote" | "settle" | "removed" | "refused"
>;

/** What of the agenda is in a calendar, and what of the calendar is in the agenda. */
export function openEntries(pool: pg.Pool): Entries {
  return {
    async expect({ id: link }) {
      await transaction(pool, async (client) => {
        const transfer = async () => (await client.query(TRANSFER, [link])).rowCount ?? 0;
        while ((await transfer()) > 0);
        await client.query(EXPECT, [link]);
      });
    },

    async standings({ id: link }, entries) {
      const found = standingRows.parse(await query(pool, STANDINGS, [link, entries]));
      return new Map(found.map((row) => [row.id, standingFrom(row)]));
    },

    read: (link, reading) => transaction(pool, (client) => read(client, link, reading)),

    async wrote({ id: link, claim }, judged) {
      await query(pool, `${KNOW} AND ${HELD}`, [link, rows(entriesIn([judged])), claim]);
    },

    async settle({ id: link, claim }, entry, isRefused) {
      await query(pool, SETTLE, [link, entry, claim, isRefused]);
    },

    async removed({ id: link, claim }, entry) {
      await query(pool, REMOVED, [link, entry, claim]);
    },

    async refused({ id: link, claim }, entry, why) {
      await query(pool, REFUSED, [link, entry, claim, why]);
    },
  };
}

async function read(client: Runner, link: LinkedCalendar, reading: Reading): Promise<void> {
  const { upTo, judged, wholeAgainInMs } = reading;
  // Who books waits for this, and this for them: whoever is first is seen by the other.
  await client.query("SELECT FROM clinics WHERE id = $1 FOR NO KEY UPDATE", [link.clinic]);
  const place = [link.id, link.claim, upTo, wholeAgainInMs];
  if ((await client.query(READ_UP_TO, place)).rowCount === 0) return;
  const isWhole = wholeAgainInMs !== undefined;
  const seen = judged.map(({ event }) => event);
  await client.query(isWhole ? FREE_ALL : FREE_SEEN, isWhole ? [link.id] : [link.id, seen]);
  await client.query(BUSY, [link.id, link.professional, rows(busyIn(judged))]);
  const entries = entriesIn(judged);
  const ids = entries.map(({ id: entry }) => entry);
  if (isWhole) await client.query(FORGET_UNSEEN, [link.id, ids]);
  await client.query(KNOW, [link.id, rows(entries)]);
}

const standingRows = z.array(
  z.object({
    id: named<"calendar-entry">(),
    isElsewhere: z.boolean(),
    isWanted: z.boolean(),
    revision: z.number(),
    from: z.date(),
    to: z.date(),
    knownFrom: z.date().nullable(),
    knownTo: z.date().nullable(),
    etag: z.string().nullable(),
  }),
);

function standingFrom(row: z.infer<typeof standingRows>[number]): Standing | "elsewhere" {
  if (row.isElsewhere) return "elsewhere";
  const { revision, isWanted, from, to, knownFrom, knownTo, etag } = row;
  const isKnown = knownFrom !== null && knownTo !== null && etag !== null;
  return {
    revision,
    ...(isWanted && { wanted: { from, to } }),
    ...(isKnown && { known: { from: knownFrom, to: knownTo, etag } }),
  };
}

function busyIn(judged: readonly Judged[]) {
  return judged.flatMap(({ event, verdict }) =>
    verdict.kind === "busy" ? [{ event, from: verdict.from, to: verdict.to }] : [],
  );
}

/** How entries stand by what was read, and what is to come of it. */
function entriesIn(judged: readonly Judged[]) {
  return judged.flatMap(({ entry, verdict }) => {
    if (entry === undefined || verdict.kind === "busy" || verdict.kind === "free") return [];
    if (verdict.kind === "gone") return [{ id: entry }];
    if (verdict.kind === "removed") return [{ id: entry, wish: "removal" }];
    const { kind, revision, from, to, etag } = verdict;
    const wish = kind === "moved" ? { wish: "move" } : {};
    return [{ id: entry, revision, from, to, etag, isMisplaced: kind === "misplaced", ...wish }];
  });
}

/** What took an appointment's place takes its entry, once nothing waits to be done about it. */
const TRANSFER = `
  UPDATE calendar_entries e SET appointment_id = a.id
  FROM appointments a, calendar_links l
  WHERE e.link_id = $1 AND l.id = $1 AND e.wish IS NULL
    AND a.moved_from_id = e.appointment_id AND a.professional_id = l.professional_id`;

const EXPECT = `
  INSERT INTO calendar_entries (link_id, id, appointment_id)
  SELECT l.id, a.id, a.id FROM calendar_links l
  JOIN appointments a ON a.professional_id = l.professional_id
  WHERE l.id = $1 AND ${UNEXPECTED}
  ON CONFLICT DO NOTHING`;

/** An entry that is this link's and another's is this one's. */
const STANDINGS = `
  SELECT DISTINCT ON (e.id) e.id, e.link_id <> $1 AS "isElsewhere", ${IS_WANTED} AS "isWanted",
    e.revision, a.starts_at AS from, a.ends_at AS to,
    e.starts_at AS "knownFrom", e.ends_at AS "knownTo", e.etag
  FROM calendar_entries e
  JOIN calendar_links l ON l.id = e.link_id
  JOIN appointments a ON a.id = e.appointment_id
  WHERE e.id = ANY($2::uuid[])
  ORDER BY e.id, e.link_id = $1 DESC`;

const READ_UP_TO = `
  UPDATE calendar_links
  SET up_to = $3,
    whole_at = CASE WHEN $4::float IS NULL THEN whole_at ELSE now() + $4::float * interval '1 millisecond' END
  WHERE id = $1 AND claim = $2`;

const FREE_SEEN = "DELETE FROM external_busy WHERE link_id = $1 AND event = ANY($2)";
const FREE_ALL = "DELETE FROM external_busy WHERE link_id = $1";

const BUSY = `
  INSERT INTO external_busy (link_id, event, professional_id, starts_at, ends_at)
  SELECT $1, event, $2, "from", "to" FROM json_to_recordset($3) AS b(
    event text, "from" timestamptz, "to" timestamptz)
  ON CONFLICT (link_id, event) DO UPDATE SET starts_at = excluded.starts_at, ends_at = excluded.ends_at`;

/** What is not there any more is put in again, and then the calendar says what became of it. */
const FORGET_UNSEEN = `
  UPDATE calendar_entries SET starts_at = NULL, ends_at = NULL, etag = NULL
  WHERE link_id = $1 AND id <> ALL($2::uuid[]) AND wish IS DISTINCT FROM 'move'`;

/** A wish that is not dealt with yet gives way to a newer one only. */
const KNOW = `
  UPDATE calendar_entries e
  SET starts_at = k."from", ends_at = k."to", etag = k.etag,
    revision = GREATEST(e.revision, coalesce(k.revision, 0)),
    wish = coalesce(k.wish, CASE WHEN k.etag IS NOT NULL AND e.wish = 'move' THEN e.wish END),
    put_back_at = CASE WHEN k."isMisplaced" THEN now() ELSE put_back_at END,
    failures = 0, failed_why = NULL, rests_until = NULL
  FROM json_to_recordset($2) AS k(
    id uuid, revision int, "from" timestamptz, "to" timestamptz, etag text, wish calendar_wish,
    "isMisplaced" boolean)
  WHERE e.link_id = $1 AND e.id = k.id`;

const HELD = "EXISTS (SELECT FROM calendar_links WHERE id = $1 AND claim = $3)";

const SETTLE = `
  UPDATE calendar_entries
  SET wish = NULL, put_back_at = CASE WHEN $4 THEN now() ELSE put_back_at END
  WHERE link_id = $1 AND id = $2 AND ${HELD}`;

const REMOVED = `
  UPDATE calendar_entries SET starts_at = NULL, ends_at = NULL, etag = NULL, failures = 0, failed_why = NULL
  WHERE link_id = $1 AND id = $2 AND ${HELD}`;

/** Twice as long each time, up to a day. */
const REFUSED = `
  UPDATE calendar_entries
  SET failures = failures + 1, failed_why = $4,
    rests_until = now() + LEAST(interval '1 minute' * 2 ^ failures, interval '1 day')
  WHERE link_id = $1 AND id = $2 AND ${HELD}`;
