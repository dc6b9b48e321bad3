import { sessionSchema } from "./protocol.ts";
import type { OutgoingEvent, ReadEvent, Session } from "./protocol.ts";

/** The bot's end of the web channel, as the page sees it. Every call throws only {@link Refusal}. */
export interface Channel {
  /** Makes the visitor's session, or finds the one that the cookie names. */
  openSession(locale: string): Promise<Session>;
  /** Resolves once the server has stored the event for good. */
  post(event: OutgoingEvent | ReadEvent): Promise<void>;
  /** Opens the stream of entries that follow `after`; without it, the recent history comes first. */
  stream(after: number | undefined, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
}

export type RefusalReason =
  | "session" // there is no session, or it ran out: make one and repeat
  | "gone" // nobody answers at this address
  | "too_large" // never to be repeated as it is
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
  const call = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(base + path, init).catch(() => {
      throw new Refusal("later");
    });
    if (response.ok) return response;
    throw new Refusal(reasonOf(response.status), waitOf(response.headers.get("retry-after")));
  };
  const postJson = (path: string, body: unknown): Promise<Response> =>
    call(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(answerMs),
    });

  return {
    async openSession(locale) {
      const response = await postJson("/session", { locale });
      const session = sessionSchema.safeParse(await response.json().catch(() => undefined));
      if (!session.success) throw new Refusal("later");
      return session.data;
    },
    async post(event) {
      await postJson("", event);
    },
    async stream(after, signal) {
      const path = after === undefined ? "/stream" : `/stream?after=${after}`;
      const headers = { accept: "text/event-stream" };
      const { body } = await call(path, { signal, headers, cache: "no-store" });
      if (!body) throw new Refusal("later");
      return body;
    },
  };
}

function reasonOf(status: number): RefusalReason {
  if (status === 401) return "session";
  if (status === 404) return "gone";
  if (status === 413) return "too_large";
  if (status === 408 || status === 425 || status === 429 || status >= 500) return "later";
  return "refused";
}

/** `Retry-After` in either of its forms, seconds or a date. */
function waitOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
