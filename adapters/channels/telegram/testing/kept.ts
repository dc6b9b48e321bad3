import type { AdapterContext } from "../../../../core/adapter.ts";
import { MediaMissing } from "../../../../core/media/media.ts";
import { id } from "../../../../core/message/address.ts";
import type { StoredMedia } from "../../../../core/message/outgoing.ts";

type Media = AdapterContext["media"];

/** Files of ours that lie ready to be sent, each by its name. */
export function keeping(files: Readonly<Record<string, Uint8Array>>): { readonly media: Media } {
  return opening(async (name) => {
    const body = files[name];
    if (!body) throw new MediaMissing("not there");
    return ReadableStream.from([body.slice(0, 3), body.slice(3)]);
  });
}

export function opening(open: Media["open"]): { readonly media: Media } {
  return { media: { open, keep: () => Promise.reject(new Error("nothing is kept here")) } };
}

export function stored(type: string, more: Partial<StoredMedia> = {}): StoredMedia {
  return { id: id("file"), type, bytes: 7, ...more };
}
