import type { Days } from "../../../../core/agenda/days.ts";
import { negates } from "../../../../core/engine/answers/calling-off.ts";
import type { Turn } from "../../../../core/turn.ts";
import { wordsAlone } from "../../../../core/understanding/text/tokens.ts";
import type { Found } from "../../../../core/understanding/when/when.ts";
import { isOneDay, Known, readDays, SOONEST } from "./values.ts";

type Asked = Pick<Turn<Readonly<Record<string, unknown>>>, "asked" | "known">;

/** "Isso, quarta às nove", of the Wednesday in two weeks that is known: it is not the next one. */
export function dayRepeated(
  { value, start, end }: Found<Days>,
  { asked, known }: Asked,
  said: string,
): Days | undefined {
  const { day } = Known.parse(known);
  if (day === undefined || day === SOONEST || asked === "day" || negates(said)) return undefined;
  const days = readDays(day);
  if (!isOneDay(days) || !isOneDay(value)) return undefined;
  const told = wordsAlone(said.slice(start, end));
  const isSame = weekdayAlone.test(told)
    ? value.from.dayOfWeek === days.from.dayOfWeek
    : numberAlone.test(told) && value.from.day === days.from.day;
  return isSame ? days : undefined;
}

const weekdayAlone =
  /^(?:(?:n?[oa]|on|el) )?(?:(?:segunda|terca|quarta|quinta|sexta)(?: feira)?|sabado|domingo|lunes|martes|miercoles|jueves|viernes|(?:mon|tues|wednes|thurs|fri|satur|sun)day|seg|ter|qua|qui|sex|sab|mon|tue|wed|thu|fri|sat)$/u;
const numberAlone = /^(?:(?:n?o|on|el|the) )?(?:dia )?(?:the )?\d{1,2}(?:st|nd|rd|th)?$/u;
