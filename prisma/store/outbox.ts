import type pg from "pg";
import { z } from "zod";
import type { ChannelAccountId } from "../../core/identity.ts";
import type { LeasedLane } from "../../core/lanes/lease.ts";
import type { ChatFor, OutboxStore } from "../../core/outbox/store.ts";
import { idsIn, rows } from "./rows.ts";
import { areForgettable, haste, settledRows, settleLate, settling } from "./settling.ts";
import { query, run, single, transaction } from "./transaction.ts";
import type { Statement } from "./transaction.ts";

export function openOutboxStore(pool: pg.Pool): OutboxStore {
  return {
    async begin(sendings) {
      const asked = sendings.map(({ lane, message }) => ({ ...lane, message }));
      const begun = new Set(idsIn(await single(pool, BEGIN_SENDING, [rows(asked)])));
      return sendings.map(({ message }) => begun.has(message));
    },

    async settle(settled) {
      const asked = [settledRows(settled), areForgettable(settled)];
      const done = new Set(idsIn(await single(pool, SETTLE, asked)));
      await settleLate(
        pool,
        settled.filter(({ message }) => !done.has(message)),
      );
      return settled.map(({ message }) => done.has(message));
    },

    enqueue: (named, draft) =>
      transaction(pool, async (client) => {
        const conversation = await wake(client, named);
        const { rowCount } = await client.query(ENQUEUE, [rows([{ ...draft, conversation }])]);
        if (rowCount === 0) return false;
        const { offers = [] } = draft;
        if (offers.length > 0) await client.query(OFFER, [conversation, JSON.stringify(offers)]);
        return true;
      }),

    async heardAt(conversation) {
      const [last] = heardRows.parse(await query(pool, LAST_HEARD, [conversation]));
      return last?.at;
    },

    turn: (lane, to, chatFor) => turn(pool, lane, { to, chatFor }),

    async missing(keys) {
      const found = new Set(idsIn(await query(pool, KNOWN, [keys])));
      return keys.filter((key) => !found.has(key));
    },
  };
}

/** Of a conversation, or of the one that it has become part of: which is answered. */
async function wake(client: pg.PoolClient, conversation: string): Promise<string> {
  if ((await client.query(DUE, [conversation])).rowCount !== 0) return conversation;
  const [joined] = idsIn((await client.query(JOINED_INTO, [conversation])).rows);
  if (!joined) throw new Error(`there is no conversation ${conversation}`);
  return wake(client, joined);
}

interface Turn {
  readonly to: ChannelAccountId;
  readonly chatFor: ChatFor | undefined;
}

function turn(pool: pg.Pool, lane: LeasedLane, { to, chatFor }: Turn): Promise<boolean> {
  return transaction(pool, async (client) => {
    const [known] = reachRows.parse(await run(client, REACH, [lane.conversation, to]));
    const { phone = null, chat: heard } = known ?? {};
    const chat = heard ?? (phone === null ? undefined : chatFor?.(phone));
    if (chat === undefined) return false;
    return (await run(client, TURN, [rows([{ ...lane, account: to, chat }])])).length > 0;
  });
}

const KNOWN = "SELECT key AS id FROM messages WHERE key = ANY($1)";

const heardRows = z.array(z.object({ at: z.date() }));

const LAST_HEARD = `
  SELECT at FROM messages WHERE conversation_id = $1 AND author = 'person' ORDER BY id DESC LIMIT 1`;

const reachRows = z.array(z.object({ chat: z.string().nullable(), phone: z.string().nullable() }));

/** Where several spoke it is a group, which is nobody's phone. */
const REACH: Statement = {
  name: "reach-by-twin",
  text: `
  SELECT (SELECT r.chat FROM conversation_routes r
          WHERE r.conversation_id = $1 AND r.account_id = $2 AND r.thread = '' LIMIT 1) AS chat,
         (SELECT CASE WHEN count(DISTINCT c.id) = 1 THEN min(c.phone) END
          FROM inbound_events e JOIN contacts c ON c.id = e.contact_id
          WHERE e.conversation_id = $1) AS phone`,
};

