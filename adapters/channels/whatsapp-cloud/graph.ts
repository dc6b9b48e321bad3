import { GraphApiError, WhatsAppClient } from "@kapso/whatsapp-cloud-api";
import { z } from "zod";
import { ChannelError } from "../../../core/errors.ts";
import { wasNeverReached } from "../../../core/unreached.ts";
import { detailOf, meaningOf } from "./faults.ts";
import { channel } from "./ids.ts";
import type { WhatsAppCloudSettings } from "./settings.ts";
import { upload } from "./upload.ts";
import type { FileToUpload } from "./upload.ts";

/**
 * Calls the Graph API. Answers are the platform's, their names in camelCase. What goes wrong is
 * thrown as a `ChannelError` in which neither the token nor the payload is left.
 */
export interface Graph {
  get(path: string, query: Query, signal: AbortSignal): Promise<unknown>;
  post(path: string, body: object, signal: AbortSignal): Promise<unknown>;
  /** Answers with the file's id on the platform. Nothing was said yet, whatever goes wrong. */
  upload(file: FileToUpload, signal: AbortSignal): Promise<string>;
}

type Query = Readonly<Record<string, string | undefined>>;

export function openGraph(settings: WhatsAppCloudSettings, fetcher: typeof fetch): Graph {
  const call = async (method: string, path: string, { signal, ...rest }: Call) => {
    const client = new WhatsAppClient({
      accessToken: settings.token,
      baseUrl: settings.apiRoot,
      graphVersion: settings.apiVersion,
      // The library hands no signal on: this is where one can come in.
      fetch: (input, init) => fetcher(input, { ...init, signal }),
    });
    const neverBegan = signal.aborted;
    try {
      return await client.request<unknown>(method, path, { ...rest, responseType: "json" });
    } catch (error) {
      throw faultOf(error, { neverBegan });
    }
  };
  return {
    get: (path, query, signal) => call("GET", path, { query, signal }),
    post: (path, body, signal) => call("POST", path, { body, signal }),
    async upload(file, signal) {
      try {
        return await upload(file, { settings, fetcher, signal });
      } catch (error) {
        throw faultOf(error, { neverBegan: true });
      }
    },
  };
}

interface Call {
  readonly query?: Query;
  readonly body?: object;
  readonly signal: AbortSignal;
}

/** `neverBegan`: no message can have gone out, since the call was aborted before it or sends none. */
function faultOf(error: unknown, { neverBegan = false } = {}): ChannelError {
  if (error instanceof ChannelError) return error;
  if (error instanceof GraphApiError) return refusal(error, neverBegan);
  return new ChannelError(channel, "unavailable", {
    detail: failure.safeParse(error).data ?? "no answer",
    maybeSent: !neverBegan && !wasNeverReached(error),
  });
}

function refusal(error: GraphApiError, neverBegan: boolean): ChannelError {
  const { httpStatus, message, details } = error;
  const isMetas = answer.safeParse(error.raw).success;
  const code = isMetas ? error.code : undefined;
  const { fault, scope } = meaningOf(code, httpStatus);
  const { retryAfterMs } = error.retry;
  return new ChannelError(channel, fault, {
    detail: isMetas
      ? detailOf({ code: error.code, message, error_data: { details } })
      : `HTTP ${httpStatus}`,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(scope && { scope }),
    maybeSent: !neverBegan && httpStatus >= 500,
  });
}

/** Else it comes from something on the way, whose words are not for us to repeat. */
const answer = z.object({ error: z.object({ message: z.string(), code: z.int() }) });

/** A short word, as `ECONNRESET`; what else an error says may hold an address or an answer. */
const failure = z
  .object({
    name: z.string(),
    code: z.string().optional().catch(undefined),
    cause: z.object({ code: z.string() }).optional().catch(undefined),
  })
  .transform(({ name, code, cause }) => cause?.code ?? code ?? name);
