import { recently } from "../../recently.ts";
import type { Skill } from "../../skill.ts";
import { preferenceIn } from "../../understanding/refusal.ts";
import { toldInFull, wordsInFull } from "../../understanding/text/haste.ts";
import { wordsIn } from "../../understanding/text/tokens.ts";
import {
  answerSigns,
  answersThatMean,
  closers,
  openers,
  politeness,
  wordsThat,
} from "./answer-words.ts";
import { asksToBeTold } from "./asking.ts";

type Words = Parameters<typeof answersThatMean>[0];
export type ShortAnswer = Exclude<Words, "cancel" | "erase">;

const answers = new Map<string, Words>(
  (["yes", "no", "abandon", "cancel", "erase", "back", "none"] as const).flatMap((answer) =>
    answersThatMean(answer).map((words) => [withoutRuns(words), answer] as const),
  ),
);

/**
 * What a message means when it is nothing but a yes, a no, a wish to stop, to go back or for something
 * else, be it said twice over, or with a sign: "isso, pode marcar", "simm sim", "não, deixa pra lá", "👍".
 * To what itself cancels, "pode cancelar" is a yes, and "pode remarcar" is none.
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
  const meant = (words: Words | undefined) =>
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

function answerIn(said: string): Words | undefined {
  let rest = withoutRuns(toldInFull(said));
  for (;;) {
    const found = answers.get(rest) ?? answers.get(rest.replace(openers, ""));
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
  return first !== said && answerIn(first) === "yes" && !hesitating.has(toldInFull(first));
}

/** Whether a message begins with a yes, and would know something first: "sim, mas quanto é?" */
export function asksBeforeYes(said: string): boolean {
  return beginsWithYes(said) && /[,.;!…]+\s*(?:mas|but|pero)\s/iu.test(said) && asksToBeTold(said);
}

const hesitating = new Set(wordsThat("hesitating"));

/** Whether a message has no words but such as agree: "ok pode ser esse", "isso, pode marcar aí pra mim". */
export function agreesInWords(said: string, cancels = false): boolean {
  return !(cancels && keeps(said)) && agreesBeside(said, new Set());
}

/** Whether a message agrees to what was `read`, and names nothing but that: "yeah 4 is good", "sí el jueves". */
export function agreesTo(read: string, said: string, cancels = false): boolean {
  if (said.includes("?") || negates(said) || read.includes("\n- ")) return false;
  if (cancels && keeps(said)) return false;
  const named = wordsIn(read).filter((word) => !/\d/u.test(word));
  const hours = [...read.matchAll(/\b(\d{1,2}):(\d\d)/gu)].flatMap(([, hour, minute]) => [
    `${Number(hour)}`,
    `${Number(hour) % 12 || 12}`,
    `${minute}`,
  ]);
  return agreesBeside(said, new Set([...named, ...hours, ...naming].map(withoutRuns)));
}

const naming = wordsThat("naming");

/** The same of a message that says besides whose it is: "isso só a minha". */
export function agreesToOwn(read: string, said: string, cancels = false): boolean {
  return agreesTo(`${read} ${owning}`, said, cancels);
}

const owning = wordsThat("owning").join(" ");

function agreesBeside(said: string, named: ReadonlySet<string>): boolean {
  const words = withoutRuns(toldInFull(said)).split(" ");
  return (
    words.some((word) => cores.has(word)) &&
    words.every((word) => agreed.has(word) || named.has(word))
  );
}

const cores = new Set([...answersThatMean("yes"), ...wordsThat("agreeing")].map(withoutRuns));
const agreed = new Set([...cores, ...wordsThat("beside").map(withoutRuns)]);

/** Whether a word, spelled without accents and capitals, agrees or stands beside such as do: "ok", "está", "fine". */
export function isOfAgreement(word: string): boolean {
  return agreed.has(withoutRuns(word));
}

/** A sign says it where there is no word: "👍🏽". */
function answerBy(said: string): ShortAnswer | undefined {
  if (wordsIn(said).length > 0) return undefined;
  return (["yes", "no"] as const).find((answer) =>
    answerSigns[answer].some((sign) => said.includes(sign)),
  );
}

