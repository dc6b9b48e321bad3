import type { InboundFileId, InboundFiles } from "../core/media/inbound.ts";
import { id } from "../core/message/address.ts";
import type { Job, JobQueue } from "./job.ts";

export interface Fetching {
  readonly files: Pick<InboundFiles, "due">;
  /** Brings a file into the store; running it again changes nothing. */
  fetch(file: InboundFileId): Promise<void>;
}

/** Files that are asked for at one look. */
const BATCH = 200;

/** Files that one process fetches at a time: a platform that stalls is to hold up no other job. */
const AT_ONCE = 3;

/**
 * Two jobs: `files` looks every few seconds for files that people sent, since platforms let go of them
 * within minutes, and `fetch` brings one. No message waits for either.
 */
export function mediaJobs({ files, fetch }: Fetching, queue: JobQueue): readonly Job[] {
  const waiting = new Set<string>();
  let atIt = 0;
  return [
    {
      name: "files",
      everyMs: 3_000,
      async run() {
        for (const file of await files.due(BATCH)) await queue.add("fetch", file);
      },
    },
    {
      name: "fetch",
      /** Where enough are at it, one of them goes on with this file; should it not, it is still due. */
      async run(file) {
        waiting.add(file);
        if (atIt >= AT_ONCE) return;
        atIt += 1;
        try {
          for (const next of waiting) {
            waiting.delete(next);
            await fetch(id(next));
          }
        } finally {
          atIt -= 1;
        }
      },
    },
  ];
}
