import type { Appointment, Occupied } from "../agenda/appointment.ts";
import type { Clinic, OpeningHours, Professional, Service } from "../agenda/clinic.ts";
import type { NewClinic } from "../agenda/new-clinic.ts";
import { clinicPolicy } from "../agenda/policy.ts";
import { id } from "../message/address.ts";

/** A clinic to test with; hours are given as `{ 1: ["08:00-12:00", "13:00-17:00"] }`, 1 being Monday. */
export function aClinic(given: Partial<Clinic> = {}): Clinic {
  return {
    id: id<"clinic">("clinic"),
    slug: "sorriso",
    name: "Clínica Sorriso",
    timeZone: "America/Sao_Paulo",
    policy: clinicPolicy.parse({}),
    units: [],
    resources: [],
    plans: [],
    overrides: [],
    holidays: [],
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
    buffer: { before: 0, after: 0 },
    instructions: {},
    needs: [],
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
    overrides: [],
  };
}

export function occupied(professional: string, from: string, to: string): Occupied {
  return {
    professional: id<"professional">(professional),
    resources: [],
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
    state: "confirmed",
    clinic: { id: id<"clinic">("clinic"), name: "Clínica Sorriso", timeZone: "America/Sao_Paulo" },
    service: {
      id: id<"service">("limpeza"),
      slug: "limpeza",
      names: { "pt-BR": "limpeza" },
      instructions: {},
    },
    professional: { id: id<"professional">("ana"), slug: "ana", name: "Dra. Ana" },
    contact: id<"contact">("contact"),
    conversation: id<"conversation">("conversation"),
    language: "pt-BR",
    bookedAt: new Date("2026-11-20T12:00:00Z"),
    notes: [],
    from,
    to: new Date(from.getTime() + 3_600_000),
    ...given,
  };
}

/** The clinic that agendas are held to their contract with. */
export const contractClinic: NewClinic = {
  slug: "sorriso",
  name: "Clínica Sorriso",
  timeZone: "America/Sao_Paulo",
  policy: { changeNotice: 120, mostOpen: 4, mostADay: 2 },
  units: [
    {
      slug: "centro",
      name: "Centro",
      address: "Rua das Flores, 10",
      position: { latitude: -23.5, longitude: -46.6 },
    },
  ],
  resources: [{ slug: "cadeira", name: "Cadeira", capacity: 2 }],
  services: [
    {
      slug: "canal",
      names: { "pt-BR": "Canal", en: "Root canal" },
      minutes: 60,
      needs: ["cadeira"],
    },
    {
      slug: "implante",
      names: { "pt-BR": "Implante" },
      minutes: 60,
      buffer: { before: 15, after: 30 },
    },
    {
      slug: "limpeza",
      names: { "pt-BR": "Limpeza", en: "Cleaning" },
      aliases: ["profilaxia"],
      minutes: 60,
      price: { minor: 18_000, currency: "BRL" },
      instructions: { "pt-BR": "Escove os dentes.", en: "Brush your teeth." },
    },
  ],
  professionals: [
    {
      slug: "ana",
      name: "Dra. Ana",
      services: ["canal", "implante", "limpeza"],
      hours: [{ weekday: 1, opens: 480, closes: 720, unit: "centro" }],
    },
    {
      slug: "bruno",
      name: "Dr. Bruno",
      services: ["canal", "limpeza"],
      hours: [],
      overrides: [{ from: "2029-11-20", to: "2029-11-20", hours: [{ opens: 480, closes: 600 }] }],
    },
    { slug: "carla", name: "Dra. Carla", services: ["canal"], hours: [] },
  ],
  plans: [{ slug: "dental", name: "Dental Mais", services: ["limpeza"] }],
  overrides: [{ from: "2029-12-24", to: "2029-12-26", hours: [], reason: "Natal" }],
};

/** The clinic as a store gives it back, with slugs for ids. */
export function knownBySlugs(given: NewClinic): Clinic {
  const hours = (each: { opens: number; closes: number; unit?: string }) => ({
    opens: each.opens,
    closes: each.closes,
    ...(each.unit !== undefined && { unit: id<"unit">(each.unit) }),
  });
  const overrides = (all: NewClinic["overrides"] = []) =>
    all.map(({ from, to, hours: each }) => ({ from, to, hours: each.map(hours) }));
  const { units = [], resources = [], plans = [] } = given;
  return {
    id: id<"clinic">(given.slug),
    slug: given.slug,
    name: given.name,
    timeZone: given.timeZone,
    policy: clinicPolicy.parse(given.policy ?? {}),
    units: units.map((unit) => ({ id: id<"unit">(unit.slug), ...unit })),
    resources: resources.map((each) => ({ id: id<"resource">(each.slug), ...each })),
    services: given.services.map(({ slug, minutes, needs = [], ...rest }) =>
      aService(slug, minutes, { ...rest, needs: needs.map((need) => id<"resource">(need)) }),
    ),
    professionals: given.professionals.map((each) => ({
      id: id<"professional">(each.slug),
      slug: each.slug,
      name: each.name,
      services: each.services.map((service) => id<"service">(service)),
      hours: each.hours.map((rule) => ({ weekday: rule.weekday, ...hours(rule) })),
      overrides: overrides(each.overrides),
    })),
    plans: plans.map(({ slug, name, aliases = [], services, professionals }) => ({
      id: id<"plan">(slug),
      slug,
      name,
      aliases,
      ...(services && { services: services.map((each) => id<"service">(each)) }),
      ...(professionals && {
        professionals: professionals.map((each) => id<"professional">(each)),
      }),
    })),
    overrides: overrides(given.overrides),
    holidays: [],
  };
}
