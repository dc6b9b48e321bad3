import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** The wire protocol of a platform that exists on this machine alone. All bodies are JSON. */

/** What a person said, as the platform tells the hub. */
const said = z.object({
  type: z.literal("said"),
  /** The same on every delivery. */
  id: z.string().min(1),
  chat: z.string().min(1),
  text: z.string(),
  at: z.iso.datetime(),
});

/** A message of ours was taken by the platform: told by platforms that give our key back. */
const taken = z.object({
  type: z.literal("taken"),
  id: z.string().min(1),
  chat: z.string().min(1),
  message: z.string().min(1),
  key: z.string().min(1),
  at: z.iso.datetime(),
});

export const webhookBody = z.discriminatedUnion("type", [said, taken]);
export type WebhookBody = z.infer<typeof webhookBody>;

/** What the hub asks the platform to say. */
export const sendBody = z.object({
  account: z.string(),
  chat: z.string(),
  key: z.string(),
  text: z.string(),
});
export type SendBody = z.infer<typeof sendBody>;

export const sendAnswer = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), message: z.string(), at: z.iso.datetime() }),
  /** `later`: nothing was said, try again. `never`: it will not be said. */
  z.object({ ok: z.literal(false), error: z.enum(["later", "never"]) }),
]);
export type SendAnswer = z.infer<typeof sendAnswer>;

export const SIGNATURE_HEADER = "x-local-signature";

/** Over the bytes of the body, as Meta signs. */
export function signatureOf(body: Uint8Array | string, secret: string): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}

export function isSignedBy(given: string, body: Uint8Array, secret: string): boolean {
  const [theirs, ours] = [Buffer.from(given), Buffer.from(signatureOf(body, secret))];
  return theirs.length === ours.length && timingSafeEqual(theirs, ours);
}
