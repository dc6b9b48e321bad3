/** A text without the mark that editors on Windows put in front of a file. */
export function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/u, "");
}
