import type { Agenda, Booker } from "./agenda.ts";
import type { Clinic } from "./clinic.ts";

/** An account may forget its clinics after this; what an operator changes is seen by then. */
const REMEMBERED_MS = 5_000;

interface Remembered {
  readonly clinics: Promise<readonly Clinic[]>;
  readonly until: number;
}

/**
 * The same agenda, which reads an account's clinics once for what is said within some seconds: a clinic
 * is a dozen tables, and every message that may be a booking wants all of it.
 */
export function withRecentClinics(agenda: Agenda, now = () => performance.now()): Agenda {
  const known = new Map<string, Remembered>();

  async function read(whose: Booker, name: string): Promise<readonly Clinic[]> {
    try {
      const clinics = await agenda.clinicsOf(whose);
      if (clinics.length === 0) known.delete(name);
      return clinics;
    } catch (error) {
      known.delete(name);
      throw error;
    }
  }

  return {
    ...agenda,
    clinicsOf(whose) {
      const name = [whose.organisation, whose.channel, whose.account].join(" ");
      const recent = known.get(name);
      if (recent && now() < recent.until) return recent.clinics;
      const clinics = read(whose, name);
      known.set(name, { clinics, until: now() + REMEMBERED_MS });
      return clinics;
    },
  };
}
