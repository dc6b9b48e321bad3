import type {
  Appointment,
  Clinic,
  Occupied,
  OpeningHours,
  Professional,
  Service,
} from "../agenda/agenda.ts";
import { id } from "../message/address.ts";

/** A clinic to test with; hours are given as `{ 1: ["08:00-12:00", "13:00-17:00"] }`, 1 being Monday. */
export function aClinic(given: Partial<Clinic> = {}): Clinic {
  return {
    id: id<"clinic">("clinic"),
    name: "Clínica Sorriso",
    timeZone: "America/Sao_Paulo",
    services: [aService("limpeza", 60)],
    professionals: [aProfessional("Dra. Ana", { 1: ["08:00-12:00"] }, ["limpeza"])],
    ...given,
  };
}

export function aService(slug: string, minutes: number, given: Partial<Service> = {}): Service {
  return {
    id: id<"service">(slug),
    slug,
    names: { "pt-BR": slug },
    aliases: [],
    minutes,
    ...given,
  };
}

export function aProfessional(
  name: string,
  hours: Readonly<Record<number, readonly string[]>>,
  services: readonly string[],
): Professional {
  const slug =
    name
      .toLowerCase()
      .replace(/^dra?\. /u, "")
      .split(" ")[0] ?? name;
  return {
    id: id<"professional">(slug),
    slug,
    name,
    services: services.map((service) => id<"service">(service)),
    hours: Object.entries(hours).flatMap(([weekday, spans]) =>
      spans.map((span) => openingHours(Number(weekday), span)),
    ),
  };
}

export function occupied(professional: string, from: string, to: string): Occupied {
  return {
    professional: id<"professional">(professional),
    from: new Date(from),
    to: new Date(to),
  };
}

function openingHours(weekday: number, span: string): OpeningHours {
  const [opens = 0, closes = 0] = span.split("-").map((time) => {
    const [hour = 0, minute = 0] = time.split(":").map(Number);
    return hour * 60 + minute;
  });
  return { weekday, opens, closes };
}

export function anAppointment(given: Partial<Appointment> = {}): Appointment {
  const from = given.from ?? new Date("2026-11-27T13:00:00Z");
  return {
    id: id<"appointment">("appointment"),
    clinic: { name: "Clínica Sorriso", timeZone: "America/Sao_Paulo" },
    service: { names: { "pt-BR": "limpeza" } },
    professional: { name: "Dra. Ana" },
    contact: id<"contact">("contact"),
    conversation: id<"conversation">("conversation"),
    language: "pt-BR",
    bookedAt: new Date("2026-11-20T12:00:00Z"),
    cancelled: false,
    from,
    to: new Date(from.getTime() + 3_600_000),
    ...given,
  };
}
