import { z } from "zod";
import type { Reading } from "../../../core/adapter.ts";
import { id } from "../../../core/message/address.ts";
import type { AccountId } from "../../../core/message/address.ts";
import type { DeliveryStatus } from "../../../core/message/event.ts";
import { happened, ignored } from "../../../core/reading.ts";
import { acknowledgement } from "./faults.ts";
import { addressOf, withoutDevice } from "./ids.ts";
import { editOf, removalOf } from "./protocol-messages.ts";
import { reactionOf } from "./reactions.ts";
import { merged, notInShape, personOf, placeOf, timeOf, whoIs } from "./readings.ts";
import type { Origin } from "./readings.ts";
import {
  mapping,
  messageUpdate,
  participants,
  pollUpdate,
  reactionUpdate,
  receiptUpdate,
} from "./shapes.ts";
import type { Emitted, MessageKey } from "./shapes.ts";

/** Reads a list, each of its parts for itself. */
function each<Part>(shape: z.ZodType<Part>, read: (part: Part, origin: Origin) => Reading) {
  return (emitted: Emitted, account: AccountId): Reading => {
    const { data: parts } = z.array(z.unknown()).safeParse(emitted.data);
    if (!parts) return notInShape(emitted.event);
    if (parts.length === 0) return ignored("irrelevant", `${emitted.event}: an empty list`);
    return merged(
      parts.map((part) => {
        const { data } = shape.safeParse(part);
        return data === undefined ? notInShape(emitted.event) : read(data, { account, emitted });
      }),
    );
  };
}

/** `messages.update`: how far ours came; and once more what a message said about another. */
export const readUpdates = each(messageUpdate, ({ key, update }, origin) => {
  const { status, message, messageStubType, pollUpdates } = update;
  const seconds = update.messageTimestamp;
  const edited = editedIn.safeParse(message).data;
  if (edited) return editOf({ key, on: key.id, seconds, to: edited.editedMessage.message }, origin);
  if (message === null && (messageStubType === 1 || messageStubType === "REVOKE"))
    return removalOf({ key, on: key.id, seconds }, origin);
  if (pollUpdates && pollUpdates.length > 0) return readVotes(key, pollUpdates, origin);
  if (status === null || status === undefined)
    return ignored("irrelevant", "messages.update: nothing we act on");
  return readStatus({ key, status, seconds, parameters: update.messageStubParameters }, origin);
});

const editedIn = z.object({ editedMessage: z.object({ message: z.looseObject({}) }) });

const statuses: Readonly<Record<string | number, DeliveryStatus>> = {
  0: "failed",
  ERROR: "failed",
  2: "sent",
  SERVER_ACK: "sent",
  3: "delivered",
  DELIVERY_ACK: "delivered",
  4: "read",
  READ: "read",
  5: "read",
  PLAYED: "read",
};

interface StatusTold {
  readonly key: MessageKey;
  readonly status: string | number;
  readonly seconds: number | null | undefined;
  readonly parameters?: readonly unknown[] | null | undefined;
}

function readStatus({ key, status: word, seconds, parameters }: StatusTold, origin: Origin) {
  const status = Object.hasOwn(statuses, word) ? statuses[word] : undefined;
  if (!key.fromMe || !status)
    return ignored("irrelevant", "messages.update: how far a message of theirs came");
  const ours = origin.emitted.keys?.[key.id];
  const [code] = parameters ?? [];
  return happened({
    type: "delivery",
    id: id(`status:${key.id}:${status}`),
    address: placeOf(key, origin),
    at: timeOf(seconds, origin),
    message: id(key.id),
    status,
    ...(ours !== undefined && { key: id<"delivery">(ours) }),
    ...(status === "failed" && acknowledgement(typeof code === "string" ? code : "")),
  });
}

function readVotes(poll: MessageKey, updates: readonly unknown[], origin: Origin): Reading {
  return merged(
    updates.map((update) => {
      const { data } = pollUpdate.safeParse(update);
      if (!data) return notInShape("pollUpdates");
      const { pollUpdateMessageKey: key, vote, senderTimestampMs } = data;
      if (key.fromMe) return ignored("irrelevant", "pollUpdates: the owner's vote");
      const address = placeOf(poll, origin);
      return happened({
        type: "poll_answer",
        id: id(`vote:${address.chat}:${key.id}`),
        address,
        at: timeOf(senderTimestampMs && senderTimestampMs / 1000, origin),
        from: personOf(key, undefined),
        poll: poll.id,
        choices: vote.selectedOptions ?? [],
      });
    }),
  );
}

/** `messages.reaction`: what the reaction's own message says as well. */
export const readReactions = each(reactionUpdate, ({ key: on, reaction }, origin) => {
  const { key, text: emoji, senderTimestampMs } = reaction;
  const seconds = senderTimestampMs && senderTimestampMs / 1000;
  return reactionOf({ key, on: on.id, emoji, seconds }, origin);
});

/** `message-receipt.update`: how far ours came with one person of a group. */
export const readReceipts = each(receiptUpdate, ({ key, receipt }, origin) => {
  const read = receipt.playedTimestamp ?? receipt.readTimestamp;
  const status = read ? "READ" : "DELIVERY_ACK";
  return readStatus({ key, status, seconds: read ?? receipt.receiptTimestamp }, origin);
});

/** `lid-mapping.update`: whoever was known by LID alone has a number, and their chat is found by it. */
export function readMapping(emitted: Emitted, account: AccountId): Reading {
  const { data } = mapping.safeParse(emitted.data);
  if (!data) return notInShape("lid-mapping.update");
  const [lid, number] = [data.lid, data.pn].map(withoutDevice);
  if (lid === undefined || number === undefined) return notInShape("lid-mapping.update");
  return happened({
    type: "moved",
    id: id(`moved:${lid}:${number}`),
    address: addressOf(account, lid),
    at: timeOf(undefined, { account, emitted }),
    to: id(number),
    from: whoIs({ id: number, alt: lid }),
  });
}

/** `group-participants.update`: who came. It does not say when. */
export function readPeople(emitted: Emitted, account: AccountId): Reading {
  const { data } = participants.safeParse(emitted.data);
  if (!data) return notInShape("group-participants.update");
  if (data.action !== "add" || data.participants.length === 0)
    return ignored("irrelevant", "group-participants.update: nobody came");
  const at = timeOf(undefined, { account, emitted });
  return merged(
    data.participants.map(({ id: jid, phoneNumber, lid }) => {
      const from = whoIs({ id: jid, alt: phoneNumber ?? lid });
      return happened({
        type: "joined",
        id: id(`joined:${data.id}:${from.id}:${at.getTime()}`),
        address: addressOf(account, data.id),
        at,
        from,
      });
    }),
  );
}
