import { recently } from "../../recently.ts";
import type { Skill } from "../../skill.ts";
import { preferenceIn } from "../../understanding/refusal.ts";
import { toldInFull } from "../../understanding/text/haste.ts";
import { isStory, sentencesIn } from "../../understanding/text/stops.ts";
import { wordsIn } from "../../understanding/text/tokens.ts";
import { answerSigns, closers, openers, politeness, wordsThat } from "./answer-words.ts";
import { asksToBeTold } from "./asking.ts";
import { keeps, negates } from "./calling-off.ts";
import { hedges } from "./hedging.ts";
import { meaningOf, withoutRuns } from "./meaning.ts";
import type { Meaning } from "./meaning.ts";

export type ShortAnswer = Exclude<Meaning, "cancel" | "erase">;

/**
 * What a message means when it is nothing but a yes, a no, a wish to stop, to go back or for something
 * else, be it said twice over, or with a sign: "isso, pode marcar", "simm sim", "não, deixa pra lá", "👍".
 * To what itself cancels, "pode cancelar" is a yes, and "pode remarcar" is none. What
 * hedges is no yes to anything: "acho que sim".
 */
export function readShortAnswer(said: string, cancels = false): ShortAnswer | undefined {
  return cancels ? answerToWhatCancels(said) : shortAnswer(said);
}

/** The same, of what a skill asks: to what erases, "apaga tudo" is a yes, and "cancela" a wish to stop. */
export function readAnswerTo(
  skill: Pick<Skill, "cancels" | "erases"> | undefined,
  said: string,
): ShortAnswer | undefined {
  return skill?.erases ? answerToWhatErases(said) : readShortAnswer(said, skill?.cancels);
}

const shortAnswer = recently((said) =>
  shortAnswerIn(said, { cancel: "abandon", erase: "abandon" }),
);
const answerToWhatErases = recently((said) =>
  shortAnswerIn(said, { cancel: "abandon", erase: "yes" }),
);
const answerToWhatCancels = recently((said) =>
  shortAnswer(said) === "yes" && keeps(said)
    ? undefined
    : shortAnswerIn(said, { cancel: "yes", erase: "yes" }),
);

type Undoing = Readonly<Record<"cancel" | "erase", ShortAnswer>>;

function shortAnswerIn(said: string, undoing: Undoing): ShortAnswer | undefined {
  const answer = answerAsSaid(said, undoing);
  return answer === "yes" && hedges(said, undoing.cancel === "yes") ? undefined : answer;
}

function answerAsSaid(said: string, undoing: Undoing): ShortAnswer | undefined {
  const meant = (words: Meaning | undefined) =>
    words === "cancel" || words === "erase" ? undoing[words] : words;
  const whole = answerIn(said) ?? answerBy(said);
  if (whole) return meant(whole);
  const parts = said.split(/[,.;!…]+/u).filter((part) => part.trim() !== "");
  return parts.length > 1 && parts.length <= MOST_PARTS
    ? agreedOn(parts.map(answerIn).map(meant))
    : agreedOn(answersIn(withoutRuns(toldInFull(said)).replace(openers, "").split(" ")).map(meant));
}

const MOST_PARTS = 4;

/** A no may come before anything but a yes, and a yes before a wish to stop: "ok, deixa pra lá". */
function agreedOn(parts: readonly (ShortAnswer | undefined)[]): ShortAnswer | undefined {
  const [first, ...others] = new Set(parts);
  const [last] = others;
  if (others.length === 0) return first;
  if (others.length > 1 || last === undefined) return undefined;
  const leads = first === "no" ? last !== "yes" : first === "yes" && last === "abandon";
  return leads ? last : undefined;
}

function answerIn(said: string): Meaning | undefined {
  let rest = withoutRuns(toldInFull(said));
  for (;;) {
    const found = meaningOf(rest) ?? meaningOf(rest.replace(openers, ""));
    const shorter = rest.replace(closers, "");
    if (found || shorter === rest) return found;
    rest = shorter;
  }
}

/** Whether a message is a yes or a no and no more: no wish, and nothing to leave. */
export function isMereAnswer(said: string): boolean {
  const answer = readShortAnswer(said);
  if (answer !== "yes" && answer !== "no") return false;
  const words = wordsIn(toldInFull(said).replace(politeness, ""));
  return words.every((word) => merely.has(withoutRuns(word)));
}

