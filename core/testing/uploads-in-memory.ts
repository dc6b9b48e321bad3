import type { Uploads } from "../media/uploads.ts";

/** Uploads that last as long as the test, and which of them wait. */
export function uploadsInMemory() {
  const waiting = new Set<string>();
  return {
    waiting,
    async note(file: string) {
      waiting.add(file);
    },
    async said(files: readonly string[]) {
      for (const file of files) waiting.delete(file);
    },
  } satisfies Pick<Uploads, "note" | "said"> & { waiting: unknown };
}
