import { plainly } from "../plain.ts";
import { sourceOf, wholeWords } from "../phrasing.ts";
import type { Phrase } from "../phrasing.ts";

/** How people say one thing, in all their languages, and what only sounds like it. */
export interface SayingPhrases {
  readonly says: readonly Phrase[];
  readonly unlike: readonly Phrase[];
}

/** Tells whether a message says that, however it is written. */
export function saying({ says, unlike }: SayingPhrases): (said: string) => boolean {
  const meant = wholeWords(sourceOf(says));
  const other = unlike.length > 0 ? wholeWords(sourceOf(unlike), "gu") : undefined;
  return (said) => {
    const line = plainly(said);
    return meant.test(line) && (!other || meant.test(line.replaceAll(other, "#")));
  };
}
