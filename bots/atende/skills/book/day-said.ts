import { Temporal } from "temporal-polyfill";
import { isAmong } from "../../../../core/agenda/days.ts";
import type { Days } from "../../../../core/agenda/days.ts";
import type { Turn } from "../../../../core/turn.ts";
import { beginsWithYes } from "../../../../core/engine/answers/answers.ts";
import { preferenceIn } from "../../../../core/understanding/refusal.ts";
import { wordsAlone, wordsIn } from "../../../../core/understanding/text/tokens.ts";
import { daysNamed, readDay } from "../../../../core/understanding/when/when.ts";
import type { Found, WhenContext } from "../../../../core/understanding/when/when.ts";
import { dayRepeated } from "./day-repeated.ts";
import { daysOfEither, saysEither } from "./either.ts";
import { isOneDay, Known, readDays, SOONEST, writeDays } from "./values.ts";

/**
 * The days that are wished: "quebrei um dente ontem, tem vaga hoje?" tells of another one first. One that
 * is over changes nothing where another is known: "sobre ontem".
 */
export function dayIn(said: string, context: WhenContext, turn: Asked): Days | undefined {
  const found = readDay(said, context);
  if (!found || (holdsKnown(found, turn) && !wishes(said, found, turn))) return undefined;
  if (isElsewhere({ said, context }, found) || isTooFar({ said, context }, found))
    return dayIn(said.slice(found.end), context, turn);
  const heard = { said, context };
  const isAhead = !isOver(found, context) && !tellsSince(said, found);
  return isAhead ? dayAhead(found, turn, heard) : dayBehind(found, turn, heard);
}

/** Behind a day that is over the next one, or that day itself where it is wished for. */
function dayBehind(found: Found<Days>, turn: Asked, { said, context }: Heard): Days | undefined {
  const isWish = turn.known["day"] === undefined && wishes(said, found, turn);
  const next = readDay(said.slice(found.end), context);
  if (next && !isOver(next, context)) return next.value;
  return isWish ? (next ?? found).value : undefined;
}

function dayAhead(found: Found<Days>, turn: Asked, heard: Heard): Days {
  return (
    dayRepeated(found, turn, heard) ??
    ofThatWeek(found.value, turn, heard) ??
    dayAsked(heard) ??
    dayConcluded(heard) ??
    dayMadePlain(found, heard) ??
    eitherOfThem(turn, heard) ??
    dayOfThem(found, heard) ??
    otherThanKnown(found, turn, heard) ??
    ofThoseAsked(found.value, turn, heard)
  );
}

/** "Tá puxado esse mês": several days, and the one that is known is among them. */
function holdsKnown({ value }: Pick<Found<Days>, "value">, { known }: Asked): boolean {
  const { day } = Known.parse(known);
  if (isOneDay(value) || day === undefined || day === SOONEST) return false;
  const { from, to } = readDays(day);
  return from.equals(to) && isAmong(from, value);
}

/** "Quarta ou sexta": where one of them is known already, that one does. */
function eitherOfThem(turn: Asked, { said, context }: Heard): Days | undefined {
  const value = daysOfEither(said, context);
  return value && holdsKnown({ value }, turn) ? undefined : value;
}

/** "El martes salgo tarde... ¿el jueves?": behind what else is told of, the one that is asked for by itself. */
function dayAsked({ said, context }: Heard): Days | undefined {
  const [, before = "", asked = ""] = asking.exec(said) ?? [];
  const day = wordsIn(asked).length <= ALONE ? readDay(asked, context)?.value : undefined;
  return day && isOneDay(day) && readDay(before, context) ? day : undefined;
}

/** The question that stands by itself at the end; "9.30?" is one hour. */
const asking = /^(.*[.,;!…](?!\d)\s*)((?:[^.,;!…]|(?<=\d)\.(?=\d))+\?)\s*$/su;

/** "No hay sábado? entonces el viernes": behind another one, what follows from it. */
function dayConcluded({ said, context }: Heard): Days | undefined {
  const [, before = "", behind = ""] = concluding.exec(said) ?? [];
  const found = readDay(before, context) && readDay(behind, context);
  return found && (dayMadePlain(found, { said: behind, context }) ?? found.value);
}

/** "Na terça, terça da semana que vem": which one it is, told right behind it. */
function dayMadePlain({ value, end }: Found<Days>, { said, context }: Heard): Days | undefined {
  const behind = said.slice(end);
  const next = isOneDay(value) ? readDay(behind, context) : undefined;
  if (!next || !isOneDay(next.value) || wordsAlone(behind.slice(0, next.start)).length > ARTICLE)
    return undefined;
  const isMore = wordsIn(behind.slice(next.start, next.end)).length > 1;
  return isMore && next.value.from.dayOfWeek === value.from.dayOfWeek ? next.value : undefined;
}

/** Letters: "a", "el", "n a". */
const ARTICLE = 3;

