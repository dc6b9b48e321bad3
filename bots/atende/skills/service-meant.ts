import type { Clinic, Service } from "../../../core/agenda/clinic.ts";
import { findService } from "../../../core/agenda/names.ts";
import type { Turn } from "../../../core/turn.ts";
import type { Reception } from "../reception.ts";
import { spokenOfNow } from "./visits/spoken-of.ts";

/** The service that a question is about: the one it names, else the one that is spoken of. */
export function serviceMeant(
  { said, spokenOf }: Pick<Turn, "said" | "spokenOf">,
  { services }: Pick<Clinic, "services">,
): Service | undefined {
  return findService(said, services) ?? services.find(({ slug }) => slug === spokenOf["service"]);
}

/** The same, else that of the visit that is in everybody's mind: made just now, or reminded of. */
export async function serviceOrVisitMeant(
  reception: Reception,
  turn: Turn,
  clinic: Pick<Clinic, "services">,
): Promise<Service | undefined> {
  const meant = serviceMeant(turn, clinic);
  if (meant) return meant;
  const visit = await spokenOfNow(reception, await reception.upcomingOf(turn), turn);
  return clinic.services.find(({ id }) => id === visit?.service.id);
}
