import { z } from "zod";
import { sentTemplate } from "./templates.ts";

/**
 * What the Graph API takes as a message, with its limits. Source: Meta's reference of
 * `/{phone-number-id}/messages`.
 */

const text = (most: number) => z.string().min(1).max(most);
const file = z.object({ id: z.string().min(1) });
const captioned = file.extend({ caption: text(1024).optional() });
const number = z.string().regex(/^-?\d+(?:\.\d+)?$/u);

const header = z.discriminatedUnion("type", [
  z.object({ type: z.literal("image"), image: file }),
  z.object({ type: z.literal("video"), video: file }),
  z.object({
    type: z.literal("document"),
    document: file.extend({ filename: text(240).optional() }),
  }),
]);

function areApart(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

const replies = z
  .array(
    z.object({
      type: z.literal("reply"),
      reply: z.object({ id: text(256), title: text(20) }),
    }),
  )
  .min(1)
  .max(3)
  .refine((all) => areApart(all.map(({ reply }) => reply.id)), "ids are not unique")
  .refine((all) => areApart(all.map(({ reply }) => reply.title)), "titles are not unique");

const rows = z
  .array(z.object({ id: text(200), title: text(24), description: text(72).optional() }))
  .min(1)
  .max(10)
  .refine((all) => areApart(all.map(({ id }) => id)), "ids are not unique");

const interactive = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("button"),
    header: header.optional(),
    body: z.object({ text: text(1024) }),
    action: z.object({ buttons: replies }),
  }),
  z.object({
    type: z.literal("list"),
    body: z.object({ text: text(1024) }),
    action: z.object({ button: text(20), sections: z.tuple([z.object({ rows })]) }),
  }),
]);

const contact = z.object({
  name: z.object({ formatted_name: text(200), first_name: text(200) }),
  phones: z.array(z.object({ phone: text(50), wa_id: z.string().optional() })).min(1),
});

const base = z.object({
  messaging_product: z.literal("whatsapp"),
  recipient_type: z.enum(["individual", "group"]).default("individual"),
  to: z.string().min(1).optional(),
  recipient: z
    .string()
    .regex(/^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/u)
    .optional(),
  context: z.object({ message_id: z.string().min(1) }).optional(),
  biz_opaque_callback_data: z.string().max(512).optional(),
});

export const sent = z.discriminatedUnion("type", [
  base.extend({ type: z.literal("text"), text: z.object({ body: text(4096) }) }),
  base.extend({ type: z.literal("image"), image: captioned }),
  base.extend({ type: z.literal("video"), video: captioned }),
  base.extend({
    type: z.literal("document"),
    document: captioned.extend({ filename: text(240).optional() }),
  }),
  base.extend({
    type: z.literal("audio"),
    audio: file.extend({ voice: z.boolean().default(false) }),
  }),
  base.extend({
    type: z.literal("location"),
    location: z.object({
      latitude: number,
      longitude: number,
      name: z.string().optional(),
      address: z.string().optional(),
    }),
  }),
  base.extend({ type: z.literal("contacts"), contacts: z.tuple([contact], contact) }),
  base.extend({
    type: z.literal("reaction"),
    reaction: z.object({ message_id: z.string().min(1), emoji: z.string() }),
  }),
  base.extend({ type: z.literal("interactive"), interactive }),
  base.extend({ type: z.literal("template"), template: sentTemplate }),
]);

export type Sent = z.infer<typeof sent>;
export type SentInteractive = z.infer<typeof interactive>;

/** What says that a message was read, and that somebody types. */
export const readMark = z.object({
  messaging_product: z.literal("whatsapp"),
  status: z.literal("read"),
  message_id: z.string().min(1),
  typing_indicator: z.object({ type: z.literal("text") }).optional(),
});
