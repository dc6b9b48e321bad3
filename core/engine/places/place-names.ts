import type { Place } from "../../places.ts";
import { inFull } from "../../understanding/text/haste.ts";
import { articles } from "../../understanding/text/particles.ts";
import { isSpelt } from "../../understanding/text/spelling.ts";
import { tokens } from "../../understanding/text/tokens.ts";
import { asking, linking, placeWords, widest } from "./place-words.ts";
import type { KnownWords } from "./place-words.ts";

/** What words are read against. */
export interface Naming {
  readonly places: readonly Place[];
  /** What such a place is called: "clínica". */
  readonly called: readonly string[];
  /** The one that is spoken of so far. */
  readonly now?: Place | undefined;
  /** Whether it was just asked which: then any word that is only one's will do. */
  readonly asked: boolean;
  /** Nothing else is under way that "the other one" might be of. */
  readonly isFree?: boolean;
}

/** A place that somebody names, or that it is another one, and what they say beside that. */
export interface Named {
  /** `undefined` where it is one of several others. */
  readonly place: Place | undefined;
  readonly rest: string;
  /** The words that name one of its several parts: they say more than which place. */
  readonly part?: string;
}

/** The place that a message names; `undefined` where it names none, or several. */
export function placeNamed(said: string, naming: Naming): Named | undefined {
  const words = spokenIn(said);
  const known = placeWords(naming);
  const counting = mentionsIn(said, words, { known, asked: naming.asked }).filter((mention) =>
    counts(mention, naming, without(said, words, [mention])),
  );
  const [place, ...others] = new Set(counting.map((mention) => mention.place));
  if (place && others.length === 0)
    return { place, rest: without(said, words, counting), ...partIn(said, words, counting) };
  return place ? undefined : otherIn(said, words, { ...naming, nouns: known.called });
}

