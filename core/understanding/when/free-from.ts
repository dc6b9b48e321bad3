import { Temporal } from "temporal-polyfill";
import type { Phrase } from "../grammar/grammar.ts";
import type { Token } from "../text/tokens.ts";
import type { TimeValue } from "./times.ts";

/**
 * The time from which somebody is free who tells until when they are not: "I don't finish till 6", "salgo a las 6".
 * That until which they are, who tell when they are not any more: "entro às 13h no trabalho".
 */
export function freeFrom(
  words: readonly Token[],
  phrase: Phrase,
  value: TimeValue,
): TimeValue | undefined {
  const isAsked = words.slice(phrase.end).find(isEnd)?.text === "?";
  if (isAsked) return undefined;
  const clause = clauseBefore(words, phrase);
  const isHour = phrase.form === "at" && value.from.equals(value.to);
  if (isHour && beginning.test(clause)) return { from: MIDNIGHT, to: value.from };
  const isEndOf = isHour ? ending.test(clause) : isUntil(words, phrase) && negated.test(clause);
  return isEndOf ? { from: value.to, to: LAST } : undefined;
}

function isUntil(words: readonly Token[], { form, start }: Phrase): boolean {
  return form === "before" && untils.has(words[start]?.text ?? "");
}

const MIDNIGHT = new Temporal.PlainTime();

const LAST = new Temporal.PlainTime(23, 59);
const untils: ReadonlySet<string> = new Set(["until", "till", "til", "hasta", "ate"]);
const negated = / (?:not|no|nao|don t|dont|doesn t|doesnt|can t|cant|won t|wont|never|nunca) /u;

/** At which work, school or a class is over. */
const ending =
  / (?:finish(?:es)?|(?:get|gets|am|m|is|s|are) (?:off|out|done)|(?<!me )(?:salgo|sale|salimos)|saio|sai|saimos|termin[oa]|acab[oa]|largo)(?: (?!(?:so|and|y|e|pero|mas|but) )\S+){0,4} $/u;

/** At which work, school or a class begins. */
const beginning =
  / (?:entro(?! em contato)|entramos|(?:comeco|empiezo|pego) (?:a (?:trabalhar|trabajar)|n?[oa] (?:trabalho|servico|trampo|plantao|aula|turno)|(?:el |en el )?(?:trabajo|turno))|(?:start|starts|begin) (?:work|school|my shift|class)|(?:have to|need to|gotta|must) be (?:at (?:work|school)|in the office))(?: (?!(?:so|and|y|e|pero|mas|but) )\S+){0,4} $/u;

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