/** Only whoever holds the lane may; where somebody else talks in that chat already, nobody. */
const TURN: Statement = {
  name: "turn-by-holder",
  text: `
  WITH way AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1) AS w(conversation uuid, owner text, claim int, account uuid, chat text)
  ), lane AS (
    UPDATE lanes l SET account_id = w.account FROM way w
    WHERE l.conversation_id = w.conversation AND l.owner = w.owner AND l.claim = w.claim
      AND NOT EXISTS (SELECT FROM conversations o WHERE o.account_id = w.account AND o.chat = w.chat
                      AND o.thread = '' AND o.id <> w.conversation)
    RETURNING l.conversation_id
  ), route AS (
    INSERT INTO conversation_routes (account_id, chat, thread, conversation_id)
    SELECT w.account, w.chat, '', w.conversation FROM way w JOIN lane ON true
    UNION
    SELECT v.account_id, v.chat, v.thread, v.id FROM conversations v JOIN lane l ON l.conversation_id = v.id
    ON CONFLICT DO NOTHING
  )
  UPDATE conversations v SET account_id = w.account, chat = w.chat
  FROM way w JOIN lane l ON l.conversation_id = w.conversation
  WHERE v.id = l.conversation_id AND v.thread = ''
  RETURNING v.id`,
};

const ENQUEUE = `
  INSERT INTO messages (conversation_id, author, status, key, class, content, at, next_attempt_at, expires_at)
  SELECT conversation, 'bot', 'new', key, class, say, now(), now(), now() + "lifeMs" * interval '1 millisecond'
  FROM json_to_recordset($1) AS d(
    conversation uuid, key text, class message_class, say json, "lifeMs" float)
  ON CONFLICT (key) WHERE key IS NOT NULL DO NOTHING`;

/**
 * A lane that is held becomes free to claim when its holder gives it back. The lane comes first: until
 * this is written its conversation becomes part of no other.
 */
const DUE = `
  WITH woken AS (
    UPDATE lanes SET due_at = LEAST(due_at, now()) WHERE conversation_id = $1 RETURNING conversation_id
  )
  SELECT pg_notify('lanes', '0') FROM woken`;

const JOINED_INTO = "SELECT into_id AS id FROM joined_conversations WHERE id = $1";

/** In a turn's own order, the lane first. A turn that is being taken now is what was said last. */
const OFFER = `
  INSERT INTO dialogues (conversation_id, state, updated_at)
  VALUES ($1, json_build_object('memory', json_build_object(), 'offered', $2::json), now())
  ON CONFLICT (conversation_id) DO UPDATE
  SET state = (dialogues.state::jsonb || jsonb_build_object('offered', $2::jsonb))::json,
      updated_at = excluded.updated_at`;

/** The lane's row stays locked until it is written: nobody else can have claimed it meanwhile. */
const BEGIN_SENDING: Statement = {
  name: "begin-sending",
  text: `
  WITH held AS (
    SELECT s.message, s.conversation
    FROM json_to_recordset($1) AS s(conversation uuid, owner text, claim int, message bigint)
    JOIN lanes l ON l.conversation_id = s.conversation AND l.owner = s.owner AND l.claim = s.claim
    ORDER BY l.conversation_id
    FOR SHARE OF l
  )
  UPDATE messages m SET status = 'sending', attempts = m.attempts + 1
  FROM held
  WHERE m.conversation_id = held.conversation AND m.id = held.message AND m.status IN ('new', 'sending')
  RETURNING m.id::text AS id`,
};

const SETTLE: Statement = {
  name: "settle",
  text: `WITH ${haste("$2")}, ${settling("$1")} SELECT id::text FROM settled, haste`,
};
