import type { AdapterContext, Received, Webhook } from "../../../core/adapter.ts";
import { readJson } from "../../../core/json.ts";
import type { Mailbox } from "../../../core/mailbox.ts";
import { boxFor } from "./box.ts";
import { parse } from "./parse.ts";
import { LARGEST_POST, signedPost } from "./protocol.ts";
import type { Entry, SignedPost } from "./protocol.ts";
import type { Sessions, Visitor } from "./session.ts";

export interface PageParts {
  readonly mailbox: Mailbox;
  readonly sessions: Sessions;
  readonly context: AdapterContext;
}

/** What visitors post. It is put into their mailbox before it is accepted, so the page's order is the talk's. */
export function postings({ mailbox, sessions, context }: PageParts): Webhook {
  return {
    kind: "webhook",
    async receive(request) {
      const visitor = sessions.require(request);
      const raw = new Uint8Array(await request.arrayBuffer());
      if (raw.byteLength > LARGEST_POST) return tooLarge(raw);
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

function tooLarge(body: Uint8Array): Received {
  const ignored = [{ kind: "irrelevant" as const, reason: "larger than a post may be" }];
  return {
    delivery: { body, contentType: "application/json" },
    reading: { events: [], ignored },
    response: new Response(null, { status: 413 }),
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
