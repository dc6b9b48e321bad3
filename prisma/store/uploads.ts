import type pg from "pg";
import { z } from "zod";
import type { Uploads } from "../../core/media/uploads.ts";
import { named } from "../../core/message/stored/named.ts";
import { query } from "./transaction.ts";

export function openUploads(pool: pg.Pool): Uploads {
  return {
    async note(file, stored) {
      await query(pool, NOTE, [file, stored]);
    },
    async said(files) {
      await query(pool, SAID, [files]);
    },
    async forgotten(waitedMs, limit) {
      return rows.parse(await query(pool, FORGOTTEN, [waitedMs, limit]));
    },
  };
}

const rows = z.array(
  z.object({ file: z.string(), stored: named<"stored-media">(), isNamed: z.boolean() }),
);

const NOTE = `
  INSERT INTO uploads (file, stored) VALUES ($1, $2) ON CONFLICT (file) DO NOTHING`;

const SAID = `DELETE FROM uploads WHERE file = ANY ($1)`;

/** What people sent is named by its row, what a bot sent by its message: each looked up by index. */
export const FORGOTTEN = `
  SELECT u.file, u.stored,
    COALESCE(
      (SELECT true FROM media m WHERE m.stored = u.stored LIMIT 1),
      (SELECT true FROM messages m WHERE m.author = 'bot' AND m.content -> 'media' ->> 'id' = u.stored LIMIT 1),
      false) AS "isNamed"
  FROM uploads u WHERE u.at < now() - $1 * interval '1 millisecond'
  ORDER BY u.at LIMIT $2`;
