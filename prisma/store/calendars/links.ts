import type pg from "pg";
import { z } from "zod";
import type { Watch } from "../../../core/calendar/calendar.ts";
import type { CalendarStore, LinkedCalendar } from "../../../core/calendar/store.ts";
import { named } from "../../../core/message/stored/named.ts";
import type { Vault } from "../seal.ts";
import { query } from "../transaction.ts";
import { UNEVEN } from "./states.ts";

type Links = Pick<
  CalendarStore,
  "due" | "take" | "release" | "break" | "hasten" | "watched" | "behindWatch"
>;

/** Who looks after a link, and when. */
export function openLinks(pool: pg.Pool, vault: Vault): Links {
  return {
    async due(limit) {
      return dueRows.parse(await query(pool, DUE, [limit])).map((row) => row.id);
    },

    async take(link, forMs) {
      const [taken] = takenRows.parse(await query(pool, TAKE, [link, forMs]));
      return taken && linkedFrom(taken, vault);
    },

    async release({ id: link, claim, failures }, { inMs, failure }) {
      const count = failure === undefined ? 0 : failures + 1;
      await query(pool, RELEASE, [link, claim, inMs, count, failure ?? null]);
    },

    async break({ id: link, claim }, why) {
      await query(pool, BREAK, [link, claim, why]);
    },

    async hasten(link) {
      await query(pool, HASTEN, [link]);
    },

    async watched({ id: link, claim }, watch, tokenDigest) {
      const { id: watchId, resource, endsAt } = watch;
      await query(pool, WATCHED, [link, claim, watchId, resource, tokenDigest, endsAt]);
    },

    async behindWatch(watch) {
      const [found] = watchedRows.parse(await query(pool, BEHIND_WATCH, [watch]));
      return found && { link: found.id, tokenDigest: found.token };
    },
  };
}

export function settingsPlace(link: string): string {
  return `calendar_links:${link}`;
}

const dueRows = z.array(z.object({ id: named<"calendar-link">() }));

const watchedRows = z.array(z.object({ id: named<"calendar-link">(), token: z.string() }));

const takenRows = z.array(
  z.object({
    id: named<"calendar-link">(),
    claim: z.number(),
    clinic: named<"clinic">(),
    professional: named<"professional">(),
    vendor: z.string(),
    settings: z.custom<Uint8Array<ArrayBuffer>>((given) => given instanceof Uint8Array),
    keyId: z.string(),
    language: z.string(),
    failures: z.number(),
    upTo: z.string().nullable(),
    watchId: z.string().nullable(),
    watchResource: z.string().nullable(),
    watchEndsAt: z.date().nullable(),
  }),
);

type Taken = z.infer<typeof takenRows>[number];

function linkedFrom(taken: Taken, vault: Vault): LinkedCalendar {
  const { settings, keyId, upTo, watchId, watchResource, watchEndsAt, ...rest } = taken;
  const plain = vault.open({ bytes: settings, keyId }, settingsPlace(rest.id));
  return {
    ...rest,
    settings: JSON.parse(new TextDecoder().decode(plain)),
    ...(upTo !== null && { upTo }),
    ...watchIn({ watchId, watchResource, watchEndsAt }),
  };
}

function watchIn({
  watchId,
  watchResource: resource,
  watchEndsAt: endsAt,
}: Pick<Taken, "watchId" | "watchResource" | "watchEndsAt">): { watch?: Watch } {
  const isThere = watchId !== null && resource !== null && endsAt !== null;
  return isThere ? { watch: { id: watchId, resource, endsAt } } : {};
}

/** Nobody is at it, or who was has not been heard of again. */
const FREE = `broken_why IS NULL AND coalesce(rests_until <= now(), true) AND coalesce(taken_until <= now(), true)`;

const DUE = `
  SELECT l.id FROM calendar_links l
  WHERE ${FREE} AND (looks_at <= now() OR taken_until IS NOT NULL OR EXISTS (${UNEVEN}))
  ORDER BY looks_at LIMIT $1`;

const TAKE = `
  UPDATE calendar_links l
  SET claim = claim + 1, taken_until = now() + $2::float * interval '1 millisecond', looks_at = now() + interval '100 years'
  FROM professionals p
  WHERE l.id = $1 AND p.id = l.professional_id AND ${FREE}
  RETURNING l.id, claim, clinic_id AS clinic, professional_id AS professional, vendor, settings,
    key_id AS "keyId", language, failures,
    CASE WHEN whole_at > now() THEN up_to END AS "upTo",
    watch_id AS "watchId", watch_resource AS "watchResource", watch_ends_at AS "watchEndsAt"`;

/** Cut to the column's milliseconds, for rounded up it would be due a little later than now. */
const NOW = "date_trunc('milliseconds', now())";

const HASTEN = `UPDATE calendar_links SET looks_at = ${NOW} WHERE id = $1`;

/** Who was called meanwhile has set an earlier time to look. */
const RELEASE = `
  UPDATE calendar_links
  SET taken_until = NULL,
    looks_at = LEAST(looks_at, ${NOW} + $3::float * interval '1 millisecond'),
    failures = $4, failed_why = $5,
    rests_until = CASE WHEN $5::text IS NOT NULL THEN now() + $3::float * interval '1 millisecond' END,
    looked_at = CASE WHEN $5::text IS NULL THEN now() ELSE looked_at END
  WHERE id = $1 AND claim = $2`;

const BREAK = `
  UPDATE calendar_links SET taken_until = NULL, looks_at = now(), broken_why = $3
  WHERE id = $1 AND claim = $2`;

const WATCHED = `
  UPDATE calendar_links
  SET watch_id = $3, watch_resource = $4, watch_token = $5, watch_ends_at = $6
  WHERE id = $1 AND claim = $2`;

const BEHIND_WATCH = `
  SELECT id, watch_token AS token FROM calendar_links WHERE watch_id = $1`;
