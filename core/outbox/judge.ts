import { ChannelError } from "../errors.ts";
import type { ChannelFault } from "../errors.ts";
import type { Refusal } from "./store.ts";

/** How often and how long a message is tried. Times are milliseconds. */
export interface RetryPolicy {
  readonly attempts: number;
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
}

export const retryPolicy: RetryPolicy = {
  attempts: 8,
  firstDelayMs: 1_000,
  longestDelayMs: 5 * 60_000,
};

export interface Attempt {
  /** How often it has been tried, this time included. */
  readonly attempts: number;
  /** An earlier attempt may have gone out: it was found `sending`. */
  readonly mayBeOut: boolean;
  /** Whether it may be sent again all the same: `mayRepeat` in `classes.ts`. */
  readonly mayRepeat: boolean;
  readonly expiresAt: Date;
  readonly now: Date;
  /** 0 to 1: full jitter, so that what failed together does not come back together. */
  readonly jitter: number;
}

/**
 * What follows from a refusal. It is to be tried again at `nextAttemptAt`, as `sending` when it may
 * have gone out, so that this is not forgotten; or it has ended. `counted: false`: the attempt was
 * not the message's own, and is given back.
 */
export type Verdict =
  | {
      readonly status: "new" | "sending";
      readonly nextAttemptAt: Date;
      readonly counted: boolean;
      readonly refusal: Refusal;
    }
  | { readonly status: "in_doubt" | "failed" | "expired"; readonly refusal: Refusal };

/**
 * What a fault does to the message that met it.
 *
 * `give_up`: the platform said no, and would again. `try_again`: by schedule, up to so many
 * attempts. `wait`: until the platform takes it, however often that is, but no longer than the
 * message lives. `hold`: the account's fault and none of the message's, which waits for the account's
 * circuit to close.
 */
type Course = "give_up" | "try_again" | "wait" | "hold";

const courses: Readonly<Record<ChannelFault, Course>> = {
  unavailable: "try_again",
  rate_limited: "wait",
  unauthorized: "hold",
  unauthenticated: "give_up",
  gone: "give_up",
  blocked: "give_up",
  window_closed: "give_up",
  rejected: "give_up",
};

/**
 * What follows when a channel refused: the fault decides, and whether it may have gone out. What may
 * have gone out ends in doubt and never as `failed` or `expired`, which claim that it did not.
 */
export function judge(error: unknown, attempt: Attempt, policy = retryPolicy): Verdict {
  const { course, refusal, maybeSent, retryAfterMs } = read(error);
  const mayBeOut = maybeSent || attempt.mayBeOut;
  const ended = (status: "failed" | "expired"): Verdict => ({
    status: mayBeOut ? "in_doubt" : status,
    refusal,
  });
  if (mayBeOut && !attempt.mayRepeat) return ended("failed");
  if (isOver(course, attempt, policy)) return ended("failed");
  const wait = retryAfterMs ?? backoff(attempt, policy);
  const nextAttemptAt = new Date(attempt.now.getTime() + wait);
  if (nextAttemptAt >= attempt.expiresAt) return ended("expired");
  const counted = isCounted(course, retryAfterMs);
  return { status: mayBeOut ? "sending" : "new", nextAttemptAt, counted, refusal };
}

function isOver(course: Course, { attempts }: Attempt, policy: RetryPolicy): boolean {
  return course === "give_up" || (course === "try_again" && attempts >= policy.attempts);
}

/** A wait that the platform measured out says nothing against the message; nor does our own token. */
function isCounted(course: Course, retryAfterMs: number | undefined): boolean {
  return course === "try_again" || (course === "wait" && retryAfterMs === undefined);
}

/** The longest wait before the repeat that follows so many attempts. */
export function backoffCeiling(attempts: number, policy = retryPolicy): number {
  return Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (attempts - 1));
}

/** Within what is left of the message's life: a repeat that could still be made is made. */
function backoff({ attempts, jitter, expiresAt, now }: Attempt, policy: RetryPolicy): number {
  const left = Math.max(0, expiresAt.getTime() - now.getTime());
  return Math.floor(Math.min(backoffCeiling(attempts, policy), left) * jitter);
}

/** An error that no adapter foresaw says nothing about what happened: it may have gone out. */
function read(error: unknown) {
  const { fault, detail, maybeSent, retryAfterMs } =
    error instanceof ChannelError ? error : unforeseen(error);
  return {
    course: courses[fault],
    maybeSent,
    // No wait at all is no answer: whoever says so again and again would be asked without end.
    retryAfterMs: retryAfterMs === 0 ? undefined : retryAfterMs,
    refusal: { fault, ...(detail !== undefined && { detail }) },
  };
}

function unforeseen(error: unknown): ChannelError {
  const detail = error instanceof Error ? error.name : "unknown";
  return new ChannelError("", "unavailable", { detail, maybeSent: true });
}