function partIn(
  said: string,
  words: readonly Word[],
  mentions: readonly Mention[],
): Pick<Named, "part"> {
  const ofPart = mentions.find(({ place: { parts }, from, to }) => {
    const names = new Set(parts.flatMap(spokenIn).map(({ text }) => text));
    return parts.length > 1 && words.slice(from, to).some((word) => isAmong(word, names));
  });
  if (!ofPart) return {};
  return { part: said.slice(words[ofPart.from]?.start, words[ofPart.to - 1]?.end) };
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How sure it is that a place is meant: by its name or kind, by where it stands in the sentence, or by a word alone. */
interface Mention {
  readonly place: Place;
  readonly how: "called" | "at" | "bare";
  readonly from: number;
  readonly to: number;
}

function spokenIn(said: string): readonly Word[] {
  return tokens(said)
    .filter(({ kind }) => kind !== "mark")
    .map(({ text, start, end }) => ({ text: inFull(text), start, end }));
}

function counts({ how }: Mention, { now, asked }: Naming, rest: string): boolean {
  if (asked || how === "called") return true;
  return now ? asksForNoMore(rest) : how === "at";
}

interface Among extends Pick<Naming, "asked"> {
  readonly known: KnownWords;
}

/** Every run of words that are one place's and no other's. */
function mentionsIn(said: string, words: readonly Word[], among: Among): readonly Mention[] {
  const isName = (index: number) => isAmong(words[index], among.known.all);
  const mentions: Mention[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (!isName(from)) continue;
    const to = endOf(words, from, isName);
    const mention = isDenied(said, words, from) ? undefined : mentionOf(words, { from, to }, among);
    if (mention) mentions.push(mention);
    from = to - 1;
  }
  return mentions;
}

/** What a run of words that are in names names, where they are one place's own. */
function mentionOf(
  words: readonly Word[],
  { from, to }: Pick<Mention, "from" | "to">,
  { known, asked }: Among,
): Mention | undefined {
  const run = words.slice(from, to);
  const has = (among: ReadonlySet<string>) => run.some((word) => isAmong(word, among));
  const [one, ...more] = known.each.filter(({ own }) => has(own));
  if (!one || more.length > 0) return undefined;
  const isWhole = one.name.every((name) => has(new Set([name])));
  const isCalled = has(known.called) || (one.name.length > 1 && isWhole);
  // Of an address a word alone may be anything: "quinze", "julho".
  const counted = asked || isCalled || has(one.ownNames);
  return counted ? { place: one.place, to, ...howAt(words, from, isCalled) } : undefined;
}

function isAmong(word: Word | undefined, names: ReadonlySet<string>): boolean {
  return [...names].some((name) => isSpelt(name, word?.text));
}

/** Where a run ends that goes on over "de" and "do": "Sorriso do Centro". */
function endOf(words: readonly Word[], from: number, isName: (at: number) => boolean): number {
  let to = from + 1;
  for (let at = to; at < words.length; at += 1) {
    if (isName(at)) to = at + 1;
    else if (!linking.has(words[at]?.text ?? "")) break;
  }
  return to;
}

const at = new Set("na no nas nos em ao pra pro para pela pelo at in en".split(" "));

/** With the words in front that belong to it: "na", "en la". */
function howAt(
  words: readonly Word[],
  from: number,
  isCalled: boolean,
): Pick<Mention, "how" | "from"> {
  const before = (index: number) => words[index]?.text ?? "";
  let first = from;
  if (articles.has(before(first - 1)) || linking.has(before(first - 1))) first -= 1;
  const isAt = at.has(before(first - 1));
  if (isAt) first -= 1;
  return { how: isCalled ? "called" : isAt ? "at" : "bare", from: first };
}

/** "Na Vida, não na Sorriso"; the "não" of "não, na Vida" stands for itself. */
function isDenied(said: string, words: readonly Word[], from: number): boolean {
  let index = from - 1;
  while (index >= 0 && isSmall(words[index]?.text ?? "")) index -= 1;
  const [no, next] = [words[index], words[index + 1]];
  if (!no || !next || !["nao", "not", "no"].includes(no.text)) return false;
  return !/[,.;:!?]/u.test(said.slice(no.end, next.start));
}

function isSmall(word: string): boolean {
  return (at.has(word) && word !== "no") || articles.has(word) || linking.has(word);
}

function without(
  said: string,
  words: readonly Word[],
  mentions: readonly Pick<Mention, "from" | "to">[],
): string {
  let rest = said;
  for (const { from, to } of mentions.toReversed()) {
    const [start = 0, end = said.length] = [words[from]?.start, words[to - 1]?.end];
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  }
  return rest.replaceAll(/\s+/gu, " ").trim();
}

const others = new Set("outra outro other another otra otro".split(" "));
const definite = new Set("na da a pra the la".split(" "));

/** "Na outra clínica", "another clinic": the one of two that was not spoken of. */
function otherIn(
  said: string,
  words: readonly Word[],
  naming: Naming & { readonly nouns: ReadonlySet<string> },
): Named | undefined {
  const { places, nouns, now } = naming;
  const is = (each: number, among: ReadonlySet<string>) => among.has(words[each]?.text ?? "");
  const index = words.findIndex(({ text }) => others.has(text));
  if (!now || index < 0) return undefined;
  const isDefinite = is(index - 1, definite);
  const isNamed = is(index + 1, nouns);
  const first = isDefinite ? index - 1 : index;
  const from = is(first - 1, at) ? first - 1 : first;
  const isAt = is(from, at);
  const rest = without(said, words, [{ from, to: index + (isNamed ? 2 : 1) }]);
  if (!isOfPlaces(naming, rest, { isNamed, isDefinite, isAt })) return undefined;
  const [one, ...more] = places.filter(({ slug }) => slug !== now.slug);
  return { place: more.length === 0 ? one : undefined, rest };
}

/** "Já fui em outra clínica" is about none of these, and "e na outra?" about one where nothing else is under way. */
function isOfPlaces(
  { isFree }: Naming,
  rest: string,
  how: { readonly isNamed: boolean; readonly isDefinite: boolean; readonly isAt: boolean },
): boolean {
  if (how.isNamed) return how.isDefinite || asksForNoMore(rest);
  return isFree === true && how.isAt && saysNoMore(rest);
}

/** Whether words say no more than that something is wanted, elsewhere: "e … ?", "prefiro marcar …". */
function asksForNoMore(said: string): boolean {
  return spokenIn(said).every(({ text }) => widest.has(text));
}

/** Whether they say nothing but that: not even what. */
export function saysNoMore(said: string): boolean {
  return spokenIn(said).every(({ text }) => widest.has(text) && !asking.has(text));
}