const concluding =
  /^(.*[.,;:!?…])\s*(?:(?:ah|bueno|pues|ok|vale|well)[\s,]+)?(?:entonces|as[íi] que|por lo que|ent[ãa]o|de modo que|then|so)(?!\p{L})(.*)$/isu;

/** "Na quinta daquela semana": of the week in which the day is that was spoken of, be it one on which nobody works. */
function ofThatWeek(days: Days, { spokenOf }: Asked, { said }: Heard): Days | undefined {
  const { day } = Known.safeParse(spokenOf).data ?? {};
  if (day === undefined || day === SOONEST || !isOneDay(days)) return undefined;
  const { from } = readDays(day);
  if (!thatWeek.test(wordsAlone(said))) return undefined;
  const there = from.add({ days: days.from.dayOfWeek - from.dayOfWeek });
  return { from: there, to: there };
}

const thatWeek =
  /\b(?:(?:n|d)aquela(?: mesma)?|(?:n?ess|n?est|d?ess|d?est)a mesma|n?a mesma|(?:that|the) same|that|es[at]a misma|la misma|de esa|aquella) (?:semana|week)\b/u;

/** Words: an article, a day, and one more. */
const ALONE = 3;

/** "Me duele desde el sábado" is of the last one, whichever is read. */
function tellsSince(said: string, { start, end }: Found<Days>): boolean {
  const [before, told] = [said.slice(0, start), said.slice(start, end)];
  const isSince = /^(?:desde|since)\s/iu.test(told) || since.test(wordsAlone(before));
  return isSince && suffering.test(wordsAlone(before));
}

/** "Vou casar dia 12 de junho": what else is on that day, where another one is told behind it. */
function isElsewhere({ said, context }: Heard, { start, end }: Found<Days>): boolean {
  const before = wordsAlone(said.slice(0, start));
  const [clause = ""] = said
    .slice(0, start)
    .split(/[,.;:!?]/u)
    .slice(-1);
  const isIntended = / in mind\b/u.test(wordsAlone(said.slice(start)));
  if (wasDone.test(before) || (!isIntended && wasDoneThen.test(wordsAlone(clause)))) return true;
  return happening.test(before) && readDay(said.slice(end), context) !== undefined;
}

/** "Comiendo un turrón de Navidad": further ahead than anybody books, where a nearer day is told behind it. */
function isTooFar({ said, context }: Heard, { value, end }: Found<Days>): boolean {
  const { now, horizonDays } = context;
  if (horizonDays === undefined) return false;
  const last = now.toPlainDate().add({ days: horizonDays });
  const isBeyond = (day: Found<Days>["value"]) => Temporal.PlainDate.compare(day.from, last) > 0;
  const isNear = (next: Found<Days>) =>
    isOneDay(next.value) && !isOver(next, context) && !isBeyond(next.value);
  return isBeyond(value) && daysNamed(said.slice(end), context).some(isNear);
}

/** "A limpeza eu já fiz em janeiro" tells of one that is over, whichever is read. */
const wasDone =
  /\b(?:ja|ya) (?:fiz|fizemos|fez|fui|estive|hice|hizo|estuve)(?: (?!(?:e|y|mas|pero|agora|ahora|quer\w*|quier\w*)\b)\S+){0,5}$/u;

/** "Limpeza eu fiz em julho", "I had one done in May": the clause says no more than that. */
const wasDoneThen =
  /\b(?:fiz|fizemos|hice|hicimos|(?:i|we) (?:did|had)|ultim[oa] (?:\S+ )?(?:foi|fue)|last (?:one|time|cleaning|visit) was)(?: (?!(?:e|y|and|mas|pero|but|agora|ahora|now|que|to|quer\w*|quier\w*|precis\w*|necesit\w*|want\w*|hop\w+|plan\w*|thought|thinking|mind|meant|need|pod\w+|pued\w+|tem|hay)\b)\S+){0,3}$/u;

const happening =
  /\b(?:(?:eu|me) caso|cas(?:ar|amos|amento)|viaj\w+|viagem|formatura|aniversario|festa|prova|wedding|married|trip|flight|birthday|graduation|boda|cas(?:arme|arnos)|viaje|fiesta|cumple\w*|falec\w+|morreu|enterro|velorio|internou|operou|nasceu|died|passed away|funeral|fallecio|murio|entierro|nacio)(?: (?!quer\w* |qro |preciso |want |need )\S+){0,2}$/u;

const since = /(?:^| )(?:desde|since)(?: (?:el|la|last|o|a|this|oh|uh|um|eh|este))*$/u;
const suffering =
  /\b(?:d[oó]i|doendo|dor\w*|d[uo]el\w*|dolien\w*|dolor\w*|latej\w*|lastim\w*|throb\w*|molest\w*|incomod\w*|incha\w*|hinch\w*|inflama\w*|sangr\w*|qu?ebr\w*|romp\w*|hurt\w*|\w*aches?|aching|achy|pain\w*|sore|swollen|bleed\w*|estou|to|tou|estoy|llevo)\b/u;

