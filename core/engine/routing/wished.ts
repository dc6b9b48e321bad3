import type { Skill } from "../../skill.ts";
import type { RankedIntent } from "../../understanding/intent/intent.ts";
import { isMereRefusal, preferenceIn } from "../../understanding/refusal.ts";
import { isStory, saysWhy, sentencesIn } from "../../understanding/text/stops.ts";
import { toldInFull } from "../../understanding/text/haste.ts";
import { wordsIn } from "../../understanding/text/tokens.ts";
import { forbidsCallingOff, negates } from "../answers/calling-off.ts";
import { beforeFarewell } from "../answers/answer-words.ts";
import { asksToBeTold } from "../answers/asking.ts";
import { onlyTells } from "../answers/telling-why.ts";
import { rightedIn, withoutRighting } from "../answers/righted.ts";
import { isForm } from "../forms/slots.ts";
import type { PreparedBot } from "../prepared.ts";
import { TAKES } from "./intents.ts";
import { formOf, HALF, isAnsweredAtOnce, isDone, LEAVES, limitsWhen, STORY } from "./requests.ts";

/** What is less likely than this is not asked about. */
export const WORTH_ASKING = 0.25;

/** What a message may be for: what it wishes counts before what it only tells of. */
export function rankWished(bot: PreparedBot, words: string): readonly RankedIntent[] {
  const told = beforeFarewell(words);
  return rankTold(bot, told) ?? rankWishedIn(bot, told);
}

function rankWishedIn(bot: PreparedBot, words: string): readonly RankedIntent[] {
  return rankInstead(bot, words) ?? rankPreferred(bot, withoutRighting(words));
}

/** What a story is for: what its sentence is that says what it comes to. */
function rankTold(bot: PreparedBot, words: string): readonly RankedIntent[] | undefined {
  const gist = gistOf(bot, words);
  if (gist === words) return undefined;
  const coming = forbidsCallingOff(gist) && bot.bot.skills.find(({ agrees }) => agrees);
  return coming ? [{ intent: coming.name, score: 1 }] : rankWishedIn(bot, gist);
}

/**
 * The sentence that says what a story comes to: the last that is surely for a form, or that wants a person; where
 * there is none, the one that surely asks for an answer. Why something is wished stands before it, or says so. What
 * is no story is all of it.
 */
export function gistOf(bot: PreparedBot, words: string): string {
  if (!isStory(words)) return words;
  const likely = sentencesIn(words).flatMap((sentence) => likelyIn(bot, sentence));
  const told = likely.filter(({ score }) => score >= LEAVES);
  const person = told.find(
    ({ sentence, skill }) => skill === bot.person && wordsIn(sentence).length > FEW,
  );
  return (person ?? wishIn(bot, likely) ?? questionIn(bot, likely))?.sentence ?? words;
}

interface Told {
  readonly sentence: string;
  readonly skill: Skill;
  readonly score: number;
}

function likelyIn(bot: PreparedBot, sentence: string): readonly Told[] {
  const [best] = saysWhy(sentence) ? [] : rankWishedIn(bot, sentence);
  const skill = best && best.score >= HALF ? bot.skill(best.intent) : undefined;
  const whole = best && skill ? [{ sentence, skill, score: best.score }] : [];
  const told = inClauses(bot, sentence);
  const isOther = whole.some((each) => each.score >= LEAVES && each.skill !== told[0]?.skill);
  return told.length > 0 && !isOther ? told : whole;
}

/** The last that is surely for a form; beside one that stays as it is, what is wished of another. */
function wishIn(bot: PreparedBot, likely: readonly Told[]): Told | undefined {
  const all = likely.filter(({ skill }) => isForm(formOf(bot, skill)));
  const forms = all.filter(({ score }) => score >= LEAVES);
  // Who comes to one of several gives the other up all the same.
  const isOff = forms.some((each) => each.skill.cancels && !keepsOne(each));
  const last = forms.findLast(({ skill }) => !(isOff && skill.agrees));
  if (!last || !keepsOne(last)) return last;
  return all.findLast((each) => !each.skill.agrees && !keepsOne(each)) ?? last;
}

