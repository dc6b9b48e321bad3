import { createHmac } from "node:crypto";
import type { WebhookCall } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import type { Clock } from "../../../core/ports.ts";
import { isSameSecret } from "../../../core/secret.ts";
import { channel } from "./ids.ts";

/** Seconds that a request may be old, or ahead: Bolt, for one, lets a future one pass whatever it says. */
const tolerance = 300;

/**
 * Proves that Slack sent these bytes, and just now.
 *
 * Source: docs.slack.dev/authentication/verifying-requests-from-slack.
 */
export function verify(
  { headers }: WebhookCall,
  body: Uint8Array,
  { secret, clock }: { readonly secret: string; readonly clock: Clock },
): void {
  const stamp = headers.get("x-slack-request-timestamp") ?? "";
  const shown = headers.get("x-slack-signature") ?? "";
  const signed = `v0=${createHmac("sha256", secret).update(`v0:${stamp}:`).update(body).digest("hex")}`;
  if (!isSameSecret(shown, signed)) throw refused("not our signing secret");
  const age = Math.abs(clock.now().getTime() / 1_000 - Number(stamp));
  if (!/^\d{1,12}$/u.test(stamp) || age > tolerance) throw refused("signed at another time");
}

function refused(detail: string): ChannelError {
  return new ChannelError(channel, "unauthenticated", { detail });
}
