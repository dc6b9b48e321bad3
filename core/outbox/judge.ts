import { ChannelError } from "../errors.ts";
import type { Refusal, Settlement } from "./store.ts";

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
  /** True when the platform itself makes one message of a repeated key. */
  readonly repeatable: boolean;
  readonly now: Date;
  /** 0 to 1: full jitter, so that what failed together does not come back together. */
  readonly jitter: number;
}

/** What follows when a channel refused: the fault decides, and whether it may have gone out. */
export function judge(error: unknown, attempt: Attempt, policy = retryPolicy): Settlement {
  const refusal = refusalOf(error);
  if (mayHaveGoneOut(error) && !attempt.repeatable) return { status: "in_doubt", refusal };
  if (!isRetryable(error) || attempt.attempts >= policy.attempts)
    return { status: "failed", refusal };
  const wait = retryAfter(error) ?? backoff(attempt, policy);
  return { status: "new", nextAttemptAt: new Date(attempt.now.getTime() + wait), refusal };
}

/** An error that no adapter foresaw says nothing about what happened: it may have gone out. */
function mayHaveGoneOut(error: unknown): boolean {
  return error instanceof ChannelError ? error.maybeSent : true;
}

function isRetryable(error: unknown): boolean {
  return error instanceof ChannelError ? error.retryable : true;
}

function retryAfter(error: unknown): number | undefined {
  return error instanceof ChannelError ? error.retryAfterMs : undefined;
}

function backoff({ attempts, jitter }: Attempt, policy: RetryPolicy): number {
  const ceiling = Math.min(policy.longestDelayMs, policy.firstDelayMs * 2 ** (attempts - 1));
  return Math.round(ceiling * jitter);
}

function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ChannelError))
    return { fault: "unavailable", detail: error instanceof Error ? error.name : "unknown" };
  return { fault: error.fault, ...(error.detail !== undefined && { detail: error.detail }) };
}
