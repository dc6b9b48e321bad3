import type { Agenda, Clinic } from "../../core/agenda/agenda.ts";
import { localTime } from "../../core/agenda/openings.ts";
import type { BookingPolicy } from "../../core/agenda/openings.ts";
import { isIndifferent } from "../../core/agenda/preferences.ts";
import type { Prompting } from "../../core/message/event.ts";
import type { Turn } from "../../core/skill.ts";
import type { WhenContext } from "../../core/understanding/when/when.ts";

/** What the clinic's skills share: the agenda, and what may be booked in it. */
export interface Reception {
  readonly agenda: Agenda;
  readonly policy: BookingPolicy;
  /** The clinic a message is for, looked up once however many slots read the message. */
  clinicOf(turn: Pick<Turn, "event" | "organisation">): Promise<Clinic>;
}

/** Half-hourly, an hour ahead at least, for the next two months. */
const usual: BookingPolicy = { step: 30, notice: 60, horizon: 60 };

export function openReception(agenda: Agenda, policy: BookingPolicy = usual): Reception {
  const clinics = new WeakMap<Prompting, Promise<Clinic>>();
  return {
    agenda,
    policy,
    clinicOf(turn) {
      const clinic = clinics.get(turn.event) ?? theClinic(agenda, turn.organisation);
      clinics.set(turn.event, clinic);
      return clinic;
    },
  };
}

async function theClinic(agenda: Agenda, organisation: Turn["organisation"]): Promise<Clinic> {
  const clinic = await agenda.clinicOf(organisation);
  if (!clinic)
    throw new Error(
      `organisation ${organisation} has no clinic to book in: \`prosa seed\` adds one to try`,
    );
  return clinic;
}

/**
 * What a day or a time in this turn is read against: a lone number is the one that was asked for,
 * but for the "um" of "qualquer um".
 */
export function whenContext(
  { timeZone }: Pick<Clinic, "timeZone">,
  { now, language, asked, said }: Turn,
): WhenContext {
  const isForNumber = (asked === "day" || asked === "time") && !isIndifferent(said);
  return {
    now: localTime(now, timeZone),
    language: readable(language),
    ...(isForNumber && { bareNumber: asked }),
  };
}

function readable(language: string): WhenContext["language"] {
  const languages = ["pt-BR", "en", "es"] as const;
  return languages.find((each) => each === language) ?? "pt-BR";
}
