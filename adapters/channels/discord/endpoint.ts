import { createPublicKey, verify as isSignedBy } from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { AdapterContext, Delivery, WebhookCall } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import { readJson } from "../../../core/json.ts";
import { isDeferred, remember } from "./deferred.ts";
import { formAskedFor, showing } from "./forms.ts";
import { channel } from "./ids.ts";
import { interactionTypes } from "./kinds.ts";
import { interaction } from "./shapes.ts";
import type { DiscordInteraction } from "./shapes.ts";

/** Seconds that a signed request may be off our clock, either way. */
const tolerance = 300;

/** An Ed25519 key as the portal shows it, with what X.509 writes in front of one (RFC 8410). */
const spki = Buffer.from("302a300506032b6570032100", "hex");

/** Proves that Discord posted a body, over the time and the very bytes. */
export function verifier(publicKey: string, { clock }: Pick<AdapterContext, "clock">) {
  const key = createPublicKey({
    key: Buffer.concat([spki, Buffer.from(publicKey, "hex")]),
    format: "der",
    type: "spki",
  });
  return ({ headers }: WebhookCall, body: Uint8Array): void => {
    const timestamp = headers.get("x-signature-timestamp") ?? "";
    const signature = headers.get("x-signature-ed25519") ?? "";
    if (!isRecent(timestamp, clock.now())) throw refused("not signed lately");
    if (!isSigned({ timestamp, signature, body }, key)) throw refused("not signed by Discord");
  };
}

function isRecent(timestamp: string, now: Date): boolean {
  if (!/^\d{1,12}$/u.test(timestamp)) return false;
  return Math.abs(now.getTime() / 1000 - Number(timestamp)) <= tolerance;
}

interface Signed {
  readonly timestamp: string;
  readonly signature: string;
  readonly body: Uint8Array;
}

function isSigned({ timestamp, signature, body }: Signed, key: KeyObject): boolean {
  if (!/^[\da-f]{128}$/iu.test(signature)) return false;
  const words = Buffer.concat([Buffer.from(timestamp), body]);
  return isSignedBy(null, words, key, Buffer.from(signature, "hex"));
}

function refused(detail: string): ChannelError {
  return new ChannelError(channel, "unauthenticated", { detail });
}

/** The interaction in a delivery, where it is one. */
function interactionIn({ body }: Delivery): DiscordInteraction | undefined {
  const json = readJson(body);
  return interaction.safeParse(json.ok ? json.value : undefined).data;
}

/**
 * What Discord waits for, three seconds at most: PONG, "is thinking", a form, or no more than that we
 * heard.
 */
export async function answerTo(
  { keep }: Pick<AdapterContext, "keep">,
  given: DiscordInteraction,
): Promise<{ type: number; data?: unknown } | undefined> {
  const form = formAskedFor(given);
  return (form === undefined ? undefined : await showing(keep, form)) ?? acknowledging(given);
}

function acknowledging(given: DiscordInteraction): { type: number; data?: unknown } | undefined {
  if (given.type === interactionTypes.ping) return { type: 1 };
  if (given.type === interactionTypes.autocomplete) return { type: 8, data: { choices: [] } };
  if (isDeferred(given)) return { type: 5 };
  const isHeard =
    given.type === interactionTypes.component || given.type === interactionTypes.modal;
  return isHeard ? { type: 6 } : undefined;
}

/** The answer to a request that was posted to us, and what has to be known to say more later. */
export async function respond(
  memory: Pick<AdapterContext, "clock" | "keep">,
  delivery: Delivery,
): Promise<Response> {
  const given = interactionIn(delivery);
  if (!given) return new Response(null, { status: 200 });
  if (isDeferred(given)) await remember(memory, given);
  return Response.json((await answerTo(memory, given)) ?? null);
}