/** Answers one after the other without a comma, the longest first; with `undefined` for what is none. */
function answersIn(words: readonly string[]): readonly (Words | undefined)[] {
  if (words.length < 2 || words.length > MOST_WORDS) return [];
  for (let end = words.length - 1; end > 0; end -= 1) {
    const answer = answers.get(withoutRuns(words.slice(0, end).join(" ")));
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

/** A letter that is written twice is one: "simm", "okk". */
function withoutRuns(words: string): string {
  return words.replaceAll(/(\p{L})\1+/gu, "$1");
}

/** Whether a message ends in a wish to leave it, or to think of it first: "ok, sexta vou pensar". */
export function endsInLeaving(said: string): boolean {
  const words = wordsInFull(said);
  const ends = words.slice(1, -1).map((_, at) => words.slice(at + 1).join(" "));
  return ends.some((end) => answers.get(withoutRuns(end)) === "abandon");
}

const openingNo = /^(?:n[ãa]o|no|nope|nah)[\s,.;:!–—-]+(?=\S)/iu;

/** Whether a message begins with a "no" and goes on: "não, na sexta". */
export function beginsWithNo(said: string): boolean {
  return openingNo.test(said);
}

/** Whether a message says no to anything: "assim não dá". */
export function negates(said: string): boolean {
  return wordsIn(said).some((word) => noes.has(word));
}

const noes = new Set(wordsThat("negating"));

/** What a part of a message says that stands for itself, or a no to anything in it: "sí, gracias" is a yes. */
export function leaningIn(said: string): "yes" | "no" | undefined {
  if (negates(said)) return "no";
  const parts = said.split(/[,.;!…]+/u).map((part) => readShortAnswer(part));
  return parts.includes("yes") ? "yes" : undefined;
}

/** Whether somebody books, moves or comes, and so agrees to nothing that cancels: "pode remarcar", "eu vou". */
export function keeps(said: string): boolean {
  if (negates(said) || callsOff(said)) return false;
  return wordsInFull(said).some((word) => keeping.has(word));
}

const keeping = new Set(wordsThat("keeping"));

/** Whether a message says that somebody books, moves or comes, beside words that agree, and no more: "sim, eu vou". */
export function keepsAndNoMore(said: string): boolean {
  const words = wordsInFull(said).filter((word) => !isOfAgreement(word) || keeping.has(word));
  return words.length > 0 && words.every((word) => keeping.has(word) || coming.has(word));
}

const coming = new Set(wordsThat("coming"));

/** Whether a message says that something is to be cancelled: "pode desmarcar, vou viajar". */
export function callsOff(said: string): boolean {
  return wordsInFull(said).some(isCallingOff);
}

/**
 * Whether a message says that nothing is to be cancelled: "don't cancel", "no la cancela", "cancela? não".
 * A no that belongs to something else does not: "não posso, cancela".
 */
export function forbidsCallingOff(said: string): boolean {
  return said.split(/[,.;:!…]+/u).some((part) => {
    const words = wordsInFull(part);
    return words.some((word, at) => {
      const before = words.slice(0, at).findLast((each) => !forbidden.has(each)) ?? "";
      const [after = "", ...others] = words.slice(at + 1);
      return isCallingOff(word) && (noes.has(before) || (noes.has(after) && others.length === 0));
    });
  });
}

const forbidden = new Set(wordsThat("forbidden"));

function isCallingOff(word: string): boolean {
  const meant = answers.get(withoutRuns(word));
  return meant === "cancel" || meant === "erase";
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
  const isYes = rest.length > 0 && answerIn(opening) === "yes";
  return isYes ? rest.join("").trim() : withoutOpeningNo(said);
}

/** Words: of what follows a "no" without a comma and is no sentence. */
const SHORT = 3;

/** Whether two texts are the same but for case, accents and punctuation. */
export function sameWords(one: string, other: string): boolean {
  const folded = toldInFull(one);
  return folded === "" ? one.trim() === other.trim() : folded === toldInFull(other);
}
