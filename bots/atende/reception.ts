import type { Waitlist } from "../../core/agenda/waitlist.ts";
import type { Agenda } from "../../core/agenda/agenda.ts";
import type { Clinic } from "../../core/agenda/clinic.ts";
import { localTime } from "../../core/agenda/openings.ts";
import { isIndifferent } from "../../core/agenda/preferences.ts";
import type { Prompting } from "../../core/message/event.ts";
import type { Turn } from "../../core/skill.ts";
import type { WhenContext } from "../../core/understanding/when/when.ts";

/** What the clinic's skills share: the agenda, and the clinic. */
export interface Reception {
  readonly agenda: Agenda;
  /** Absent where nobody can wait for what is not free. */
  readonly waitlist?: Waitlist | undefined;
  /** The clinic a message is for, looked up once however many slots read the message. */
  clinicOf(turn: Whose): Promise<Clinic>;
}

type Whose = Pick<Turn, "event" | "organisation">;

export function openReception(agenda: Agenda, waitlist?: Waitlist): Reception {
  const clinics = new WeakMap<Prompting, Promise<Clinic>>();
  return {
    agenda,
    waitlist,
    clinicOf(turn) {
      const clinic = clinics.get(turn.event) ?? theClinic(agenda, turn);
      clinics.set(turn.event, clinic);
      return clinic;
    },
  };
}

async function theClinic(agenda: Agenda, { event, organisation }: Whose): Promise<Clinic> {
  const { channel, account } = event.address;
  const [clinic] = await agenda.clinicsOf({ organisation, channel, account });
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
