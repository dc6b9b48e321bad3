import type pg from "pg";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import { idsIn } from "../rows.ts";
import { named } from "../../../core/message/stored/named.ts";
import type { Vault } from "../seal.ts";
import { query } from "../transaction.ts";
import { settingsPlace } from "./links.ts";

/** A professional's calendar, as an operator links it. */
export interface NewLink {
  readonly professional: string;
  readonly vendor: string;
  /** As the vendor calls it. */
  readonly name: string;
  readonly settings: unknown;
  readonly language: string;
}

/** Calendars of professionals, for whoever runs the hub. Credentials are sealed at rest. */
export interface CalendarLinks {
  professionals(): Promise<readonly LinkedProfessional[]>;
  all(): Promise<readonly ListedLink[]>;
  /**
   * Links a calendar, in the place of the one that the professional had. It is read whole, and what
   * was wrong with the last one is forgotten.
   */
  put(link: NewLink): Promise<void>;
  /** Forgets a professional's link and its credentials. Answers whether there was one. */
  remove(professional: string): Promise<boolean>;
}

export type LinkedProfessional = z.infer<typeof professionalRow>;
export type ListedLink = z.infer<typeof linkRow>;

export function openCalendarLinks(pool: pg.Pool, vault: Vault): CalendarLinks {
  return {
    professionals: async () => z.array(professionalRow).parse(await query(pool, PROFESSIONALS, [])),

    all: async () => z.array(linkRow).parse(await query(pool, LINKS, [])),

    async put({ professional, vendor, name, settings, language }) {
      const [found] = idsIn(await query(pool, FIND, [professional]));
      const link = found ?? uuid();
      const plain = new TextEncoder().encode(JSON.stringify(settings));
      const { bytes, keyId } = vault.seal(plain, settingsPlace(link));
      const sealed = [Buffer.from(bytes), keyId];
      await query(pool, PUT, [link, professional, vendor, name, ...sealed, language]);
    },

    async remove(professional) {
      return (await query(pool, REMOVE, [professional])).length > 0;
    },
  };
}

const professionalRow = z.object({
  id: named<"professional">(),
  slug: z.string(),
  name: z.string(),
  clinic: z.string(),
});

const linkRow = z.object({
  id: named<"calendar-link">(),
  professionalId: named<"professional">(),
  professional: z.string(),
  clinic: z.string(),
  timeZone: z.string(),
  vendor: z.string(),
  name: z.string(),
  brokenWhy: z.string().nullable(),
  failedWhy: z.string().nullable(),
  lookedAt: z.date().nullable(),
  watchEndsAt: z.date().nullable(),
  /** Appointments that it holds. */
  entries: z.number(),
  /** Appointments that it would not take. */
  refused: z.number(),
  /** Times that others' events take. */
  busy: z.number(),
  /** When visits begin that others' events were put over. */
  conflicts: z.array(z.coerce.date()),
});

const PROFESSIONALS = `
  SELECT p.id, p.slug, p.name, c.slug AS clinic
  FROM professionals p JOIN clinics c ON c.id = p.clinic_id ORDER BY c.slug, p.slug`;

const OPEN = "('requested', 'confirmed', 'reminded')";

const LINKS = `
  SELECT l.id, p.id AS "professionalId", p.slug AS professional, c.slug AS clinic,
    c.time_zone AS "timeZone", l.vendor, l.name,
    broken_why AS "brokenWhy", failed_why AS "failedWhy", looked_at AS "lookedAt",
    watch_ends_at AS "watchEndsAt",
    (SELECT count(*)::int FROM calendar_entries e
      WHERE e.link_id = l.id AND e.starts_at IS NOT NULL AND e.ends_at > now()) AS entries,
    (SELECT count(*)::int FROM calendar_entries e WHERE e.link_id = l.id AND e.failures > 0) AS refused,
    (SELECT count(*)::int FROM external_busy b WHERE b.link_id = l.id AND b.ends_at > now()) AS busy,
    (SELECT coalesce(json_agg(DISTINCT a.starts_at), '[]') FROM appointments a
      JOIN external_busy b ON b.link_id = l.id AND b.starts_at < a.ends_at AND b.ends_at > a.starts_at
      WHERE a.professional_id = l.professional_id AND a.ends_at > now() AND a.state IN ${OPEN}) AS conflicts
  FROM calendar_links l
  JOIN professionals p ON p.id = l.professional_id
  JOIN clinics c ON c.id = p.clinic_id
  ORDER BY c.slug, p.slug`;

const FIND = "SELECT id FROM calendar_links WHERE professional_id = $1";

const PUT = `
  INSERT INTO calendar_links (id, professional_id, vendor, name, settings, key_id, language)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (professional_id) DO UPDATE
  SET vendor = excluded.vendor, name = excluded.name, settings = excluded.settings,
    key_id = excluded.key_id, language = excluded.language, broken_why = NULL, failures = 0,
    failed_why = NULL, rests_until = NULL, looks_at = now(), up_to = NULL, whole_at = NULL,
    watch_id = NULL, watch_resource = NULL, watch_token = NULL, watch_ends_at = NULL`;

const REMOVE = "DELETE FROM calendar_links WHERE professional_id = $1 RETURNING id";
