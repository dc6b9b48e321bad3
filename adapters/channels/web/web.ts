import { z } from "zod";
import { defineAdapter } from "../../../core/adapter.ts";
import type { AdapterContext, AdapterModule, HttpPort, Webhook } from "../../../core/adapter.ts";
import { readJson } from "../../../core/json.ts";
import type { Mailbox } from "../../../core/mailbox.ts";
import { id } from "../../../core/message/address.ts";
import type { AccountId, Address } from "../../../core/message/address.ts";
import type { Utterance } from "../../../core/message/outgoing.ts";
import { parse } from "./parse.ts";
import { signedPost } from "./protocol.ts";
import type { Entry, SignedPost } from "./protocol.ts";
import { openSessions } from "./session.ts";
import type { Sessions, Visitor } from "./session.ts";
import { webSettings } from "./settings.ts";
import type { WebSettings } from "./settings.ts";
import { streamOf } from "./stream.ts";

const HEARTBEAT_MS = 15_000;
const HISTORY = 200;
const TYPING_MS = 6_000;

/**
 * The chat page as a channel. It is its own platform: what is said lies in the visitor's mailbox,
 * which the page reads as a stream and resumes after a cut.
 */
export function web(mailbox: Mailbox): AdapterModule<WebSettings> {
  return defineAdapter<WebSettings>({
    channel: "web",
    settings: webSettings,
    parse,
    create({ secret }, context) {
      const path = `/channels/web/${context.account}`;
      const sessions = openSessions(secret, { clock: context.clock, path });
      const boxOf = (at: Address) => boxFor(context.account, at.chat);
      return {
        channel: "web",
        limits: {
          textLength: 8_000,
          captionLength: 1_000,
          buttons: 20,
          buttonLength: 60,
          mediaBytes: 0,
        },
        repeatable: true,
        source: postings({ mailbox, sessions, context }),
        http: pages({ mailbox, sessions, context }),
        async send({ key, to, say }) {
          const entry: Entry = { kind: "message", id: key, from: "bot", ...shown(say) };
          const { at } = await mailbox.post({ box: boxOf(to), key: `out:${key}`, entry });
          return { message: id(key), at };
        },
        presence: {
          async typing(at) {
            const until = new Date(context.clock.now().getTime() + TYPING_MS);
            await mailbox.whisper(boxOf(at), JSON.stringify({ until }));
          },
          async read(at, message) {
            const entry: Entry = { kind: "receipt", message, status: "read" };
            await mailbox.post({ box: boxOf(at), key: `read:${message}`, entry });
          },
        },
      };
    },
  });
}

interface Parts {
  readonly mailbox: Mailbox;
  readonly sessions: Sessions;
  readonly context: AdapterContext;
}

/** What visitors post. It is put into their mailbox before it is accepted, so the page's order is the talk's. */
function postings({ mailbox, sessions, context }: Parts): Webhook {
  return {
    kind: "webhook",
    async receive(request) {
      const visitor = sessions.require(request);
      const raw = new Uint8Array(await request.arrayBuffer());
      const body = signed(raw, visitor, context.clock.now());
      const delivery = { body, contentType: "application/json" };
      const reading = parse(delivery, context.account);
      const own = ownEntry(body);
      if (own)
        await mailbox.post({
          box: boxFor(context.account, visitor.id),
          key: `in:${own.id}`,
          entry: own,
        });
      return { delivery, reading, response: Response.json({}) };
    },
  };
}

/** The post with its visitor, as the session says; what is no JSON stays as it came. */
function signed(raw: Uint8Array, visitor: Visitor, at: Date): Uint8Array {
  const json = readJson(raw);
  if (!json.ok) return raw;
  const { id: visitorId, language } = visitor;
  return new TextEncoder().encode(
    JSON.stringify({ post: json.value, visitor: visitorId, language, at }),
  );
}

function ownEntry(body: Uint8Array): Extract<Entry, { kind: "message" }> | undefined {
  const json = readJson(body);
  const read = json.ok ? signedPost.safeParse(json.value) : undefined;
  return read?.success ? entryOf(read.data) : undefined;
}

function entryOf({ post }: SignedPost): Extract<Entry, { kind: "message" }> | undefined {
  if (post.type === "read") return undefined;
  const text = post.type === "message" ? post.text : (post.label ?? post.action);
  return { kind: "message", id: post.id, from: "visitor", text };
}

/** The session and the stream of a visitor's page. */
function pages({ mailbox, sessions, context }: Parts): HttpPort {
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
      if (rest === "stream" && request.method === "GET") {
        const box = boxFor(context.account, sessions.require(request).id);
        const stream = streamOf(mailbox, box, {
          after: resumeAfter(request),
          heartbeatMs: HEARTBEAT_MS,
          history: HISTORY,
        });
        return new Response(stream, { headers: STREAM_HEADERS });
      }
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

function boxFor(account: AccountId, visitor: string): string {
  return `web:${account}:${visitor}`;
}

function shown(say: Utterance): Pick<Extract<Entry, { kind: "message" }>, "text" | "buttons"> {
  if (say.kind === "text")
    return { text: say.markdown, ...(say.buttons && { buttons: say.buttons }) };
  return { text: say.kind === "voice" ? say.transcript : (say.caption ?? "") };
}
