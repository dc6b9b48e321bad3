import { z } from "zod";
import type { Refusal } from "./refusal.ts";
import { badRequest } from "./refusal.ts";

const moment = z.object({
  dateTime: z.iso.datetime({ offset: true }).nullish(),
  date: z.iso.date().nullish(),
  timeZone: z.string().nullish(),
});

/** What a client may write of an event. A client's own id is in the letters of base32hex. */
export const eventInput = z.object({
  id: z
    .string()
    .regex(/^[0-9a-v]{5,1024}$/u)
    .optional(),
  summary: z.string().optional(),
  description: z.string().optional(),
  start: moment,
  end: moment,
  status: z.enum(["confirmed", "tentative", "cancelled"]).default("confirmed"),
  transparency: z.enum(["opaque", "transparent"]).default("opaque"),
  visibility: z.enum(["default", "public", "private", "confidential"]).default("default"),
  recurrence: z.array(z.string()).optional(),
  attendees: z
    .array(
      z.object({ email: z.string(), self: z.boolean().optional(), responseStatus: z.string() }),
    )
    .optional(),
  extendedProperties: z.object({ private: z.record(z.string(), z.string()) }).optional(),
});

export type EventInput = z.infer<typeof eventInput>;

export const channelInput = z.object({
  id: z.string().regex(/^[\w\-+/=]{1,64}$/u),
  type: z.literal("web_hook"),
  address: z.url(),
  token: z.string().max(256).optional(),
});

export const channelStop = z.object({ id: z.string(), resourceId: z.string() });

/** Reads a body, or refuses it as Google does. */
export function readAs<T>(schema: z.ZodType<T>, given: unknown): T {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const refusal: Refusal = badRequest();
  throw refusal;
}
