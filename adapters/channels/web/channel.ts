import { defineAdapter } from "../../../core/adapter.ts";
import type { AdapterContext, AdapterModule, MediaPort } from "../../../core/adapter.ts";
import type { Mailbox } from "../../../core/mailbox.ts";
import type { Uploads } from "../../../core/media/uploads.ts";
import { MediaMissing } from "../../../core/media/media.ts";
import { openFileIds } from "./file-ids.ts";
import type { FileIds } from "./file-ids.ts";
import { pages } from "./pages.ts";
import { parse } from "./parse.ts";
import { postings } from "./postings.ts";
import { limits, presence, revisions, sender } from "./send.ts";
import { openSessions } from "./session.ts";
import { webSettings } from "./settings.ts";
import type { WebSettings } from "./settings.ts";

/** What the page's platform keeps. */
export interface WebServices {
  readonly mailbox: Mailbox;
  readonly uploads: Pick<Uploads, "note" | "said">;
}

/**
 * The chat page as a channel. It is its own platform: what is said lies in a mailbox for each of the
 * visitor's conversations, which the page reads as a stream and resumes after a cut.
 */
export function web({ mailbox, uploads }: WebServices): AdapterModule<WebSettings> {
  return defineAdapter<WebSettings>({
    channel: "web",
    settings: webSettings,
    parse,
    create({ secret }, context) {
      const { clock, publicUrl } = context;
      const path = `/channels/web/${context.account}`;
      const sessions = openSessions(secret, { clock, path, publicUrl });
      const files = openFileIds(secret, path);
      const page = { mailbox, uploads, sessions, files, context };
      const out = { mailbox, files, clock };
      return {
        channel: "web",
        limits,
        repeatable: true,
        source: postings(page),
        http: pages(page),
        media: attachments(files, context),
        send: sender(out),
        presence: presence(out),
        revisions: revisions(out),
      };
    },
  });
}

/** What visitors attach lies in the hub's own store already. */
function attachments(files: FileIds, { media: store }: AdapterContext): MediaPort {
  return {
    async open(ref, signal) {
      const held = files.read(ref);
      if (!held) throw new MediaMissing("no such file was given");
      return { type: held.media.type, body: await store.open(held.media.id, signal) };
    },
  };
}
