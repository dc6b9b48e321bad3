import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { isDuring } from "../../../../core/agenda/nearest.ts";
import { shiftIn } from "../../../../core/agenda/shifts.ts";
import { isAmong } from "../../../../core/agenda/days.ts";
import { startOf } from "../../../../core/agenda/start.ts";
import { putRight } from "../../../../core/engine/answers/otherwise.ts";
import { CANCEL_SKILL } from "../../../../core/agenda/visit-actions.ts";
import { inParts } from "../../../../core/engine/routing/clauses.ts";
import { illTimed } from "../../../../core/understanding/ill-timed.ts";
import { preferenceIn } from "../../../../core/understanding/refusal.ts";
import type { Turn } from "../../../../core/turn.ts";
import { isStory, saysWhy, sentencesIn } from "../../../../core/understanding/text/stops.ts";
import { daysNamed, readDay, readTime } from "../../../../core/understanding/when/when.ts";
import { whenContext } from "../../reception.ts";
import { saysToCancel } from "../cancel/which.ts";
import { justMade } from "../visits/spoken-of.ts";

/** What is said of a visit as it stands, and of what it is to become: "a de sexta | segunda às 9". */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Parts the words of who wants another time. What stands behind the last "para" is wanted; without
 * one, a day or a time that is no visit's own is wanted, and one that is names the visit.
 */
export function moveIn(said: string, visits: readonly Appointment[], turn: Turn): Move {
  if (turn.asked === "visit") return { from: said, to: "" };
  if (!isTimely(said, visits[0], turn)) return { from: said, to: said };
  const parted =
    toldLast(said, visits, turn) ??
    refusedIn(said, visits, turn) ??
    partedIn(said, visits, turn) ??
    told(said, visits, turn);
  if (parted) return { from: parted[0], to: parted[1] };
  if (justDone(visits, turn) && !namesOneOn(said, visits, turn)) return { from: "", to: said };
  // An hour that is not its own is wished, be it on its day.
  const isOfOne = visits.some(
    (visit) => isOn(visit, said, turn) && isAtHour(visit, said, turn) !== false,
  );
  return isOfOne ? { from: said, to: "" } : { from: "", to: said };
}

/** "Muda a de sexta", "move the friday one" of who has one on Friday. */
function namesOneOn(said: string, visits: readonly Appointment[], turn: Turn): boolean {
  return oneOn.test(said) && visits.some((visit) => isOn(visit, said, turn));
}

const oneOn =
  /(?<!\p{L})(?:(?:a|o|la|el) d[aeo]l? |the one on |(?:the|my) \p{L}+ (?:one|appointment|visit)(?!\p{L}))/iu;

/**
 * Whether words can only be of a visit that there is: what does not suit is its day or its hour, or it is
 * led from its day to another.
 */
export function isOfVisit(visit: Appointment, turn: Turn): boolean {
  const { said } = turn;
  const refused = refusedIn(said, [visit], turn);
  if (refused) return isAt(visit, refused[0], turn);
  const [from, to] = partedIn(said, [visit], turn) ?? ["", ""];
  const isToDay = readDay(to, whenContext(visit.clinic, turn)) !== undefined;
  return isToDay && isOn(visit, from, turn) && !isOn(visit, to, turn);
}

export function isCancelled({ state }: Appointment): boolean {
  return state === "cancelled";
}

/** The visit that was just made, or just cancelled, where that is put right: "ah não, melhor na quinta". */
export function justDone(visits: readonly Appointment[], turn: Turn): Appointment | undefined {
  if (putRight(turn.said) === undefined) return undefined;
  if (turn.justDone === CANCEL_SKILL) return visits.find(isCancelled);
  return justMade(visits, turn);
}

/** Of a story the last sentence that tells a day or an hour, and not why; what it puts right itself is no more. */
function toldLast(said: string, visits: readonly Appointment[], turn: Turn): Parted | undefined {
  if (!isStory(said)) return undefined;
  const all = sentencesIn(said);
  const at = all.findLastIndex((each) => !saysWhy(each) && isTimely(each, visits[0], turn));
  const last = all[at];
  if (last === undefined || at === 0 || visits.some((visit) => isAt(visit, last, turn)))
    return undefined;
  const [which, to] = partedIn(last, visits, turn) ?? ["", last];
  return [[...all.slice(0, at), which].join(" "), putRightIn(to, visits[0], turn)];
}

/** "Na quarta não, na sexta às oito, isso sexta dia doze às oito e meia": from the last day on, where an hour is told there too. */
function putRightIn(said: string, visit: Appointment | undefined, turn: Turn): string {
  if (!visit) return said;
  const context = whenContext(visit.clinic, turn);
  const [last, ...before] = daysNamed(said, context).toReversed();
  const behind = said.slice(last?.start ?? 0);
  const isWhole = readTime(behind, context) !== undefined || readTime(said, context) === undefined;
  return before.length > 0 && isWhole ? behind : said;
}

