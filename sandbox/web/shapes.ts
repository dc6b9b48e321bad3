import { z } from "zod";

const file = z.object({
  id: z.string(),
  type: z.string(),
  kind: z.enum(["voice", "image", "video", "document"]),
  name: z.string().optional(),
  transcript: z.string().optional(),
});

const shown = {
  text: z.string(),
  files: z.array(file).optional(),
  location: z
    .object({
      latitude: z.number(),
      longitude: z.number(),
      name: z.string().optional(),
      address: z.string().optional(),
    })
    .optional(),
  contact: z.object({ name: z.string(), phone: z.string() }).optional(),
  buttons: z.array(z.object({ label: z.string(), action: z.string() })).optional(),
};

const told = { seq: z.number() };

/** What the hub tells a page. */
export const entry = z.discriminatedUnion("kind", [
  z.object({
    ...told,
    ...shown,
    kind: z.literal("message"),
    id: z.string(),
    from: z.enum(["visitor", "bot", "person"]),
  }),
  z.object({ ...told, ...shown, kind: z.literal("edit"), message: z.string() }),
  z.object({ ...told, kind: z.literal("removal"), message: z.string() }),
  z.object({ ...told, kind: z.literal("reaction"), message: z.string(), emoji: z.string() }),
  z.object({ ...told, kind: z.literal("receipt"), message: z.string(), status: z.literal("read") }),
  z.object({ ...told, kind: z.literal("rating"), id: z.string(), text: z.string().optional() }),
  z.object({ ...told, kind: z.literal("rated"), rating: z.string(), stars: z.number() }),
]);

/** A file as the hub answers when it was uploaded. */
export const uploaded = z.object({
  id: z.string(),
  type: z.string(),
  bytes: z.number(),
  name: z.string().optional(),
});

export type Entry = z.infer<typeof entry>;
export type Message = Extract<Entry, { kind: "message" }>;
