import { TelegramError } from "telegraf";
import { z } from "zod";
import { ChannelError } from "../../../core/errors.ts";
import type { ChannelErrorOptions, ChannelFault } from "../../../core/errors.ts";
import { wasNeverReached } from "../../../core/unreached.ts";
import { channel } from "./ids.ts";

/**
 * What a failed call means to the hub. `neverBegan` says that the call was aborted before its
 * request was made.
 *
 * telegraf's errors are never handed on as the cause: they hold the payload, and an answer that is
 * no JSON puts the address, and with it the token, into the message.
 */
export function faultOf(error: unknown, { neverBegan = false } = {}): ChannelError {
  const answer = refused.safeParse(error instanceof TelegramError && error.response);
  if (answer.success) return refusal(answer.data);
  const { code, type } = failure.safeParse(error).data ?? {};
  return new ChannelError(channel, "unavailable", {
    detail: code ?? type ?? "no answer",
    maybeSent: !neverBegan && !wasNeverReached(error) && !atConnecting.test(String(error)),
  });
}

/** What the Bot API answers when it says no; anything else that was answered is not from there. */
const refused = z.object({
  error_code: z.int(),
  description: z.string(),
  parameters: z.object({ retry_after: z.number().optional() }).optional(),
});

/** Short words: `ECONNRESET`, `invalid-json`, `aborted`. The message may hold the token. */
const failure = z.object({ code: z.string().optional(), type: z.string().optional() });

/**
 * Where node-fetch leaves out what was being done but in its words. No reason at all is what it makes
 * of several addresses that were tried in vain.
 */
const atConnecting = /reason: (?:connect |getaddrinfo |$)/u;

/**
 * A wait is the whole account's, which is what no `scope` means. Whether it is for one chat or for all,
 * Telegram does not say and a client "can't and shouldn't" tell: github.com/tdlib/td/issues/715.
 */
function refusal(answer: z.infer<typeof refused>): ChannelError {
  const { error_code: code, description, parameters } = answer;
  const fault = faultNamed(code, description);
  const wait = parameters?.retry_after;
  const options: ChannelErrorOptions = {
    detail: `${code} ${withoutContent(description)}`,
    maybeSent: fault === "unavailable",
    ...(wait !== undefined && { retryAfterMs: wait * 1000 }),
  };
  return new ChannelError(channel, fault, options);
}

interface Refusal {
  readonly code?: number;
  readonly words?: RegExp;
  readonly fault: ChannelFault;
}

/**
 * What a refusal means: the first line that fits. Telegram documents codes but few words; these are
 * what its own server writes. Source: github.com/tdlib/telegram-bot-api, Client.cpp.
 */
const refusals: readonly Refusal[] = [
  // A Bot API server of one's own may be older than the method.
  { code: 404, words: /method/u, fault: "rejected" },
  // Of a token that is nobody's.
  { code: 404, fault: "unauthorized" },
  { code: 401, fault: "unauthorized" },
  { code: 403, fault: "blocked" },
  { code: 429, fault: "rate_limited" },
  { words: /not enough rights to send|no rights to send|CHAT_WRITE_FORBIDDEN/u, fault: "blocked" },
  { words: /USER_IS_BLOCKED|YOU_BLOCKED_USER/u, fault: "blocked" },
  { words: /not found|upgraded to a supergroup|query is too old/u, fault: "gone" },
  { words: /(?:PEER|CHANNEL|BUSINESS_CONNECTION|BUSINESS_PEER)_(?:ID_)?INVALID/u, fault: "gone" },
];

function faultNamed(code: number, description: string): ChannelFault {
  if (code >= 500) return "unavailable";
  const known = refusals.find(
    (one) => (one.code ?? code) === code && (one.words?.test(description) ?? true),
  );
  return known?.fault ?? "rejected";
}

/** Telegram quotes what it objects to; whatever looks like a token goes as well. */
function withoutContent(description: string): string {
  return description
    .replaceAll(/"[^"]*"/gu, '"…"')
    .replaceAll(/\d+:[\w-]{20,}/gu, "…")
    .slice(0, 200);
}