/** "Não posso na terça, pode ser quinta?": what does not suit, and what would. */
function refusedIn(said: string, visits: readonly Appointment[], turn: Turn): Parted | undefined {
  const { refused, wished } = preferenceIn(said);
  if (illTimed(refused)) return [refused, said];
  if (refused === "" || !isTimely(wished, visits[0], turn)) return undefined;
  if (visits.some((visit) => isOnlyNamed(visit, wished, turn))) return undefined;
  const [which, to] = partedIn(wished, visits, turn) ?? ["", wished];
  return [`${refused}, ${which}`, to];
}

/** A story names a visit by its day, as who cancels does, and `wished` wishes for nothing on it by that. */
export function isOnlyNamed(visit: Appointment, wished: string, turn: Turn): boolean {
  const { said } = turn;
  return (isStory(said) || saysToCancel(said)) && isOnlyOn(visit, wished, turn);
}

function isOnlyOn(visit: Appointment, said: string, turn: Turn): boolean {
  const isAlone = readTime(said, whenContext(visit.clinic, turn)) === undefined && !shiftIn(said);
  return (
    isAlone &&
    daysNamed(said, whenContext(visit.clinic, turn)).every(({ value }) =>
      isAmong(startOf(visit).toPlainDate(), value),
    )
  );
}

type Parted = readonly [from: string, to: string];

/** Of more nobody could tell what leads where. */
const MOST_JOINTS = 8;

/** What stands before and behind the last "to" that leads to a day or a time. */
function partedIn(said: string, visits: readonly Appointment[], turn: Turn): Parted | undefined {
  for (const joint of [...said.matchAll(towards)].slice(-MOST_JOINTS).toReversed()) {
    const behind = said.slice(joint.index + joint[0].length);
    const isNamed = saysToCancel(said) && visits.some((visit) => isOnlyOn(visit, behind, turn));
    if (!isNamed && isTimely(behind, visits[0], turn)) return [said.slice(0, joint.index), behind];
  }
  return undefined;
}

/** "Something came up on friday, could we do monday, same time?": a part on a visit's day, and others on none. */
function told(said: string, visits: readonly Appointment[], turn: Turn): Parted | undefined {
  const parts = inParts(said);
  const onDay = parts.filter((part) => visits.some((visit) => isOn(visit, part, turn)));
  const own = onDay.length > 0 ? onDay : parts.filter((part) => isOwnHour(part, visits, turn));
  const others = parts.filter((part) => !own.includes(part)).join("");
  // Its hour alone is as well the one that is wished, where no other is: "às 14h, na quinta?"
  const isOther =
    onDay.length > 0 ? isTimely(others, visits[0], turn) : tellsHour(others, visits[0], turn);
  return own.length > 0 && isOther ? [own.join(""), others] : undefined;
}

/** "13:30 é no meio do meu almoço": the very hour of a visit. */
function isOwnHour(part: string, visits: readonly Appointment[], turn: Turn): boolean {
  return visits.some((visit) => tellsHour(part, visit, turn) && isAt(visit, part, turn));
}

function tellsHour(words: string, visit: Appointment | undefined, turn: Turn): boolean {
  const time = visit && readTime(words, whenContext(visit.clinic, turn))?.value;
  return time !== undefined && time.from.equals(time.to);
}

/** "Em vez de sexta, segunda" is told the other way round, and is left to be asked. */
const towards =
  /\b(?:para|pr[ao]s?|p\/|to|until|till|hacia|al|mas queria|mas quero|but i want|pero quiero|e marca(?:r)?|e p[õo]e)\s/giu;

/** Whether words tell a day or a time, be it only a later one. */
export function isTimely(words: string, visit: Appointment | undefined, turn: Turn): boolean {
  if (!visit) return false;
  const context = whenContext(visit.clinic, turn);
  return Boolean(readDay(words, context) ?? readTime(words, context) ?? shiftIn(words));
}

/** On its day, or at its hour where no day is told. */
function isAt(visit: Appointment, said: string, turn: Turn): boolean {
  const context = whenContext(visit.clinic, turn);
  return readDay(said, context) ? isOn(visit, said, turn) : isAtHour(visit, said, turn) === true;
}

/** Whether the hour that is told is its own; undefined where none is. */
function isAtHour(visit: Appointment, said: string, turn: Turn): boolean | undefined {
  const context = whenContext(visit.clinic, turn);
  const time = readTime(said, illTimed(said) ? { ...context, bareNumber: "time" } : context);
  return time && isDuring(startOf(visit), time.value);
}

export function isOn(visit: Appointment, said: string, turn: Turn): boolean {
  const day = readDay(said, whenContext(visit.clinic, turn));
  return day !== undefined && isAmong(startOf(visit).toPlainDate(), day.value);
}

/** Whether another day is told than its own, or another hour of that day. */
export function isElsewhen(visit: Appointment, said: string, turn: Turn): boolean {
  const day = readDay(said, whenContext(visit.clinic, turn));
  return (day && !isOn(visit, said, turn)) || isAtHour(visit, said, turn) === false;
}