/** "A minha pode deixar", "a de sexta eu vou", "mas não desmarca a dela": of several one stays as it is. */
function keepsOne({ sentence, skill }: Told): boolean {
  return forbidsCallingOff(sentence) || (skill.agrees === true && ofOne.test(sentence));
}

const ofOne = /^(?:[oa]s?|el|l[ao]s?) (?:minhas?|meus?|del[ea]s?|d[aeo] \p{L}+|m[íi][ao]s?)\s/iu;

/** The one that surely asks for an answer, where nothing is likely to begin a form. */
function questionIn(bot: PreparedBot, likely: readonly Told[]): Told | undefined {
  if (likely.some(({ skill }) => isForm(formOf(bot, skill)))) return undefined;
  return likely.find(
    ({ sentence, skill, score }) =>
      score >= LEAVES && isAnsweredAtOnce(skill) && asksToBeTold(sentence),
  );
}

/**
 * Of a sentence that is a story by itself the last clause that surely asks for what is read back before it is done, or
 * says that it has to be: "aí meu patrão me escalou, não vai ter jeito, vou precisar desmarcar".
 */
function inClauses(bot: PreparedBot, sentence: string): readonly Told[] {
  if (!isStory(sentence)) return [];
  const told = sentence.split(/,\s+/u).flatMap((clause) => {
    const [best] = bot.intents.rank(clause);
    const skill = best && best.score >= STORY ? bot.skill(best.intent) : undefined;
    return best && skill?.readBack && isForm(skill) && (asksToBeTold(clause) || hasTo(clause))
      ? [{ sentence: clause, skill, score: best.score }]
      : [];
  });
  return told.slice(-1);
}

/** Somebody says of themselves that they have to, or want to: what others had to do is a part of the story. */
function hasTo(clause: string): boolean {
  return having.test(toldInFull(clause)) && !negates(clause);
}

const having =
  /^(?:(?:e|ai|entao|mas|por isso|so|and|but|so que|asi que|pero|y|tipo|ne|eu|yo|i) )*(?:(?:vou|voy a) (?:precisar|ter (?:que|de)|tener que|querer)|tenho (?:que|de)|tengo que|preciso|precisava|queria|quero|gostaria de|necesito|quiero|quisiera|(?:(?:i )?(?:ll|will|m going to|m gonna|am going to) )?(?:have|need|want) to|(?:d|would) like to|gotta|ve got to)\b/u;

/** So few words are a greeting: "fala pessoal". */
const FEW = 2;

/**
 * What a message is put right to, where that is surely for a skill; what only answers has to be asked, and "make it
 * five thirty" puts right when, of whatever it is.
 */
function rankInstead(bot: PreparedBot, words: string): readonly RankedIntent[] | undefined {
  const { instead = "" } = rightedIn(words) ?? {};
  const ranked = instead === "" || making.test(instead) ? [] : bot.intents.rank(instead);
  const skill = surelyFor(bot, ranked);
  const isAsked = skill && (!isAnsweredAtOnce(skill) || asksToBeTold(instead));
  return isAsked ? ranked : undefined;
}

const making = /^make (?:it|that)\s/iu;

/**
 * Beside what does not suit, what is wished for counts: "amanhã não vou conseguir, dá pra passar pra
 * sexta?" Where that asks nothing it is why, and what is refused counts: "não quero mais o canal, tá caro".
 */
