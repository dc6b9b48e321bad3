import type { Days } from "../../../../core/agenda/days.ts";
import { shiftIn } from "../../../../core/agenda/shifts.ts";
import { wantsSoonest } from "../../../../core/agenda/preferences.ts";
import { beginsWithYes } from "../../../../core/engine/answers/answers.ts";
import { negates } from "../../../../core/engine/answers/calling-off.ts";
import { putRight } from "../../../../core/engine/answers/otherwise.ts";
import { rightedIn } from "../../../../core/engine/answers/righted.ts";
import type { Turn } from "../../../../core/turn.ts";
import { wordsAlone } from "../../../../core/understanding/text/tokens.ts";
import { daysNamed, timesNamed } from "../../../../core/understanding/when/when.ts";
import type { Found, WhenContext } from "../../../../core/understanding/when/when.ts";
import { isOneDay, Known, readDays, SOONEST } from "./values.ts";

type Asked = Pick<Turn<Readonly<Record<string, unknown>>>, "asked" | "known">;

interface Heard {
  readonly said: string;
  readonly context: WhenContext;
}

/**
 * "Isso, quarta às nove", of the Wednesday in two weeks that is known: it is not the next one, unless something is
 * put right by it.
 */
export function dayRepeated(
  found: Found<Days>,
  { asked, known }: Asked,
  heard: Heard,
): Days | undefined {
  const { said, context } = heard;
  const { day } = Known.parse(known);
  if (day === undefined || day === SOONEST || asked === "day" || isForAnother(heard))
    return undefined;
  const days = readDays(day);
  if (!isOneDay(days) || daysNamed(said.slice(found.end), context).length > 0) return undefined;
  return isToldAs(days, found, said) ? days : undefined;
}

/** "Na verdade quarta é melhor", "Wednesday, sooner please"; "Wednesday at 11 instead" puts the hour right. */
function isForAnother({ said, context }: Heard): boolean {
  if ((negates(said) && !beginsWithYes(said)) || shiftIn(said) || wantsSoonest(said)) return true;
  const isRighted = putRight(said) !== undefined || rightedIn(said) !== undefined;
  return (isRighted || proposing.test(said)) && timesNamed(said, context).length === 0;
}

const proposing = /(?<!\p{L})(?:que tal|qué tal|(?:what|how) about)(?!\p{L})/iu;

/** By its weekday alone, or by its number. */
function isToldAs({ from }: Days, { value, start, end }: Found<Days>, said: string): boolean {
  if (!isOneDay(value)) return false;
  const told = wordsAlone(said.slice(start, end));
  if (weekdayAlone.test(told)) return value.from.dayOfWeek === from.dayOfWeek;
  return numberAlone.test(told) && value.from.day === from.day;
}

const weekdayAlone =
  /^(?:(?:n?[oa]|on|el) )?(?:(?:segunda|terca|quarta|quinta|sexta)(?: feira)?|sabado|domingo|lunes|martes|miercoles|jueves|viernes|(?:mon|tues|wednes|thurs|fri|satur|sun)day|seg|ter|qua|qui|sex|sab|mon|tue|wed|thu|fri|sat)$/u;
const numberAlone = /^(?:(?:n?o|on|el|the) )?(?:dia )?(?:the )?\d{1,2}(?:st|nd|rd|th)?$/u;
