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

const message = z.object({ status: z.enum(["in_doubt", "cancelled"]), text: z.string() });
export type OpenMessage = z.infer<typeof message>;

/** Messages that may have gone out or not, and those that were held back behind one that did not. */
export async function openMessages(pool: Pool): Promise<readonly OpenMessage[]> {
  const { rows } = await pool.query(
    `SELECT status, content->>'markdown' AS text FROM messages
     WHERE status = 'in_doubt' OR status = 'cancelled' AND fault = 'behind'`,
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
