import { toldInFull } from "../../understanding/text/haste.ts";

/** Two requests that one message may be: what stands before and behind one of its joints. */
export type Halves = readonly [string, string];

/** Where a message may be two: at the end of a sentence, which that of "Dr." is not, and at an "and". */
const joints =
  /(?:(?<!\b(?:dra?|sra?|profa?|mrs?))\.|[?!;\n])+\s*(?:(?:e|and|y|mas|but|pero) )?|,?\s+(?:(?:e|and|y)(?:\s+(?:tamb[ée]m|depois|a[íi]|also|then|tambi[ée]n|luego|despu[ée]s))?|tamb[ée]m|al[ée]m disso)\s+/giu;

/** A request has at least so many letters. */
const LEAST = 5;
/** Longer words are a story, and shorter work than to read them in every way. */
const LONGEST = 240;
const MOST_JOINTS = 5;

/** The ways in which a message may be two requests, at the end of a sentence first; none for most. */
export function halvesOf(said: string): readonly Halves[] {
  if (said.length > LONGEST) return [];
  const found = [...said.matchAll(joints)].slice(0, MOST_JOINTS);
  const [ends = [], others = []] = [true, false].map((isEnd) =>
    found.filter(({ 0: joint }) => /^[.?!;\n]/u.test(joint) === isEnd),
  );
  return [...ends, ...others]
    .map((joint): Halves => {
      const keepsMark = /[.?!]/u.exec(joint[0])?.[0] ?? "";
      const before = said.slice(0, joint.index) + keepsMark;
      return [before.trim(), said.slice(joint.index + joint[0].length).trim()];
    })
    .filter((halves) => halves.every(({ length }) => length >= LEAST))
    .filter(([, second]) => !isElliptic(second));
}

/**
 * Whether words name one of what was spoken of and not what it is: "a de sábado", "the one with Ana", "next
 * week's", "a outra". They go on with what was asked for, and ask for nothing themselves.
 */
export function isElliptic(said: string): boolean {
  return elliptic.test(said);
}

const elliptic =
  /^(?:(?:s[óo]|apenas|only|just|solo) )?(?:(?:[oa]s?|el|l[ao]s?|the ones?) (?:de|d[oa]s?|d?ess[ae]s?|d?est[ae]s?|del?|on|at|in|from|com|with|con) |(?:that )?one (?:on|at|for) |(?:the other one|[oa] outr[oa]|(?:el|la) otr[oa]|(?:(?:the|my|next|this) )*\p{L}+['’]s(?: one)?)[\s.!]*$)/iu;

/** Whether words say no more than with whom or when, and begin nothing: "com a Carla na quarta às 10". */
export function isFragment(said: string): boolean {
  const told = toldInFull(said);
  return fragment.test(told) && !beginning.test(told);
}

const fragment =
  /^(?:com|con|with|n[ao]s?|as|at|on|el|a las?|pr[ao]|para|for|dia|day|de (?:manha|tarde|manana)|pela|por la|in the) /u;
const beginning =
  /\b(?:marc\w*|agend\w*|reserv\w*|book\w*|schedul\w*|quer\w*|quier\w*|want\w*|need\w*|precis\w*|necesit\w*|gostaria|outr[oa]s?|otr[oa]s?|another|tambem|tambien|too|also|mais|mas um[ae]?|one more)\b/u;

/** Whether a half only names one thing that is known: "o clareamento?", "and the whitening". */
export function isBareThing(said: string): boolean {
  return bareThing.test(said.trim());
}

const bareThing =
  /^(?:(?:[ao]s?|d[ao]s?|el|l[ao]s?|del|the|of the) )\p{L}+(?: (?:de |del? )?\p{L}+)?[?!.]*$/iu;

/** What has more is no list of things that are wanted, and each part is looked at by itself. */
const MOST_PARTS = 40;

/** The places where a part of a message begins, in UTF-16 units: its start, and behind every joint and comma. */
export function partsOf(said: string): readonly number[] {
  const ends = [...said.matchAll(joints), ...said.matchAll(/,\s*/gu), ...said.matchAll(turning)];
  const starts = new Set([0, ...ends.map(({ index, 0: joint }) => index + joint.length)]);
  return [...starts].toSorted((a, b) => a - b).slice(0, MOST_PARTS);
}

/** Where it turns: "mas a limpeza eu cancelo", and no "mas tarde" of Spanish. */
const turning =
  /\s+(?=(?:mas(?!\s+(?:tarde\p{L}*|tempran[oa]|cedo|pronto|cerca\p{L}*|barat[oa]|r[áa]pid[oa]|o\s+menos|que|de|adelante|antes))|por[ée]m|but|pero)\s)/giu;

/** A message by its parts, in their order: together they are all of it. */
export function inParts(said: string): readonly string[] {
  const starts = partsOf(said);
  return starts.map((start, index) => said.slice(start, starts[index + 1]));
}
