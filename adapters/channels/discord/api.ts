import { REST, RequestMethod } from "@discordjs/rest";
import type { RESTOptions } from "@discordjs/rest";
import { ChannelError } from "../../../core/errors.ts";
import { faultOf } from "./faults.ts";
import { channel } from "./ids.ts";
import type { DiscordSettings } from "./settings.ts";
import { formOf } from "./form.ts";
import type { FormFile } from "./form.ts";

export interface ApiCall {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Behind the version: `/users/@me`. */
  readonly path: `/${string}`;
  readonly json?: unknown;
  /** Go with the JSON as a form, piece by piece. */
  readonly files?: readonly FormFile[];
  /** False where a token in the path is all that Discord asks for. */
  readonly auth?: boolean;
}

export interface ApiAnswer {
  /** Nothing where Discord answers nothing. */
  readonly json: unknown;
  /** Milliseconds until the route takes another call, where this was its last for now. */
  readonly restMs?: number;
}

/** Calls Discord once. What goes wrong is thrown as a `ChannelError` with nothing in it that was sent. */
export type DiscordApi = (call: ApiCall, signal: AbortSignal) => Promise<ApiAnswer>;

/** Longer than the outbox waits, which is who decides. */
const patienceMs = 60_000;

/**
 * discord.js's client knows Discord's buckets and answers at once for a route that is to rest. It
 * repeats nothing here and waits for nothing: the outbox does, for every channel.
 */
export function restFor(
  { token, apiRoot }: Pick<DiscordSettings, "token" | "apiRoot">,
  fetchFrom: typeof fetch,
): REST {
  return new REST({
    api: apiRoot,
    retries: 0,
    offset: 0,
    timeout: patienceMs,
    rejectOnRateLimit: () => true,
    makeRequest: requestWith(fetchFrom),
  }).setToken(token);
}

/** Streams need to be told that they go one way. */
function requestWith(fetchFrom: typeof fetch): RESTOptions["makeRequest"] {
  return async (url, init) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- undici's own type of what is fetch's here
    const given = { ...init, duplex: "half" } as unknown as RequestInit;
    return fetchFrom(url, given);
  };
}

export function openApi(rest: REST, token: string): DiscordApi {
  return async ({ method, path, json, files = [], auth = true }, signal) => {
    const neverBegan = signal.aborted;
    const form = files.length === 0 ? { body: json } : formOf(json, files);
    try {
      // One refusal makes the client forget the token, and every later call fail without a call.
      rest.setToken(token);
      const answer = await rest.queueRequest({
        method: methods[method],
        fullRoute: path,
        auth,
        signal,
        ...form,
      });
      const restMs = restOf(answer.headers);
      return { json: await jsonOf(answer), ...(restMs !== undefined && { restMs }) };
    } catch (error) {
      throw faultOf(error, { neverBegan });
    }
  };
}

const methods = {
  GET: RequestMethod.Get,
  POST: RequestMethod.Post,
  PUT: RequestMethod.Put,
  PATCH: RequestMethod.Patch,
  DELETE: RequestMethod.Delete,
} as const;

function restOf(headers: { get(name: string): string | null }): number | undefined {
  if (headers.get("x-ratelimit-remaining") !== "0") return undefined;
  const seconds = Number(headers.get("x-ratelimit-reset-after") ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.ceil(seconds * 1000) : undefined;
}

/** An answer that is no JSON is not Discord's, and whoever gave it may have passed the call on. */
async function jsonOf(answer: { status: number; text(): Promise<string> }): Promise<unknown> {
  const text = await answer.text();
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new ChannelError(channel, "unavailable", {
      detail: `${answer.status} that is no JSON`,
      maybeSent: true,
    });
  }
}
