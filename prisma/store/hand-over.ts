import { z } from "zod";
import type { Intake, Takeover } from "../../core/inbox/store.ts";
import type { LaneWork, PendingEvent } from "../../core/lanes/store.ts";
import { id } from "../../core/message/address.ts";
import { isPrompting } from "../../core/message/event.ts";
import { Attendant } from "../generated/enums.ts";
import type { EventPart } from "./batch.ts";
import { speakerOf } from "./lane-work.ts";

/** What `ACCEPT_AND_TAKE` answers for an event that it stored. */
export const storedRow = z.object({
  n: z.number(),
  conversation: z.string(),
  place: z.number(),
  handled: z.number(),
  owner: z.string().nullable(),
  claim: z.number(),
  contact: z.string().nullable(),
  name: z.string().nullable(),
  language: z.string().nullable(),
  attendant: z.enum(Attendant).nullable(),
  dialogue: z.unknown(),
});

export type StoredRow = z.infer<typeof storedRow>;

/** What the taker may work on at once, from what it has in hand: nothing is read again. */
export function handOver(
  events: readonly EventPart[],
  stored: readonly StoredRow[],
  takeover: Takeover,
): Pick<Intake, "taken" | "added"> {
  const since = performance.now();
  const held = Map.groupBy(
    stored.filter(({ owner }) => owner === takeover.owner),
    ({ conversation }) => conversation,
  );
  const taken: LaneWork[] = [];
  const added: Intake["added"][number][] = [];
  for (const [conversation, rows] of held) {
    const [first] = rows;
    const parts = rows.flatMap(({ n }) => events[n] ?? []);
    // Of two ways into one conversation the one that it was heard by last is the way out.
    const part = parts.findLast(({ event }) => isPrompting(event)) ?? parts[0];
    if (!first || !part) continue;
    const { owner } = takeover;
    const lane = { conversation: id<"conversation">(conversation), owner, claim: first.claim };
    const inbound = rows.flatMap((row) => pendingOf(row, events[row.n], since));
    if (first.claim === takeover.claim) taken.push({ ...workOf(first, part), lane, inbound });
    else added.push({ lane, inbound });
  }
  return { taken, added };
}

function workOf({ handled, attendant, dialogue }: StoredRow, { account, event }: EventPart) {
  return {
    handled,
    blame: 0,
    organisation: account.organisation,
    account: account.id,
    address: event.address,
    attendant: attendant ?? "bot",
    dialogue: dialogue ?? undefined,
    unsent: [],
  };
}

function pendingOf(
  row: StoredRow,
  part: EventPart | undefined,
  since: number,
): readonly PendingEvent[] {
  if (!part) return [];
  return [{ place: row.place, event: part.event, since, ...speakerOf(row) }];
}
