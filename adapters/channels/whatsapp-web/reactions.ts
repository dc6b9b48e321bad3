import type { Reading } from "../../../core/adapter.ts";
import { id } from "../../../core/message/address.ts";
import { happened, ignored } from "../../../core/reading.ts";
import type { Found } from "./found.ts";
import { notInShape, personOf, placeOf, timeOf } from "./readings.ts";
import type { Origin } from "./readings.ts";
import { reaction } from "./shapes.ts";
import type { MessageKey } from "./shapes.ts";

export function readReaction({ message, inner }: Found, origin: Origin): Reading {
  const { data } = reaction.safeParse(inner.value);
  if (!data) return notInShape("reactionMessage");
  const { key, messageTimestamp: seconds, pushName: name } = message;
  return reactionOf({ key, on: data.key.id, emoji: data.text, seconds, name }, origin);
}

export interface Reaction {
  readonly key: MessageKey;
  readonly on: string;
  /** Empty when it was taken back. */
  readonly emoji: string | null | undefined;
  readonly seconds: number | null | undefined;
  readonly name?: string | null | undefined;
}

export function reactionOf({ key, on, emoji, seconds, name }: Reaction, origin: Origin): Reading {
  if (key.fromMe) return ignored("irrelevant", "reactionMessage: the owner's, or ours");
  const address = placeOf(key, origin);
  return happened({
    type: "reaction",
    id: id(`reaction:${address.chat}:${key.id}`),
    address,
    at: timeOf(seconds, origin),
    from: personOf(key, name),
    message: id(on),
    ...(emoji ? { change: "added", emoji } : { change: "removed" }),
  });
}
