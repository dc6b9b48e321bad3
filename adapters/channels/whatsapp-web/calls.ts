import { z } from "zod";
import type { Sent } from "../../../core/adapter.ts";
import { ChannelError, channelFaults } from "../../../core/errors.ts";
import type { Address } from "../../../core/message/address.ts";
import type { OutgoingMessage, Utterance } from "../../../core/message/outgoing.ts";
import { named } from "../../../core/message/stored/named.ts";
import { storedUtterance } from "../../../core/message/stored/utterance.ts";
import { faultOf } from "./faults.ts";
import { channel } from "./ids.ts";

const at: z.ZodType<Address> = z.object({
  channel: z.string(),
  account: named<"account">(),
  chat: named<"chat">(),
});

const message = named<"message">();

const outgoing: z.ZodType<OutgoingMessage> = z.object({
  key: named<"delivery">(),
  to: at,
  say: storedUtterance,
  replyTo: message.exactOptional(),
});

/** What can be asked of whoever has the line, as it is handed on from one process to another. */
const call = z.discriminatedUnion("do", [
  z.object({ do: z.literal("send"), outgoing }),
  z.object({ do: z.literal("typing"), at }),
  z.object({ do: z.literal("read"), at, message }),
  z.object({ do: z.literal("edit"), at, message, to: storedUtterance }),
  z.object({ do: z.literal("remove"), at, message }),
]);

export type Call =
  | { readonly do: "send"; readonly outgoing: OutgoingMessage }
  | { readonly do: "typing"; readonly at: Address }
  | { readonly do: "read"; readonly at: Address; readonly message: z.infer<typeof message> }
  | {
      readonly do: "edit";
      readonly at: Address;
      readonly message: z.infer<typeof message>;
      readonly to: Utterance;
    }
  | { readonly do: "remove"; readonly at: Address; readonly message: z.infer<typeof message> };

/** Does what is asked; answers with what was sent, if it was a message. */
export type Speak = (call: Call, signal: AbortSignal) => Promise<Sent | undefined>;

export function readCall(written: string): Call {
  return call.parse(JSON.parse(written));
}

const answer = z.union([
  z.object({ sent: z.object({ message, at: z.iso.datetime() }).exactOptional() }).strict(),
  z.object({
    fault: z.enum(channelFaults),
    detail: z.string().exactOptional(),
    retryAfterMs: z.number().exactOptional(),
    scope: z.enum(["account", "recipient"]),
    maybeSent: z.boolean(),
  }),
]);

export function writeAnswer(sent: Sent | undefined): string {
  return JSON.stringify({ sent });
}

export function writeFault(error: unknown): string {
  const { fault, detail, retryAfterMs, scope, maybeSent } = faultOf(error);
  return JSON.stringify({ fault, detail, retryAfterMs, scope, maybeSent });
}

/** What the other process sent, or the error that it threw. */
export function readAnswer(written: string): Sent | undefined {
  const read = answer.parse(JSON.parse(written));
  if ("fault" in read) throw new ChannelError(channel, read.fault, read);
  return read.sent && { message: read.sent.message, at: new Date(read.sent.at) };
}
