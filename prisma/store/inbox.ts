import type pg from "pg";
import { z } from "zod";
import type { Delivery } from "../../core/adapter.ts";
import type { Accepted, Arrival, InboxStore, Takeover } from "../../core/inbox/store.ts";
import { ACCEPT, ACCEPT_AND_TAKE, KEEP_UNREADABLE } from "./accepting.ts";
import type { Reach } from "./accepting.ts";
import { batchOf, eventRows } from "./batch.ts";
import type { Batch, EventPart, EventRow } from "./batch.ts";
import { handOver, storedRow } from "./hand-over.ts";
import { rename, Renamings } from "./renaming.ts";
import { rows } from "./rows.ts";
import type { Vault } from "./seal.ts";
import { bind } from "./sheaf.ts";
import { run, single, transaction } from "./transaction.ts";
import { findTwinned, holdTwins, turnTo, twinnedOf, wavesOf } from "./twins.ts";
import type { Twinned } from "./twins.ts";

export interface InboxOptions {
  readonly pool: pg.Pool;
  readonly vault: Vault;
  /** Hours a raw payload is kept, so that it can be read again after a fix. */
  readonly rawRetentionHours: number;
}

export function openInboxStore({ pool, vault, rawRetentionHours }: InboxOptions): InboxStore {
  const renamings = new Renamings();
  return {
    async accept(arrivals, { debounceMs, takeover }) {
      const batch = batchOf(arrivals);
      const events = eventRows(batch.events, debounceMs);
      const payloads = rows(sealed(arrivals, batch, vault));
      const kept = [payloads, rawRetentionHours];
      const taker = [takeover?.owner, takeover?.claim, takeover?.accounts ?? []];
      const valuesFor = (some: readonly EventRow[]) => [rows(some), ...kept, ...taker];

      const accept = takeover ? ACCEPT_AND_TAKE : ACCEPT;
      const twinned = twinnedOf(batch.events);
      const renamed = renamings.in(arrivals);
      const isOne = batch.unreadable.length + twinned.length + renamed.length === 0;
      const [stored, letters] = isOne
        ? [
            await storeOnce({ batch, events }, (reach, some) =>
              single(pool, accept[reach], valuesFor(some)),
            ),
            [],
          ]
        : await transaction(pool, async (client) => {
            await rename(client, renamed);
            const store = (some: readonly EventRow[]) =>
              run(client, accept.whatever, valuesFor(some));
            const all = await storeInWaves(client, { batch, events, twinned }, store);
            return [all, await setAside(client, batch, kept)];
          });
      renamings.done(renamed);
      const { fresh, ...over } = handedOver(batch.events, stored, takeover);
      const known = { fresh, letters: letterRows.parse(letters) };
      return { accepted: tally(arrivals, batch, known), ...over };
    },
  };
}

/** What was stored now, and what of it the taker goes on with. */
function handedOver(
  events: readonly EventPart[],
  stored: readonly unknown[],
  takeover: Takeover | undefined,
) {
  if (!takeover) return { fresh: freshRows.parse(stored), taken: [], added: [] };
  const fresh = storedRows.parse(stored);
  return { fresh, ...handOver(events, fresh, takeover) };
}

/** What could not be read, with its payload. */
async function setAside(
  client: pg.PoolClient,
  batch: Batch,
  kept: readonly unknown[],
): Promise<readonly unknown[]> {
  if (batch.unreadable.length === 0) return [];
  return run(client, KEEP_UNREADABLE, [rows(unreadableRows(batch)), ...kept]);
}

interface Heard {
  readonly batch: Batch;
  readonly events: readonly EventRow[];
}

/**
 * Nearly always everybody is familiar. The shorter statement stores all that is new or nothing: then
 * the longer one does, unless nothing is new. So one of them writes, in one commit.
 */
async function storeOnce(
  { batch, events }: Heard,
  store: (reach: Reach, some: readonly EventRow[]) => Promise<readonly unknown[]>,
): Promise<readonly unknown[]> {
  const familiar = batch.events.some(bringsFile) ? [] : await store("familiar", events);
  return familiar.length > 0 || events.length === 0 ? familiar : store("whatever", events);
}

