import { createHmac, timingSafeEqual } from "node:crypto";
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
 * What the page knows files by. An id says all there is to know of its file and is signed, so nobody
 * has to keep who may see what, and nobody sees what was not shown to them.
 */
export interface FileIds {
  /** For a visitor's eyes. */
  give(held: Held): PostedFile;
  /** Undefined for what was never given. */
  read(file: string): Held | undefined;
}

const payload = z.tuple([z.string(), z.string(), z.string(), z.number(), z.string().nullable()]);

export function openFileIds(secret: string, path: string): FileIds {
  const sign = (text: string) =>
    createHmac("sha256", secret).update(`${path} file ${text}`).digest("base64url");

  return {
    give({ visitor, media }) {
      const { id: stored, ...about } = media;
      const text = encode([visitor, stored, media.type, media.bytes, media.name ?? null]);
      return { id: `${text}.${sign(text)}`, ...about };
    },
    read(file) {
      const [text = "", signature = ""] = file.split(".");
      if (!same(signature, sign(text))) return undefined;
      const [visitor, stored, type, bytes, name] = payload.parse(decode(text));
      const media = { id: id<"stored-media">(stored), type, bytes };
      return { visitor, media: name === null ? media : { ...media, name } };
    },
  };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function decode(text: string): unknown {
  return JSON.parse(Buffer.from(text, "base64url").toString());
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}
