import { z } from "zod";
import type { HttpPort } from "../../../core/adapter.ts";
import { boxFor } from "./box.ts";
import type { PageParts } from "./postings.ts";
import { streamOf } from "./stream.ts";

const HEARTBEAT_MS = 15_000;
const HISTORY = 200;
/** More pages than anybody has open at once. */
const MOST_STREAMS = 8;

/** The session and the stream of a visitor's page. */
export function pages({ mailbox, sessions, context }: PageParts): HttpPort {
  const open = new Map<string, number>();

  function streamFor(box: string, request: Request): Response {
    const count = open.get(box) ?? 0;
    if (count >= MOST_STREAMS)
      return new Response(null, { status: 429, headers: { "retry-after": "30" } });
    open.set(box, count + 1);
    const stream = streamOf(mailbox, box, {
      after: resumeAfter(request),
      heartbeatMs: HEARTBEAT_MS,
      history: HISTORY,
      ended: () => leave(box),
    });
    return new Response(stream, { headers: STREAM_HEADERS });
  }

  function leave(box: string): void {
    const left = (open.get(box) ?? 0) - 1;
    if (left > 0) open.set(box, left);
    else open.delete(box);
  }

  return {
    async handle(rest, request) {
      if (rest === "session" && request.method === "POST") {
        const wish = sessionWish.safeParse(await request.json().catch(() => ({})));
        const language = wish.data?.locale;
        const visitor = sessions.begin(request, language);
        const bot = context.card(language ?? "");
        return Response.json(
          { visitor: visitor.id, locale: language ?? null, bot },
          { headers: { "set-cookie": sessions.cookie(visitor, request) } },
        );
      }
      if (rest === "stream" && request.method === "GET")
        return streamFor(boxFor(context.account, sessions.require(request).id), request);
      return undefined;
    },
  };
}

const STREAM_HEADERS = { "content-type": "text/event-stream", "cache-control": "no-store" };

const sessionWish = z.object({
  locale: z
    .string()
    .regex(/^[A-Za-z-]{2,12}$/u)
    .exactOptional(),
});

function resumeAfter(request: Request): number | undefined {
  const asked =
    request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after");
  const seq = Number(asked ?? Number.NaN);
  return Number.isSafeInteger(seq) && seq >= 0 ? seq : undefined;
}
