import { Readable } from "node:stream";
import { z } from "zod";
import type { AdapterContext, MediaPort } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import { MediaMissing, MediaRefused } from "../../../core/media/media.ts";
import type { StoredMedia } from "../../../core/message/outgoing.ts";
import { answered } from "./api.ts";
import type { BotApi } from "./api.ts";
import { channel } from "./ids.ts";
import type { TelegramSettings } from "./settings.ts";

/** Source: core.telegram.org/bots/api#sending-files. A server of one's own takes 2 GB, which nobody needs here. */
const MEGABYTE = 1_000_000;
const MOST_BYTES = 50 * MEGABYTE;
const MOST_PHOTO_BYTES = 10 * MEGABYTE;

/** How a file is sent: the method, and the name of its parameter. */
export interface Way {
  readonly method: string;
  readonly field: string;
}

const ways = {
  voice: { method: "sendVoice", field: "voice" },
  photo: { method: "sendPhoto", field: "photo" },
  animation: { method: "sendAnimation", field: "animation" },
  video: { method: "sendVideo", field: "video" },
  document: { method: "sendDocument", field: "document" },
} satisfies Readonly<Record<string, Way>>;

/** What Telegram's apps cannot show in the chat goes as a document, which they all open. */
export function wayOf(kind: "voice" | "image" | "video" | "document", media: StoredMedia): Way {
  const { type, bytes } = media;
  if (kind === "voice" || kind === "document") return ways[kind];
  if (type === "image/gif") return ways.animation;
  if (kind === "video") return type === "video/mp4" ? ways.video : ways.document;
  const isPhoto = /^image\/(?:jpeg|png|webp)$/u.test(type) && bytes <= MOST_PHOTO_BYTES;
  return isPhoto ? ways.photo : ways.document;
}

/** Calls with a file of ours, which is streamed and never whole in memory. */
export function uploader(api: BotApi, { media: store }: Pick<AdapterContext, "media">) {
  return async (
    { method, field }: Way,
    { media, ...payload }: { readonly media: StoredMedia } & Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<unknown> => {
    if (media.bytes > MOST_BYTES) throw refused(`${media.bytes} bytes are more than it takes`);
    const body = await store.open(media.id, signal).catch((error: unknown) => {
      if (error instanceof MediaMissing) throw refused("the file is not kept any more");
      throw error;
    });
    const source = Readable.fromWeb(body);
    const broken = new AbortController();
    source.once("error", () => broken.abort());
    const file = { source, filename: fileName(media) };
    const either = AbortSignal.any([signal, broken.signal]);
    try {
      return await api(method, { ...inForm(payload), [field]: file }, either);
    } catch (error) {
      if (!broken.signal.aborted) throw error;
      throw new ChannelError(channel, "unavailable", { detail: "the file broke off" });
    } finally {
      source.destroy();
    }
  };
}

function refused(detail: string): ChannelError {
  return new ChannelError(channel, "rejected", { detail });
}

/** In a form everything but text is JSON; telegraf knows that of a few parameters only. */
function inForm(payload: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      name,
      typeof value === "object" ? JSON.stringify(value) : value,
    ]),
  );
}

/** It stands in a header, between quotes. */
function fileName({ name, type }: StoredMedia): string {
  const safe = name
    ?.replaceAll(/[\p{Cc}"\\/]+/gu, "_")
    .trim()
    .slice(0, 120);
  return safe || `file.${/\/(?:x-)?(?<subtype>[\w]+)/u.exec(type)?.[1] ?? "dat"}`;
}

const fileShape = z.object({ file_path: z.string().min(1) });

/** Files of other people's, of which Telegram hands out those up to 20 MB. Source: core.telegram.org/bots/api#getfile. */
export function mediaPort(
  api: BotApi,
  { token, apiRoot }: TelegramSettings,
  { download }: Pick<AdapterContext, "download">,
): MediaPort {
  return {
    async open(media, signal) {
      const file = await api("getFile", { file_id: media }, signal).catch(notHandedOut);
      const { file_path: path } = answered(fileShape, file);
      const url = `${apiRoot}file/bot${token}/${path}`;
      return download({ url, trusted: [new URL(apiRoot).origin] }, signal);
    },
  };
}

function notHandedOut(error: unknown): never {
  if (!(error instanceof ChannelError) || error.fault !== "rejected") throw error;
  const { detail = "" } = error;
  if (/too big/u.test(detail))
    throw new MediaRefused("larger than the 20 MB that Telegram hands out");
  if (/temporarily/u.test(detail)) throw new Error("Telegram does not hand the file out just now");
  throw new MediaMissing("Telegram does not have the file any more");
}
