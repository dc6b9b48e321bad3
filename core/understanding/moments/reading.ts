import type { Phrase } from "../grammar/grammar.ts";
import type { Matcher } from "../grammar/match.ts";
import type { Token } from "../text/tokens.ts";
import { standsAlone } from "../when/readings.ts";

/** The classes that a text is searched for; of two phrases of one length the class listed first is meant. */
const classes = [
  "noMoment",
  "stampInPart",
  "weekdayHours",
  "recurrence",
  "period",
  "offset",
  "point",
  "stretch",
  "feastDay",
  "dayInDigits",
  "now",
  "asSoonAsPossible",
  "clockSaid",
  "duration",
  "inZone",
  "stamp",
  "dateAndHours",
  "clockInPart",
  "span",
  "range",
  "open",
  "partOfDay",
];

interface Candidate {
  readonly name: string;
  readonly phrase: Phrase;
}

/** The phrases of a text that mean something, the longest first to choose, in the text's own order. */
export function phrasesIn<Meaning>(
  text: readonly Token[],
  matcher: Matcher,
  meaningOf: (name: string, phrase: Phrase) => Meaning | undefined,
): readonly { readonly start: number; readonly end: number; readonly meaning: Meaning }[] {
  const taken = Array.from({ length: text.length }, () => false);
  const found: { start: number; end: number; meaning: Meaning }[] = [];
  for (const { name, phrase } of candidates(text, matcher)) {
    const { start, end } = phrase;
    if (taken.slice(start, end).includes(true)) continue;
    const meaning = name === "noMoment" ? undefined : meaningOf(name, phrase);
    if (meaning !== undefined) found.push({ start, end, meaning });
    if (meaning !== undefined || name === "noMoment") taken.fill(true, start, end);
  }
  return found.toSorted((one, other) => one.start - other.start);
}

function candidates(text: readonly Token[], matcher: Matcher): readonly Candidate[] {
  const match = matcher.on(text);
  const all: Candidate[] = [];
  for (let start = 0; start < text.length; start += 1) {
    for (const name of classes) {
      for (const { part, end } of match.at(start, name)) {
        if (typeof part !== "number" && standsAlone(text, start, end))
          all.push({ name, phrase: part });
      }
    }
  }
  return all.toSorted(
    ({ phrase: one }, { phrase: other }) =>
      other.end - other.start - (one.end - one.start) || one.start - other.start,
  );
}
