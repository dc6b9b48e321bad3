import { plainly } from "../plain.ts";
import { sourceOf, wholeWords, wordsOf } from "../phrasing.ts";
import { mender } from "../slips.ts";
import { phrases } from "./phrases/phrases.ts";
import type { DangerPhrases } from "./phrases/danger-phrases.ts";
import { unmended } from "./phrases/unmended.ts";

/**
 * What somebody is in danger by: `body` where an ambulance is to come, `mind` where they may harm
 * themselves.
 */
export type Danger = "body" | "mind";

/**
 * The dangers that words speak of; none for nearly all words. Slips, shortened words and any of the
 * three languages are understood. What is plainly denied, long over or a figure of speech is none, and
 * in doubt it is one.
 */
export function dangersIn(said: string): readonly Danger[] {
  const lines = said.split(/\n+/u).map((line) => plainly(line, mend));
  const told = dangersInLine(lines.join(" . "));
  // In a burst a sentence may go on in the next message.
  return told.length > 0 || lines.length === 1 ? told : dangersInLine(lines.join(" "));
}

function dangersInLine(line: string): readonly Danger[] {
  if (!any.test(line)) return [];
  const told = line.replaceAll(harmless, "#");
  const found: Danger[] = [];
  if (isPresent(told)) found.push("body");
  if (mind.test(told)) found.push("mind");
  return found;
}

/** Whether a body is in danger, and that in a sentence which does not tell of long ago. */
function isPresent(line: string): boolean {
  const sentences = Array.from(line.matchAll(body), ({ 0: { length }, index }) => {
    const end = line.indexOf(" .", index + length);
    return line.slice(line.lastIndexOf(". ", index) + 1, end === -1 ? line.length : end);
  });
  return [...new Set(sentences)].some((each) => !past.test(each) || present.test(each));
}

function every(part: keyof DangerPhrases): readonly string[] {
  return phrases.flatMap((language) => language[part]);
}

const body = wholeWords(sourceOf(every("body")), "gu");
const mind = wholeWords(sourceOf(every("mind")));
const any = wholeWords(sourceOf([...every("body"), ...every("mind")]));
const past = wholeWords(sourceOf(every("past")));
const present = wholeWords(sourceOf(every("present")));

/** What is lacking cannot be denied: "não, não consigo respirar". */
const lacking = "(?!(?:nao|nem|sem|mal|no|sin|ya|cant|cannot|can|not|wont|doesnt|isnt|stopped) )";

/**
 * A denial with all that it denies: "não tenho febre, dor no peito nem falta de ar". A denial is of its
 * own language: a Portuguese "no" is none.
 */
function deniedIn(language: DangerPhrases): string {
  const danger = lacking + sourceOf(language.body);
  const filler = `(?: ${sourceOf(language.fillers)})`;
  const join = `(?: ,)?(?: ${sourceOf(language.joints)})?${filler}{0,2}`;
  const item = `(?: ${sourceOf([...language.complaints], " ")}| ${danger})`;
  return `${sourceOf(language.denials, " ")}${filler}{0,4}(?:${item}${join}){0,6}(?: ${danger}| ${sourceOf(language.beside)})`;
}

const harmless = wholeWords(
  `(?:${[...phrases.map(deniedIn), sourceOf(every("harmless"))].join("|")})`,
  "gu",
);

const calming = [...every("harmless"), ...every("denials"), ...every("past"), ...every("present")];

const mend = mender(
  wordsOf([...every("body"), ...every("mind")]),
  new Set([...unmended, ...wordsOf(calming)]),
);
