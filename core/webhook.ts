import type { Delivery, Reading, Webhook } from "./adapter.ts";

/** The steps of a webhook, each one testable without the others. */
export interface WebhookSteps {
  /** Proves over the raw bytes who sent the request, or throws `ChannelError("unauthenticated")`. */
  verify(request: Request, body: Uint8Array): void | Promise<void>;
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
    async receive(request) {
      const body = await request.bytes();
      await steps.verify(request, body);
      const delivery = { body, contentType: request.headers.get("content-type") ?? "" };
      return {
        delivery,
        reading: steps.parse(delivery),
        response: steps.acknowledge?.(delivery) ?? ACCEPTED,
      };
    },
  };
}
