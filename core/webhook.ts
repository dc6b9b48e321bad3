import type { Delivery, Reading, Webhook, WebhookCall } from "./adapter.ts";

/** The steps of a webhook, each one testable without the others. */
export interface WebhookSteps {
  /** Proves over the raw bytes who sent the request, or throws `ChannelError("unauthenticated")`. */
  verify(call: WebhookCall, body: Uint8Array): void | Promise<void>;
  /** The adapter module's `parse`, bound to the account. */
  parse(delivery: Delivery): Reading;
  /** The answer the platform waits for. An empty 200 unless given. */
  acknowledge?(delivery: Delivery): Response;
}

/** It has no body that could be used up, so one does for all. */
const ACCEPTED = new Response(null, { status: 200 });

/** Puts the steps in their only safe order: nothing is read before the sender is proven. */
export function webhook(steps: WebhookSteps): Webhook {
  return {
    kind: "webhook",
    async receive(call) {
      const body = await call.bytes();
      await steps.verify(call, body);
      const delivery = { body, contentType: call.headers.get("content-type") ?? "" };
      return {
        delivery,
        reading: steps.parse(delivery),
        response: steps.acknowledge?.(delivery) ?? ACCEPTED,
      };
    },
  };
}
