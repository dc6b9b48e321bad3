import type pg from "pg";
import { z } from "zod";
import type { Fetched, InboundFiles } from "../../core/media/inbound.ts";
import { id } from "../../core/message/address.ts";
import { named } from "../../core/message/stored/named.ts";
import { MediaKind } from "../generated/enums.ts";
import { idsIn } from "./rows.ts";
import { query } from "./transaction.ts";

export function openInboundFiles(pool: pg.Pool): InboundFiles {
  return {
    async due(limit) {
      return idsIn(await query(pool, DUE, [limit])).map((file) => id<"inbound-file">(file));
    },
    async take(file, forMs) {
      const [taken] = takenRows.parse(await query(pool, TAKE, [file, forMs]));
      if (!taken) return undefined;
      const { name, type, ...rest } = taken;
      return { id: file, ...rest, ...(name !== null && { name }), ...(type !== null && { type }) };
    },
    async settle(file, fetched) {
      const { state, stored, why, inMs } = columnsOf(fetched);
      const { id: place, type, bytes } = stored ?? {};
      await query(pool, SETTLE, [file, state, place, type, bytes, why, inMs]);
    },
  };
}

interface Columns extends Pick<Fetched, "state"> {
  readonly stored?: Extract<Fetched, { state: "kept" }>["stored"];
  readonly why?: string;
  readonly inMs?: number;
}

function columnsOf(fetched: Fetched): Columns {
  return fetched;
}

const takenRows = z.array(
  z.object({
    account: named<"channel-account">(),
    media: named<"media">(),
    kind: z.enum(MediaKind),
    name: z.string().nullable(),
    type: z.string().nullable(),
    attempts: z.number(),
  }),
);

/** The files in a content: its own, and those that came with it. */
export function filesIn(content: string): string {
  return `(
    SELECT ${content} ->> 'media', ${content} ->> 'kind', ${content} ->> 'name', ${content} ->> 'type'
    UNION ALL
    SELECT a ->> 'media', a ->> 'kind', a ->> 'name', a ->> 'type'
    FROM json_array_elements(${content} -> 'also') a
  ) AS f(ref, kind, name, type)`;
}

/** The column's milliseconds may be rounded up: what is due at once is so already in this one. */
const IS_DUE = "state = 'new' AND next_attempt_at <= now() + interval '1 millisecond'";

const DUE = `
  SELECT id::text FROM media WHERE ${IS_DUE}
  ORDER BY next_attempt_at LIMIT $1`;

const TAKE = `
  UPDATE media SET attempts = attempts + 1, next_attempt_at = now() + $2 * interval '1 millisecond'
  WHERE id = $1 AND ${IS_DUE}
  RETURNING account_id AS account, ref AS media, kind, name, type, attempts`;

/** Its message may have been taken back while it was fetched: then it is cleared away. */
const SETTLE = `
  WITH settled AS (
    UPDATE media SET state = $2::media_state, stored = $3, type = COALESCE($4, type), bytes = $5, why = $6,
      next_attempt_at = COALESCE(now() + $7::float * interval '1 millisecond', next_attempt_at)
    WHERE id = $1 AND state = 'new' RETURNING id)
  INSERT INTO uploads (file, stored)
  SELECT 'removed:' || $1::text, $3
  WHERE $3::text IS NOT NULL AND NOT EXISTS (SELECT FROM settled)
    AND NOT EXISTS (SELECT FROM media WHERE id = $1 AND state <> 'new')
  ON CONFLICT DO NOTHING`;
