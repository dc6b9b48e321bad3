import { countOf } from "../understanding/numbers/word.ts";
import { tokens, wordsAlone } from "../understanding/text/tokens.ts";
import { articles } from "../understanding/text/particles.ts";
import type { Token } from "../understanding/text/tokens.ts";
import { wordSet } from "../understanding/text/word-set.ts";
import { areAdded, areListed } from "./added.ts";
import { firstOfAll } from "./first-of-all.ts";
import { beneficiaries, isForSpeaker } from "./for-speaker.ts";
import { afterFiller, past } from "./fillers.ts";
import { isOfKin, kinIn, ownRelationAt } from "./kin.ts";
import { kinOfTheirsAt } from "./kin-of-theirs.ts";
import type { Kin } from "./relations.ts";
import { capitalised, nameFrom } from "./person-names.ts";

/** One of those who are to be seen: somebody's kin, or without it the speaker. */
export interface Member {
  /** Where they are spoken of, in UTF-16 units. */
  readonly at: number;
  readonly end: number;
  readonly kin?: Kin;
}

/** All whose visits somebody speaks of, where they are several: "pra mim e pra minha filha", "meus filhos Pedro e Julia". */
export function partyIn(said: string): readonly Member[] {
  const members = spokenIn(said);
  const gaps = members.slice(1).map(({ at }, index) => gapBetween(said, members[index], at));
  return areAdded(said, gaps) || isEachTimed(said, members, gaps) ? members : [];
}

/**
 * The speaker and somebody of theirs, where each has a visit at an hour of their own: "check-up at 2, and a cleaning
 * for my son Tom at 4". The words before are to wish for one.
 */
export function besideOwn(said: string, isWish: (before: string) => boolean): readonly Member[] {
  const [other, ...others] = spokenIn(said);
  if (!other?.kin || others.length > 0 || !/^[^.;!?]*\d/u.test(said.slice(other.end))) return [];
  const [, own = ""] = oneMoreFor.exec(said.slice(0, other.at)) ?? [];
  return isWish(own) && kinIn(own) === undefined ? [{ at: 0, end: 0 }, other] : [];
}

const oneMoreFor =
  /^(.*\d.*?)[,;]?\s+(?:and|e|y|plus|mais)\s+(?:an?|one|uma?|una?|o|a|la|el)\s+[^\d,.;]{2,30}?\s(?:for|para|pra|pro)\s+[^\d,.;]{0,20}$/iu;

/** Each who is spoken of as somebody to be seen. */
function spokenIn(said: string): readonly Member[] {
  const words = tokens(said);
  const spoken = words.flatMap((word, at): readonly Member[] => {
    if (isSpeaker(words, at)) return [{ at: word.start, end: word.end }];
    const relation = ownRelationAt(words, at);
    if (relation) return kinFrom(said, words, { at, relation, isKin: true });
    const theirs = kinOfTheirsAt(said, words, at);
    if (theirs) return [{ at: word.start, end: word.end, kin: theirs }];
    return beneficiaries.has(word.text) ? namedFrom(said, words, { at, relation: "other" }) : [];
  });
  return whereMeant(words, withoutStory(said, spoken));
}

/** Of whom more is told than a story; and the speaker is there once. */
function withoutStory(said: string, spoken: readonly Member[]): readonly Member[] {
  const from = firstOfAll(said);
  const told = spoken.filter(({ at }) => at >= from);
  const speaker = told.find(({ kin }) => !kin);
  return told.filter((each) => each.kin || each === speaker);
}

/** "Minha mãe quer ir também, marca uma pra mim às dez e uma pra ela às onze": who is told of first is meant there. */
function whereMeant(words: readonly Token[], members: readonly Member[]): readonly Member[] {
  const [theirs, own, ...others] = members;
  if (!theirs?.kin || !own || own.kin || others.length > 0) return members;
  const [at, ...further] = words.flatMap(({ text, start }, index) => {
    const isBehind = start > own.end && beneficiaries.has(words[index - 1]?.text ?? "");
    return isBehind && them.has(text) ? [index] : [];
  });
  const mention = words[at ?? -1];
  if (!mention || further.length > 0) return members;
  return [own, { ...theirs, at: mention.start, end: mention.end }];
}

const them = wordSet("ele ela him her ella");

/** What stands between two; "eu a minha esposa e o meu filho" lists them though nobody hears the comma. */
function gapBetween(said: string, one: Member | undefined, at: number): string {
  const words = tokens(said.slice(one?.end, at));
  const isNothingElse = words.every(({ text }) => articles.has(text) || isOfKin(text));
  return isNothingElse ? "," : said.slice(one?.at, at);
}

/** "Minha filha às 8, meu filho às 9": behind each stands a figure of their own. */
function isEachTimed(said: string, members: readonly Member[], gaps: readonly string[]): boolean {
  const behind = [...gaps, said.slice(members.at(-1)?.end)];
  return members.length > 1 && areListed(said, gaps) && behind.every((each) => /\d/u.test(each));
}

