import { webApi } from "@slack/bolt";
import { z } from "zod";
import { ChannelError, channelFaults } from "../../../core/errors.ts";
import type { ChannelFault, WaitScope } from "../../../core/errors.ts";
import { wasNeverReached } from "../../../core/unreached.ts";
import { channel } from "./ids.ts";

export interface Circumstances {
  /** The call was aborted before its request was made. */
  readonly neverBegan: boolean;
  /** Whom Slack's "too fast" is about, for this method. */
  readonly scope: WaitScope;
}

/** What a failed call means to the hub. Slack's own error objects hold headers and pages: none is kept. */
export function faultOf(error: unknown, circumstances: Circumstances): ChannelError {
  const { scope } = circumstances;
  if (error instanceof webApi.WebAPIRateLimitedError)
    return new ChannelError(channel, "rate_limited", {
      detail: "ratelimited",
      retryAfterMs: error.retryAfter * 1_000,
      scope,
    });
  if (error instanceof webApi.WebAPIPlatformError) return refusal(error.data, scope);
  if (error instanceof webApi.WebAPIHTTPError) return unexpected(error.statusCode);
  return unreached(error, circumstances);
}

/** What Slack says no with. Anything else in the place of its word is not from there. */
function refusal(answer: webApi.WebAPIPlatformError["data"], scope: WaitScope): ChannelError {
  const { error: code, response_metadata: metadata } = answer;
  if (typeof code !== "string" || !/^[a-z][a-z0-9_]{1,80}$/u.test(code))
    return new ChannelError(channel, "unavailable", {
      detail: "no answer of Slack's",
      maybeSent: true,
    });
  const fault = faultNamed(code);
  const wait = metadata?.retryAfter;
  return new ChannelError(channel, fault, {
    detail: code,
    maybeSent: partly.has(code),
    ...(fault === "rate_limited" && { scope }),
    ...(wait !== undefined && { retryAfterMs: wait * 1_000 }),
  });
}

function unexpected(status: number): ChannelError {
  const isServers = status >= 500;
  return new ChannelError(channel, isServers ? "unavailable" : faultOfStatus(status), {
    detail: `status ${status}`,
    maybeSent: isServers,
  });
}

function faultOfStatus(status: number): ChannelFault {
  return status === 401 || status === 403 ? "unauthorized" : "rejected";
}

const failure = z.object({
  original: z.object({ cause: z.object({ code: z.string().catch("") }).catch({ code: "" }) }),
});

function unreached(error: unknown, { neverBegan, scope }: Circumstances): ChannelError {
  if (error instanceof Error && error.message.startsWith("Retry header did not contain"))
    return new ChannelError(channel, "rate_limited", { detail: "ratelimited", scope });
  const code = failure.safeParse(error).data?.original.cause.code ?? "";
  return new ChannelError(channel, "unavailable", {
    detail: /^[A-Z_]+$/u.test(code) ? code : "no answer",
    maybeSent: !neverBegan && !wasNeverReached(error),
  });
}

/** What fails before the message itself was handed over has surely not sent it. */
export function notSent(error: unknown): never {
  if (!(error instanceof ChannelError) || !error.maybeSent) throw error;
  const { fault, detail, retryAfterMs, scope } = error;
  throw new ChannelError(channel, fault, {
    scope,
    ...(detail !== undefined && { detail }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}

/**
 * Slack's words by what they mean to the hub. The many that only say what is wrong with a request
 * mean `rejected` and are not listed.
 *
 * Source: the errors of chat.postMessage, files.completeUploadExternal, reactions.add, chat.update,
 * chat.delete and conversations.open, docs.slack.dev/reference/methods.
 */
const codes: Partial<Record<ChannelFault, string>> = {
  unauthorized: `invalid_auth not_authed token_revoked token_expired account_inactive missing_scope
    no_permission access_denied accesslimited ekm_access_denied org_login_required
    not_allowed_token_type two_factor_setup_required team_access_not_granted invalid_client_id
    bad_client_secret app_not_installed bot_not_found enterprise_is_restricted`,
  rate_limited: "ratelimited rate_limited message_limit_exceeded",
  gone: `channel_not_found is_archived message_not_found thread_not_found user_not_found
    users_not_found user_not_visible file_not_found file_deleted invalid_channel
    channel_is_archived no_item_specified bad_timestamp`,
  blocked: `not_in_channel cannot_dm_bot user_disabled cannot_message_user
    posting_to_channel_denied not_member`,
  unavailable: `fatal_error internal_error service_unavailable request_timeout team_added_to_org
    external_channel_migrating`,
};

function faultNamed(code: string): ChannelFault {
  return channelFaults.find((fault) => codes[fault]?.split(/\s+/u).includes(code)) ?? "rejected";
}

/** "It's possible some aspect of the operation succeeded before the error was raised." */
const partly: ReadonlySet<string> = new Set([
  "fatal_error",
  "internal_error",
  "service_unavailable",
]);
