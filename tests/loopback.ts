import type { Adapter } from "../core/adapter.ts";
import type { Limits, Window } from "../core/limits.ts";
import { id } from "../core/message/address.ts";
import type { Address } from "../core/message/address.ts";
import type { InboundEvent, MessageReceived } from "../core/message/event.ts";
import type { OutgoingMessage } from "../core/message/outgoing.ts";
import type { Arrival } from "../core/inbox/store.ts";
import type { ChannelAccount } from "../core/identity.ts";

/** A channel in memory: what is sent to it can be read, and refused as a test says. */
export interface Loopback extends Adapter {
  readonly sent: OutgoingMessage[];
  /** The messages marked read and the presses answered. */
  readonly seen: string[];
  /** Called before each send; throws to refuse it. */
  refuse: (outgoing: OutgoingMessage) => void;
}

const limits: Limits = {
  sends: [],
  measure: (markdown) => markdown.length,
  textLength: 4_096,
  captionLength: 1_024,
  buttons: 10,
  buttonLength: 64,
};

interface LoopbackOptions {
  readonly repeatable?: boolean;
  readonly window?: Window;
  readonly sends?: Limits["sends"];
}

export function loopback(options: LoopbackOptions = {}): Loopback {
  const { repeatable = false, window, sends = [] } = options;
  const sent: OutgoingMessage[] = [];
  const seen: string[] = [];
  const see = async (what: string) => void seen.push(what);
  return {
    channel: "loopback",
    limits: { ...limits, sends },
    repeatable,
    ...(window && { window }),
    source: { kind: "webhook", receive: () => Promise.reject(new Error("not in this test")) },
    presence: {
      typing: () => Promise.resolve(),
      read: (_, read) => see(read),
      pressed: (_, press) => see(press),
    },
    sent,
    seen,
    refuse: () => undefined,
    send(outgoing) {
      this.refuse(outgoing);
      sent.push(outgoing);
      return Promise.resolve({ message: id(outgoing.key), at: new Date() });
    },
  };
}

export function wordsSent({ sent }: Loopback): readonly string[] {
  return sent.map(({ say }) => (say.kind === "text" ? say.markdown : say.kind));
}

export function addressOf(chat: string): Address {
  return { channel: "loopback", account: id("test"), chat: id(chat) };
}

export function message(chat: string, event: string, text: string): MessageReceived {
  return {
    type: "message",
    id: id(event),
    address: addressOf(chat),
    at: new Date(),
    message: id(event),
    from: { id: id(chat), language: "en" },
    content: { kind: "text", text },
  };
}

export function arrival(account: ChannelAccount, ...events: readonly InboundEvent[]): Arrival {
  const body = new TextEncoder().encode(JSON.stringify(events));
  return {
    account,
    delivery: { body, contentType: "application/json" },
    reading: { events, ignored: [] },
  };
}
