import { z } from "zod";
import type { HttpPort } from "../../../core/adapter.ts";
import { readJson } from "../../../core/json.ts";
import { boxFor } from "./box.ts";
import type { Place } from "./box.ts";
import { downloads } from "./downloads.ts";
import { conversations, history } from "./history.ts";
import type { PageParts } from "./postings.ts";
import { LARGEST_FILE, thread } from "./protocol.ts";
import { streamOf } from "./stream.ts";
import { uploads } from "./uploads.ts";

const HEARTBEAT_MS = 15_000;
/** Entries that a page which has nothing is given at once; it asks for older ones. */
const HISTORY = 120;
/** More pages than anybody has open at once. */
const MOST_STREAMS = 8;
/** A wish for a session is a few words. */
const LARGEST_WISH = 4_096;

type Answer = (request: Request, rest: string) => Promise<Response | undefined>;

/** Everything of a visitor's page but its posts: the session, streams, older entries and files. */
export function pages(parts: PageParts): HttpPort {
  const { mailbox, sessions, context } = parts;
  const streamFor = streams(parts);
  const upload = uploads(parts);
  const download = downloads(parts);

  /** For a conversation of the visitor's own. */
  const within =
    (answer: (place: Place, request: Request) => Promise<Response> | Response): Answer =>
    async (request) => {
      const visitor = sessions.require(request).id;
      const place = placeOf({ account: context.account, visitor }, request);
      return place ? answer(place, request) : new Response(null, { status: 400 });
    };
  const answers: Readonly<Record<string, Answer>> = {
    "POST session": (request) => session(parts, request),
    "POST files": (request) => upload(sessions.require(request).id, request),
    "GET files": (request, file) => download(sessions.require(request).id, { file, request }),
    "GET stream": within(streamFor),
    "GET history": within((place, request) =>
      history(mailbox, place, numberIn(queryOf(request).get("before")) ?? 0),
    ),
    "GET conversations": within((place) => conversations(mailbox, place)),
  };
  return {
    async handle(path, request) {
      const [first = "", ...rest] = path.split("/");
      return answers[`${request.method} ${first}`]?.(request, rest.join("/"));
    },
  };
}

function queryOf(request: Request): URLSearchParams {
  return new URL(request.url).searchParams;
}

function placeOf(whose: Place, request: Request): Place | undefined {
  const asked = queryOf(request).get("thread");
  if (asked === null) return whose;
  const named = thread.safeParse(asked);
  return named.success ? { ...whose, thread: named.data } : undefined;
}

const sessionWish = z.object({
  locale: z
    .string()
    .regex(/^[A-Za-z-]{2,12}$/u)
    .exactOptional(),
});

async function session({ sessions, context }: PageParts, request: Request): Promise<Response> {
  const wish = sessionWish.safeParse(await wishIn(request));
  const language = wish.data?.locale;
  const visitor = sessions.begin(request, language);
  const bot = context.card(language ?? "");
  return Response.json(
    { visitor: visitor.id, locale: language ?? null, bot, largestFile: LARGEST_FILE },
    { headers: { "set-cookie": sessions.cookie(visitor, request) } },
  );
}

/** Read no further than a wish may be long; what is no JSON wishes nothing. */
async function wishIn({ body }: Request): Promise<unknown> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body ?? []) {
    bytes += piece.byteLength;
    if (bytes > LARGEST_WISH) return {};
    pieces.push(piece);
  }
  const json = readJson(Buffer.concat(pieces));
  return json.ok ? json.value : {};
}

const STREAM_HEADERS = { "content-type": "text/event-stream", "cache-control": "no-store" };

function streams({ mailbox }: PageParts) {
  const open = new Map<string, number>();

  function leave(visitor: string): void {
    const left = (open.get(visitor) ?? 0) - 1;
    if (left > 0) open.set(visitor, left);
    else open.delete(visitor);
  }

  return (place: Place, request: Request): Response => {
    const { visitor } = place;
    const count = open.get(visitor) ?? 0;
    if (count >= MOST_STREAMS)
      return new Response(null, { status: 429, headers: { "retry-after": "30" } });
    open.set(visitor, count + 1);
    const stream = streamOf(mailbox, boxFor(place), {
      after: resumeAfter(request),
      heartbeatMs: HEARTBEAT_MS,
      history: HISTORY,
      ended: () => leave(visitor),
    });
    return new Response(stream, { headers: STREAM_HEADERS });
  };
}

function resumeAfter(request: Request): number | undefined {
  return numberIn(request.headers.get("last-event-id") ?? queryOf(request).get("after"));
}

function numberIn(text: string | null): number | undefined {
  const seq = Number(text ?? Number.NaN);
  return Number.isSafeInteger(seq) && seq >= 0 ? seq : undefined;
}
