import { defineAdapter } from "../../../core/adapter.ts";
import type { AdapterContext, Limits, Pace, Stream } from "../../../core/adapter.ts";
import { loadBaileys, requireBaileys } from "./baileys.ts";
import { Connection } from "./connection.ts";
import { Hearing } from "./hearing.ts";
import { channel, isGroup } from "./ids.ts";
import { mediaPort } from "./media.ts";
import { Memory } from "./memory.ts";
import { pairingPages } from "./pages.ts";
import { parse } from "./parse.ts";
import { render } from "./render.ts";
import { presence, revisions, send } from "./send.ts";
import { settings as settingsSchema } from "./settings.ts";
import type { WhatsAppWebSettings } from "./settings.ts";
import { Warden } from "./warden.ts";

/**
 * WhatsApp Web: an ordinary number, as one of its owner's linked devices, through Baileys. WhatsApp's
 * terms do not allow it; the settings say so, and the guard keeps the number quiet.
 *
 * One process has the number's session, by a lease in what the channel keeps; only there can anything
 * be sent. The others answer `unavailable`, and wait for the lease to be free.
 */
export const whatsappWeb = defineAdapter<WhatsAppWebSettings>({
  channel,
  settings: settingsSchema,
  parse,
  create(settings, context) {
    requireBaileys();
    const memory = new Memory();
    const warden = new Warden({ context, rules: settings.guard });
    const staleAfterMs = settings.staleAfterMinutes * 60_000;
    const hearing = new Hearing({ context, staleAfterMs, memory, warden });
    const connection = new Connection({
      settings,
      context,
      load: loadBaileys,
      heard: (events, open) => hearing.take(events, open),
    });
    const voice = { connection, warden, memory, context, settings };
    return {
      channel,
      limits,
      repeatable: true,
      pace,
      source: sourceOf(connection, hearing, context),
      send: (message, signal) => send(voice, message, signal),
      http: pairingPages(settings, context),
      media: mediaPort({ ...context, ...settings }),
      presence: presence(voice),
      revisions: revisions(voice),
    };
  },
});

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
      const running = connection.run(signal);
      running.catch(() => undefined);
      for await (const delivery of hearing.deliveries(running))
        yield { delivery, reading: parse(delivery, account) };
      await running;
    },
  };
}
