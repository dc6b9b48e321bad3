import { verifySignature } from "@kapso/whatsapp-cloud-api/server";
import { defineAdapter } from "../../../core/adapter.ts";
import type { Delivery, HttpPort, Webhook } from "../../../core/adapter.ts";
import type { Limits, Pace } from "../../../core/limits.ts";
import { ChannelError } from "../../../core/errors.ts";
import { id } from "../../../core/message/address.ts";
import type { AccountId } from "../../../core/message/address.ts";
import { isSameSecret } from "../../../core/secret.ts";
import { webhook } from "../../../core/webhook.ts";
import { openGraph } from "./graph.ts";
import { channel } from "./ids.ts";
import { media } from "./media.ts";
import { aimWebhook, listCommands } from "./opening.ts";
import { parse } from "./parse.ts";
import { presence } from "./presence.ts";
import { render } from "./render.ts";
import { send } from "./send.ts";
import { settings as settingsSchema } from "./settings.ts";
import type { WhatsAppCloudSettings } from "./settings.ts";
import { listTemplates } from "./templates.ts";

/**
 * WhatsApp, by Meta's Cloud API. Calls and signatures go through @kapso/whatsapp-cloud-api; what Meta
 * tells us is read by our own `parse`, and files are streamed.
 */
export const whatsappCloud = defineAdapter<WhatsAppCloudSettings>({
  channel,
  settings: settingsSchema,
  parse: (delivery, account) => parse(delivery, account),
  parserFor,
  chatFor: (phone) => id(phone.replace("+", "")),
  create(settings, context) {
    const graph = openGraph(settings, context.fetch);
    return {
      channel,
      limits,
      repeatable: false,
      pace: paceOf(settings),
      window: { openMs: 24 * 60 * 60_000 },
      source: sourceOf(settings, context.account),
      http: handshake(settings),
      async open(signal) {
        await aimWebhook({ graph, settings, context }, signal);
        await listCommands({ graph, settings, context }, signal);
      },
      send: (message, signal) => send({ graph, settings, context }, message, signal),
      media: media(graph, settings, context),
      presence: presence(graph, settings.phoneNumberId),
      templates: { list: (signal) => listTemplates(graph, settings.wabaId, signal) },
    };
  },
});

/**
 * WhatsApp counts a text with its marks. Lists have ten rows in all their sections together. Of documents
 * it promises but plain text, PDF and the files of an office.
 *
 * Source: developers.facebook.com/documentation/business-messaging/whatsapp/messages, and Meta's
 * OpenAPI description of v23.0.
 */
const limits: Limits = {
  sends: ["voice", "image", "video", "document", "location", "contact", "reaction", "template"],
  documents: ["text/plain", "application/pdf"],
  measure: (markdown) => render(markdown).length,
  textLength: 4096,
  textLengthWithChoices: 1024,
  captionLength: 1024,
  buttons: 3,
  buttonLength: 20,
  list: { rows: 10, rowLength: 24, descriptionLength: 72, openLength: 20, wordsOnly: true },
};

/** How many messages may come at once. */
const BURST = 10;

/**
 * One message in six seconds to one person, of which 45 may be sent at once if as long a pause
 * follows; and what Meta grants the number in a second.
 *
 * Source: developers.facebook.com/documentation/business-messaging/whatsapp/throughput.
 */
function paceOf({ messagesPerSecond }: WhatsAppCloudSettings): Pace {
  const burst = Math.min(BURST, Math.ceil(messagesPerSecond / 2));
  return {
    account: { count: messagesPerSecond - burst + 1, perMs: 1_000, burst },
    recipient: () => ({ count: 1, perMs: 6_000, burst: BURST }),
  };
}

function sourceOf(settings: WhatsAppCloudSettings, account: AccountId): Webhook {
  return webhook({
    verify(request, body) {
      const signatureHeader = request.headers.get("x-hub-signature-256") ?? "";
      const rawBody = Buffer.from(body);
      if (!verifySignature({ appSecret: settings.appSecret, rawBody, signatureHeader }))
        throw new ChannelError(channel, "unauthenticated", { detail: "not signed by our app" });
    },
    parse: (delivery) => parserFor(settings)(delivery, account),
  });
}

/** An app's webhooks tell of all of its numbers: an account reads what is for its own. */
function parserFor({ phoneNumberId }: WhatsAppCloudSettings) {
  return (delivery: Delivery, account: AccountId) => parse(delivery, account, phoneNumberId);
}

/** Before it calls an address, Meta asks there by GET for a token that only we and it know. */
function handshake({ verifyToken }: WhatsAppCloudSettings): HttpPort {
  return {
    async handle(rest, request) {
      const asked = new URL(request.url).searchParams;
      if (rest !== "" || request.method !== "GET") return undefined;
      const isMeta =
        asked.get("hub.mode") === "subscribe" &&
        isSameSecret(asked.get("hub.verify_token") ?? "", verifyToken);
      if (!isMeta) return new Response(null, { status: 403 });
      return new Response(asked.get("hub.challenge"), {
        headers: { "content-type": "text/plain", "x-content-type-options": "nosniff" },
      });
    },
  };
}
