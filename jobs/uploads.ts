import type { MediaStore } from "../core/media/media.ts";
import type { Uploads } from "../core/media/uploads.ts";
import type { Clock, Log } from "../core/ports.ts";
import type { Job } from "./job.ts";

/** A day, in which somebody may still say something with a file. */
const WAITS_MS = 24 * 3_600_000;
const BATCH = 200;

export interface UploadsParts {
  readonly uploads: Uploads;
  readonly media: Pick<MediaStore, "remove">;
  readonly clock: Clock;
  readonly log: Log;
}

/** Removes files that were handed over and never said, or taken back, and that nobody else has sent. */
export function uploadsJob({ uploads, media, clock, log }: UploadsParts): Job {
  return {
    name: "uploads",
    everyMs: 3_600_000,
    async run() {
      const keptBefore = new Date(clock.now().getTime() - WAITS_MS);
      let removed = 0;
      for (;;) {
        const forgotten = await uploads.forgotten(WAITS_MS, BATCH);
        if (forgotten.length === 0) break;
        for (const { stored, isNamed } of forgotten)
          if (!isNamed) await media.remove(stored, keptBefore);
        await uploads.said(forgotten.map(({ file }) => file));
        removed += forgotten.length;
      }
      if (removed > 0) log.info("files that are in no message were removed", { removed });
    },
  };
}
