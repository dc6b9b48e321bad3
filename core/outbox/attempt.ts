import type { Adapter, Sent } from "../adapter.ts";
import { ChannelError } from "../errors.ts";
import type { Utterance } from "../message/outgoing.ts";
import type { Clock, Log } from "../ports.ts";
import { timed, within } from "../within.ts";
import { mayRepeat } from "./classes.ts";
import { fit } from "./fit.ts";
import { judge } from "./judge.ts";
import type { Settlement, Unsent } from "./store.ts";
import { repeatsOf } from "./way.ts";
import type { Way } from "./way.ts";

/** Milliseconds one call to a platform may take. */
const SEND_TIMEOUT_MS = 20_000;
/** An adapter that was told to stop may take so long to say so. */
const GRACE_MS = 1_000;

export interface AttemptParts {
  readonly clock: Clock;
  readonly log: Log;
  /** 0 to 1. */
  readonly random: () => number;
}

/** What one call to a platform came to, and what that is for the message. */
export interface Attempt {
  readonly came: Sent | { readonly error: unknown };
  readonly settlement: Settlement;
}

/** Sends a message once. Whether it is repeated is for its lane to say. */
export async function attempt(way: Way, message: Unsent, parts: AttemptParts): Promise<Attempt> {
  const { adapter, to } = way;
  const { key } = message;
  const say = sayable(message.say, way);
  try {
    const sending = timed(SEND_TIMEOUT_MS, (signal) => adapter.send({ key, to, say }, signal));
    const sent = await within(SEND_TIMEOUT_MS + GRACE_MS, sending, () => tooLate(adapter));
    return { came: sent, settlement: { status: "sent", message: sent.message, at: sent.at } };
  } catch (error) {
    return { came: { error }, settlement: refused(way, message, { error, ...parts }) };
  }
}

function refused(
  way: Way,
  message: Unsent,
  { error, clock, log, random }: AttemptParts & { readonly error: unknown },
): Settlement {
  const now = clock.now();
  const verdict = judge(error, {
    attempts: message.standing === "begun" ? message.attempts : message.attempts + 1,
    mayBeOut: message.standing === "orphaned",
    mayRepeat: mayRepeat(message.class, repeatsOf(way)),
    expiresAt: new Date(now.getTime() + message.expiresInMs),
    now,
    jitter: random(),
  });
  const { channel } = way.adapter;
  const { status } = verdict;
  const fault = error instanceof ChannelError ? error.fault : "unforeseen";
  log.warn("a message was refused", { outbox: message.id, channel, status, fault, error });
  if (!("nextAttemptAt" in verdict)) return verdict;
  const { nextAttemptAt, ...rest } = verdict;
  return { ...rest, inMs: nextAttemptAt.getTime() - now.getTime() };
}

/** It may have been fit to the other account, which takes more or less in one message than this. */
function sayable(say: Utterance, { adapter, isJoined }: Way): Utterance {
  const [only, ...more] = isJoined ? fit(say, adapter.limits) : [];
  return only !== undefined && more.length === 0 ? only : say;
}

function tooLate({ channel }: Adapter): ChannelError {
  return new ChannelError(channel, "unavailable", {
    detail: "no answer in time",
    maybeSent: true,
  });
}
