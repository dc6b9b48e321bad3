import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { id } from "../../../core/message/address.ts";
import type { StoredMedia } from "../../../core/message/outgoing.ts";
import type { PostedFile } from "./protocol.ts";

/** A file, and the one visitor who may have it. */
interface Held {
  readonly visitor: string;
  readonly media: StoredMedia;
}

/**
 * What the page knows files by. An id says all there is to know of its file, sealed, so nobody has to
 * keep who may see what, and whoever reads the id in a proxy's log learns nothing.
 */
export interface FileIds {
  /** For a visitor's eyes. */
  give(held: Held): PostedFile;
  /** Undefined for what was never given. */
  read(file: string): Held | undefined;
}

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const payload = z.tuple([z.string(), z.string(), z.string(), z.number(), z.string().nullable()]);

export function openFileIds(secret: string, path: string): FileIds {
  const key = createHash("sha256").update(`${secret} ${path} files`).digest();
  return {
    give({ visitor, media }) {
      const { id: stored, ...about } = media;
      const text = JSON.stringify([visitor, stored, media.type, media.bytes, media.name ?? null]);
      return { id: seal(key, text), ...about };
    },
    read(file) {
      const text = unseal(key, Buffer.from(file, "base64url"));
      if (text === undefined) return undefined;
      const [visitor, stored, type, bytes, name] = payload.parse(JSON.parse(text));
      const media = { id: id<"stored-media">(stored), type, bytes };
      return { visitor, media: name === null ? media : { ...media, name } };
    },
  };
}

function seal(key: Buffer, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  const sealed = [nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(sealed).toString("base64url");
}

function unseal(key: Buffer, sealed: Buffer): string | undefined {
  if (sealed.byteLength < NONCE_BYTES + TAG_BYTES) return undefined;
  const tagAt = sealed.byteLength - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(tagAt));
  const text = decipher.update(sealed.subarray(NONCE_BYTES, tagAt));
  try {
    return Buffer.concat([text, decipher.final()]).toString();
  } catch {
    return undefined;
  }
}
