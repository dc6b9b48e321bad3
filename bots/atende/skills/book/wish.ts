import type { Clinic, Professional, Service } from "../../../../core/agenda/clinic.ts";
import type { Times } from "../../../../core/agenda/nearest.ts";
import { searchFor } from "../../../../core/agenda/openings.ts";
import type { Days, Search } from "../../../../core/agenda/openings.ts";
import type { Turn } from "../../../../core/skill.ts";
import type { Reception } from "../../reception.ts";
import { ANYONE, Known, readDays, readTimes } from "./values.ts";
import type { SlotName } from "./values.ts";

/** What a person wants so far, and what can be found for it. */
export interface Wish {
  readonly clinic: Clinic;
  readonly service: Service | undefined;
  /** The one asked for; undefined when anyone will do, and before anyone was named. */
  readonly professional: Professional | undefined;
  readonly days: Days | undefined;
  readonly times: Times | undefined;
  /** Those who do the service. */
  readonly able: readonly Professional[];
  /** For an opening that suits; before a service is named, for one that the shortest would fit. */
  readonly search: Search;
  /** Slots whose value the clinic does not know any more. */
  readonly gone: readonly SlotName[];
}

export async function wishOf(reception: Reception, turn: Turn): Promise<Wish> {
  const known = Known.parse(turn.known);
  const clinic = await reception.clinicOf(turn);
  const service = clinic.services.find(({ slug }) => slug === known.service);
  const professional = clinic.professionals.find(({ slug }) => slug === known.professional);
  const able = clinic.professionals.filter(
    ({ services }) => !service || services.includes(service.id),
  );
  return {
    clinic,
    service,
    professional,
    days: known.day === undefined ? undefined : readDays(known.day),
    times: known.time === undefined ? undefined : readTimes(known.time),
    able,
    search: await searchOf(reception, turn, {
      clinic,
      service: service ?? shortest(clinic),
      professionals: professional ? [professional] : able,
    }),
    gone: [
      ...(isNamed(known.service) && !service ? (["service"] as const) : []),
      ...(isNamed(known.professional) && !professional ? (["professional"] as const) : []),
    ],
  };
}

async function searchOf(
  { agenda }: Reception,
  { now, contact }: Turn,
  { clinic, service, professionals }: Looked,
): Promise<Search> {
  const to = new Date(now.getTime() + (clinic.policy.horizon + 2) * 86_400_000);
  const span = { from: now, to };
  const occupied = await agenda.occupied(clinic.id, span, { at: now, contact: contact.id });
  return searchFor(clinic, service, { professionals, occupied, now });
}

interface Looked extends Pick<Search, "professionals"> {
  readonly clinic: Clinic;
  readonly service: Service;
}

function shortest({ name, services }: Clinic): Service {
  const [first] = services.toSorted((a, b) => a.minutes - b.minutes);
  if (!first) throw new Error(`the clinic ${name} has no service to book`);
  return first;
}

function isNamed(slug: string | undefined): boolean {
  return slug !== undefined && slug !== ANYONE;
}
