import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Appointment } from "../../../../core/agenda/appointment.ts";
import type { ServiceId } from "../../../../core/agenda/clinic.ts";
import { kinIn } from "../../../../core/agenda/kin.ts";
import { findService } from "../../../../core/agenda/names.ts";
import { shiftIn } from "../../../../core/agenda/shifts.ts";
import { CANCEL_SKILL, CONFIRM_SKILL } from "../../../../core/agenda/visit-actions.ts";
import { asksForMore, putRight } from "../../../../core/engine/answers/otherwise.ts";
import { id } from "../../../../core/message/address.ts";
import type { Turn } from "../../../../core/turn.ts";
import { preferenceIn } from "../../../../core/understanding/refusal.ts";
import { wordsAlone } from "../../../../core/understanding/text/tokens.ts";
import { readDay } from "../../../../core/understanding/when/when.ts";
import { whenContext } from "../../reception.ts";
import type { Reception } from "../../reception.ts";
import { tellsOnlyWhen } from "../book/only-when.ts";
import { meantBy, severalMeantBy } from "../visits/meant.ts";
import { spokenOfNow } from "../visits/spoken-of.ts";
import {
  isCancelled,
  isElsewhen,
  isOfVisit,
  isOn,
  isOnlyNamed,
  isTimely,
  justDone,
} from "./move.ts";
import { isWithOther } from "./with-other.ts";

/** What a person may move: their next visits, and what they just cancelled and would rather have moved. */
export async function movable(reception: Reception, turn: Turn): Promise<readonly Appointment[]> {
  const all = await Promise.all([justCancelled(reception, turn), reception.upcomingOf(turn)]);
  return all.flat();
}

async function justCancelled(reception: Reception, turn: Turn): Promise<readonly Appointment[]> {
  const { visit } =
    OfVisits.safeParse(turn.justDone === CANCEL_SKILL ? turn.before : {}).data ?? {};
  const found = await Promise.all(
    (visit ?? []).map((each) => reception.visitOf(turn, id<"appointment">(each))),
  );
  return found
    .filter((each) => each !== undefined)
    .filter((each) => isCancelled(each) && each.from.getTime() > turn.now.getTime());
}

const OfVisits = z.object({
  visit: z
    .string()
    .transform((ids) => ids.split(","))
    .pipe(z.array(z.uuid())),
});

/**
 * Whether words that seem to be for another skill move a visit: "amanhã complicou pra mim, tem quinta?",
 * "confirmo, mas só às 15h".
 */
export async function movesVisit(
  reception: Reception,
  turn: Turn,
  seems: string | undefined,
): Promise<boolean> {
  if (asksForMore(turn.said)) return false;
  const clinics = await reception.clinicsOf(turn);
  const named = await servicesNamed(reception, turn);
  const all = await movable(reception, turn);
  const visits = all.filter(({ service }) => named.length === 0 || named.includes(service.id));
  if (seems === CONFIRM_SKILL) return isOtherTime(visits, turn);
  const open = await spokenOfNow(reception, visits, turn);
  return visits.some(
    (visit) =>
      saysToMove(turn) ||
      isOfVisit(visit, turn) ||
      isAnew(visit, turn) ||
      (isForIt(visit, turn) &&
        (isShifted(visit, turn, open) ||
          isLed(visit, turn) ||
          isWithOther(turn, clinics) ||
          (visit === open && (isInstead(visit, turn) || isOtherMoment(visit, turn))))),
  );
}

/** Whether nothing is to be booked, and for nobody else. */
export function isForIt({ patient }: Appointment, { said }: Turn): boolean {
  const kin = kinIn(said);
  return (!kin || kin.relation === patient?.relationship) && !booking.test(wordsAlone(said));
}

const booking = /\b(?:marc(?:a|ar|o|que)|agend(?:a|ar|o|e)|reserv(?:a|ar|o|e)|book|schedule)\b/u;

/** "Tem mais tarde?" once it was spoken of, "a bit earlier on Thursday" of one on Thursday. */
function isShifted(visit: Appointment, turn: Turn, open: Appointment | undefined): boolean {
  return shiftIn(turn.said) !== undefined && (visit === open || isOn(visit, turn.said, turn));
}

/** "A restauração eu queria passar pra sábado", "push my cleaning to Friday". */
function isLed(visit: Appointment, turn: Turn): boolean {
  const [, to = ""] = leading.exec(wordsAlone(turn.said)) ?? [];
  return isTimely(to, visit, turn);
}

