import { createHash, randomUUID } from "node:crypto";
import type { Hash } from "node:crypto";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { MediaMissing, MediaRefused } from "../../core/media/media.ts";
import type { MediaToKeep } from "../../core/media/media.ts";
import { id } from "../../core/message/address.ts";
import type { StoredMedia, StoredMediaId } from "../../core/message/outgoing.ts";
import { typeOf } from "./type.ts";

/** A file that lies whole on this machine, and is to be moved to its place or taken away. */
export interface Spooled {
  readonly path: string;
  readonly stored: StoredMedia;
}

/** Takes a file in: counted, hashed and looked at. Nothing is left of one that is refused. */
export type Spool = (media: MediaToKeep, signal: AbortSignal) => Promise<Spooled>;

/** What lies longer than this belongs to nobody any more: its process died. */
const STALE_MS = 3_600_000;

/** Opens a folder in which files wait until they are whole, for their contents name them. */
export function openSpool(folder: string): Spool {
  let prepared: Promise<void> | undefined;
  return async (media, signal) => {
    prepared ??= prepare(folder);
    await prepared.catch((error: unknown) => {
      prepared = undefined;
      throw error;
    });
    const part = path.join(folder, `${randomUUID()}.part`);
    try {
      return { path: part, stored: await take(media, part, signal) };
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  };
}

async function prepare(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const before = Date.now() - STALE_MS;
  for (const name of await readdir(folder)) {
    const part = path.join(folder, name);
    const found = await stat(part).catch(() => undefined);
    if (found && found.mtimeMs < before) await rm(part, { force: true });
  }
}

async function take(media: MediaToKeep, part: string, signal: AbortSignal): Promise<StoredMedia> {
  const hash = createHash("sha256");
  // Open before anything can stop it: a file that is made after it was taken away would stay.
  const file = await open(part, "wx", 0o600);
  const target = file.createWriteStream({ flush: true });
  await pipeline(Readable.fromWeb(media.body), measured(hash, media.mostBytes), target, { signal });
  if (target.bytesWritten === 0) throw new MediaRefused("empty");
  const stored: StoredMedia = {
    id: id(`sha256:${hash.digest("hex")}`),
    type: await typeOf(media.type, part),
    bytes: target.bytesWritten,
    ...(media.name !== undefined && { name: media.name }),
  };
  await media.known?.(stored);
  return stored;
}

function measured(hash: Hash, mostBytes: number) {
  return async function* measure(chunks: AsyncIterable<Uint8Array>) {
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) throw new MediaRefused(`larger than ${mostBytes} bytes`);
      hash.update(chunk);
      yield chunk;
    }
  };
}

/** The 64 digits in an id, which are safe in a path and in an address. */
export function digitsOf(stored: StoredMediaId): string {
  const digits = /^sha256:(?<digits>[\da-f]{64})$/u.exec(stored)?.[1];
  if (digits === undefined) throw new MediaMissing("no id of a stored file");
  return digits;
}
