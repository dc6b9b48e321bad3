import { startOfGrapheme } from "../markdown/breaks.ts";

/** Words cut to a length, between graphemes. */
export function shortened(words: string, length: number): string {
  if (words.length <= length) return words;
  return `${words.slice(0, startOfGrapheme(words, length - 1)).trimEnd()}…`;
}

/** Whether none looks like another. */
export function areDistinct(labelled: readonly { readonly label: string }[]): boolean {
  return new Set(labelled.map(({ label }) => label)).size === labelled.length;
}
