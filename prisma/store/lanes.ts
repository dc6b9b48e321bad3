import type pg from "pg";
import { z } from "zod";
import type { ChannelAccountId } from "../../core/identity.ts";
import { MOST_WAITING } from "../../core/lanes/store.ts";
import type { LaneStore, Release, Released } from "../../core/lanes/store.ts";
import { CLAIM, claimedRows, PENDING_ABOVE, pendingOf, pendingRows, workOf } from "./lane-work.ts";
import type { Listener } from "./listener.ts";
import { idsIn, inLockOrder, rows } from "./rows.ts";
import { areForgettable, haste, settledRows, settleLate, settlesOf, settling } from "./settling.ts";
import { commitSteps } from "./steps.ts";
import { query, single } from "./transaction.ts";
import type { Settles } from "./settling.ts";
import type { Statement } from "./transaction.ts";
import { openWorkers } from "./workers.ts";

export interface LaneStoreParts {
  readonly pool: pg.Pool;
  readonly listener: Listener;
}

/** However many accounts there are, each may be given so many lanes at once. */
const LEAST_SHARE = 16;

export function openLaneStore({ pool, listener }: LaneStoreParts): LaneStore {
  return {
    async claim({ owner, claim, accounts, lanes }) {
      if (accounts.length === 0) return [];
      const share = Math.max(LEAST_SHARE, Math.ceil(lanes / accounts.length));
      const turned = turnedBy(accounts, claim);
      const claimed = await single(pool, CLAIM, [owner, claim, turned, share, lanes]);
      const read = claimedRows.parse(claimed);
      return Promise.all(read.map((row) => workOf(pool, row, { owner, claim })));
    },

    async pending(held) {
      const asked = held.map(({ lane, above }) => ({
        conversation_id: lane.conversation,
        handled: above,
      }));
      const found = pendingRows.parse(await single(pool, PENDING_ABOVE, [rows(asked)]));
      const byLane = new Map(found.map(({ conversation, pending }) => [conversation, pending]));
      return held.map(({ lane }) => (byLane.get(lane.conversation) ?? []).map(pendingOf));
    },

    commit: (steps) => commitSteps(pool, steps),

    async tries(lanes) {
      const held = new Set(idsIn(await query(pool, TRY, [rows(lanes)])));
      return lanes.map(({ conversation }) => held.has(conversation));
    },

    release: (releases) => releaseAll(pool, releases),

    ...openWorkers(pool),

    async listen(wake) {
      const stop = listener.on("lanes", (payload) => wake(Number(payload) || 0));
      return async () => stop();
    },
  };
}

/** No account is always the first in line. */
function turnedBy(accounts: readonly ChannelAccountId[], by: number): readonly ChannelAccountId[] {
  const at = accounts.length === 0 ? 0 : by % accounts.length;
  return [...accounts.slice(at), ...accounts.slice(0, at)];
}

async function releaseAll(
  pool: pg.Pool,
  releases: readonly Release[],
): Promise<readonly Released[]> {
  const given = releases.map(({ lane, seen, dueInMs }) => ({ ...lane, seen, dueInMs }));
  const settled = releases.flatMap(({ settled: one }) => one ?? []);
  const values = [
    rows(inLockOrder(given, ({ conversation }) => conversation)),
    settledRows(settled),
    areForgettable(settled),
  ];
  const statement = RELEASE[settlesOf(settled)];
  const found = releasedRows.parse(await single(pool, statement, values));
  const outcomes = new Map(found.map(({ conversation, freed }) => [conversation, freed]));
  const lost = releases.filter(({ lane }) => !outcomes.has(lane.conversation));
  await settleLate(
    pool,
    lost.flatMap((release) => release.settled ?? []),
  );
  return releases.map((release) => outcomeOf(release, outcomes));
}

function outcomeOf({ lane }: Release, outcomes: ReadonlyMap<string, boolean>): Released {
  const freed = outcomes.get(lane.conversation);
  if (freed === undefined) return "lost";
  return freed ? "released" : "kept";
}

const releasedRows = z.array(z.object({ conversation: z.string(), freed: z.boolean() }));

/**
 * A lane in which something arrived that its holder has not seen stays held, unless it has to wait anyway.
 * Where nothing waits any more there is nothing that deaths could count against. Who had as much as fits
 * waits however much more has arrived: it would find it behind what made it wait.
 */
const releasing = (settles: "sent" | "whatever"): Statement => ({
  name: `release-${settles}`,
  text: `
  WITH given AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1) AS r(
      conversation uuid, owner text, claim int, seen int, "dueInMs" float)
  ), ${haste("$3")}, ${settling("$2", { settles })}
  UPDATE lanes l
  SET owner = CASE WHEN g."dueInMs" IS NOT NULL OR l.arrived = g.seen THEN NULL ELSE l.owner END,
      due_at = LEAST(l.due_at, now() + interval '1 millisecond' * CASE
        WHEN l.arrived = g.seen OR g.seen - l.handled >= ${MOST_WAITING} THEN g."dueInMs"
        WHEN g."dueInMs" IS NOT NULL THEN 0 END),
      blame = CASE WHEN l.handled = l.arrived THEN 0 ELSE l.blame END,
      trying = false
  FROM given g, haste
  WHERE l.conversation_id = g.conversation AND l.owner = g.owner AND l.claim = g.claim
  RETURNING l.conversation_id AS conversation, l.owner IS NULL AS freed`,
});

const SENT = releasing("sent");

/** Where nothing is to be written down, nobody waits for the disk either, as where all was sent. */
export const RELEASE: Readonly<Record<Settles, Statement>> = {
  nothing: SENT,
  sent: SENT,
  whatever: releasing("whatever"),
};

const TRY = `
  UPDATE lanes l SET trying = true
  FROM json_to_recordset($1) AS t(conversation uuid, owner text, claim int)
  WHERE l.conversation_id = t.conversation AND l.owner = t.owner AND l.claim = t.claim
  RETURNING l.conversation_id AS id`;
