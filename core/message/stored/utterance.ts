import { z } from "zod";
import type { Form, Utterance } from "../outgoing.ts";
import { named, text } from "./named.ts";

const field = { name: z.string(), label: z.string() };

export const storedForm: z.ZodType<Form> = z.object({
  label: z.string(),
  title: z.string(),
  submit: z.string(),
  action: z.string(),
  fields: z.array(
    z.discriminatedUnion("kind", [
      z.object({ ...field, kind: z.enum(["text", "date", "time"]) }),
      z.object({
        ...field,
        kind: z.literal("choice"),
        choices: z.array(z.object({ label: z.string(), value: z.string() })),
      }),
    ]),
  ),
});

const choices = {
  buttons: z
    .array(z.object({ label: z.string(), action: z.string(), description: text }))
    .exactOptional(),
  list: text,
  form: storedForm.exactOptional(),
};

const media = z.object({
  id: named<"stored-media">(),
  type: z.string(),
  bytes: z.number(),
  name: text,
});

export const storedUtterance: z.ZodType<Utterance> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), markdown: z.string(), ...choices }),
  z.object({ kind: z.literal("voice"), media, transcript: z.string(), seconds: z.number() }),
  z.object({
    kind: z.enum(["image", "video", "document"]),
    media,
    caption: text,
    alt: text,
    ...choices,
  }),
  z.object({
    kind: z.literal("location"),
    latitude: z.number(),
    longitude: z.number(),
    name: text,
    address: text,
  }),
  z.object({ kind: z.literal("contact"), name: z.string(), phone: z.string() }),
  z.object({ kind: z.literal("reaction"), on: named<"message">(), emoji: z.string() }),
  z.object({
    kind: z.literal("template"),
    template: z.string(),
    language: z.string(),
    values: z.array(z.string()),
    markdown: z.string(),
    actions: z.array(z.string()).exactOptional(),
  }),
]);
