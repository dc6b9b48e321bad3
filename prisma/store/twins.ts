import { z } from "zod";
import type { ChannelAccountId } from "../../core/identity.ts";
import { isPrompting } from "../../core/message/event.ts";
import type { InboundEvent } from "../../core/message/event.ts";
import { canonicalPhone } from "../../core/people/phone.ts";
import type { EventPart } from "./batch.ts";
import { likenessesOf } from "./likeness.ts";
import { rows } from "./rows.ts";
import { run } from "./transaction.ts";
import type { Runner, Statement } from "./transaction.ts";

/**
 * What came in by an account that has a twin: both are one organisation's ways to one person, and what
 * is said by either belongs to one conversation.
 */
export interface Twinned extends EventPart {
  readonly n: number;
  readonly twin: ChannelAccountId;
}

export function twinnedOf(events: readonly EventPart[]): readonly Twinned[] {
  return events.flatMap((part, n) => {
    const { twin } = part.account;
    return twin === undefined ? [] : [{ ...part, n, twin }];
  });
}

/** Numbers of events, in the order in which they are stored: each of a pair sees what the other brought. */
export function wavesOf(
  events: readonly EventPart[],
  twinned: readonly Twinned[],
): readonly ReadonlySet<number>[] {
  const later = new Set(twinned.flatMap(({ n, account, twin }) => (account.id > twin ? [n] : [])));
  const first = events.flatMap((_, n) => (later.has(n) ? [] : [n]));
  return [new Set(first), later].filter(({ size }) => size > 0);
}

/** From here to the end of the transaction nobody else stores anything of these accounts or their twins. */
export function holdTwins(runner: Runner, twinned: readonly Twinned[]): Promise<void> {
  return holdAccounts(
    runner,
    twinned.flatMap(({ account, twin }) => [account.id, twin]),
  );
}

export async function holdAccounts(runner: Runner, accounts: readonly string[]): Promise<void> {
  await run(runner, LOCK, [[...new Set(accounts)]]);
}

const LOCK: Statement = {
  name: "lock-twins",
  text: "SELECT FROM channel_accounts WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE",
};

const foundRows = z.array(
  z.object({ n: z.number(), joined: z.string().nullable(), again: z.boolean() }),
);

/** Where each belongs, and whether the same has come by the twin. */
export async function findTwinned(runner: Runner, twinned: readonly Twinned[]) {
  const found = foundRows.parse(await run(runner, FIND, [rows(twinned.map(asked))]));
  return new Map(found.map((row) => [row.n, row]));
}

function asked({ n, account, twin, event }: Twinned) {
  const { chat, thread = "" } = event.address;
  return {
    n,
    account: account.id,
    twin,
    organisation: account.organisation,
    chat,
    thread,
    ...whoIn(event),
    likenesses: likenessesOf(event),
  };
}

/** Whoever spoke; in private where the chat is called as they are. */
function whoIn(event: InboundEvent) {
  if (!("from" in event) || !event.from) return { names: [], isPrivate: false };
  const { id, aliases = [], phone } = event.from;
  const { chat, thread } = event.address;
  const names: readonly string[] = [id, ...aliases];
  const isGroup = "group" in event && event.group !== undefined;
  return {
    names,
    ...(phone !== undefined && { phone: canonicalPhone(phone) }),
    isPrivate: !isGroup && thread === undefined && names.includes(chat),
  };
}

/** The conversation that the person `h.contact` has with an account in private. */
function talkOf(account: string): string {
  return `
        (SELECT c.id FROM contact_aliases a
         JOIN conversations c ON c.account_id = a.account_id AND c.chat = a.person AND c.thread = ''
         WHERE a.contact_id = h.contact AND a.account_id = ${account} ORDER BY c.id LIMIT 1)`;
}

/** The conversation that a person spoke in last: of two that are not one yet, so that both are told of in one. */
const SPOKEN_LAST = `
        (SELECT s.id FROM unnest(ARRAY[h.own, ${talkOf("h.twin")}]) AS s(id),
         LATERAL (SELECT m.id FROM messages m WHERE m.conversation_id = s.id AND m.author = 'person'
                  ORDER BY m.id DESC LIMIT 1) AS said(id)
         ORDER BY said.id DESC LIMIT 1)`;

