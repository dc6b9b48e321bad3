import type { Clinic } from "../../core/agenda/clinic.ts";
import { findProfessional, findService } from "../../core/agenda/names.ts";
import type { Place, Places } from "../../core/places.ts";
import { visitAmong } from "./reception.ts";
import type { Reception } from "./reception.ts";

/** What a clinic is called. */
export const called: readonly string[] = [
  "clínica",
  "clinica",
  "consultório",
  "unidade",
  "filial",
  "clinic",
  "practice",
  "office",
  "branch",
  "consultorio",
  "sede",
  "sucursal",
];

/** The clinics of an account, among which a patient chooses where there are several. */
export function clinicsAsPlaces(reception: Reception): Places {
  return {
    of: async (turn) => (await reception.clinicsOf(turn)).map(asPlace),
    async about(turn) {
      const visit = await visitAmong(reception.visitOf, turn, turn.spokenOf);
      const clinics = visit ? await reception.clinicsOf(turn) : [];
      return clinics.find(({ id }) => id === visit?.clinic.id)?.slug;
    },
    async guess(said, turn) {
      const clinics = await reception.clinicsOf(turn);
      return (
        onlyOne(clinics, ({ professionals }) => findProfessional(said, professionals)) ??
        withService(said, clinics)
      );
    },
    called,
  };
}

/** The only clinic that does what is spoken of: what is one's own name is no misspelt one of another. */
function withService(said: string, clinics: readonly Clinic[]): string | undefined {
  const service = findService(
    said,
    clinics.flatMap(({ services }) => services),
  );
  return clinics.find(({ services }) => services.some(({ id }) => id === service?.id))?.slug;
}

/** The only clinic that has such a thing. */
function onlyOne(clinics: readonly Clinic[], has: (clinic: Clinic) => unknown): string | undefined {
  const [one, ...others] = clinics.filter((clinic) => has(clinic) !== undefined);
  return others.length === 0 ? one?.slug : undefined;
}

function asPlace({ slug, name, units }: Clinic): Place {
  return {
    slug,
    name,
    parts: units.map((unit) => unit.name),
    addresses: units.map(({ address }) => address),
  };
}
