import { z } from "zod";
import { id } from "./address.ts";
import type { Address, Id } from "./address.ts";
import type { Content } from "./content.ts";
import type { InboundEvent } from "./event.ts";
import type { Utterance } from "./outgoing.ts";

/** Characters of an id, in an index that has room for 2,700 bytes. */
const LONGEST_ID = 500;

/**
 * The message language as it lies in the store: JSON with dates as text. What is read back is
 * checked like any other input, since an older version may have written it.
 */
const named = <Name extends string>() =>
  z
    .string()
    .max(LONGEST_ID)
    .transform((value): Id<Name> => id(value));
const date = z.iso.datetime().transform((text) => new Date(text));

const address: z.ZodType<Address> = z.object({
  channel: z.string(),
  account: named<"account">(),
  chat: named<"chat">(),
  thread: named<"thread">().exactOptional(),
});

const content: z.ZodType<Content> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: z.string() }),
  z.object({ kind: z.literal("command"), name: z.string(), rest: z.string() }),
  z.object({
    kind: z.literal("voice"),
    media: named<"media">(),
    seconds: z.number().exactOptional(),
  }),
  z.object({
    kind: z.enum(["image", "video", "file"]),
    media: named<"media">(),
    caption: z.string().exactOptional(),
  }),
  z.object({ kind: z.literal("location"), latitude: z.number(), longitude: z.number() }),
  z.object({ kind: z.literal("unsupported"), label: z.string() }),
]);

const from = z.object({
  id: named<"person">(),
  name: z.string().exactOptional(),
  language: z.string().exactOptional(),
});

const occurrence = { id: named<"event">(), address, at: date };
const message = named<"message">();

export const storedEvent: z.ZodType<InboundEvent> = z.discriminatedUnion("type", [
  z.object({
    ...occurrence,
    type: z.literal("message"),
    message,
    from,
    content,
    replyTo: message.exactOptional(),
  }),
  z.object({
    ...occurrence,
    type: z.literal("button"),
    from,
    on: message.exactOptional(),
    action: z.string(),
    label: z.string().exactOptional(),
  }),
  z.object({ ...occurrence, type: z.literal("edit"), message, content }),
  z.object({ ...occurrence, type: z.literal("removal"), message }),
  z.object({
    ...occurrence,
    type: z.literal("delivery"),
    message,
    status: z.enum(["sent", "delivered", "read", "failed"]),
    key: named<"delivery">().exactOptional(),
  }),
]);

const button = z.object({ label: z.string(), action: z.string() });

export const storedUtterance: z.ZodType<Utterance> = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("text"),
    markdown: z.string(),
    buttons: z.array(button).exactOptional(),
  }),
  z.object({ kind: z.literal("voice"), media: named<"media">(), transcript: z.string() }),
  z.object({
    kind: z.literal("media"),
    media: named<"media">(),
    caption: z.string().exactOptional(),
  }),
]);

/** Why an event could not be read back once it was stored, without its content; undefined when it could. */
export function storingFault(stored: InboundEvent): string | undefined {
  const [issue] = storedEvent.safeParse(JSON.parse(JSON.stringify(stored))).error?.issues ?? [];
  return issue && `${issue.path.join(".")}: ${issue.message}`;
}
