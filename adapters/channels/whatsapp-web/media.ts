import { createDecipheriv, createHash, createHmac, hkdfSync } from "node:crypto";
import { openAsBlob } from "node:fs";
import { z } from "zod";
import type { AdapterContext, MediaPort } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import { MediaRefused } from "../../../core/media/media.ts";
import { isSameSecret } from "../../../core/secret.ts";
import type { Socket } from "./baileys.ts";
import { channel } from "./ids.ts";
import { encryptedFileOf } from "./media-ref.ts";
import type { EncryptedFile, FileKind } from "./media-ref.ts";
import type { WhatsAppWebSettings } from "./settings.ts";

const ORIGIN = "https://web.whatsapp.com";
const FILES = "https://mmg.whatsapp.net";

type MediaParts = Pick<AdapterContext, "download" | "fetch"> &
  Pick<WhatsAppWebSettings, "mediaRoot">;

/** Fetches what lies encrypted on WhatsApp's servers, and decrypts it on its way. */
export function mediaPort({ download, mediaRoot }: MediaParts): MediaPort {
  return {
    async open(media, signal) {
      const file = encryptedFileOf(media);
      const url = addressOf(file, mediaRoot);
      const trusted = mediaRoot === undefined ? [] : [new URL(mediaRoot).origin];
      const { body } = await download({ url, headers: { origin: ORIGIN }, trusted }, signal);
      const type = file.type || "application/octet-stream";
      return { type, body: body.pipeThrough(decryption(file)) };
    },
  };
}

/** The path is good for any host of WhatsApp's, and a host that somebody else named is none. */
function addressOf({ directPath, url }: EncryptedFile, mediaRoot: string | undefined): string {
  if (directPath.startsWith("/")) return `${mediaRoot ?? FILES}${directPath}`;
  const host = URL.parse(url)?.hostname ?? "";
  if (host.endsWith(".whatsapp.net")) return url;
  throw new MediaRefused("the file does not lie on WhatsApp's servers");
}

/** What the kinds are called in the making of their keys. */
const words: Readonly<Record<FileKind, string>> = {
  image: "Image",
  sticker: "Image",
  video: "Video",
  audio: "Audio",
  document: "Document",
};

/** The end of a file proves that nobody changed it. */
const MAC_BYTES = 10;

/**
 * AES-256-CBC, then ten bytes of HMAC-SHA256 over IV and ciphertext. What comes out is proven only
 * once it has all come: before the last byte it throws when a byte was changed.
 */
function decryption({ kind, mediaKey, encryptedSha256 }: EncryptedFile) {
  const { iv, cipherKey, macKey } = keysOf(kind, mediaKey);
  const decipher = createDecipheriv("aes-256-cbc", cipherKey, iv);
  const mac = createHmac("sha256", macKey).update(iv);
  const digest = createHash("sha256");
  let held: Buffer = Buffer.alloc(0);
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      digest.update(chunk);
      const all = Buffer.concat([held, chunk]);
      const body = all.subarray(0, Math.max(0, all.length - MAC_BYTES));
      held = all.subarray(body.length);
      mac.update(body);
      const plain = decipher.update(body);
      if (plain.length > 0) controller.enqueue(plain);
    },
    flush(controller) {
      const isWhole = encryptedSha256 === "" || digest.digest("base64") === encryptedSha256;
      if (!isWhole || !isSameSecret(held, mac.digest().subarray(0, MAC_BYTES)))
        throw new MediaRefused("the file was changed on its way");
      const plain = decipher.final();
      if (plain.length > 0) controller.enqueue(plain);
    },
  });
}

function keysOf(kind: FileKind, mediaKey: string) {
  const key = Buffer.from(mediaKey, "base64");
  if (key.length !== 32) throw new MediaRefused("the file came without its key");
  const keys = Buffer.from(hkdfSync("sha256", key, "", `WhatsApp ${words[kind]} Keys`, 112));
  return {
    iv: keys.subarray(0, 16),
    cipherKey: keys.subarray(16, 48),
    macKey: keys.subarray(48, 80),
  };
}

const uploaded = z.object({ url: z.string().optional(), direct_path: z.string().min(1) });

type Upload = (
  path: string,
  file: { readonly fileEncSha256B64: string; readonly mediaType: string },
) => Promise<{ mediaUrl: string; directPath: string }>;

/**
 * Puts an encrypted file on WhatsApp's servers, streamed from where the library laid it. Instead of
 * the library's own, which takes redirects to anywhere and cannot be told of another host.
 */
export function uploading(
  { fetch, mediaRoot }: MediaParts,
  socket: Socket,
  signal: AbortSignal,
): Upload {
  return async (path, { fileEncSha256B64, mediaType }) => {
    const { hosts, auth } = await socket.refreshMediaConn(false);
    const name = fileEncSha256B64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/u, "");
    const query = new URLSearchParams({ auth, token: name });
    const root = mediaRoot ?? `https://${hosts[0]?.hostname ?? "mmg.whatsapp.net"}`;
    const response = await fetch(`${root}/mms/${mediaType}/${name}?${query.toString()}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream", origin: ORIGIN },
      body: await openAsBlob(path),
      redirect: "error",
      signal,
    }).catch(() => undefined);
    const { data } = uploaded.safeParse(await response?.json().catch(() => undefined));
    if (!data)
      throw new ChannelError(channel, "unavailable", { detail: "the file could not be uploaded" });
    const { direct_path: directPath, url: mediaUrl = `${FILES}${directPath}` } = data;
    return { mediaUrl, directPath };
  };
}
