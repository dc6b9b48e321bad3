import type { Clinic, Service } from "../../../core/agenda/clinic.ts";
import { findService } from "../../../core/agenda/names.ts";
import type { Turn } from "../../../core/turn.ts";

/** The service that a question is about: the one it names, else the one that is spoken of. */
export function serviceMeant(
  { said, spokenOf }: Pick<Turn, "said" | "spokenOf">,
  { services }: Pick<Clinic, "services">,
): Service | undefined {
  return findService(said, services) ?? services.find(({ slug }) => slug === spokenOf["service"]);
}
