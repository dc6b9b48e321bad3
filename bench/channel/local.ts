import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { defineAdapter } from "../../core/adapter.ts";
import type { Delivery, Reading } from "../../core/adapter.ts";
import { ChannelError } from "../../core/errors.ts";
import { id } from "../../core/message/address.ts";
import type { AccountId } from "../../core/message/address.ts";
import type { OutgoingMessage } from "../../core/message/outgoing.ts";
import { webhook } from "../../core/webhook.ts";
import { openPost } from "./post.ts";

const channel = "local";

const Settings = z.object({ secret: z.string().min(1), api: z.url() });

const Message = z.object({ id: z.string(), chat: z.string(), at: z.number(), text: z.string() });

/** The leanest channel there can be: one message a webhook, its HMAC in a header, its API on this machine. */
export const local = defineAdapter({
  channel,
  settings: Settings,
  parse,
  create({ secret, api }, { account }) {
    const post = openPost(api);
    return {
      channel,
      limits: {
        sends: [],
        measure: (markdown: string) => markdown.length,
        textLength: 4_096,
        captionLength: 1_024,
        buttons: 10,
        buttonLength: 64,
      },
      repeatable: true,
      source: webhook({
        verify: (request, body) => verify(secret, body, request.headers.get("x-signature") ?? ""),
        parse: (delivery) => parse(delivery, account),
      }),
      async send(message, signal) {
        const status = await post("/messages", render(message), signal);
        if (status !== 200) throw new ChannelError(channel, "unavailable", { maybeSent: true });
        return { message: id(message.key), at: new Date() };
      },
    };
  },
});

function verify(secret: string, body: Uint8Array, signature: string): void {
  const expected = createHmac("sha256", secret).update(body).digest();
  const given = Buffer.from(signature, "hex");
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new ChannelError(channel, "unauthenticated");
}

const decoder = new TextDecoder();

function parse({ body }: Delivery, account: AccountId): Reading {
  const read = Message.safeParse(JSON.parse(decoder.decode(body)));
  if (!read.success) return { events: [], ignored: [{ kind: "unreadable", reason: "no message" }] };
  const { id: event, chat, at, text } = read.data;
  const message = {
    type: "message",
    id: id<"event">(event),
    address: { channel, account, chat: id<"chat">(chat) },
    at: new Date(at),
    message: id<"message">(event),
    from: { id: id<"person">(chat) },
    content: { kind: "text", text },
  } as const;
  return { events: [message], ignored: [] };
}

function render({ key, to, say }: OutgoingMessage): string {
  const text = say.kind === "text" ? say.markdown : "";
  return JSON.stringify({ key, chat: to.chat, text });
}