function rankPreferred(bot: PreparedBot, said: string): readonly RankedIntent[] {
  const { refused, wished } = preferenceIn(said);
  if (refused === "" || wished === "") return rankAsked(bot, said);
  const whole = bot.intents.rank(said);
  const ranked = bot.intents.rank(wished);
  const skill = surelyFor(bot, ranked);
  if (!skill || isDone(formOf(bot, skill), wished)) return whole;
  if (isBeside(skill, wished, surelyFor(bot, whole))) return whole;
  if (isWhy(skill, wished)) return rankRefused(bot, refused) ?? whole;
  return isLikely(skill, whole) || isMereRefusal(refused) ? ranked : whole;
}

/** What only an answer is for, and asks for none. */
function isWhy(skill: Skill, wished: string): boolean {
  return isAnsweredAtOnce(skill) && !asksToBeTold(wished);
}

function isLikely({ name }: Skill, ranked: readonly RankedIntent[]): boolean {
  return ranked.some(({ intent, score }) => intent === name && score >= WORTH_ASKING);
}

/** Said in passing, or why, or of what stays, by who gives something else up: "no puedo ir. Dana sí puede". */
function isBeside(skill: Skill, wished: string, whole: Skill | undefined): boolean {
  return (
    skill.inPassing === true ||
    (whole?.cancels === true && (skill.agrees === true || onlyTells(wished)))
  );
}

/** What is refused, where that is surely for a form. */
function rankRefused(bot: PreparedBot, refused: string): readonly RankedIntent[] | undefined {
  const ranked = bot.intents.rank(refused);
  const skill = surelyFor(bot, ranked);
  return skill && isForm(skill) ? ranked : undefined;
}

/** The skill that words so ranked are surely for. */
export function surelyFor(bot: PreparedBot, [best]: readonly RankedIntent[]): Skill | undefined {
  return best && best.score >= LEAVES ? bot.skill(best.intent) : undefined;
}

/**
 * What is asked for without when alone somebody can; the question that begins a form, behind a story that is
 * surely for nothing: "perdi o ônibus, desculpa. tem quinta?"
 */
function rankAsked(bot: PreparedBot, said: string): readonly RankedIntent[] {
  const parts = said.split(clauses);
  const rest = parts.filter((part) => !limitsWhen(part));
  const plain = rest.length < parts.length ? bot.intents.rank(rest.join(" ")) : [];
  const whole = isWish(bot, plain) ? plain : bot.intents.rank(said);
  const ranked = rankBeyondDone(bot, parts, whole) ?? whole;
  if (surelyFor(bot, ranked)) return ranked;
  const asked = sentencesIn(said).filter((part) => part.endsWith("?"));
  const questions = asked.map((part) => bot.intents.rank(part));
  const [question, ...others] = questions.filter((each) => !surelyFor(bot, each)?.inPassing);
  const isAsked = question && surelyFor(bot, question) && beginsForm(bot, question);
  return isAsked && others.length === 0 ? question : ranked;
}

/** What is surely wished beside what was done before: "eu tinha marcado amanhã mas adoeci. queria desmarcar". */
function rankBeyondDone(
  bot: PreparedBot,
  parts: readonly string[],
  [best]: readonly RankedIntent[],
): readonly RankedIntent[] | undefined {
  const skill = bot.skill(best?.intent ?? "");
  const form = skill && formOf(bot, skill);
  if (!form || !parts.some((part) => isDone(form, part))) return undefined;
  const rest = bot.intents.rank(parts.filter((part) => !isDone(form, part)).join(" "));
  return surelyFor(bot, rest) ? rest : undefined;
}

function isWish(bot: PreparedBot, [best]: readonly RankedIntent[]): boolean {
  return best !== undefined && best.score >= TAKES && !bot.skill(best.intent)?.inPassing;
}

function beginsForm(bot: PreparedBot, [best]: readonly RankedIntent[]): boolean {
  const skill = best && best.score >= TAKES ? bot.skill(best.intent) : undefined;
  return skill !== undefined && isForm(formOf(bot, skill));
}

const clauses = /(?<=[,.;!?\n…])\s+|\s+(?=(?:mas|pero|but|porque|pq|pois|because|cause)\s)/iu;
