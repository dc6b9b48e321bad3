import type { Limits } from "../limits.ts";
import { choicesOf } from "../message/outgoing.ts";
import type { Saying, StoredMedia } from "../message/outgoing.ts";
import type { Log } from "../ports.ts";
import { svgOf } from "./svg.ts";

/** Makes a picture of an SVG and keeps it as a file of ours. */
export type Draw = (svg: string, signal: AbortSignal) => Promise<StoredMedia>;

export interface PictureParts {
  readonly limits: Pick<Limits, "sends">;
  readonly language: string;
  /** Absent where charts are told in words. */
  readonly draw?: Draw | undefined;
  readonly log: Log;
}

/** Milliseconds that a person waits for a picture rather than for words. */
const DRAWING_TIMEOUT_MS = 10_000;

/** Charts as pictures over their words, where the channel has pictures; those that cannot be drawn stay. */
export async function pictured(
  say: readonly Saying[],
  parts: PictureParts,
): Promise<readonly Saying[]> {
  const { draw, limits } = parts;
  const isDrawn = draw !== undefined && limits.sends.includes("image");
  if (!isDrawn || say.every(({ kind }) => kind !== "chart")) return say;
  return Promise.all(say.map(async (one) => pictureOf(one, { ...parts, draw })));
}

async function pictureOf(
  chart: Saying,
  { language, draw, log }: PictureParts & { draw: Draw },
): Promise<Saying> {
  if (chart.kind !== "chart") return chart;
  const svg = svgOf(chart, language);
  if (svg === undefined) return chart;
  try {
    const media = await draw(svg, AbortSignal.timeout(DRAWING_TIMEOUT_MS));
    const { title, markdown } = chart;
    return { kind: "image", media, alt: title, caption: markdown, ...choicesOf(chart) };
  } catch (error) {
    log.warn("a chart could not be drawn", { error });
    return chart;
  }
}
