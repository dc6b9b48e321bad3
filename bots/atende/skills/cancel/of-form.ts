import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { kinIn } from "../../../../core/agenda/kin.ts";
import { speaksOfOwn } from "../../../../core/agenda/own-visit.ts";
import { inParts } from "../../../../core/engine/routing/clauses.ts";
import type { Turn } from "../../../../core/turn.ts";
import { toldInFull, wordsInFull } from "../../../../core/understanding/text/haste.ts";
import { Known, SELF } from "../book/values.ts";
import { speaksOfAnother, tellWhich } from "../visits/meant.ts";
import { saysToCancel } from "./which.ts";

/**
 * Whether words give up what is being booked for somebody who has no visit yet: "o Enzo adoeceu, cancela só a dele".
 * Nothing that is booked for others is meant by that.
 */
export function isOfWhoIsBooked(upcoming: readonly Appointment[], turn: Turn): boolean {
  const whom = Known.safeParse(turn.spokenOf).data ?? {};
  const isForOther = whom.relation !== undefined || (whom.patient ?? SELF) !== SELF;
  if (!isForOther || upcoming.some(({ patient }) => patient && isThat(patient, whom))) return false;
  const cancelling = inParts(turn.said).filter(saysToCancel).join(" ");
  if (names(cancelling, whom)) return true;
  const isOther = speaksOfOwn(toldInFull(cancelling)) || tellWhich(cancelling, upcoming, turn);
  return !isOther && names(turn.said, whom);
}

type Whom = Partial<ReturnType<typeof Known.parse>>;

function isThat({ name, relationship }: NonNullable<Appointment["patient"]>, whom: Whom): boolean {
  return name === whom.patient || relationship === whom.relation;
}

function names(said: string, { patient = "", relation }: Whom): boolean {
  const words = wordsInFull(said);
  if (wordsInFull(patient).some((name) => name.length > 2 && words.includes(name))) return true;
  return speaksOfAnother(said) || (relation !== undefined && kinIn(said)?.relation === relation);
}
