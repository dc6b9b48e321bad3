import { Temporal } from "temporal-polyfill";
import { dayInWords, timeInWords } from "../../../../core/agenda/calendar-words.ts";
import { nameIn } from "../../../../core/agenda/names.ts";
import type { Service } from "../../../../core/agenda/clinic.ts";
import type { Wait } from "../../../../core/agenda/waitlist.ts";
import type { Button } from "../../../../core/message/outgoing.ts";
import { actionOf } from "../../../../core/skill.ts";
import type { Turn } from "../../../../core/turn.ts";
import type { Reception } from "../../reception.ts";
import { LEAVE_WAITLIST } from "../names.ts";
import type { Speaker } from "../speaker.ts";

/** Minutes of a day: where hours end that have no end. */
export const DAY = 24 * 60;

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
    return service ? [{ wait, words: waitInWords(wait, service, turn) }] : [];
  });
}

/** For what somebody waits, and when. */
export function waitInWords(wait: Wait, { names }: Service, speaker: Speaker): string {
  const when = [daysInWords(wait, speaker), ...hoursInWords(wait, speaker)].join(", ");
  return speaker.text("wait.item", { service: nameIn(names, speaker.language), when });
}

/** "sexta-feira, 5 de março", or "de segunda-feira, 1 de março a sexta-feira, 5 de março". */
function daysInWords(wait: Wait, { text, language }: Speaker): string {
  const from = dayInWords(Temporal.PlainDate.from(wait.from), language);
  const to = dayInWords(Temporal.PlainDate.from(wait.to), language);
  return from === to ? from : text("wait.days", { from, to });
}

/** "a partir das 18:30", "antes das 12:00", "entre 12:00 e 18:00", "às 10:00"; nothing where any hour will do. */
function hoursInWords({ earliest, latest }: Wait, { text, language }: Speaker): readonly string[] {
  const words = { from: minuteInWords(earliest, language), to: minuteInWords(latest, language) };
  if (latest <= earliest + 1) return [text("wait.at", words)];
  if (latest < DAY) return [text(earliest === 0 ? "wait.before" : "wait.between", words)];
  return earliest === 0 ? [] : [text("wait.after", words)];
}

function minuteInWords(minutes: number, language: string): string {
  return timeInWords(new Temporal.PlainTime().add({ minutes }), language);
}

/** The button by which somebody leaves the line. */
export function leaveButton({ id }: Wait, label: string): Button {
  return { label, action: actionOf(LEAVE_WAITLIST, id) };
}
