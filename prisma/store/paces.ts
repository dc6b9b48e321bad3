import type pg from "pg";
import { z } from "zod";
import { id } from "../../core/message/address.ts";
import type { PaceRequest, PaceStore } from "../../core/outbox/paces.ts";
import { reserve, SLOT_KEPT_MS, untaken } from "../../core/outbox/pacing.ts";
import type { Standing } from "../../core/outbox/pacing.ts";
import type { Listener } from "./listener.ts";
import { rows } from "./rows.ts";
import { query, transaction } from "./transaction.ts";

/** An account's own row is the one for no recipient. `listener` has to be on the channel `rests`. */
export function openPaceStore({
  pool,
  listener,
}: {
  pool: pg.Pool;
  listener: Listener;
}): PaceStore {
  return {
    reserve: async (requests) =>
      requests.length === 0 ? [] : transaction(pool, (client) => reserveAll(client, requests)),

    async rest(account, recipient, ms) {
      await query(pool, REST, [account, recipient ?? "", ms]);
    },

    async resting(accounts) {
      const found = z.array(rest).parse(await query(pool, RESTING, [accounts]));
      return new Map(found.map(({ account, ms }) => [id(account), Math.ceil(ms)]));
    },

    async listen(hear) {
      const stop = listener.on("rests", hear);
      return async () => stop();
    },

    async forget() {
      await query(pool, FORGET, [SLOT_KEPT_MS]);
    },
  };
}

/** One row as it is while a reservation is made; times are the database's, in milliseconds. */
interface Line {
  readonly account: string;
  readonly recipient: string;
  standing: Standing;
  slot: number | undefined;
}

async function reserveAll(
  client: pg.PoolClient,
  requests: readonly PaceRequest[],
): Promise<readonly number[]> {
  const asked = requests.flatMap(({ account, recipient }) => [
    { account, recipient: "" },
    { account, recipient },
  ]);
  const { rows: found } = await client.query(TAKE_IN_HAND, [rows(asked)]);
  const taken = z.array(line).parse(found);
  const now = Math.max(...taken.map((row) => row.now));
  const lines = new Map(taken.map((row) => [placeOf(row), lineOf(row)]));
  const waits = requests.map((request) => reserveOne(lines, request, now));
  await client.query(PUT_BACK, [rows([...lines.values()].map(rowOf))]);
  return waits;
}

function reserveOne(
  lines: ReadonlyMap<string, Line>,
  { account, recipient, rates }: PaceRequest,
  now: number,
): number {
  const own = lines.get(placeOf({ account, recipient: "" }));
  const theirs = lines.get(placeOf({ account, recipient }));
  if (!own || !theirs) throw new Error("a pace was not taken in hand");
  const standings = { account: own.standing, recipient: theirs.standing, slot: theirs.slot };
  const { waitMs, standings: then } = reserve(rates, standings, now);
  own.standing = then.account;
  theirs.standing = then.recipient;
  theirs.slot = then.slot;
  return Math.ceil(waitMs);
}

const placeOf = ({ account, recipient }: { account: string; recipient: string }) =>
  `${account}:${recipient}`;

const line = z.object({
  account: z.string(),
  recipient: z.string(),
  nextFree: z.number().nullable(),
  restsUntil: z.number().nullable(),
  slot: z.number().nullable(),
  now: z.number(),
});

const rest = z.object({ account: z.string(), ms: z.number() });

function lineOf({ account, recipient, ...row }: z.infer<typeof line>): Line {
  const standing = {
    nextFree: row.nextFree ?? untaken.nextFree,
    restsUntil: row.restsUntil ?? untaken.restsUntil,
  };
  return { account, recipient, standing, slot: row.slot ?? undefined };
}

/** Whole milliseconds, rounded up: what is stored is never earlier than what was promised. */
function rowOf({ account, recipient, standing, slot }: Line) {
  const { nextFree } = standing;
  return {
    account,
    recipient,
    ...(Number.isFinite(nextFree) && { nextFree: Math.ceil(nextFree) }),
    ...(slot !== undefined && { slot: Math.ceil(slot) }),
  };
}

const inMs = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;
const moment = (column: string) => `to_timestamp(${column} / 1000)`;

/**
 * Locks the rows, always in one order, and reads them with the time at which that was done. Written
 * so that a row that is not there yet is locked like any other.
 */
const TAKE_IN_HAND = `
  INSERT INTO paces AS p (account_id, recipient)
  SELECT DISTINCT account, recipient
  FROM jsonb_to_recordset($1) AS r(account uuid, recipient text)
  ORDER BY account, recipient
  ON CONFLICT (account_id, recipient) DO UPDATE SET recipient = excluded.recipient
  RETURNING p.account_id AS account, p.recipient, ${inMs("p.next_free")} AS "nextFree",
    ${inMs("p.rests_until")} AS "restsUntil", ${inMs("p.slot")} AS slot,
    ${inMs("clock_timestamp()")} AS now`;

const PUT_BACK = `
  UPDATE paces p SET next_free = ${moment('s."nextFree"')}, slot = ${moment("s.slot")}
  FROM jsonb_to_recordset($1) AS s(account uuid, recipient text, "nextFree" float8, slot float8)
  WHERE p.account_id = s.account AND p.recipient = s.recipient`;

/** A chat that rests is of interest to who writes to it alone, and found when that one asks. */
const REST = `
  WITH rested AS (
    INSERT INTO paces AS p (account_id, recipient, rests_until)
    VALUES ($1, $2::text, now() + $3 * interval '1 millisecond')
    ON CONFLICT (account_id, recipient)
    DO UPDATE SET rests_until = GREATEST(p.rests_until, excluded.rests_until)
  )
  SELECT pg_notify('rests', '') WHERE $2 = ''`;

const RESTING = `
  SELECT account_id AS account, ${inMs("rests_until - now()")} AS ms
  FROM paces
  WHERE account_id = ANY($1::uuid[]) AND recipient = '' AND rests_until > now()`;

/** What is past weighs nothing: to forget it changes no wait. */
const FORGET = `
  WITH past AS (
    SELECT account_id, recipient FROM paces
    WHERE COALESCE(
      GREATEST(next_free, rests_until, slot + $1 * interval '1 millisecond'), '-infinity') < now()
    FOR UPDATE SKIP LOCKED
  )
  DELETE FROM paces p USING past
  WHERE p.account_id = past.account_id AND p.recipient = past.recipient`;
