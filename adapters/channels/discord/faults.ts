import { DiscordAPIError, HTTPError, RateLimitError } from "@discordjs/rest";
import { z } from "zod";
import { ChannelError } from "../../../core/errors.ts";
import type { ChannelFault } from "../../../core/errors.ts";
import { wasNeverReached } from "../../../core/unreached.ts";
import { channel } from "./ids.ts";

/**
 * What a failed call means to the hub. `neverBegan` says that it was aborted before its request was made.
 *
 * discord.js's errors are never handed on as the cause: they hold what was to be sent.
 */
export function faultOf(error: unknown, { neverBegan = false } = {}): ChannelError {
  if (error instanceof ChannelError) return error;
  if (error instanceof RateLimitError) return tooFast(error);
  if (error instanceof DiscordAPIError) return refusal(error);
  return new ChannelError(channel, "unavailable", {
    detail: error instanceof HTTPError ? `${error.status}` : word.parse(error),
    maybeSent: !neverBegan && !wasNeverReached(error),
  });
}

/** Fetch wraps what the connection said. Both are short words without content. */
const word = z
  .union([
    z.object({ cause: z.object({ code: z.string() }) }).transform(({ cause: { code } }) => code),
    z.object({ name: z.string() }).transform(({ name }) => name),
  ])
  .catch("no answer");

/**
 * A global wait is the account's, and so is one that names no bucket: it came from before the API.
 * Every other is for one route of one channel.
 */
function tooFast({ global, limit, retryAfter, scope }: RateLimitError): ChannelError {
  const isWhole = global || scope === "global" || (scope === "user" && !Number.isFinite(limit));
  return new ChannelError(channel, "rate_limited", {
    detail: `429 ${scope}`,
    scope: isWhole ? "account" : "recipient",
    ...(retryAfter > 0 && { retryAfterMs: Math.ceil(retryAfter) }),
  });
}

/**
 * What Discord's JSON error codes mean to the hub; those that are not here were `rejected`.
 *
 * Source: docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes.
 */
const faults = new Map<number, ChannelFault>([
  [10003, "gone"], // unknown channel
  [10004, "gone"], // unknown guild
  [10008, "gone"], // unknown message
  [10013, "gone"], // unknown user
  [10015, "gone"], // unknown webhook: an interaction's token that is over
  [10062, "gone"], // unknown interaction
  [50001, "gone"], // missing access: the channel is not there for us
  [50027, "gone"], // invalid webhook token
  [50083, "gone"], // archived thread
  [160005, "gone"], // locked thread
  [50007, "blocked"], // cannot send messages to this user
  [50278, "blocked"], // no server in common with this user
  [20009, "blocked"], // explicit content cannot be sent to this recipient
  [40001, "unauthorized"],
  [50014, "unauthorized"], // invalid authentication token
  [20016, "rate_limited"], // slow mode
  [20022, "rate_limited"], // announcement edits
  [20028, "rate_limited"], // the channel's write rate
  [20029, "rate_limited"], // the server's write rate
  [31002, "rate_limited"], // too many direct messages opened
  [40003, "rate_limited"], // direct messages opened too fast
  [40062, "rate_limited"], // the resource is being rate limited
  [40006, "unavailable"], // switched off for now
  [130000, "unavailable"], // overloaded
]);

const byStatus = new Map<number, ChannelFault>([
  [401, "unauthorized"],
  [404, "gone"],
  [429, "rate_limited"],
]);

/** Discord understood and did not do it. */
function refusal({ status, code, message }: DiscordAPIError): ChannelError {
  const fault =
    faults.get(Number(code)) ?? (code ? undefined : byStatus.get(status)) ?? byAuth(status);
  return new ChannelError(channel, fault, {
    detail: [status, code, withoutContent(message)].filter(Boolean).join(" "),
    scope: "recipient",
  });
}

function byAuth(status: number): ChannelFault {
  return status === 401 ? "unauthorized" : "rejected";
}

/** Discord quotes what it objects to. */
function withoutContent(message: string): string {
  return message.replaceAll(/"[^"]*"/gu, '"…"').slice(0, 200);
}
