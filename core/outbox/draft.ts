import type { Limits } from "../adapter.ts";
import type { InboundId } from "../identity.ts";
import { id } from "../message/address.ts";
import type { Utterance } from "../message/outgoing.ts";
import { fit } from "./fit.ts";
import type { OutboxDraft } from "./store.ts";

/** Milliseconds after which a reply is worth nothing any more: the person has long moved on. */
const REPLY_LIFE_MS = 60 * 60_000;

/** The messages that answer an event, cut to fit, each under a key made of the event and its place. */
export function replyDrafts(
  event: InboundId,
  say: readonly Utterance[],
  { limits, now }: { limits: Limits; now: Date },
): readonly OutboxDraft[] {
  return say
    .flatMap((utterance) => fit(utterance, limits))
    .map((part, index) => ({
      key: id<"delivery">(`reply:${event}:${index + 1}`),
      say: part,
      expiresAt: new Date(now.getTime() + REPLY_LIFE_MS),
    }));
}
