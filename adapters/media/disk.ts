import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { MediaMissing } from "../../core/media/media.ts";
import type { MediaStore } from "../../core/media/media.ts";
import type { StoredMediaId } from "../../core/message/outgoing.ts";
import { digitsOf, openSpool } from "./spool.ts";

/** Files under a folder that only its owner reads: `<first two digits>/<all digits>`. */
export function openDiskStore(folder: string): MediaStore {
  const spool = openSpool(path.join(folder, "incoming"));
  const placeOf = (stored: StoredMediaId) => {
    const digits = digitsOf(stored);
    return path.join(folder, digits.slice(0, 2), digits);
  };
  return {
    async keep(media, signal) {
      const spooled = await spool(media, signal);
      const place = placeOf(spooled.stored.id);
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      await rename(spooled.path, place);
      await flush(path.dirname(place));
      return spooled.stored;
    },

    async open(stored, signal) {
      const file = await open(placeOf(stored)).catch(missing);
      return Readable.toWeb(file.createReadStream({ signal }));
    },

    async remove(stored, keptBefore) {
      const place = placeOf(stored);
      const kept = await stat(place).catch(() => undefined);
      if (kept && kept.mtime < keptBefore) await rm(place, { force: true });
    },
  };
}

/** So that the name outlives a power cut, as the file does. */
async function flush(folder: string): Promise<void> {
  await using handle = await open(folder);
  await handle.sync();
}

function missing(error: NodeJS.ErrnoException): never {
  if (error.code === "ENOENT") throw new MediaMissing("the file is not there any more");
  throw error;
}
