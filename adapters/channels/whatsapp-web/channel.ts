import { defineAdapter } from "../../../core/adapter.ts";
import type {
  AdapterContext,
  AdapterModule,
  PresencePort,
  RevisionPort,
  Stream,
} from "../../../core/adapter.ts";
import type { Limits, Pace } from "../../../core/limits.ts";
import type { Mailbox } from "../../../core/mailbox.ts";
import { loadBaileys, requireBaileys } from "./baileys.ts";
import type { Speak } from "./calls.ts";
import { Connection } from "./connection.ts";
import { unanswered } from "./faults.ts";
import { Hearing } from "./hearing.ts";
import { channel, isGroup } from "./ids.ts";
import { Journal } from "./journal.ts";
import { mediaPort } from "./media.ts";
import { Memory } from "./memory.ts";
import { pairingPages } from "./pages.ts";
import { parse } from "./parse.ts";
import { render } from "./render.ts";
import { Relay } from "./relay.ts";
import { carryOut } from "./send.ts";
import { settings as settingsSchema } from "./settings.ts";
import type { WhatsAppWebSettings } from "./settings.ts";
import { chatFor, Strangers } from "./strangers.ts";
import { Warden } from "./warden.ts";

/**
 * WhatsApp Web: an ordinary number, as one of its owner's linked devices, through Baileys. WhatsApp's
 * terms do not allow it; the settings say so, and the guard keeps the number quiet.
 *
 * One process has the number's line, by a lease in what the channel keeps. The others wait for it to
 * be free, and have it say what they have to say.
 */
export function whatsappWeb(mailbox: Mailbox): AdapterModule<WhatsAppWebSettings> {
  return defineAdapter<WhatsAppWebSettings>({
    channel,
    settings: settingsSchema,
    parse,
    chatFor,
    create(settings, context) {
      requireBaileys();
      const { source, speak } = open(settings, context, mailbox);
      return {
        channel,
        limits,
        repeatable: true,
        pace,
        source,
        async send(outgoing, signal) {
          const sent = await speak({ do: "send", outgoing }, signal);
          if (sent) return sent;
          throw unanswered("sent without an answer");
        },
        http: pairingPages(settings, context),
        media: mediaPort({ ...context, ...settings }),
        presence: presence(speak),
        revisions: revisions(speak),
      };
    },
  });
}

/** The account's parts, put together. */
function open(settings: WhatsAppWebSettings, context: AdapterContext, mailbox: Mailbox) {
  const memory = new Memory();
  const journal = new Journal();
  const warden = new Warden({ context, rules: settings.guard });
  const staleAfterMs = settings.staleAfterMinutes * 60_000;
  const hearing = new Hearing({ context, staleAfterMs, memory, journal, warden });
  const relay = new Relay({ mailbox, context });
  const connection = new Connection({
    settings,
    context,
    load: loadBaileys,
    journal,
    heard: (events, line) => hearing.take(events, line),
    has: () => relay.serve(here),
  });
  const strangers = new Strangers({
    warden,
    moved: (chat, to, line) => hearing.moved(chat, to, line),
  });
  const voice = { connection, warden, strangers, memory, context, settings };
  const here: Speak = (call, signal) => carryOut(voice, call, signal);
  const speak: Speak = (call, signal) =>
    connection.isHere ? here(call, signal) : relay.ask(call, signal);
  return { source: sourceOf(connection, hearing, context), speak };
}

function presence(speak: Speak): PresencePort {
  return {
    async typing(at, signal) {
      await speak({ do: "typing", at }, signal);
    },
    async read(at, message, signal) {
      await speak({ do: "read", at, message }, signal);
    },
  };
}

function revisions(speak: Speak): RevisionPort {
  return {
    // oxlint-disable-next-line max-params -- the contract's own
    async edit(at, message, to, signal) {
      await speak({ do: "edit", at, message, to }, signal);
    },
    async remove(at, message, signal) {
      await speak({ do: "remove", at, message }, signal);
    },
  };
}

/** WhatsApp takes longer texts, and folds them: nobody reads more. Buttons are shown to few, so there are none. */
const limits: Limits = {
  sends: ["voice", "image", "video", "document", "location", "contact", "reaction"],
  measure: (markdown) => render(markdown).length,
  textLength: 4096,
  captionLength: 1024,
  buttons: 0,
  buttonLength: 0,
};

/** WhatsApp names no limits for people. This is what somebody who writes fast may look like. */
const pace: Pace = {
  account: { count: 20, perMs: 60_000, burst: 20 },
  recipient: (to) =>
    isGroup(to.chat)
      ? { count: 6, perMs: 60_000, burst: 3 }
      : { count: 12, perMs: 60_000, burst: 6 },
};

function sourceOf(
  connection: Connection,
  hearing: Hearing,
  { account }: Pick<AdapterContext, "account">,
): Stream {
  return {
    kind: "stream",
    async *deliveries(signal) {
      const leaving = new AbortController();
      const running = connection.run(AbortSignal.any([signal, leaving.signal]));
      running.catch(() => undefined);
      try {
        for await (const delivery of hearing.deliveries(running))
          yield { delivery, reading: parse(delivery, account) };
        await running;
      } finally {
        leaving.abort();
        await running.catch(() => undefined);
      }
    },
  };
}
