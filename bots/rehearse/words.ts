import { plain } from "./transcript.ts";

/** One thing the bot showed. */
export interface Shown {
  readonly text: string;
  readonly buttons: readonly string[];
}

/**
 * What the bot said, in the transcript's own words wherever they fit it: where the two are compared,
 * only what does not fit is seen to differ.
 */
export function inTheWordsOf(expected: string, said: readonly Shown[]): string {
  const heard = plain(
    said
      .map(({ text, buttons }) => `${text} ${buttons.map((label) => `[${label}]`).join(" ")}`)
      .join(" "),
  );
  const parts = expected.split(/\s*…\s*/u).map((part) => RegExp.escape(part));
  return new RegExp(`^${parts.join(".*")}$`, "u").test(heard) ? expected : heard;
}
