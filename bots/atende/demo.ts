import { v7 as uuid } from "uuid";
import type { PrismaClient } from "../../prisma/generated/client.ts";

/** A clinic to try the bot with. It is nobody's, and says so in its name. */
const clinic = {
  slug: "demo",
  name: "Clínica Demonstração",
  timeZone: "America/Sao_Paulo",
};

const services = [
  {
    slug: "avaliacao",
    names: { "pt-BR": "Avaliação", en: "Check-up", es: "Revisión" },
    aliases: [
      "checkup",
      "exame",
      "exam",
      "evaluación",
      "valoración",
      "primeira consulta",
      "dor",
      "toothache",
      "dolor",
    ],
    minutes: 30,
  },
  {
    slug: "limpeza",
    names: { "pt-BR": "Limpeza", en: "Cleaning", es: "Limpieza" },
    aliases: ["profilaxia", "tártaro", "tartar", "sarro"],
    minutes: 45,
  },
  {
    slug: "clareamento",
    names: { "pt-BR": "Clareamento", en: "Whitening", es: "Blanqueamiento" },
    aliases: ["clarear", "branqueamento", "teeth whitened", "blanquear"],
    minutes: 60,
  },
  {
    slug: "restauracao",
    names: { "pt-BR": "Restauração", en: "Filling", es: "Empaste" },
    aliases: ["obturação", "cárie", "cavity", "caries", "obturación"],
    minutes: 60,
  },
  {
    slug: "canal",
    names: { "pt-BR": "Tratamento de canal", en: "Root canal", es: "Endodoncia" },
    aliases: ["canal", "endodontia", "tratamiento de conducto"],
    minutes: 90,
  },
];

const morning = { opens: 8 * 60, closes: 12 * 60 };
const afternoon = { opens: 13 * 60 + 30, closes: 18 * 60 };
const evening = { opens: 13 * 60 + 30, closes: 20 * 60 };

/** 1 is Monday. Everyone has lunch. */
const professionals = [
  {
    slug: "ana",
    name: "Dra. Ana Ribeiro",
    services: ["avaliacao", "limpeza", "clareamento"],
    hours: { 1: [morning, afternoon], 3: [morning, afternoon], 5: [morning, afternoon] },
  },
  {
    slug: "bruno",
    name: "Dr. Bruno Almeida",
    services: ["avaliacao", "restauracao", "canal"],
    hours: { 2: [morning, afternoon], 4: [morning, evening], 6: [morning] },
  },
  {
    slug: "carla",
    name: "Dra. Carla Mendes",
    services: ["avaliacao", "limpeza", "restauracao"],
    hours: { 1: [morning], 2: [afternoon], 3: [morning, afternoon], 4: [evening] },
  },
];

/**
 * Adds the demonstration clinic, all of it or nothing, where it is not there yet: to the organisation
 * that is there, whose accounts then answer for it, or to one of its own.
 */
export async function seedDemo(prisma: PrismaClient): Promise<void> {
  if ((await prisma.clinic.count({ where: { slug: clinic.slug } })) > 0) return;
  const home = await prisma.organisation.findFirst({ orderBy: { createdAt: "asc" } });
  const [organisationId, clinicId] = [home?.id ?? uuid(), uuid()];
  const offered = services.map((service) => ({ ...service, id: uuid(), clinicId }));
  const staff = professionals.map((professional) => ({ ...professional, id: uuid() }));
  await prisma.$transaction([
    prisma.organisation.upsert({
      where: { id: organisationId },
      create: { id: organisationId, slug: clinic.slug, name: clinic.name, demo: true },
      update: { demo: true },
    }),
    prisma.clinic.create({ data: { ...clinic, id: clinicId, organisationId } }),
    prisma.service.createMany({ data: offered }),
    prisma.professional.createMany({
      data: staff.map(({ id, slug, name }) => ({ id, slug, name, clinicId })),
    }),
    prisma.professionalService.createMany({
      data: staff.flatMap(({ id: professionalId, services: done }) =>
        offered
          .filter(({ slug }) => done.includes(slug))
          .map(({ id: serviceId }) => ({ professionalId, serviceId })),
      ),
    }),
    prisma.openingRule.createMany({
      data: staff.flatMap(({ id: professionalId, hours }) =>
        Object.entries(hours).flatMap(([weekday, spans]) =>
          spans.map((span) => ({ ...span, clinicId, professionalId, weekday: Number(weekday) })),
        ),
      ),
    }),
  ]);
}