const merely = new Set(wordsThat("mere").map(withoutRuns));

/** Whether a message begins with a yes that stands for itself: "sim, tô com febre". */
export function beginsWithYes(said: string): boolean {
  const [first = ""] = said.split(/[,.;!…]+|\s+(?:and|e|y)\s+/iu, 1);
  return first !== said && shortAnswer(first) === "yes" && !hesitating.has(toldInFull(first));
}

/** Whether a message begins with a yes, and would know something first: "sim, mas quanto é?" */
export function asksBeforeYes(said: string): boolean {
  return beginsWithYes(said) && /[,.;!…]+\s*(?:mas|but|pero)\s/iu.test(said) && asksToBeTold(said);
}

const hesitating = new Set(wordsThat("hesitating"));

/** A sign says it where there is no word: "👍🏽". */
function answerBy(said: string): ShortAnswer | undefined {
  if (wordsIn(said).length > 0) return undefined;
  return (["yes", "no"] as const).find((answer) =>
    answerSigns[answer].some((sign) => said.includes(sign)),
  );
}

/** Answers one after the other without a comma, the longest first; with `undefined` for what is none. */
function answersIn(words: readonly string[]): readonly (Meaning | undefined)[] {
  if (words.length < 2 || words.length > MOST_WORDS) return [];
  for (let end = words.length - 1; end > 0; end -= 1) {
    const answer = meaningOf(words.slice(0, end).join(" "));
    if (!answer) continue;
    const rest = words.slice(end);
    const last = answerIn(rest.join(" "));
    const others = last ? [last] : orNone(answersIn(rest));
    if (!others.includes(undefined)) return [answer, ...others];
  }
  return [undefined];
}

const MOST_WORDS = 8;

function orNone<T>(found: readonly T[]): readonly (T | undefined)[] {
  return found.length > 0 ? found : [undefined];
}

const openingNo = /^(?:n[ãa]o|no|nope|nah)[\s,.;:!–—-]+(?=\S)/iu;

/** Whether a message begins with a "no" and goes on: "não, na sexta". */
export function beginsWithNo(said: string): boolean {
  return openingNo.test(said);
}

/**
 * What a part of a message says that stands for itself, or a no to anything in it: "sí, gracias" is a yes. A story
 * denies much beside: there a sentence has to say it, and none the other.
 */
export function leaningIn(said: string): "yes" | "no" | undefined {
  if (isStory(said)) return leaningOfStory(said);
  if (negates(said)) return "no";
  const parts = said.split(/[,.;!…]+/u).map((part) => readShortAnswer(part));
  return parts.includes("yes") ? "yes" : undefined;
}

function leaningOfStory(said: string): "yes" | "no" | undefined {
  const each = sentencesIn(said).flatMap((sentence) => {
    if (readShortAnswer(sentence) === "yes") return ["yes"] as const;
    return preferenceIn(sentence).refused === "" ? [] : (["no"] as const);
  });
  const [leaning, ...others] = new Set(each);
  return others.length === 0 ? leaning : undefined;
}

/** What follows an opening "no" that stands for itself: "não vou poder ir" is no such one. */
function withoutOpeningNo(said: string): string {
  const rest = said.replace(openingNo, "");
  const isShort = wordsIn(rest).length <= SHORT && preferenceIn(said).refused !== said;
  const isApart = /^\S+?[\s]*[,.;:!–—-]/u.test(said) || isShort;
  return isApart ? rest : said;
}

/** What follows a yes or a no that stands for itself: "certo, quinta às 9". */
export function withoutOpening(said: string): string {
  const [opening = "", ...rest] = said.split(/(?<=[,.;!])/u);
  const isYes = rest.length > 0 && shortAnswer(opening) === "yes";
  return isYes ? rest.join("").trim() : withoutOpeningNo(said);
}

/** Words: of what follows a "no" without a comma and is no sentence. */
const SHORT = 3;

/** Whether two texts are the same but for case, accents and punctuation. */
export function sameWords(one: string, other: string): boolean {
  const folded = toldInFull(one);
  return folded === "" ? one.trim() === other.trim() : folded === toldInFull(other);
}
