import { z } from "zod";
import type { Content } from "../content.ts";
import { named, text } from "./named.ts";

const file = {
  media: named<"media">(),
  type: text,
  name: text,
  bytes: z.number().exactOptional(),
};
const captioned = { caption: text, plain: text };

export const storedContent: z.ZodType<Content> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: z.string(), plain: text }),
  z.object({ kind: z.literal("command"), name: z.string(), rest: z.string() }),
  z.object({
    kind: z.literal("voice"),
    seconds: z.number().exactOptional(),
    ...file,
    ...captioned,
  }),
  z.object({
    kind: z.enum(["image", "video", "document"]),
    ...file,
    ...captioned,
    also: z
      .array(z.object({ kind: z.enum(["voice", "image", "video", "document"]), ...file }))
      .exactOptional(),
  }),
  z.object({ kind: z.literal("sticker"), emoji: text, ...file }),
  z.object({
    kind: z.literal("location"),
    latitude: z.number(),
    longitude: z.number(),
    name: text,
    address: text,
  }),
  z.object({
    kind: z.literal("contact"),
    contacts: z.array(
      z.object({
        name: z.string(),
        phones: z.array(z.string()),
        person: named<"person">().exactOptional(),
      }),
    ),
  }),
  z.object({ kind: z.literal("unsupported"), label: z.string() }),
]);
