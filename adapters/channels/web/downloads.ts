import type { AdapterContext } from "../../../core/adapter.ts";
import { MediaMissing } from "../../../core/media/media.ts";
import type { StoredMedia } from "../../../core/message/outgoing.ts";
import type { FileIds } from "./file-ids.ts";

/** What a browser may show by itself. Everything else, HTML and SVG above all, is only to be saved. */
const SHOWN =
  /^(?:image\/(?:png|jpeg|gif|webp|avif)|audio\/[\w.+-]+|video\/(?:mp4|webm|ogg|quicktime))$/u;

const OPEN_MS = 10 * 60_000;

export interface DownloadParts {
  readonly files: FileIds;
  readonly context: Pick<AdapterContext, "media">;
}

/** Gives a visitor a file of their own conversations, or the part of it that a player asks for. */
export function downloads({ files, context: { media } }: DownloadParts) {
  return async (
    visitor: string,
    { file, request }: { file: string; request: Request },
  ): Promise<Response | undefined> => {
    const held = files.read(file);
    if (held?.visitor !== visitor) return undefined;
    const range = rangeIn(request.headers.get("range"), held.media.bytes);
    if (range === "none")
      return new Response(null, {
        status: 416,
        headers: { "content-range": `bytes */${held.media.bytes}` },
      });
    try {
      const body = await media.open(held.media.id, AbortSignal.timeout(OPEN_MS));
      return range ? part(body, held.media, range) : whole(body, held.media);
    } catch (error) {
      if (error instanceof MediaMissing) return undefined;
      throw error;
    }
  };
}

function whole(body: ReadableStream<Uint8Array>, file: StoredMedia): Response {
  const headers = { ...headersOf(file), "content-length": `${file.bytes}` };
  return new Response(body, { headers });
}

interface Range {
  readonly from: number;
  /** The last byte, which is part of it. */
  readonly to: number;
}

function part(body: ReadableStream<Uint8Array>, file: StoredMedia, { from, to }: Range): Response {
  return new Response(body.pipeThrough(cut({ from, to })), {
    status: 206,
    headers: {
      ...headersOf(file),
      "content-length": `${to - from + 1}`,
      "content-range": `bytes ${from}-${to}/${file.bytes}`,
    },
  });
}

const RANGE = /^bytes=(?:(?<from>\d+)-(?<to>\d*)|-(?<last>\d+))$/u;

/** One range, as players ask for it; what else is asked is answered with the whole file. */
function rangeIn(header: string | null, bytes: number): Range | "none" | undefined {
  const asked = RANGE.exec(header ?? "")?.groups;
  if (!asked) return undefined;
  const { from, to, last } = asked;
  const end = to ? Math.min(bytes - 1, Number(to)) : bytes - 1;
  const start = last ? Math.max(0, bytes - Number(last)) : Number(from);
  return start <= end ? { from: start, to: end } : "none";
}

function cut({ from, to }: Range): TransformStream<Uint8Array, Uint8Array> {
  let at = 0;
  return new TransformStream({
    transform(piece, controller) {
      const wanted = piece.subarray(Math.max(0, from - at), Math.max(0, to + 1 - at));
      at += piece.byteLength;
      if (wanted.byteLength > 0) controller.enqueue(wanted);
      if (at > to) controller.terminate();
    },
  });
}

function headersOf({ type, name = "file" }: StoredMedia): Record<string, string> {
  const isShown = SHOWN.test(type);
  return {
    "content-type": isShown ? type : "application/octet-stream",
    "content-disposition": `${isShown ? "inline" : "attachment"}; filename*=UTF-8''${encoded(name)}`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "accept-ranges": "bytes",
    // A file is named by what is in it, and belongs to one person.
    "cache-control": "private, max-age=31536000, immutable",
  };
}

/** As RFC 8187 wants it, which leaves out more than `encodeURIComponent` does. */
function encoded(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
