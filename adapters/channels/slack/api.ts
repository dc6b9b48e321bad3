import { LogLevel, webApi } from "@slack/bolt";
import type { Logger } from "@slack/bolt";
import type { z } from "zod";
import { ChannelError } from "../../../core/errors.ts";
import type { WaitScope } from "../../../core/errors.ts";
import { faultOf } from "./faults.ts";
import { channel } from "./ids.ts";

/** One call of a method of Slack's Web API. */
export interface ApiCall<Answer extends z.ZodType> {
  readonly method: string;
  /** Whoever is asked who we are, or for a token, needs none. */
  readonly token?: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** What of the answer is needed. */
  readonly answer: Answer;
  /** Whom "too fast" is about: the account unless the method's own limit is per channel. */
  readonly scope?: WaitScope;
}

/** What goes wrong is thrown as a `ChannelError` in which neither the token nor the arguments are left. */
export type SlackApi = <Answer extends z.ZodType>(
  call: ApiCall<Answer>,
  signal: AbortSignal,
) => Promise<z.output<Answer>>;

export interface ApiWorld {
  /** It ends in a slash. */
  readonly apiRoot: string;
  readonly fetch: typeof fetch;
}

/** Through Slack's own client, which repeats nothing and waits for nothing: the outbox does. */
export function openApi({ apiRoot, fetch }: ApiWorld): SlackApi {
  return async ({ method, token, args, answer, scope = "account" }, signal) => {
    const neverBegan = signal.aborted;
    try {
      const client = new webApi.WebClient(token, {
        ...quiet(apiRoot),
        fetch: (url, init) => fetch(url, { ...init, signal }),
      });
      const result = answer.safeParse(await client.apiCall(method, { ...args }));
      if (result.success) return result.data;
    } catch (error) {
      throw faultOf(error, { neverBegan, scope });
    }
    throw new ChannelError(channel, "unavailable", {
      detail: `${method}: not the answer that Slack describes`,
      maybeSent: true,
    });
  };
}

/** Slack's client writes arguments and answers into its log: nothing of it is kept. */
export const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

/** For every client of Slack's libraries. */
export function quiet(slackApiUrl: string) {
  return { slackApiUrl, logger: silent, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
}
