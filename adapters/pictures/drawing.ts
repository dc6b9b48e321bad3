import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { Draw } from "../../core/chart/pictured.ts";
import type { MediaStore } from "../../core/media/media.ts";

/** More than any chart comes to. */
const MOST_BYTES = 2_000_000;

const bytes = z.instanceof(Uint8Array<ArrayBuffer>);

/** Draws with resvg, one picture after the other. */
export function openDrawing(media: Pick<MediaStore, "keep">): Draw {
  let before: Promise<unknown> = Promise.resolve();
  return async (svg, signal) => {
    const drawing = before.then(() => pngOf(svg, signal));
    before = drawing.catch(() => undefined);
    const body = new Blob([await drawing]).stream();
    const kept = { type: "image/png", name: "chart.png", body, mostBytes: MOST_BYTES };
    return media.keep(kept, signal);
  };
}

/** In a thread of its own: a picture takes as long as hundreds of turns. */
async function pngOf(svg: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  signal.throwIfAborted();
  const thread = new Worker(new URL("./thread.ts", import.meta.url), { workerData: svg });
  try {
    const [png]: readonly unknown[] = await once(thread, "message", { signal });
    return bytes.parse(png);
  } finally {
    await thread.terminate();
  }
}