function bringsFile({ event }: EventPart): boolean {
  return event.type === "message" && "media" in event.content;
}

interface Waves extends Heard {
  readonly twinned: readonly Twinned[];
}

/** In one go where no account has a twin; else one twin after the other, without what is known by then. */
async function storeInWaves(
  client: pg.PoolClient,
  { batch, events, twinned }: Waves,
  store: (some: readonly EventRow[]) => Promise<readonly unknown[]>,
): Promise<readonly unknown[]> {
  if (twinned.length === 0) return store(events);
  await holdTwins(client, twinned);
  const stored: unknown[] = [];
  for (const wave of wavesOf(batch.events, twinned)) {
    const theirs = twinned.filter(({ n }) => wave.has(n));
    const found = await findTwinned(client, theirs);
    const fresh = events.filter(({ n }) => wave.has(n) && !found.get(n)?.again);
    stored.push(...(await store(fresh.map((row) => ({ ...row, ...found.get(row.n) })))));
    await turnTo(
      client,
      theirs.filter(({ n }) => !found.get(n)?.again),
    );
  }
  return stored;
}

const freshRows = z.array(z.object({ n: z.number() }));
const storedRows = z.array(storedRow);
const letterRows = z.array(z.object({ account: z.string(), platformEvent: z.string() }));

/** The payloads of arrivals that brought something: those that are kept together as one. */
function sealed(arrivals: readonly Arrival[], { events, unreadable }: Batch, vault: Vault) {
  const kept = Map.groupBy([...events, ...unreadable], ({ payload }) => payload);
  return [...kept].flatMap(([id, parts]) => {
    const [first] = parts;
    if (!first) return [];
    const alone = first.part === undefined ? arrivals[first.arrival]?.delivery : undefined;
    const plain = alone?.body ?? bind(deliveriesOf(arrivals, parts));
    const { bytes, keyId } = vault.seal(plain, `inbound_payloads:${id}`);
    const body = Buffer.from(bytes).toString("base64");
    return [{ id, account: first.account.id, contentType: alone?.contentType, body, keyId }];
  });
}

/** Those of a sheaf, each at its number; one that brought nothing new has its place without a body. */
function deliveriesOf(
  arrivals: readonly Arrival[],
  parts: readonly { arrival: number; part?: number }[],
) {
  const deliveries: Delivery[] = [];
  for (const { arrival, part = 0 } of parts) {
    const delivery = arrivals[arrival]?.delivery;
    if (delivery) deliveries[part] = delivery;
  }
  return Array.from(deliveries, (one) => one ?? NOTHING);
}

const NOTHING: Delivery = { contentType: "", body: new Uint8Array() };

function unreadableRows({ unreadable }: Batch) {
  return unreadable.map(({ account, payload, platformEvent, reason }) => ({
    account: account.id,
    payload,
    platformEvent,
    reason,
  }));
}

function tally(
  arrivals: readonly Arrival[],
  { events, unreadable }: Batch,
  stored: { fresh: z.infer<typeof freshRows>; letters: z.infer<typeof letterRows> },
): readonly Accepted[] {
  const fresh = new Map<number | undefined, number>();
  for (const { n } of stored.fresh) count(fresh, events[n]?.arrival);
  const kept = new Set(
    stored.letters.map(({ account, platformEvent }) => `${account} ${platformEvent}`),
  );
  const quarantined = new Map<number, number>();
  for (const { arrival, account, platformEvent } of unreadable)
    if (kept.has(`${account.id} ${platformEvent}`)) count(quarantined, arrival);

  return arrivals.map(({ reading }, index) => {
    const brought =
      reading.events.length + reading.ignored.filter(({ kind }) => kind === "unreadable").length;
    const [first, apart] = [fresh.get(index) ?? 0, quarantined.get(index) ?? 0];
    return { fresh: first, duplicates: brought - first - apart, quarantined: apart };
  });
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
