import type * as z from "zod/mini";

import {
  conversationsSchema,
  entrySchema,
  historySchema,
  postedFileSchema,
  sessionSchema,
} from "./protocol.ts";
import type { Entry, Listed, OutgoingEvent, PostedFile, ReadEvent, Session } from "./protocol.ts";

/** The bot's end of the web channel, as the page sees it. Every call throws only {@link Refusal}. */
export interface Channel {
  /** Makes the visitor's session, or finds the one that the cookie names. */
  openSession(locale: string): Promise<Session>;
  /** Resolves once the server has stored the event for good. */
  post(event: OutgoingEvent | ReadEvent): Promise<void>;
  /** Hands a file over, to be named in a later post. */
  upload(file: Blob, name: string, signal: AbortSignal): Promise<PostedFile>;
  /** Where a file lies that was shown to this visitor. */
  fileUrl(file: string): string;
  conversations(): Promise<readonly Listed[]>;
  /** One of the visitor's conversations; their first has no thread. */
  talk(thread: string | undefined): Talk;
}

export interface Talk {
  /** Opens the stream of entries that follow `after`; without it, the recent history comes first. */
  stream(after: number | undefined, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
  /** Entries before a number, oldest first; the one with number 1 is the first there is. */
  history(before: number): Promise<readonly Entry[]>;
}

export type RefusalReason =
  | "session" // there is no session, or it ran out: make one and repeat
  | "gone" // nobody answers at this address
  | "too_large" // never to be repeated as it is
  | "unfit" // a file of a kind that is not taken
  | "refused" // never to be repeated as it is
  | "later"; // the network or the server is away: wait and repeat

export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly reason: RefusalReason;
  /** How long the server asks to be left alone. */
  readonly retryAfterMs: number | undefined;

  constructor(reason: RefusalReason, retryAfterMs?: number) {
    super(reason);
    this.reason = reason;
    this.retryAfterMs = retryAfterMs;
  }
}

/** A post that has no answer by then is given up, and made again. */
const answerMs = 20_000;

/** The browser's `fetch`, as far as the page needs it. */
export type Fetch = (path: string, init: RequestInit) => Promise<Response>;

/** Speaks to `base`, such as `/channels/web/demo`. */
export function webChannel(base: string, fetch: Fetch): Channel {
  const call = caller(base, fetch);
  return {
    async openSession(locale) {
      return read(sessionSchema, await call("/session", posting({ locale })));
    },
    async post(event) {
      await call("", posting(event));
    },
    async upload(file, name, signal) {
      const headers = {
        "content-type": file.type || "application/octet-stream",
        "x-file-name": encodeURIComponent(name),
      };
      const init = { method: "POST", headers, body: file, signal };
      return read(postedFileSchema, await call("/files", init));
    },
    fileUrl: (file) => `${base}/files/${file}`,
    async conversations() {
      return (await read(conversationsSchema, await call("/conversations", asking())))
        .conversations;
    },
    talk: (thread) => talkOf(call, thread),
  };
}

function talkOf(call: Call, thread: string | undefined): Talk {
  return {
    async stream(after, signal) {
      const path = `/stream${queryOf({ after, thread })}`;
      const headers = { accept: "text/event-stream" };
      const { body } = await call(path, { signal, headers, cache: "no-store" });
      if (!body) throw new Refusal("later");
      return body;
    },
    async history(before) {
      const response = await call(`/history${queryOf({ before, thread })}`, asking());
      const { entries } = await read(historySchema, response);
      return entries.flatMap((entry) => entrySchema.safeParse(entry).data ?? []);
    },
  };
}

/** Answers only with what went well; throws a {@link Refusal} for all else. */
type Call = (path: string, init: RequestInit) => Promise<Response>;

function caller(base: string, fetch: Fetch): Call {
  return async (path, init) => {
    const response = await fetch(base + path, init).catch(() => {
      throw new Refusal("later");
    });
    if (response.ok) return response;
    throw new Refusal(reasonOf(response.status), waitOf(response.headers.get("retry-after")));
  };
}

function posting(body: unknown): RequestInit {
  return {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(answerMs),
  };
}

function asking(): RequestInit {
  return { signal: AbortSignal.timeout(answerMs), cache: "no-store" };
}

async function read<T>(schema: z.ZodMiniType<T>, response: Response): Promise<T> {
  const body = schema.safeParse(await response.json().catch(() => undefined));
  if (!body.success) throw new Refusal("later");
  return body.data;
}

function queryOf(values: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, `${value}`]],
  );
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

function reasonOf(status: number): RefusalReason {
  if (status === 401) return "session";
  if (status === 404) return "gone";
  if (status === 413) return "too_large";
  if (status === 415) return "unfit";
  if (status === 408 || status === 425 || status === 429 || status >= 500) return "later";
  return "refused";
}

/** `Retry-After` in either of its forms, seconds or a date. */
function waitOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
