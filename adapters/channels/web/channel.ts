import { defineAdapter } from "../../../core/adapter.ts";
import type { AdapterContext, AdapterModule, Limits, PresencePort } from "../../../core/adapter.ts";
import type { Mailbox } from "../../../core/mailbox.ts";
import { id } from "../../../core/message/address.ts";
import type { Address } from "../../../core/message/address.ts";
import { inWords } from "../../../core/message/in-words.ts";
import type { Utterance } from "../../../core/message/outgoing.ts";
import { boxFor } from "./box.ts";
import { pages } from "./pages.ts";
import { parse, postOf } from "./parse.ts";
import { postings } from "./postings.ts";
import type { Entry } from "./protocol.ts";
import { openSessions } from "./session.ts";
import { webSettings } from "./settings.ts";
import type { WebSettings } from "./settings.ts";

const TYPING_MS = 6_000;

const limits: Limits = {
  sends: [],
  measure: (markdown) => markdown.length,
  textLength: 8_000,
  captionLength: 1_000,
  buttons: 20,
  buttonLength: 60,
};

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
      const { clock, publicUrl } = context;
      const path = `/channels/web/${context.account}`;
      const sessions = openSessions(secret, { clock, path, publicUrl });
      return {
        channel: "web",
        limits,
        repeatable: true,
        source: postings({ mailbox, sessions, context }),
        http: pages({ mailbox, sessions, context }),
        async send({ key, to, say }) {
          const entry: Entry = { kind: "message", id: key, from: "bot", ...shown(say) };
          const { at } = await mailbox.post({
            box: boxFor(context.account, to.chat),
            key: `out:${key}`,
            entry,
          });
          return { message: id(key), at };
        },
        presence: presence(mailbox, context),
      };
    },
  });
}

/** Both kinds of a visitor's posts are marked read; the page shows it by its ticks. */
function presence(mailbox: Mailbox, { account, clock }: AdapterContext): PresencePort {
  async function markRead({ chat }: Address, message: string): Promise<void> {
    const entry: Entry = { kind: "receipt", message, status: "read" };
    await mailbox.post({ box: boxFor(account, chat), key: `read:${message}`, entry });
  }
  return {
    async typing({ chat }) {
      const until = new Date(clock.now().getTime() + TYPING_MS);
      await mailbox.whisper(boxFor(account, chat), JSON.stringify({ until }));
    },
    read: markRead,
    pressed: (at, press) => markRead(at, postOf(press)),
  };
}

function shown(say: Utterance): Pick<Extract<Entry, { kind: "message" }>, "text" | "buttons"> {
  if (say.kind === "text")
    return { text: say.markdown, ...(say.buttons && { buttons: say.buttons }) };
  return { text: inWords(say) };
}
