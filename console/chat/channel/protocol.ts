import * as z from "zod/mini";

// Zod's compiled parsers need `new Function`, which the page's policy refuses.
z.config({ jitless: true });

const button = z.object({
  label: z.string(),
  action: z.string(),
  description: z.optional(z.string()),
});

/** What the hub calls an uploaded file. */
export const postedFileSchema = z.object({
  id: z.string(),
  type: z.string(),
  bytes: z.optional(z.number()),
  name: z.optional(z.string()),
});

const file = z.extend(postedFileSchema, {
  kind: z.enum(["voice", "image", "video", "document"]),
  alt: z.optional(z.string()),
  seconds: z.optional(z.number()),
  waveform: z.optional(z.array(z.number())),
  transcript: z.optional(z.string()),
});

const place = z.object({
  latitude: z.number(),
  longitude: z.number(),
  name: z.optional(z.string()),
  address: z.optional(z.string()),
});

const shown = {
  text: z.string(),
  files: z.optional(z.array(file)),
  location: z.optional(place),
  contact: z.optional(z.object({ name: z.string(), phone: z.string() })),
  buttons: z.optional(z.array(button)),
  list: z.optional(z.string()),
};

const told = { seq: z.number() };
const said = { ...told, at: z.coerce.date() };

const message = z.object({
  ...said,
  ...shown,
  kind: z.literal("message"),
  id: z.string(),
  from: z.enum(["visitor", "bot", "person"]),
});

const edit = z.object({ ...told, ...shown, kind: z.literal("edit"), message: z.string() });

const rating = z.object({
  ...said,
  kind: z.literal("rating"),
  id: z.string(),
  text: z.optional(z.string()),
});

/** One line of a conversation's record, numbered by the server. */
export const entrySchema = z.discriminatedUnion("kind", [
  message,
  edit,
  rating,
  z.object({
    ...told,
    kind: z.literal("receipt"),
    message: z.string(),
    status: z.literal("read"),
  }),
  z.object({ ...told, kind: z.literal("removal"), message: z.string() }),
  z.object({ ...told, kind: z.literal("reaction"), message: z.string(), emoji: z.string() }),
  z.object({
    ...told,
    kind: z.literal("rated"),
    rating: z.string(),
    stars: z.number(),
    words: z.string(),
  }),
]);

export const typingSchema = z.object({ until: z.coerce.date() });

/** Who answers, in the visitor's language. */
export const botSchema = z.object({
  name: z.string(),
  about: z.string(),
  prompts: z.array(z.string()),
  demo: z.boolean(),
});

export const sessionSchema = z.object({
  visitor: z.string(),
  bot: botSchema,
  /** Bytes that a file may have. */
  largestFile: z.optional(z.number()),
});

/** Entries that came together; one of a kind that this page does not know yet is left out. */
export const historySchema = z.object({ entries: z.array(z.unknown()) });

/** The visitor's conversations; the first has no thread. `reply` is the newest that was answered. */
export const conversationsSchema = z.object({
  conversations: z.array(
    z.object({
      thread: z.optional(z.string()),
      last: z.optional(message),
      reply: z.optional(z.string()),
    }),
  ),
});

const about = { id: z.string(), thread: z.optional(z.string()) };

/** What the page posts. The id is the page's own, so that a second post does nothing. */
const outgoingSchema = z.discriminatedUnion("type", [
  z.object({ ...about, type: z.literal("message"), text: z.string() }),
  z.object({
    ...about,
    type: z.literal("files"),
    files: z.array(postedFileSchema),
    caption: z.optional(z.string()),
  }),
  z.object({
    ...about,
    type: z.literal("voice"),
    file: postedFileSchema,
    seconds: z.number(),
    waveform: z.array(z.number()),
  }),
  z.object({
    ...about,
    type: z.literal("location"),
    latitude: z.number(),
    longitude: z.number(),
  }),
  z.object({
    ...about,
    type: z.literal("button"),
    on: z.string(),
    action: z.string(),
    label: z.string(),
    values: z.optional(z.record(z.string(), z.string())),
  }),
  z.object({ ...about, type: z.literal("edit"), message: z.string(), text: z.string() }),
  z.object({ ...about, type: z.literal("removal"), message: z.string() }),
  z.object({ ...about, type: z.literal("end") }),
]);

export const unsentSchema = z.object({
  event: outgoingSchema,
  /** When it was said, in milliseconds since 1970; also its place in the queue. */
  at: z.number(),
  /** Why the server will never take it as it is. It is kept until the visitor decides. */
  refused: z.optional(z.enum(["too_large", "refused"])),
});

export type Button = z.infer<typeof button>;
export type PostedFile = z.infer<typeof postedFileSchema>;
export type ShownFile = z.infer<typeof file>;
export type FileKind = ShownFile["kind"];
export type Place = z.infer<typeof place>;
export type MessageEntry = z.infer<typeof message>;
export type EditEntry = z.infer<typeof edit>;
export type RatingEntry = z.infer<typeof rating>;
export type Entry = z.infer<typeof entrySchema>;
export type Bot = z.infer<typeof botSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type Listed = z.infer<typeof conversationsSchema>["conversations"][number];
export type OutgoingEvent = z.infer<typeof outgoingSchema>;

/** Something the visitor said that the server has not stored yet. */
export type Unsent = z.infer<typeof unsentSchema>;

/** Tells the bot how far the visitor has seen. Not worth keeping: the next one says it again. */
export interface ReadEvent {
  readonly type: "read";
  readonly id: string;
  readonly thread?: string;
  readonly message: string;
}

export function kindOf(type: string): FileKind {
  const [family] = type.split("/");
  if (family === "audio") return "voice";
  return family === "image" || family === "video" ? family : "document";
}
