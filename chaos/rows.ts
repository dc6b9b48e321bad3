import type { Pool } from "pg";
import { z } from "zod";
import type { Promised } from "./bot.ts";

/** The only file of the trials that knows the hub's tables. */

const counted = z.tuple([z.object({ count: z.coerce.number() })]);

/** How many events and messages still wait for somebody, those that were promised for later among them. */
export async function unsettled(pool: Pool): Promise<number> {
  const { rows } = await pool.query(`
    SELECT (SELECT count(*) FROM lanes WHERE arrived > handled)
         + (SELECT count(*) FROM messages WHERE status IN ('new', 'sending')) AS count`);
  return counted.parse(rows)[0].count + (await promised(pool)).length;
}

const message = z.object({
  status: z.enum(["in_doubt", "cancelled", "expired"]),
  text: z.string(),
});
export type OpenMessage = z.infer<typeof message>;

/**
 * What a person is shown: messages that may have gone out or not, what is held back behind one of them,
 * and what came free when its conversation had gone on.
 */
export async function openMessages(pool: Pool): Promise<readonly OpenMessage[]> {
  const { rows } = await pool.query(
    `SELECT status, content->>'markdown' AS text FROM messages m
     WHERE status = 'in_doubt'
        OR status = 'expired' AND detail = 'came free after its turn'
        OR status = 'cancelled' AND fault = 'behind' AND EXISTS (
          SELECT FROM messages f
          WHERE f.conversation_id = m.conversation_id AND f.turn = m.turn AND f.id < m.id
            AND f.status IN ('in_doubt', 'failed', 'expired'))`,
  );
  return z.array(message).parse(rows);
}

/** How often each event of the platform is stored. */
export async function storedEvents(pool: Pool): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query(
    "SELECT platform_event_id AS id, count(*) FROM inbound_events GROUP BY platform_event_id",
  );
  const found = z.array(z.object({ id: z.string(), count: z.coerce.number() })).parse(rows);
  return new Map(found.map(({ id, count }) => [id, count]));
}

/** How many messages were put aside because they killed whoever worked on them. */
export async function deadLetters(pool: Pool): Promise<number> {
  const { rows } = await pool.query("SELECT count(*) FROM dead_letters");
  return counted.parse(rows)[0].count;
}

/** The names of outside actions of which nobody knows whether they happened. */
export async function doubtfulActions(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query(
    "SELECT key FROM effects WHERE done_at IS NULL AND NOT repeatable AND claimed_until IS NOT NULL",
  );
  return z
    .array(z.object({ key: z.string() }))
    .parse(rows)
    .map(({ key }) => key);
}

const promise = z.object({ conversation: z.string(), chat: z.string(), number: z.number() });

/** What people asked for later and nobody has put into the outbox yet. */
export async function promised(pool: Pool): Promise<readonly Promised[]> {
  const { rows } = await pool.query(`
    SELECT p.conversation, c.chat, p.number
    FROM (SELECT m.conversation_id AS conversation, ((m.content->>'text')::json->>'number')::int AS number
          FROM messages m
          WHERE m.author = 'person' AND m.content->>'text' LIKE '%"later":true%') AS p
    JOIN conversations c ON c.id = p.conversation
    WHERE NOT EXISTS (SELECT FROM messages o WHERE o.key = 'later:' || c.chat || ':' || p.number)`);
  return z.array(promise).parse(rows);
}

/**
 * What the hub knows of a conversation, line by line: its messages, then its events. It is known by the
 * platform's id for its chat, or by the name that its person gave it.
 */
export async function storyOf(pool: Pool, chat: string): Promise<readonly string[]> {
  const { rows } = await pool.query(
    `WITH c AS (
       SELECT id FROM conversations WHERE chat = $1
       UNION
       SELECT conversation_id FROM messages WHERE content->>'text' LIKE '%"name":"' || $1 || '"%')
     SELECT concat_ws(' ', 'message', m.id, m.author, m.status, m.class, m.turn, m.attempts, m.fault, m.detail, m.receipt,
                      to_char(m.at AT TIME ZONE 'UTC', 'HH24:MI:SS.MS'), to_char(m.settled_at AT TIME ZONE 'UTC', 'HH24:MI:SS.MS'),
                      COALESCE(m.content->>'markdown', m.content->>'text')) AS line
     FROM messages m JOIN c ON c.id = m.conversation_id
     UNION ALL
     SELECT concat_ws(' ', 'event', e.place, e.platform_event_id, e.event->>'key',
                      to_char(e.received_at AT TIME ZONE 'UTC', 'HH24:MI:SS.MS'), to_char(t.created_at AT TIME ZONE 'UTC', 'HH24:MI:SS.MS'))
     FROM inbound_events e JOIN c ON c.id = e.conversation_id
     LEFT JOIN turns t ON t.conversation_id = e.conversation_id AND t.place = e.place`,
    [chat],
  );
  return z
    .array(z.object({ line: z.string() }))
    .parse(rows)
    .map(({ line }) => line);
}

/** Takes the unique key of inbound events its force: every delivery comes under an id of its own. */
export async function breakUniqueKey(pool: Pool): Promise<void> {
  await pool.query(`
    CREATE FUNCTION chaos_forget_id() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.platform_event_id := NEW.platform_event_id || ' ' || gen_random_uuid();
      RETURN NEW;
    END $$;
    CREATE TRIGGER chaos_forget_id BEFORE INSERT ON inbound_events
    FOR EACH ROW EXECUTE FUNCTION chaos_forget_id()`);
}

/** Makes it look as if a worker had been there and died. */
export async function addDeadWorker(pool: Pool): Promise<void> {
  await pool.query("INSERT INTO workers VALUES (gen_random_uuid()::text, '-infinity')");
}
