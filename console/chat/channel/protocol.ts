import * as z from "zod/mini";

// Zod's compiled parsers need `new Function`, which the page's policy refuses.
z.config({ jitless: true });

const button = z.object({ label: z.string(), action: z.string() });

const message = z.object({
  seq: z.number(),
  kind: z.literal("message"),
  id: z.string(),
  from: z.enum(["visitor", "bot", "person"]),
  at: z.coerce.date(),
  text: z.string(),
  buttons: z.optional(z.array(button)),
});

const receipt = z.object({
  seq: z.number(),
  kind: z.literal("receipt"),
  message: z.string(),
  status: z.literal("read"),
});

/** One line of a conversation's record, numbered by the server. */
export const entrySchema = z.discriminatedUnion("kind", [message, receipt]);

export const typingSchema = z.object({ until: z.coerce.date() });

/** Who answers, in the visitor's language. */
export const botSchema = z.object({
  name: z.string(),
  about: z.string(),
  prompts: z.array(z.string()),
  demo: z.boolean(),
});

export const sessionSchema = z.object({ visitor: z.string(), bot: botSchema });

/** What the page posts. The id is the page's own, so that a second post does nothing. */
const outgoingSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("message"), id: z.string(), text: z.string() }),
  z.object({
    type: z.literal("button"),
    id: z.string(),
    on: z.string(),
    action: z.string(),
    label: z.string(),
  }),
]);

export const unsentSchema = z.object({
  event: outgoingSchema,
  /** When it was said, in milliseconds since 1970; also its place in the queue. */
  at: z.number(),
  /** Why the server will never take it as it is. It is kept until the visitor decides. */
  refused: z.optional(z.enum(["too_large", "refused"])),
});

export type Button = z.infer<typeof button>;
export type MessageEntry = z.infer<typeof message>;
export type Entry = z.infer<typeof entrySchema>;
export type Bot = z.infer<typeof botSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type OutgoingEvent = z.infer<typeof outgoingSchema>;

/** Something the visitor said that the server has not stored yet. */
export type Unsent = z.infer<typeof unsentSchema>;

/** Tells the bot how far the visitor has seen. Not worth keeping: the next one says it again. */
export interface ReadEvent {
  readonly type: "read";
  readonly id: string;
  readonly message: string;
}
