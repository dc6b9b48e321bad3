import type { AdapterContext, Received, Webhook } from "../../../core/adapter.ts";
import { readJson } from "../../../core/json.ts";
import type { Mailbox } from "../../../core/mailbox.ts";
import type { Uploads } from "../../../core/media/uploads.ts";
import { boxFor, listFor } from "./box.ts";
import { askedBy, entryOf } from "./entries.ts";
import type { FileIds } from "./file-ids.ts";
import { parse } from "./parse.ts";
import { LARGEST_POST, signedPost } from "./protocol.ts";
import type { Post, SignedPost } from "./protocol.ts";
import type { Sessions, Visitor } from "./session.ts";

export interface PageParts {
  readonly mailbox: Mailbox;
  readonly uploads: Pick<Uploads, "note" | "said">;
  readonly sessions: Sessions;
  readonly files: FileIds;
  readonly context: AdapterContext;
}

/** What visitors post. It is put into their mailbox before it is accepted, so the page's order is the talk's. */
export function postings({ mailbox, uploads, sessions, files, context }: PageParts): Webhook {
  const { account, clock } = context;

  async function record({ post, visitor }: SignedPost): Promise<void> {
    const { thread } = post;
    const place = { account, visitor, thread };
    const box = boxFor(place);
    const [entry, asked] = [entryOf(post), askedBy(post)];
    await Promise.all([
      entry && mailbox.post({ box, key: `in:${post.id}`, entry }),
      asked && mailbox.post({ box, key: `asked:${post.id}`, entry: asked }),
      thread !== undefined && mailbox.post({ box: listFor(place), key: thread, entry: { thread } }),
    ]);
  }

  return {
    kind: "webhook",
    async receive(call) {
      const visitor = sessions.require(call);
      const raw = await call.bytes();
      if (raw.byteLength > LARGEST_POST) return refused(raw, 413, "larger than a post may be");
      const body = signed(raw, visitor, clock.now());
      const said = read(body);
      if (said && !isOfItsOwn(said, files))
        return refused(raw, 422, "a file that was not given to this visitor");
      const delivery = { body, contentType: "application/json" };
      const reading = parse(delivery, account);
      const posted = said ? filesIn(said.post).map((file) => file.id) : [];
      if (posted.length > 0) await uploads.said(posted);
      if (said) await record(said);
      return { delivery, reading, response: Response.json({}) };
    },
  };
}

function refused(body: Uint8Array, status: number, reason: string): Received {
  return {
    delivery: { body, contentType: "application/json" },
    reading: { events: [], ignored: [{ kind: "irrelevant", reason }] },
    response: new Response(null, { status }),
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

function read(body: Uint8Array): SignedPost | undefined {
  const json = readJson(body);
  return json.ok ? signedPost.safeParse(json.value).data : undefined;
}

/** The files in a post are told as they were given, and to this visitor. */
function isOfItsOwn({ post, visitor }: SignedPost, files: FileIds): boolean {
  return filesIn(post).every(({ id, type, bytes }) => {
    const held = files.read(id);
    return held?.visitor === visitor && held.media.type === type && held.media.bytes === bytes;
  });
}

function filesIn(post: Post) {
  if (post.type === "files") return post.files;
  return post.type === "voice" ? [post.file] : [];
}
