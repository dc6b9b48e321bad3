import * as z from "zod/mini";

// Zod's compiled parsers need `new Function`, which the page's policy refuses.
z.config({ jitless: true });

const span = z.object({
  type: z.string(),
  offset: z.number(),
  length: z.number(),
  url: z.optional(z.string()),
});

const bubble = z.object({
  who: z.enum(["person", "bot"]),
  kind: z.enum(["text", "voice", "image", "video", "document", "location", "contact"]),
  text: z.string(),
  buttons: z.optional(z.array(z.string())),
  reaction: z.optional(z.string()),
  at: z.coerce.date(),
  spans: z.optional(z.array(span)),
  list: z.optional(z.string()),
  isRead: z.optional(z.boolean()),
  fileType: z.optional(z.string()),
});

const mishaps = z.object({
  twice: z.boolean(),
  reorder: z.boolean(),
  delay: z.boolean(),
  drop: z.boolean(),
  redeliver: z.boolean(),
});

const letter = z.object({
  id: z.string(),
  kind: z.enum(["failed", "expired", "in_doubt", "unreadable", "poison"]),
  reason: z.string(),
});

const form = z.object({
  title: z.string(),
  submit: z.string(),
  fields: z.array(
    z.object({
      label: z.string(),
      kind: z.enum(["text", "date", "time", "choice"]),
      choices: z.optional(z.array(z.string())),
    }),
  ),
});

const channel = z.object({
  channel: z.string(),
  way: z.enum(["webhook", "line", "page"]),
  textLength: z.number(),
  person: z.string(),
  turn: z.number(),
  bubbles: z.array(bubble),
  form: z.optional(form),
  mishaps,
  isCrashing: z.boolean(),
  letters: z.array(letter),
  complaints: z.array(z.string()),
});

/** How everything stands, as the simulator tells it. */
export const stateSchema = z.object({
  bot: z.string(),
  hub: z.enum(["starting", "running", "down"]),
  channels: z.array(channel),
  leftOut: z.array(z.object({ channel: z.string(), why: z.string() })),
  notes: z.array(
    z.object({ level: z.enum(["info", "warn", "error"]), text: z.string(), at: z.coerce.date() }),
  ),
});

export type State = z.infer<typeof stateSchema>;
export type Channel = z.infer<typeof channel>;
export type Bubble = z.infer<typeof bubble>;
export type Form = z.infer<typeof form>;
export type LetterKind = z.infer<typeof letter>["kind"];
export type Span = z.infer<typeof span>;
export type Mishaps = z.infer<typeof mishaps>;
export type Mishap = keyof Mishaps;
export type Answer = "rate_limited" | "expired" | "server_error" | "page" | "reset" | "silence";
