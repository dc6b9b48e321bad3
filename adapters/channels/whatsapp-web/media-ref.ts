import { id } from "../../../core/message/address.ts";
import type { MediaRef } from "../../../core/message/content.ts";
import type { File } from "./shapes.ts";

/** WhatsApp's kinds of file: each encrypts with keys of its own. */
export type FileKind = "image" | "video" | "document" | "audio" | "sticker";

/** All that it takes to fetch and decrypt a file, as one text. */
export interface EncryptedFile {
  readonly kind: FileKind;
  /** MIME type, as its sender says; empty when they do not. */
  readonly type: string;
  /** Base64. */
  readonly mediaKey: string;
  /** Base64 of the SHA-256 of what is fetched; empty when it was not told. */
  readonly encryptedSha256: string;
  /** The path on whatever host WhatsApp has for files. */
  readonly directPath: string;
  readonly url: string;
}

const between = "|";

export function mediaRefOf(kind: FileKind, file: File): MediaRef {
  const { mimetype, mediaKey, fileEncSha256, directPath, url } = file;
  const parts = [kind, mimetype, mediaKey, fileEncSha256, directPath, url];
  return id(parts.map((part) => part ?? "").join(between));
}

export function encryptedFileOf(media: MediaRef): EncryptedFile {
  const [kind, type = "", mediaKey = "", encryptedSha256 = "", directPath = "", ...url] =
    media.split(between);
  if (!isKind(kind)) throw new Error("not a file of WhatsApp Web's");
  return { kind, type, mediaKey, encryptedSha256, directPath, url: url.join(between) };
}

const kinds: ReadonlySet<string> = new Set(["image", "video", "document", "audio", "sticker"]);

function isKind(word: string | undefined): word is FileKind {
  return word !== undefined && kinds.has(word);
}