function isOver({ value }: Found<Days>, { now }: WhenContext): boolean {
  return Temporal.PlainDate.compare(value.to, now.toPlainDate()) < 0;
}

/**
 * "Semana que vem com o Bruno? De preferência na quinta": behind several days the one of them that is named.
 * "Vou casar em setembro, queria essa semana, na sexta": behind a longer time, of a shorter one.
 */
function dayOfThem({ value, end }: Found<Days>, { said, context }: Heard): Days | undefined {
  const behind = said.slice(end);
  const [next] = isOneDay(value) ? [] : daysNamed(behind, context);
  if (!next) return undefined;
  if (!isOneDay(next.value))
    return isShorter(next.value, value) ? dayOfThem(next, { said: behind, context }) : undefined;
  if (isAmong(next.value.from, value)) return next.value;
  return sameWeekdayIn(value, next.value, { said: behind, context });
}

function isShorter(one: Days, other: Days): boolean {
  return one.from.until(one.to).days < other.from.until(other.to).days;
}

/** "Thursday she has ballet, Wednesday instead?": where the first is what is known, the other one is the news. */
function otherThanKnown(
  { value, end }: Found<Days>,
  { known }: Asked,
  { said, context }: Heard,
): Days | undefined {
  if (!isOneDay(value) || known["day"] !== writeDays(value) || beginsWithYes(said))
    return undefined;
  const behind = said.slice(end);
  const next = daysNamed(behind, context).find((each) => !each.value.from.equals(value.from));
  if (!next || saysEither(behind.slice(0, next.start))) return undefined;
  return isOneDay(next.value) ? next.value : undefined;
}

/** "Sábado agora não dá, pode ser no outro": a week after what does not suit. */
export function nextOf(said: string, context: WhenContext): Days | undefined {
  const { refused, wished } = preferenceIn(said);
  const days = theOther.test(wordsAlone(wished)) ? readDay(refused, context)?.value : undefined;
  return days && { from: days.from.add({ days: WEEK }), to: days.to.add({ days: WEEK }) };
}

const WEEK = 7;
const theOther =
  /(?:^|\b(?:so|ser|pra|para|melhor|on|for|el|la) )(?:(?:n?[oa]|the|el|la) )?(?:outr[oa]|proxim[oa]|seguinte|next one|following one|otr[oa]|siguiente)(?: (?:sim|entao|da|pode|posso|consigo|then|si))?$/u;

/** Whether a day that is over, or what is around the one that is known, is wished for: else something is told of it. */
function wishes(said: string, { end }: Found<Days>, { asked }: Asked): boolean {
  const before = said.slice(0, end);
  if (tellsHowLong(before)) return false;
  const isShort = wordsAlone(said).split(" ").length <= FEW;
  return asked === "day" || isShort || wishing.test(wordsAlone(before));
}

const FEW = 6;
const wishing =
  /\b(?:quer\w*|gostaria|preciso|marc\w+|agend\w+|pode\w*|tem|want|d like|need|book|schedule|can|could|have|quier\w+|quisiera|necesit\w+|reserv\w+|hay|tiene\w*|puede\w*)\b/u;

/** "Está doendo faz uma semana" says since when, and wishes nothing. */
function tellsHowLong(said: string): boolean {
  return howLong.test(wordsAlone(said));
}

const howLong = /\b(?:faz|fazem|ha|tem|desde|since|for|hace|llevo)(?: \S+){1,4}$| (?:ago|atras)$/u;

function ofThoseAsked(days: Days, turn: Asked, heard: Heard): Days {
  const among = choosingAmong(turn);
  return (among && sameWeekdayIn(among, days, heard)) ?? days;
}

type Asked = Turn<Readonly<Record<string, unknown>>>;

interface Heard {
  readonly said: string;
  readonly context: WhenContext;
}

/** The several days of which one was just asked for. */
function choosingAmong({ asked, known }: Asked): Days | undefined {
  const { day } = Known.parse(known);
  if (asked !== "day" || day === undefined || day === SOONEST) return undefined;
  const days = readDays(day);
  return isOneDay(days) ? undefined : days;
}

/** "Na terça" to who asked for a day of next week is that week's, though another Tuesday is nearer. */
function sameWeekdayIn(among: Days, days: Days, { said, context }: Heard): Days | undefined {
  const { from } = days;
  if (!isOneDay(days) || isAmong(from, among)) return undefined;
  const now = among.from.subtract({ days: 1 }).toPlainDateTime("12:00");
  const there = readDay(said, { ...context, now })?.value;
  const isMeant = there && isOneDay(there) && there.from.dayOfWeek === from.dayOfWeek;
  return isMeant && isAmong(there.from, among) ? there : undefined;
}
