import { Temporal } from "temporal-polyfill";
import { dayInWords } from "../../../../core/agenda/calendar-words.ts";
import { nameIn } from "../../../../core/agenda/names.ts";
import type { Days } from "../../../../core/agenda/days.ts";
import type { Wait } from "../../../../core/agenda/waitlist.ts";
import type { Button } from "../../../../core/message/outgoing.ts";
import { actionOf } from "../../../../core/skill.ts";
import type { Turn } from "../../../../core/turn.ts";
import type { Reception } from "../../reception.ts";
import { LEAVE_WAITLIST } from "../names.ts";
import type { Speaker } from "../speaker.ts";

/** A place in the line, as its patient reads it. */
export interface ToldWait {
  readonly wait: Wait;
  /** "**Limpeza**, sexta-feira, 5 de março". */
  readonly words: string;
}

/** What a person waits for, the longest first; of services that are no more nothing is told. */
export async function waitsOf(
  { waitlist, clinicsOf }: Reception,
  turn: Turn,
): Promise<readonly ToldWait[]> {
  const waits = (await waitlist?.waitsOf(turn.contact.id)) ?? [];
  if (waits.length === 0) return [];
  const services = (await clinicsOf(turn)).flatMap((clinic) => clinic.services);
  return waits.flatMap((wait) => {
    const service = services.find(({ id }) => id === wait.service);
    if (!service) return [];
    const [from, to] = [wait.from, wait.to].map((day) => Temporal.PlainDate.from(day));
    if (!from || !to) return [];
    const days = daysInWords({ from, to }, turn);
    const words = { service: nameIn(service.names, turn.language), days };
    return [{ wait, words: turn.text("wait.item", words) }];
  });
}

/** "sexta-feira, 5 de março", or "de segunda-feira, 1 de março, a sexta-feira, 5 de março". */
export function daysInWords({ from, to }: Days, { text, language }: Speaker): string {
  const [first, last] = [from, to].map((day) => dayInWords(day, language));
  return first === last ? (first ?? "") : text("wait.days", { from: first ?? "", to: last ?? "" });
}

/** The button by which somebody leaves the line. */
export function leaveButton({ id }: Wait, label: string): Button {
  return { label, action: actionOf(LEAVE_WAITLIST, id) };
}
