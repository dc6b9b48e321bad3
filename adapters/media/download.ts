import { Agent, request } from "undici";
import type { Dispatcher } from "undici";
import { MediaMissing, MediaRefused } from "../../core/media/media.ts";
import type { Download, DownloadRequest, Media } from "../../core/media/media.ts";
import { resolveAll } from "../egress/lookup.ts";
import type { Resolve } from "../egress/lookup.ts";
import { mustBePublic, publicLookup } from "./public.ts";

export interface DownloadOptions {
  /** Looks names up; the system's own way unless given. */
  readonly resolve?: Resolve;
  /** More is never read, whatever a store would take. */
  readonly mostBytes?: number;
  /** Milliseconds for a connection, for an answer's beginning, between its parts, and for all of it. */
  readonly patience?: Partial<Patience>;
}

interface Patience {
  readonly connectMs: number;
  readonly headersMs: number;
  readonly idleMs: number;
  readonly wholeMs: number;
}

const MOST_BYTES = 256 * 1024 * 1024;
const MOST_REDIRECTS = 3;
const patient: Patience = { connectMs: 5_000, headersMs: 10_000, idleMs: 15_000, wholeMs: 300_000 };

type Answer = Dispatcher.ResponseData;

/** Where a request goes next, and what it may still take along. */
interface Hop {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Once a redirect has left the origins that the operator named, it comes back to none. */
  readonly trusted: readonly string[];
}

/** Opens the one way by which the hub fetches what somebody else named the address of. */
export function openDownload(options: DownloadOptions = {}): Download {
  const { resolve = resolveAll, mostBytes = MOST_BYTES } = options;
  const patience = { ...patient, ...options.patience };
  const timeouts = { headersTimeout: patience.headersMs, bodyTimeout: patience.idleMs };
  const connect = { timeout: patience.connectMs };
  const trusting = new Agent({ ...timeouts, connect });
  const wary = new Agent({ ...timeouts, connect: { ...connect, lookup: publicLookup(resolve) } });

  const ask = async ({ url, headers, trusted }: Hop, signal: AbortSignal) => {
    const dispatcher = trusted.includes(url.origin) ? trusting : wary;
    const plainly = { ...headers, "accept-encoding": "identity" };
    return request(url, { dispatcher, headers: plainly, signal }).catch(untold);
  };

  return async (asked, given) => {
    const signal = AbortSignal.any([given, AbortSignal.timeout(patience.wholeMs)]);
    let hop = firstHop(asked);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const answer = await ask(hop, signal);
      const next = redirected(answer, hop);
      if (!next) return mediaIn(answer, mostBytes);
      await answer.body.dump();
      hop = next;
    }
    throw new MediaRefused("it is handed on too often");
  };
}

export const download: Download = openDownload();

function firstHop({ url, headers = {}, trusted = [] }: DownloadRequest): Hop {
  return checked({ url: urlOf(url), headers, trusted });
}

function redirected({ statusCode, headers }: Answer, from: Hop): Hop | undefined {
  const { location } = headers;
  if (statusCode < 300 || statusCode > 399 || typeof location !== "string") return undefined;
  const url = urlOf(location, from.url);
  const isSame = url.origin === from.url.origin;
  const isTrusted = from.trusted.includes(from.url.origin);
  return checked({
    url,
    headers: isSame ? from.headers : {},
    trusted: isTrusted ? from.trusted : [],
  });
}

function checked(hop: Hop): Hop {
  const { url, trusted } = hop;
  if (url.username !== "" || url.password !== "")
    throw new MediaRefused("its address holds a password");
  if (trusted.includes(url.origin)) return hop;
  if (url.protocol !== "https:") throw new MediaRefused("its address is not https");
  mustBePublic(url);
  return hop;
}

function urlOf(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href);
  if (!url) throw new MediaRefused("it has no address");
  return url;
}

async function mediaIn(answer: Answer, mostBytes: number): Promise<Media> {
  const { headers, body } = answer;
  const fault = faultOf(answer, mostBytes);
  if (fault) {
    await body.dump();
    throw fault;
  }
  const type = headers["content-type"];
  return {
    type: typeof type === "string" ? type : "application/octet-stream",
    body: ReadableStream.from(limited(body, mostBytes)),
  };
}

function faultOf({ statusCode, headers }: Answer, mostBytes: number): Error | undefined {
  if (statusCode === 404 || statusCode === 410)
    return new MediaMissing("the file is not there any more");
  if (statusCode !== 200) return new Error(`the file could not be fetched: ${statusCode}`);
  const { "content-encoding": encoding = "identity" } = headers;
  if (encoding !== "identity") return new MediaRefused("it comes compressed, unasked");
  return Number(headers["content-length"]) > mostBytes ? tooLarge(mostBytes) : undefined;
}

async function* limited(body: AsyncIterable<Uint8Array>, mostBytes: number) {
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw tooLarge(mostBytes);
    yield chunk;
  }
}

function tooLarge(mostBytes: number): MediaRefused {
  return new MediaRefused(`larger than ${mostBytes} bytes`);
}

/** Names the trouble by its code alone: its words may hold the address. */
function untold(error: unknown): never {
  if (error instanceof MediaRefused) throw error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "no answer";
  throw new Error(`the file could not be fetched: ${code}`);
}
