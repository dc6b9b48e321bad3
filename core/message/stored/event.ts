import { z } from "zod";
import { channelFaults } from "../../errors.ts";
import type { Address } from "../address.ts";
import type { InboundEvent } from "../event.ts";
import { storedContent as content } from "./content.ts";
import { named, text } from "./named.ts";

/**
 * Events as they lie in the store: JSON with dates as text. What is read back is checked like any
 * other input, since an older version may have written it.
 */
const address: z.ZodType<Address> = z.object({
  channel: z.string(),
  account: named<"account">(),
  chat: named<"chat">(),
  thread: named<"thread">().exactOptional(),
});

const from = z.object({
  id: named<"person">(),
  aliases: z.array(named<"person">()).exactOptional(),
  name: text,
  phone: text,
  language: text,
});

const message = named<"message">();
const key = named<"delivery">().exactOptional();

/** What each type of event has beside what all have. */
const received = z.object({
  type: z.literal("message"),
  message,
  from,
  content,
  replyTo: message.exactOptional(),
  group: z.object({ addressed: z.boolean() }).exactOptional(),
  album: text,
  stale: z.literal(true).exactOptional(),
});

const pressed = z.object({
  type: z.literal("button"),
  from,
  on: message.exactOptional(),
  action: z.string(),
  label: text,
  control: text,
  values: z.record(z.string(), z.string()).exactOptional(),
});

const reaction = z.object({
  type: z.literal("reaction"),
  from,
  message,
  change: z.enum(["added", "removed"]),
  emoji: text,
});

const delivery = z.object({
  type: z.literal("delivery"),
  message,
  status: z.enum(["sent", "delivered", "read", "failed"]),
  key,
  fault: z.enum(channelFaults).exactOptional(),
  detail: text,
});

const pollAnswer = z.object({
  type: z.literal("poll_answer"),
  from,
  poll: z.string(),
  choices: z.array(z.string()),
});

const edit = z.object({ type: z.literal("edit"), message, content, from: from.exactOptional() });
const removal = z.object({ type: z.literal("removal"), message });
const joined = z.object({ type: z.literal("joined"), from });
const echo = z.object({ type: z.literal("echo"), message, content, key });
const moved = z.object({
  type: z.literal("moved"),
  to: named<"chat">(),
  from: from.exactOptional(),
});

function eventWith(at: z.ZodType<Date>): z.ZodType<InboundEvent> {
  const occurrence = z.object({ id: named<"event">(), address, at });
  return z.discriminatedUnion("type", [
    occurrence.extend(received.shape),
    occurrence.extend(pressed.shape),
    occurrence.extend(edit.shape),
    occurrence.extend(removal.shape),
    occurrence.extend(reaction.shape),
    occurrence.extend(pollAnswer.shape),
    occurrence.extend(joined.shape),
    occurrence.extend(echo.shape),
    occurrence.extend(moved.shape),
    occurrence.extend(delivery.shape),
  ]);
}

export const storedEvent = eventWith(z.iso.datetime().transform((written) => new Date(written)));

/** An event that is not stored yet, its date one that is written with a year of four digits. */
const storableEvent = eventWith(
  z.date().min(new Date("0000-01-01T00:00Z")).max(new Date("9999-12-31T23:59:59.999Z")),
);

/** Why an event could not be read back once it was stored, without its content; undefined when it could. */
export function storingFault(event: InboundEvent): string | undefined {
  if (storableEvent.safeParse(event).success) return undefined;
  const [issue] = storedEvent.safeParse(JSON.parse(JSON.stringify(event))).error?.issues ?? [];
  return issue && `${issue.path.join(".")}: ${issue.message}`;
}
