import { phraseIn, type Phrase } from "../grammar/grammar.ts";
import type { Matcher } from "../grammar/match.ts";
import type { Token } from "../text/tokens.ts";
import { isDayAndHour } from "./clock.ts";

export type ReadingKind = "aside" | "day" | "time" | "dayAndTime" | "bareDay" | "bareTime";

/** One phrase of a text and what kind of thing it says. */
export interface Reading {
  readonly kind: ReadingKind;
  readonly phrase: Phrase;
}

const classes: Readonly<Record<ReadingKind, readonly string[]>> = {
  aside: ["aside"],
  day: ["point", "span"],
  time: ["time", "now"],
  dayAndTime: ["dayAndTime", "dateAndTime"],
  bareDay: ["bareDay"],
  bareTime: ["bareHour", "partAlone"],
};

/**
 * What a text says, in its own order. The longest phrase has its words for itself, so "20 de
 * novembro" holds no time "20"; the same words may say a day and a time, as "tonight" does.
 */
export function readingsOf(
  text: readonly Token[],
  matcher: Matcher,
  kinds: readonly ReadingKind[],
): readonly Reading[] {
  const all = allReadings(text, matcher, kinds).filter(({ phrase }) => !isMisread(phrase));
  const candidates = all.toSorted(
    (one, other) =>
      lengthOf(other) - lengthOf(one) ||
      asideFirst(one) - asideFirst(other) ||
      startOf(one) - startOf(other),
  );
  return chosen(candidates, text.length).toSorted((one, other) => startOf(one) - startOf(other));
}

/** A day and a time whose time is none is to be read another way. */
function isMisread(phrase: Phrase): boolean {
  const time = phraseIn(phrase, "time") ?? phrase;
  return time.form === "between" && isDayAndHour(time);
}

function allReadings(
  text: readonly Token[],
  matcher: Matcher,
  kinds: readonly ReadingKind[],
): readonly Reading[] {
  const match = matcher.on(text);
  return text.flatMap((_token, start) =>
    kinds.flatMap((kind) =>
      classes[kind].flatMap((name) =>
        match
          .at(start, name)
          .flatMap(({ part, end }) =>
            typeof part === "number" || !standsAlone(text, start, end)
              ? []
              : [{ kind, phrase: part }],
          ),
      ),
    ),
  );
}

function chosen(candidates: readonly Reading[], length: number): readonly Reading[] {
  const owner = Array.from<Reading | undefined>({ length });
  return candidates.filter((candidate) => {
    const { start, end } = candidate.phrase;
    const owners = new Set(owner.slice(start, end));
    const [first] = owners;
    if (owners.size > 1) return false;
    if (first) return shares(first, candidate.phrase);
    owner.fill(candidate, start, end);
    return true;
  });
}

/** The very same words, or one half of "tonight at 8", may say another thing as well. */
function shares({ kind, phrase }: Reading, other: Phrase): boolean {
  if (kind === "aside") return false;
  const halves = kind === "dayAndTime" ? [...phrase.parts.values()] : [];
  return [phrase, ...halves].some(
    (part) => typeof part !== "number" && part.start === other.start && part.end === other.end,
  );
}

const startOf = ({ phrase }: Reading): number => phrase.start;
const lengthOf = ({ phrase }: Reading): number => phrase.end - phrase.start;
const asideFirst = ({ kind }: Reading): number => (kind === "aside" ? 0 : 1);

/** False for a piece of something longer: the "20" of "A320", "20kg", "1.520" or "98820-1111". */
export function standsAlone(text: readonly Token[], start: number, end: number): boolean {
  return !goesOn(text, start, -1) && !goesOn(text, end - 1, 1);
}

/** Whether what stands at `at` is written in one with what comes before it, or after it. */
function goesOn(text: readonly Token[], at: number, way: -1 | 1): boolean {
  const touches = (from: number): boolean => text[way > 0 ? from + 1 : from]?.glued === true;
  const [edge, next, beyond] = [text[at], text[at + way], text[at + 2 * way]];
  if (!edge || !next || edge.kind === "mark" || !touches(at)) return false;
  if (next.kind !== "mark" || edge.kind === "word") return next.kind !== "mark";
  const joins = beyond?.kind === "number" && touches(at + way);
  return (joins ? /[-./:,#+%]/ : /[#+%]/).test(next.text);
}
