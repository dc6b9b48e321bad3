import type pg from "pg";
import type { ChannelAccountId } from "../../core/identity.ts";
import { transaction } from "./transaction.ts";

/**
 * Makes two accounts ways to one number: from now on what a person says by either is one conversation.
 * What they have had with each is brought together by `joinTalks`. False where one of the two has
 * another twin. Repeatable, and a hub may run meanwhile.
 */
export function joinTwins(
  pool: pg.Pool,
  one: ChannelAccountId,
  other: ChannelAccountId,
): Promise<boolean> {
  return transaction(pool, async (client) => {
    const { rowCount } = await client.query(MAKE_TWINS, [one, other]);
    if (rowCount !== 2) return false;
    await client.query(SHARE_CLINICS, [[one, other]]);
    return true;
  });
}

/** Lets two accounts be strangers again; what was joined stays so. Answers whether they were twins. */
export function partTwins(pool: pg.Pool, account: ChannelAccountId): Promise<boolean> {
  return transaction(pool, async (client) => {
    const { rowCount } = await client.query(PART_TWINS, [account]);
    return rowCount !== 0;
  });
}

const MAKE_TWINS = `
  UPDATE channel_accounts a SET twin_id = CASE a.id WHEN $1 THEN $2::uuid ELSE $1::uuid END
  WHERE a.id IN ($1, $2) AND NOT EXISTS (
    SELECT FROM channel_accounts t WHERE t.id IN ($1, $2) AND t.twin_id NOT IN ($1, $2))`;

/** Whoever writes by either is found by its own chats alone. */
const PART_TWINS = `
  WITH parted AS (
    UPDATE channel_accounts SET twin_id = NULL
    WHERE (id = $1 OR twin_id = $1) AND twin_id IS NOT NULL
    RETURNING id
  ), forgotten AS (
    DELETE FROM conversation_routes WHERE account_id IN (SELECT id FROM parted)
  )
  SELECT FROM parted`;

/** Whoever writes by the one books at the same clinics as by the other. */
const SHARE_CLINICS = `
  INSERT INTO clinic_accounts (clinic_id, account_id)
  SELECT c.clinic_id, a.id FROM clinic_accounts c, unnest($1::uuid[]) AS a(id)
  WHERE c.account_id = ANY($1::uuid[])
  ON CONFLICT DO NOTHING`;
