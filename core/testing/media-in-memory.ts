import { createHash } from "node:crypto";
import { MediaMissing, MediaRefused } from "../media/media.ts";
import type { MediaStore, MediaToKeep } from "../media/media.ts";
import { id } from "../message/address.ts";
import type { StoredMedia } from "../message/outgoing.ts";

/** A media store that lasts as long as the test. It believes every file's type. */
export function mediaInMemory(): MediaStore {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const keptAt = new Map<string, Date>();
  return {
    async keep(media) {
      const body = await whole(media);
      const stored = id<"stored-media">(
        `sha256:${createHash("sha256").update(body).digest("hex")}`,
      );
      const kept = described(media, stored, body.byteLength);
      await media.known?.(kept);
      files.set(stored, body);
      keptAt.set(stored, new Date());
      return kept;
    },
    async open(stored) {
      const body = files.get(stored);
      if (!body) throw new MediaMissing("no such file in this test");
      return new Blob([body]).stream();
    },
    async remove(stored, keptBefore) {
      if ((keptAt.get(stored) ?? keptBefore) < keptBefore) files.delete(stored);
    },
  };
}

async function whole({ body, mostBytes }: MediaToKeep): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.byteLength;
    if (bytes > mostBytes) throw new MediaRefused("larger than it may be");
    pieces.push(piece);
  }
  if (bytes === 0) throw new MediaRefused("empty");
  return new Uint8Array(Buffer.concat(pieces));
}

function described({ type, name }: MediaToKeep, stored: StoredMedia["id"], bytes: number) {
  return { id: stored, type, bytes, ...(name !== undefined && { name }) };
}
