import { z } from "zod";
import type { AdapterContext, MediaPort } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import { MediaMissing } from "../../../core/media/media.ts";
import type { Graph } from "./graph.ts";
import type { WhatsAppCloudSettings } from "./settings.ts";

/** Fetches what a person sent: its address is asked for anew each time, for it holds five minutes. */
export function media(
  graph: Graph,
  { token, phoneNumberId, apiRoot }: WhatsAppCloudSettings,
  { download }: Pick<AdapterContext, "download">,
): MediaPort {
  return {
    async open(file, signal) {
      const query = { phone_number_id: phoneNumberId };
      const { url } = answer.parse(await graph.get(file, query, signal).catch(missing));
      // Meta's file server refuses those who do not say what they are.
      const headers = { authorization: `Bearer ${token}`, "user-agent": "Prosa" };
      return download({ url, headers, trusted: [new URL(apiRoot).origin] }, signal);
    },
  };
}

const answer = z.object({ url: z.url() });

/** Of a file that it no longer has, Meta says that the parameter is wrong. */
function missing(error: unknown): never {
  if (error instanceof ChannelError && error.fault === "rejected")
    throw new MediaMissing(error.detail);
  throw error;
}
