import { defineAdapter } from "../../core/adapter.ts";
import type { Adapter, AdapterContext, Delivery, Reading } from "../../core/adapter.ts";
import type { Limits, Pace, Window } from "../../core/limits.ts";
import { ChannelError } from "../../core/errors.ts";
import { readJson } from "../../core/json.ts";
import { id } from "../../core/message/address.ts";
import type { AccountId } from "../../core/message/address.ts";
import type { InboundEvent } from "../../core/message/event.ts";
import { webhook } from "../../core/webhook.ts";
import { isSignedBy, SIGNATURE_HEADER, webhookBody } from "./protocol.ts";
import type { WebhookBody } from "./protocol.ts";
import { openSending } from "./sending.ts";
import { CHANNEL, settings } from "./settings.ts";
import type { LocalSettings } from "./settings.ts";

const limits: Limits = {
  sends: [],
  measure: (markdown) => markdown.length,
  textLength: 4_096,
  captionLength: 1_024,
  buttons: 10,
  buttonLength: 64,
};

const pace: Pace = {
  account: { count: 50, perMs: 1_000, burst: 5 },
  recipient: () => ({ count: 10, perMs: 1_000, burst: 2 }),
};

const window: Window = { openMs: 24 * 60 * 60_000 };

/** The channel of the local platform: signed webhooks in, a call for each message out. */
export const local = defineAdapter<LocalSettings>({
  channel: CHANNEL,
  settings,
  parse,
  chatFor: (phone) => id(phone),
  create,
});

function create(given: LocalSettings, { account, fetch: call }: AdapterContext): Adapter {
  const verify = (request: Request, body: Uint8Array) => {
    if (!isSignedBy(request.headers.get(SIGNATURE_HEADER) ?? "", body, given.secret))
      throw new ChannelError(CHANNEL, "unauthenticated");
  };
  return {
    channel: CHANNEL,
    limits,
    repeatable: given.repeatable,
    ...(given.paced && { pace, window }),
    source: webhook({ verify, parse: (delivery) => parse(delivery, account) }),
    send: openSending(given, call),
  };
}

function parse({ body }: Delivery, account: AccountId): Reading {
  const json = readJson(body);
  const read = webhookBody.safeParse(json.ok ? json.value : undefined);
  if (read.success) return { events: [eventOf(read.data, account)], ignored: [] };
  return { events: [], ignored: [{ kind: "unreadable", reason: "not of the local platform" }] };
}

/** Some chats are called by their person's phone. */
function isPhone(chat: string): boolean {
  return /^\+\d+$/u.test(chat);
}

function eventOf(body: WebhookBody, account: AccountId): InboundEvent {
  const about = {
    id: id<"event">(body.id),
    address: { channel: CHANNEL, account, chat: id<"chat">(body.chat) },
    at: new Date(body.at),
  };
  if (body.type === "taken")
    return {
      ...about,
      type: "delivery",
      message: id(body.message),
      status: "sent",
      key: id(body.key),
    };
  return {
    ...about,
    type: "message",
    message: id(body.id),
    from: { id: id(body.chat), language: "en", ...(isPhone(body.chat) && { phone: body.chat }) },
    content: { kind: "text", text: body.text },
  };
}
