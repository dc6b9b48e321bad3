import type { Limits } from "../limits.ts";
import { id } from "../message/address.ts";
import type { Saying } from "../message/outgoing.ts";
import { messageClasses } from "./classes.ts";
import { fit } from "./fit.ts";
import type { OutboxDraft } from "./store.ts";

/** The messages that answer a prompt, cut to fit, each under a key made of the prompt and its place. */
export function replyDrafts(
  prompt: string,
  say: readonly Saying[],
  { limits, class: name }: { limits: Limits; class: "reply" | "confirmation" },
): readonly OutboxDraft[] {
  return say
    .flatMap((one) => fit(one, limits))
    .map((part, index) => ({
      key: id<"delivery">(`reply:${prompt}:${index + 1}`),
      class: name,
      say: part,
      lifeMs: messageClasses[name].lifeMs,
    }));
}
