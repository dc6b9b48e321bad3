import { z } from "zod";
import type { Agenda } from "../../../../core/agenda/agenda.ts";
import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { momentOf } from "../appointments/appointments.ts";
import type { Slot, Turn } from "../../../../core/skill.ts";
import type { AtendeTexts } from "../../locales/pt-BR.ts";
import { meantBy } from "./meant.ts";

/** What `visit` is for a person who has none. */
export const NONE = "none";

export interface VisitAsking {
  /** How it is asked which one. */
  readonly ask: keyof AtendeTexts;
  /** The words that speak of the visit as it stands, where others speak of what it is to become. */
  about?(said: string, upcoming: readonly Appointment[], turn: Turn): string;
  /** Which of several it surely is, where nothing was said of them. */
  likeliest?(upcoming: readonly Appointment[]): Appointment | undefined;
}

/** Which of a person's next appointments is meant; the only one when they have no other. */
export function visitSlot(agenda: Agenda, asking: VisitAsking): Slot<string> {
  const { ask, about = (said: string) => said, likeliest } = asking;
  return {
    label: "visit.label",
    value: z.union([z.literal(NONE), z.uuid()]),
    async find(said, turn) {
      const upcoming = await upcomingOf(agenda, turn);
      if (upcoming.length === 0) return NONE;
      const isChosen = turn.asked !== "visit" && turn.known["visit"] !== undefined;
      const meant = meantBy(about(said, upcoming, turn), upcoming, turn);
      const [one, ...others] = meant;
      const saysNothing = meant.length === upcoming.length;
      if (saysNothing && isChosen) return undefined;
      if (others.length === 0) return one?.id;
      return saysNothing ? likeliest?.(upcoming)?.id : undefined;
    },
    async ask(turn) {
      const upcoming = await upcomingOf(agenda, turn);
      if (upcoming.length === 0) return { text: turn.text("appointments.none") };
      const choices = upcoming.map((visit) => ({
        label: momentOf(visit, turn.language),
        set: { visit: visit.id },
      }));
      return { text: turn.text(ask), choices };
    },
  };
}

export function upcomingOf(
  agenda: Agenda,
  { contact, now }: Turn,
): Promise<readonly Appointment[]> {
  return agenda.upcoming(contact.id, now);
}
