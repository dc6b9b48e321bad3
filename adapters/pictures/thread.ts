import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import { Resvg, initWasm } from "@resvg/resvg-wasm";
import { z } from "zod";

/** Pixels: sharp on a phone. */
const WIDTH = 1_200;

const fileAt = (url: string) => readFile(new URL(url));

await initWasm(fileAt(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm")));
const fonts = [
  fileAt(import.meta.resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf")),
  fileAt(import.meta.resolve("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf")),
];
const picture = new Resvg(z.string().parse(workerData), {
  fitTo: { mode: "width", value: WIDTH },
  font: {
    fontBuffers: await Promise.all(fonts),
    defaultFontFamily: "DejaVu Sans",
    sansSerifFamily: "DejaVu Sans",
  },
});
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(picture.render().asPng());
