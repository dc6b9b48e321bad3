import { Temporal } from "temporal-polyfill";
import type { Phrase } from "../grammar/grammar.ts";
import type { Token } from "../text/tokens.ts";
import type { TimeValue } from "./times.ts";

/** The time from which somebody is free who tells until when they are not: "I don't finish till 6", "salgo a las 6". */
export function freeFrom(
  words: readonly Token[],
  phrase: Phrase,
  value: TimeValue,
): TimeValue | undefined {
  const clause = clauseBefore(words, phrase);
  const isAsked = words.slice(phrase.end).find(isEnd)?.text === "?";
  if (isAsked) return undefined;
  const isFrom =
    phrase.form === "before"
      ? untils.has(words[phrase.start]?.text ?? "") && negated.test(clause)
      : phrase.form === "at" && value.from.equals(value.to) && ending.test(clause);
  return isFrom ? { from: value.to, to: LAST } : undefined;
}

const LAST = new Temporal.PlainTime(23, 59);
const untils: ReadonlySet<string> = new Set(["until", "till", "til", "hasta", "ate"]);
const negated = / (?:not|no|nao|don t|dont|doesn t|doesnt|can t|cant|won t|wont|never|nunca) /u;

/** At which work, school or a class is over. */
const ending =
  / (?:finish(?:es)?|(?:get|gets|am|m|is|s|are) (?:off|out|done)|(?<!me )(?:salgo|sale|salimos)|saio|sai|saimos|termin[oa]|acab[oa]|largo)(?: (?!(?:so|and|y|e|pero|mas|but) )\S+){0,4} $/u;

/** The words of its sentence before a phrase, with one space around each. */
function clauseBefore(words: readonly Token[], { start }: Phrase): string {
  const before = words.slice(0, start);
  const said = before.slice(before.findLastIndex(isEnd) + 1);
  return ` ${said.flatMap(({ kind, text }) => (kind === "mark" ? [] : [text])).join(" ")} `;
}

function isEnd({ text }: Token): boolean {
  return ends.has(text);
}

const ends: ReadonlySet<string> = new Set([",", ".", ";", "!", "?", "…"]);
