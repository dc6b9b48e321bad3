import type { Sent } from "../adapter.ts";
import { id } from "../message/address.ts";
import type { OutgoingMessage, Saying, Utterance } from "../message/outgoing.ts";
import { fit } from "../outbox/fit.ts";
import type { AdapterSamples } from "./adapter-samples.ts";

let keys = 0;

/** Something else than the sample, in the same place and under a key of its own. */
export function saying({ outgoing }: AdapterSamples, what: Utterance): OutgoingMessage {
  keys += 1;
  return { ...outgoing, key: id<"delivery">(`reply:contract:${keys}`), say: what };
}

/** Sends it as it stands. */
export function say(samples: AdapterSamples, what: Utterance): Promise<Sent> {
  return samples.adapter.send(saying(samples, what), AbortSignal.timeout(5_000));
}

/** Has it fitted, as the outbox does, and sends all that comes of it; answers how many messages that were. */
export async function sayFitted(samples: AdapterSamples, what: Saying): Promise<number> {
  const pieces = fit(what, samples.adapter.limits);
  for (const piece of pieces) await say(samples, piece);
  return pieces.length;
}
