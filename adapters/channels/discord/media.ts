import { z } from "zod";
import type { AdapterContext, MediaPort } from "../../../core/adapter.ts";
import type { DiscordApi } from "./api.ts";
import { isSnowflake } from "./ids.ts";
import type { DiscordSettings } from "./settings.ts";

const sticker = z.object({ format_type: z.int() });
const formats = new Map([
  [3, "json"],
  [4, "gif"],
]);

/**
 * Attachments go by their signed address, which is good for about a day; stickers by their id.
 *
 * Source: docs.discord.com/developers/reference#signed-attachment-cdn-urls.
 */
export function mediaPort(
  { apiRoot, cdnRoot }: Pick<DiscordSettings, "apiRoot" | "cdnRoot">,
  { api, download }: Pick<AdapterContext, "download"> & { readonly api: DiscordApi },
): MediaPort {
  const trusted = [new URL(apiRoot).origin, new URL(cdnRoot).origin];
  const stickerAt = async (id: string, signal: AbortSignal) => {
    const { json } = await api({ method: "GET", path: `/stickers/${id}` }, signal);
    const { format_type } = sticker.parse(json);
    return `${cdnRoot}/stickers/${id}.${formats.get(format_type) ?? "png"}`;
  };
  return {
    async open(media, signal) {
      const url = isSnowflake(media) ? await stickerAt(media, signal) : media;
      return download({ url, trusted }, signal);
    },
  };
}