const leading =
  /\b(?:passa|passar|passo|passe|joga|jogar|jogo|jogue|empurrar?|muda|mudar|mudo|mude|troca|trocar|troco|troque|transfer\w+|adia|adiar|antecipar?|adiantar?|move|mover|mueve|muevo|cambia|cambiar|cambio|cambie|pasar?(?:la|lo)?|pase|switch|change|push|bump|prepone|postpone)(?: \S+){0,4}? (?:pra|para|pro|p|to|al?|till|until) (.+)$/u;

/** "Prefiro na quarta", "tem como ser às 16h?" once it was reminded of. */
function isOtherMoment(visit: Appointment, turn: Turn): boolean {
  const { said } = turn;
  const told = wordsAlone(said);
  if (!isElsewhen(visit, said, turn) || ofItself.test(told)) return false;
  const most = said.includes("?") || preferring.test(told) ? WISHING : undefined;
  return tellsOnlyWhen(said, whenContext(visit.clinic, turn), most);
}

/** So many words ask whether it may be then, or wish so: "tem como ser", "i'd rather". */
const WISHING = 3;

/** "Já fui hoje de manhã" and "é hoje?" wish for no other time. */
const ofItself = /\b(?:ja|ya|already)\b|^(?:e|eh|es|is|era|was|foi|fue)\b/u;
const preferring = /\b(?:prefiro|prefiero|prefer|rather|melhor|mejor|better)\b/u;

/** "I have a meeting then, any time Friday?" once it was reminded of. */
function isInstead(visit: Appointment, turn: Turn): boolean {
  const { refused, wished } = preferenceIn(turn.said);
  if (isOnlyNamed(visit, wished, turn)) return false;
  return refused !== "" && !isTimely(refused, visit, turn) && isTimely(wished, visit, turn);
}

/** Who comes at an hour that is none of their visits' would have one moved; "já confirmei ontem" tells of no coming. */
function isOtherTime(visits: readonly Appointment[], turn: Turn): boolean {
  if (isPast(visits[0], turn)) return false;
  if (severalMeantBy(turn.said, visits, turn).length > 1) return false;
  return isTimely(turn.said, visits[0], turn) && meantBy(turn.said, visits, turn).length === 0;
}

function isPast(visit: Appointment | undefined, turn: Turn): boolean {
  if (!visit) return false;
  const context = whenContext(visit.clinic, turn);
  const day = readDay(turn.said, context)?.value.to;
  return day !== undefined && Temporal.PlainDate.compare(day, context.now.toPlainDate()) < 0;
}

/** Whether words plainly move something, of which there is none among what there is: it is booked. */
export async function movesNone(reception: Reception, turn: Turn): Promise<boolean> {
  if (!saysToMove(turn) || !(await namesNoVisit(reception, turn))) return false;
  return (await movable(reception, turn)).length > 0;
}

/** Whether what is done here is named, of which there is no visit yet. */
export async function namesNoVisit(reception: Reception, turn: Turn): Promise<boolean> {
  const named = await servicesNamed(reception, turn);
  if (named.length === 0) return false;
  const visits = await movable(reception, turn);
  return !visits.some(({ service }) => named.includes(service.id));
}

async function servicesNamed(reception: Reception, turn: Turn): Promise<readonly ServiceId[]> {
  const clinics = await reception.clinicsOf(turn);
  return clinics.flatMap(({ services }) => findService(turn.said, services)?.id ?? []);
}

/** Right after it was cancelled, a day or an hour is asked for: "ou melhor, tem quinta às 17?" */
function isAnew(visit: Appointment, turn: Turn): boolean {
  return isCancelled(visit) && kinIn(turn.said) === undefined && isTimely(turn.said, visit, turn);
}

/**
 * Which of several it surely is: what was just cancelled, or what is spoken of. Who asks plainly to
 * move one means no cancelled one beside the only one that stands.
 */
export async function likeliest(
  reception: Reception,
  visits: readonly Appointment[],
  turn: Turn,
): Promise<Appointment | undefined> {
  const standing = visits.filter((visit) => !isCancelled(visit));
  const isPlain = saysToMove(turn) && putRight(turn.said) === undefined;
  if (isPlain && standing.length === 1) return standing[0];
  const done = visits.find(isCancelled) ?? justDone(visits, turn);
  return done ?? spokenOfNow(reception, visits, turn);
}

export function saysToMove({ said }: Pick<Turn, "said">): boolean {
  return moving.test(wordsAlone(said));
}

/** Words that mean nothing else, however much else is told of a new time. */
const moving =
  /\b(?:remarc|reagend|reprogram|reschedul|(?:pre|post)pon(?:e|ing)\b|pospon(?:er|go|emos)|posterg(?:ar|o)\b|aplaz(?:ar|o)\b)/u;
