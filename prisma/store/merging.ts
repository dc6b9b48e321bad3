import type pg from "pg";
import { z } from "zod";
import { StoreUnavailable } from "../../core/errors.ts";
import { holdAccounts } from "./twins.ts";
import { transaction } from "./transaction.ts";

/** A conversation that becomes part of another. */
export interface Merger {
  readonly goes: string;
  readonly into: string;
  /** Whose people they are. */
  readonly accounts: readonly string[];
}

/** For ranking the conversations `of`: the one that was spoken in last is the one that goes on. */
export function spokenLastFirst(of: string): string {
  return `COALESCE((SELECT max(m.id) FROM messages m WHERE m.conversation_id = ${of}.id), 0) DESC, ${of}.id`;
}

export const mergers = z.array(
  z.object({ goes: z.string(), into: z.string(), accounts: z.array(z.string()) }),
);

/** What became of one; or why it could not be. */
export type Merged = "joined" | "busy" | { readonly error: unknown };

/** One after the other: whichever cannot be joined keeps no other from it. */
export async function mergeEach(
  pool: pg.Pool,
  asked: readonly Merger[],
): Promise<readonly Merged[]> {
  const merged: Merged[] = [];
  for (const one of asked)
    try {
      merged.push((await merge(pool, one)) ? "joined" : "busy");
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      merged.push({ error });
    }
  return merged;
}

/**
 * Makes one conversation part of another, with all that was said in it. False where either is worked
 * on. Whoever tells of the accounts' people waits until it is done; who does not know yet that they
 * are twins, and has found the conversation that goes, finds it gone (`lanes` hang on their
 * conversations) and looks again.
 */
function merge(pool: pg.Pool, { goes, into, accounts }: Merger): Promise<boolean> {
  return transaction(pool, async (client) => {
    await holdAccounts(client, accounts);
    const { rowCount: held } = await client.query(HOLD_LANES, [goes, into]);
    if (held !== 2) return false;
    const [idle] = idleRows.parse((await client.query(IDLE, [goes, into])).rows);
    if (!idle) return false;
    for (const statement of [...UNIFY, ...JOIN]) await client.query(statement, [goes, into]);
    for (const statement of SHIFT) await client.query(statement, [goes, into, idle.shift]);
    for (const statement of FORGET) await client.query(statement, [goes]);
    return true;
  });
}

const HOLD_LANES = `
  SELECT FROM lanes WHERE conversation_id IN ($1, $2) ORDER BY conversation_id FOR UPDATE SKIP LOCKED`;

const idleRows = z.array(z.object({ shift: z.number() }));

/**
 * Nothing waits in them. Places are numbered from 1 in the conversation that goes on, so what joins it
 * is shifted to stand before them, from 0 down.
 */
const IDLE = `
  SELECT LEAST(1, (SELECT min(e.place) FROM inbound_events e WHERE e.conversation_id = $2),
                  (SELECT min(u.place) FROM turns u WHERE u.conversation_id = $2))
           - 1 - g.arrived AS shift
  FROM lanes g
  WHERE g.conversation_id = $1
    AND NOT EXISTS (SELECT FROM lanes l WHERE l.conversation_id IN ($1, $2)
                    AND (l.owner IS NOT NULL OR l.handled < l.arrived))
    AND NOT EXISTS (SELECT FROM messages m WHERE m.conversation_id IN ($1, $2)
                    AND m.status IN ('new', 'sending'))`;

/**
 * What both have, since both accounts were told of it, is there once, as it was changed last. What we
 * sent ourselves stays whatever the platform called it; of two that have one name, one goes without.
 */
const UNIFY = [
  `DELETE FROM messages m USING messages o
   WHERE m.conversation_id IN ($1, $2) AND o.conversation_id IN ($1, $2)
     AND o.conversation_id <> m.conversation_id AND o.platform_message_id = m.platform_message_id
     AND m.key IS NULL
     AND (o.key IS NOT NULL, o.removed_at IS NOT NULL, COALESCE(o.edited_at, '-infinity'), m.id)
       > (false, m.removed_at IS NOT NULL, COALESCE(m.edited_at, '-infinity'), o.id)`,
  `UPDATE messages m SET platform_message_id = NULL FROM messages o
   WHERE m.conversation_id = $1 AND o.conversation_id = $2 AND o.platform_message_id = m.platform_message_id`,
  `DELETE FROM media f USING media o
   WHERE f.conversation_id IN ($1, $2) AND o.conversation_id IN ($1, $2)
     AND o.conversation_id <> f.conversation_id AND (o.message, o.ref) = (f.message, f.ref)
     AND (o.state = 'kept', o.conversation_id = $2) > (f.state = 'kept', f.conversation_id = $2)`,
];

/** One conversation ($1) into another ($2): what has a place of its own there ($3 from where it had it). */
const SHIFT = [
  "UPDATE inbound_events SET conversation_id = $2, place = place + $3 WHERE conversation_id = $1",
  "UPDATE turns SET conversation_id = $2, place = place + $3 WHERE conversation_id = $1",
  "UPDATE messages SET conversation_id = $2, turn = turn + $3 WHERE conversation_id = $1",
];

/** What only says whose it is. Whoever a person attends is attended on; of two calls for one the urgent is left. */
const JOIN = [
  `INSERT INTO conversation_routes (account_id, chat, thread, conversation_id)
   SELECT account_id, chat, thread, $2::uuid FROM conversations WHERE id IN ($1, $2)
   ON CONFLICT DO NOTHING`,
  "UPDATE conversation_routes SET conversation_id = $2 WHERE conversation_id = $1",
  "UPDATE joined_conversations SET into_id = $2 WHERE into_id = $1",
  "INSERT INTO joined_conversations (id, into_id) VALUES ($1, $2)",
  `UPDATE conversations v SET attendant = g.attendant, attended_until = g.attended_until
   FROM conversations g
   WHERE v.id = $2 AND v.attendant = 'bot' AND g.id = $1 AND g.attendant = 'human'`,
  `UPDATE handovers h SET ended_at = now() FROM handovers o
   WHERE h.conversation_id IN ($1, $2) AND h.ended_at IS NULL
     AND o.conversation_id IN ($1, $2) AND o.ended_at IS NULL
     AND (o.urgent, o.conversation_id = $2) > (h.urgent, h.conversation_id = $2)`,
  ...[
    "media",
    "dead_letters",
    "handovers",
    "consents",
    "privacy_requests",
    "appointments",
    "waits",
  ].map((table) => `UPDATE ${table} SET conversation_id = $2 WHERE conversation_id = $1`),
];

const FORGET = [
  "DELETE FROM dialogues WHERE conversation_id = $1",
  "DELETE FROM conversations WHERE id = $1",
];
