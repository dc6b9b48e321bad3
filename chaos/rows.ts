import type { Pool } from "pg";
import { z } from "zod";

/** The only file of the trials that knows the hub's tables. */

const counted = z.tuple([z.object({ count: z.coerce.number() })]);

/** How many events and messages still wait for somebody. */
export async function unsettled(pool: Pool): Promise<number> {
  const { rows } = await pool.query(`
    SELECT (SELECT count(*) FROM inbound_events WHERE status = 'pending')
         + (SELECT count(*) FROM outbox WHERE status IN ('new', 'sending')) AS count`);
  return counted.parse(rows)[0].count;
}

const message = z.object({ key: z.string(), text: z.string() });

/** Messages that may have gone out or not, with the words in them. */
export async function openMessages(pool: Pool): Promise<readonly z.infer<typeof message>[]> {
  const { rows } = await pool.query(
    "SELECT key, say->>'markdown' AS text FROM outbox WHERE status = 'in_doubt'",
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
