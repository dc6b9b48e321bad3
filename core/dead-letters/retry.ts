import type { Delivery, Reading } from "../adapter.ts";
import type { ChannelAccount } from "../identity.ts";
import { readable } from "../inbox/inbox.ts";
import type { Inbox } from "../inbox/inbox.ts";
import type { AccountId } from "../message/address.ts";
import { inBatches } from "./batches.ts";
import { isOutgoing } from "./dead-letters.ts";
import type { DeadArrival, DeadLetter, DeadLetterId, DeadLetters } from "./dead-letters.ts";

/** Why a letter stays as it is. */
export type Obstacle =
  | "too_late" // its time is over
  | "may_be_out" // it may have gone out, and would arrive twice
  | "still_unreadable"
  | "not_kept" // what it said is gone, or no channel reads it
  | "settled"; // by somebody else, meanwhile

export interface Outcome {
  readonly id: DeadLetterId;
  /** Absent: it was done. */
  readonly obstacle?: Obstacle;
}

/** How a channel reads what came in: its adapter's `parse`. */
export type Parse = (delivery: Delivery, account: AccountId) => Reading;

export interface RetryParts {
  readonly letters: DeadLetters;
  readonly inbox: Inbox;
  /** How an account reads; undefined where its channel is not there. */
  readonly parserOf: (account: ChannelAccount) => Promise<Parse | undefined>;
}

/** What stands against retrying a letter, as far as one can tell beforehand. */
export function obstacleTo(letter: DeadLetter, anyway: boolean): Obstacle | undefined {
  if (anyway) return undefined;
  if (letter.kind === "in_doubt") return "may_be_out";
  return letter.kind === "expired" || letter.outgoing?.isOver ? "too_late" : undefined;
}

/** Tries letters once more, each in its way; answers what came of each, in their order. */
export function retry(
  parts: RetryParts,
  letters: readonly DeadLetter[],
  { anyway }: { readonly anyway: boolean },
): Promise<readonly Outcome[]> {
  return inBatches(letters, async (batch) => {
    const ids = batch.map(({ id }) => id);
    const resent = new Set(await parts.letters.resend(ids.filter(isOutgoing), { anyway }));
    const incoming = ids.filter((id) => !isOutgoing(id));
    const readAgain = await retryArrivals(parts, await parts.letters.arrivals(incoming));
    return batch.map((letter): Outcome => {
      const { id } = letter;
      const found = resent.has(id) ? "done" : readAgain.get(id);
      if (found === "done") return { id };
      return { id, obstacle: found ?? obstacleTo(letter, anyway) ?? "settled" };
    });
  });
}

type ReadAgain = ReadonlyMap<DeadLetterId, "done" | Obstacle>;

async function retryArrivals(
  parts: RetryParts,
  arrivals: readonly DeadArrival[],
): Promise<ReadAgain> {
  const outcomes = new Map<DeadLetterId, "done" | Obstacle>();
  const payloads = Map.groupBy(arrivals, ({ id, kind, raw }) =>
    kind === "unreadable" && raw ? raw.payload : id,
  );
  for (const letters of payloads.values()) {
    const [first] = letters;
    if (!first) continue;
    const reading = await readingOf(parts, first);
    const done = new Set(await retried(parts, first, reading));
    const obstacle = obstacleAfter(first, reading);
    for (const { id } of letters) outcomes.set(id, done.has(id) ? "done" : obstacle);
  }
  return outcomes;
}

async function retried(
  { letters, inbox }: RetryParts,
  { id, kind, account, event, raw, read }: DeadArrival,
  reading: Reading | undefined,
): Promise<readonly DeadLetterId[]> {
  if (kind === "poison") {
    const again = reading?.events.find((one) => one.id === event);
    return again || read !== undefined ? letters.requeue([{ id, event: again }]) : [];
  }
  if (!raw || !reading) return [];
  // What was accepted before is known by its id, so a retry that broke off here is just repeated.
  const { events } = reading;
  if (events.length > 0)
    await inbox.accept({ account, delivery: raw.delivery, reading: { events, ignored: [] } });
  return letters.reread(raw.payload, unreadableIn(reading));
}

function obstacleAfter({ kind, read }: DeadArrival, reading: Reading | undefined): Obstacle {
  if (kind === "poison") return reading || read !== undefined ? "settled" : "not_kept";
  if (!reading) return "not_kept";
  return unreadableIn(reading).length > 0 ? "still_unreadable" : "settled";
}

async function readingOf(
  { parserOf }: RetryParts,
  { account, raw }: DeadArrival,
): Promise<Reading | undefined> {
  const parse = raw && (await parserOf(account));
  return parse && readable(parse(raw.delivery, account.account));
}

function unreadableIn({ ignored }: Reading): readonly string[] {
  return ignored.flatMap(({ kind, reason }) => (kind === "unreadable" ? [reason] : []));
}