/**
 * Where its chat was placed before; else where the person was heard last, by either account. Whoever
 * was only written to is known there by their chat alone. A person's words place a chat, even when they are told twice; the owner's do not, who may not be answered.
 */
const FIND: Statement = {
  name: "find-twinned",
  text: `
  WITH heard AS MATERIALIZED (
    SELECT h.*, COALESCE(
      (SELECT a.contact_id FROM contact_aliases a
       WHERE a.account_id = h.account AND a.person IN (SELECT json_array_elements_text(h.names)) LIMIT 1),
      (SELECT c.id FROM contacts c WHERE c.organisation_id = h.organisation AND c.phone = h.phone)) AS contact,
      (SELECT r.conversation_id FROM conversation_routes r
       WHERE r.account_id = h.account AND r.chat = h.chat AND r.thread = h.thread) AS placed,
      (SELECT c.id FROM conversations c
       WHERE c.account_id = h.account AND c.chat = h.chat AND c.thread = h.thread) AS own
    FROM json_to_recordset($1) AS h(
      n int, account uuid, twin uuid, organisation uuid, chat text, thread text, names json, phone text,
      "isPrivate" boolean, likenesses json)
  ), found AS MATERIALIZED (
    SELECT h.*, CASE WHEN h.placed IS NOT NULL OR NOT h."isPrivate" THEN COALESCE(h.placed, h.own) ELSE COALESCE(
      ${SPOKEN_LAST}, ${talkOf("h.twin")},
      h.own, ${talkOf("h.account")}) END AS joined
    FROM heard h
  ), route AS (
    INSERT INTO conversation_routes (account_id, chat, thread, conversation_id)
    SELECT DISTINCT ON (account, chat, thread) account, chat, thread, joined FROM found
    WHERE joined IS NOT NULL AND "isPrivate"
    ON CONFLICT DO NOTHING
  )
  SELECT f.n, f.joined, f.joined IS NOT NULL AND EXISTS (
    SELECT FROM inbound_events e
    WHERE e.conversation_id = f.joined AND e.account_id = f.twin
      AND e.likeness IN (SELECT json_array_elements_text(f.likenesses))) AS again
  FROM found f`,
};

/** The way by which a person was heard last is the way by which they are answered. */
export async function turnTo(runner: Runner, stored: readonly Twinned[]): Promise<void> {
  const heard = stored.map(({ account, event, platformEvent }) => ({
    account: account.id,
    platformEvent,
    chat: event.address.chat,
    thread: event.address.thread ?? "",
    prompts: isPrompting(event),
  }));
  await run(runner, TURN, [rows(heard)]);
}

const TURN: Statement = {
  name: "turn-to-twin",
  text: `
  WITH heard AS MATERIALIZED (
    SELECT h.*, e.conversation_id, e.place
    FROM json_to_recordset($1) AS h(account uuid, "platformEvent" text, chat text, thread text, prompts boolean)
    JOIN inbound_events e ON e.account_id = h.account AND e.platform_event_id = h."platformEvent"
  ), latest AS MATERIALIZED (
    SELECT DISTINCT ON (conversation_id) * FROM heard WHERE prompts ORDER BY conversation_id, place DESC
  ), route AS (
    INSERT INTO conversation_routes (account_id, chat, thread, conversation_id)
    SELECT account, chat, thread, conversation_id FROM heard WHERE prompts
    UNION
    SELECT v.account_id, v.chat, v.thread, v.id FROM conversations v JOIN latest n ON n.conversation_id = v.id
    ON CONFLICT DO NOTHING
  ), turned AS (
    UPDATE conversations v SET account_id = n.account, chat = n.chat, thread = n.thread FROM latest n
    WHERE v.id = n.conversation_id AND (v.account_id, v.chat, v.thread) <> (n.account, n.chat, n.thread)
      AND NOT EXISTS (SELECT FROM conversations o
                      WHERE o.account_id = n.account AND o.chat = n.chat AND o.thread = n.thread)
    RETURNING v.id, v.account_id
  )
  UPDATE lanes l SET account_id = t.account_id FROM turned t WHERE l.conversation_id = t.id`,
};
