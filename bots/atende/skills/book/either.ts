import { Temporal } from "temporal-polyfill";
import type { Days } from "../../../../core/agenda/days.ts";
import { wordsAlone, wordsIn } from "../../../../core/understanding/text/tokens.ts";
import { daysNamed, readDay, timesNamed } from "../../../../core/understanding/when/when.ts";
import type { Found, WhenContext } from "../../../../core/understanding/when/when.ts";

/** Whether what stands between two days or hours leaves either. */
export function saysEither(between: string): boolean {
  return either.test(wordsAlone(between));
}

/** In Portuguese "o" is "the": in Spanish no more than the like of "a las" stands between "o" and the other. */
const either =
  /(?:^| )(?:or|ou|u)(?: |$)|(?:^| )o(?: (?:bien|mejor|si|no|puede|ser|sea|tambien|incluso|para|por|en|a|al|el|las?|los|de|dia|hora|hasta|desde|despues|antes))*$/u;

/**
 * From the first to the last of the days of which any would do: "quarta ou sexta". Undefined where they
 * lie far apart, or have an hour each.
 */
export function daysOfEither(said: string, context: WhenContext): Days | undefined {
  const days = eachOfEither(said, context);
  const [from, to] = [days[0], days.at(-1)];
  return from && to && { from, to };
}

/** The days between them, as `exceptedIn` writes them. */
export function exceptedByEither(said: string, context: WhenContext): string | undefined {
  const days = eachOfEither(said, context);
  const between = days.slice(1).flatMap((day, index) => {
    const [from, to] = [days[index]?.add({ days: 1 }), day.subtract({ days: 1 })];
    return from && Temporal.PlainDate.compare(from, to) <= 0
      ? [`${from.toString()}/${to.toString()}`]
      : [];
  });
  return between.length > 0 ? between.join(",") : undefined;
}

function eachOfEither(said: string, context: WhenContext): readonly Temporal.PlainDate[] {
  const found = inOneRow(said, daysNamed(said, context));
  if (found.length < 2 || timesNamed(said, context).length > 1) return [];
  const days = found.flatMap((each) => dayOf(said, { each, last: found.at(-1) }, context));
  const sorted = days.toSorted((one, other) => Temporal.PlainDate.compare(one, other));
  const [from, to] = [sorted[0], sorted.at(-1)];
  const isNear = from && to && !from.equals(to) && from.until(to).days <= FAR;
  return isNear && days.length === found.length ? sorted : [];
}

/** Days further apart than these are no one wish. */
const FAR = 13;

/** The days that stand beside each other, with "ou" before the last of them. */
function inOneRow(said: string, named: readonly Found<Days>[]): readonly Found<Days>[] {
  const gaps = named.slice(1).map(({ start }, index) => said.slice(named[index]?.end, start));
  const far = gaps.findIndex((gap) => wordsIn(gap).length > FEW);
  const last = gaps.slice(0, far === -1 ? gaps.length : far).findLastIndex(saysEither);
  return last === -1 ? [] : named.slice(0, last + 2);
}

/** Words: "ou então na". */
const FEW = 3;

/** "Terça ou quarta da semana que vem": what is told of the last is told of the others too. */
function dayOf(
  said: string,
  { each, last }: { readonly each: Found<Days>; readonly last: Found<Days> | undefined },
  context: WhenContext,
): readonly Temporal.PlainDate[] {
  const [words, lastWords] = [each, last].map((one) => said.slice(one?.start, one?.end).trim());
  const [, about] = /^\p{L}+(?:-feira)?(\s.*\p{L}.*)$/su.exec(lastWords ?? "") ?? [];
  const isPlain = /^\p{L}+(?:-feira)?$/u.test(words ?? "");
  const told = isPlain && about !== undefined ? readDay(`${words}${about}`, context) : undefined;
  const { from, to } = (told ?? each).value;
  return from.equals(to) ? [from] : [];
}
