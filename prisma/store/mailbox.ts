import type pg from "pg";
import { z } from "zod";
import { grouped } from "../../core/grouped.ts";
import { storable } from "../../core/inbox/storable.ts";
import type { Mailbox, MailboxWatcher, Posted, Posting } from "../../core/mailbox.ts";
import type { Listener } from "./listener.ts";
import { rows } from "./rows.ts";
import { query, transaction } from "./transaction.ts";

export function openMailbox({ pool, listener }: { pool: pg.Pool; listener: Listener }): Mailbox {
  const watchers = new Map<string, Set<MailboxWatcher>>();
  const watchersOf = (box: string) => watchers.get(box) ?? [];
  listener.on("mailbox", (payload) => {
    // An empty word comes after a lost connection: anything may have been posted meanwhile.
    const boxes = payload === "" ? [...watchers.keys()] : [payload];
    for (const box of boxes) for (const watcher of watchersOf(box)) watcher.posted();
  });
  listener.on("whisper", (payload) => {
    if (payload === "") return;
    const { box, note } = whisper.parse(JSON.parse(payload));
    for (const watcher of watchersOf(box)) watcher.whispered(note);
  });

  return {
    post: grouped((postings: readonly Posting<unknown>[]) =>
      transaction(pool, (client) => postAll(client, postings)),
    ),
    async after(box, seq, limit) {
      return posted.parse(await query(pool, AFTER, [box, seq, limit]));
    },
    async latest(box, limit) {
      return posted.parse(await query(pool, LATEST, [box, limit])).toReversed();
    },
    async whisper(box, note) {
      await query(pool, "SELECT pg_notify('whisper', $1)", [JSON.stringify({ box, note })]);
    },
    watch(box, watcher) {
      const all = watchers.get(box) ?? new Set();
      watchers.set(box, all.add(watcher));
      return () => {
        all.delete(watcher);
        if (all.size === 0) watchers.delete(box);
      };
    },
  };
}

const whisper = z.object({ box: z.string(), note: z.string() });
const posted = z.array(z.object({ seq: z.coerce.number(), at: z.date(), entry: z.unknown() }));

/** Gives out numbers under each mailbox's row lock, so that no reader sees a gap that fills later. */
async function postAll(
  client: pg.PoolClient,
  postings: readonly Posting<unknown>[],
): Promise<readonly Posted<unknown>[]> {
  const boxes = [...new Set(postings.map(({ box }) => box))].toSorted();
  await client.query(OPEN, [boxes]);
  const { rows: locked } = await client.query<{ id: string; last: string }>(LOCK, [boxes]);
  const last = new Map(locked.map(({ id, last: seq }) => [id, Number(seq)]));
  const known = await keysOf(client, postings);
  const fresh = postings.flatMap(({ box, key, entry }) => {
    if (known.has(keyOf(box, key))) return [];
    known.add(keyOf(box, key));
    const seq = (last.get(box) ?? 0) + 1;
    last.set(box, seq);
    return [{ box, key, entry: storable(entry), seq }];
  });
  if (fresh.length > 0) await client.query(POST, [rows(fresh)]);
  const { rows: found } = await client.query<Record<string, unknown>>(POSTED, [
    rows(postings.map(({ box, key }) => ({ box, key }))),
  ]);
  const all = z.array(postedRow).parse(found);
  const byKey = new Map(all.map((row) => [keyOf(row.box, row.key), row]));
  return postings.map(({ box, key }) => {
    const row = byKey.get(keyOf(box, key));
    if (!row) throw new Error(`the entry ${key} was not stored`);
    return { seq: row.seq, at: row.at, entry: row.entry };
  });
}

async function keysOf(
  client: pg.PoolClient,
  postings: readonly Posting<unknown>[],
): Promise<Set<string>> {
  const asked = rows(postings.map(({ box, key }) => ({ box, key })));
  const { rows: known } = await client.query<{ box: string; key: string }>(POSTED, [asked]);
  return new Set(known.map(({ box, key }) => keyOf(box, key)));
}

function keyOf(box: string, key: string): string {
  return JSON.stringify([box, key]);
}

const postedRow = z.object({
  box: z.string(),
  key: z.string(),
  seq: z.coerce.number(),
  at: z.date(),
  entry: z.unknown(),
});

const OPEN = `
  INSERT INTO mailboxes (id) SELECT box FROM unnest($1::text[]) AS box ORDER BY box
  ON CONFLICT (id) DO NOTHING`;

const LOCK = `
  SELECT id, last_seq AS last FROM mailboxes WHERE id = ANY($1::text[]) ORDER BY id FOR UPDATE`;

const POSTED = `
  SELECT e.mailbox_id AS box, e.key, e.seq, e.at, e.entry
  FROM json_to_recordset($1) AS p(box text, key text)
  JOIN mailbox_entries e ON e.mailbox_id = p.box AND e.key = p.key`;

const POST = `
  WITH posted AS (
    INSERT INTO mailbox_entries (mailbox_id, seq, key, entry)
    SELECT box, seq, key, entry
    FROM json_to_recordset($1) AS p(box text, seq bigint, key text, entry jsonb)
    RETURNING mailbox_id, seq
  ), last AS (
    SELECT mailbox_id, max(seq) AS seq FROM posted GROUP BY mailbox_id
  ), counted AS (
    UPDATE mailboxes m SET last_seq = last.seq FROM last WHERE m.id = last.mailbox_id
  )
  SELECT pg_notify('mailbox', mailbox_id) FROM last`;

const AFTER = `
  SELECT seq, at, entry FROM mailbox_entries
  WHERE mailbox_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`;

const LATEST = `
  SELECT seq, at, entry FROM mailbox_entries WHERE mailbox_id = $1 ORDER BY seq DESC LIMIT $2`;