interface Spoken extends Pick<Kin, "relation"> {
  /** The place of the word that says so. */
  readonly at: number;
  /** By what they are to the speaker, and not by a name alone. */
  readonly isKin?: true;
}

/** "Minha filha", with a name or without; "meus filhos, Pedro e Julia". */
function kinFrom(said: string, words: readonly Token[], spoken: Spoken): readonly Member[] {
  const named = namedFrom(said, words, spoken);
  if (named.length > 0) return named;
  const behind = isSeveral(words, spoken.at) ? namedBehind(said, words, spoken) : [];
  if (behind.length > 0) return behind;
  const { start = 0, end = start } = words[spoken.at] ?? {};
  return [{ at: start, end, kin: { relation: spoken.relation } }];
}

/** "My two kids in for check-ups, Max and Zoe": behind a mark, several. */
function namedBehind(
  said: string,
  words: readonly Token[],
  { at, relation, isKin }: Spoken,
): readonly Member[] {
  const marks = words.flatMap(({ text }, mark) => (mark > at && leading.has(text) ? [mark] : []));
  const rows = marks.map((mark) =>
    namedFrom(said, words, { at: mark, relation, ...(isKin && { isKin }) }),
  );
  return rows.find(({ length }) => length > 1) ?? [];
}

/** "Kids", "mis hijas", "children". */
function isSeveral(words: readonly Token[], at: number): boolean {
  return /s$|^children$/u.test(words[at]?.text ?? "");
}

/** So many names may stand there without capitals: "dois filhos o pedro e a luísa e a escola pediu". */
function mostUnwritten(words: readonly Token[], { at, relation }: Spoken): number {
  return relation === "other" ? 0 : (countOf(words[at - 1]?.text ?? "") ?? 1);
}

/** The names that stand in a row from there on, each as one of that kind. */
function namedFrom(said: string, words: readonly Token[], spoken: Spoken): readonly Member[] {
  const { at, relation, isKin } = spoken;
  const most = mostUnwritten(words, spoken);
  const members: Member[] = [];
  let next = past(words, at + 1, leading);
  for (;;) {
    const from = isKin ? afterFiller(words, next) : past(words, next, articles);
    const read = members.length < most ? nameFrom : capitalised;
    const name = read(said, words, from);
    const first = words[from];
    if (name === undefined || !first) return members;
    const behind = from + tokens(name).length;
    members.push({ at: first.start, end: words[behind - 1]?.end ?? 0, kin: { relation, name } });
    next = past(words, behind, separators);
    if (next === behind) return members;
  }
}

/** "Pra mim", but not "marca pra mim", which asks a favour; "eu e meu marido", "meu marido e eu". */
function isSpeaker(words: readonly Token[], at: number): boolean {
  const [last = "", word = ""] = [-1, 0].map((by) => words[at + by]?.text);
  const isOthers = ownRelationAt(words, at + 2) !== undefined;
  if (beneficiaries.has(word)) return isForSpeaker(words, at) && !isOthers;
  if (!speakers.has(word) || beneficiaries.has(last)) return false;
  return isBesideKin(words, at, 1) || isBesideKin(words, at, -1);
}

/** "Eu e meu marido", "my husband Mark and I": elsewhere "eu" begins to say what somebody wants. */
function isBesideKin(words: readonly Token[], at: number, way: 1 | -1): boolean {
  const next = words[at + way]?.text ?? "";
  const isJoined = separators.has(next) || (way === 1 && (articles.has(next) || isOfKin(next)));
  return isJoined && [2, 3, 4].some((by) => ownRelationAt(words, at + by * way) !== undefined);
}

const leading = new Set([",", ":", "(", "-"]);
const separators = new Set([",", "e", "y", "and", "&", "+"]);
const speakers = new Set(["eu", "yo", "me", "i"]);

/** Whether somebody says that they are several, and of none who the others are: "sim, somos 2", "yes, for two people". */
export function areSeveral(said: string): boolean {
  return severalOf.test(wordsAlone(said)) && partyIn(said).length === 0;
}

const many = "(?:[2-6]|dois|duas|dos|tres|quatro|cuatro|two|three|four)";
const people = "(?:pessoas|personas|people|pacientes|patients|of us)";
const severalOf = new RegExp(
  String.raw`\b(?:somos (?:em )?${many}(?= *$| (?:${people}|tabom|ta|viu|por favor|entao|e|y)\b)|(?:para|pra|pras|pros|for) (?:${many}|both) ${people}|(?:there|we) (?:s|are|re) ${many}(?= *$| ${people})|(?:para|pra) (?:nos (?:dois|duas)|nosotr[oa]s dos)|${many} of us)(?= |$)`,
  "u",
);
