import { v7 as uuid } from "uuid";
import type { NewClinic } from "../../core/agenda/new-clinic.ts";
import type { PrismaClient } from "../../prisma/generated/client.ts";
import { addClinic } from "../../prisma/store/agenda/new-clinic.ts";
import { alsoCalled } from "./demo-words.ts";

const reais = (amount: number) => ({ minor: amount * 100, currency: "BRL" });

const morning = { opens: 8 * 60, closes: 12 * 60 };
const afternoon = { opens: 13 * 60 + 30, closes: 18 * 60 };
const evening = { opens: 13 * 60 + 30, closes: 20 * 60 };

interface Day {
  readonly weekday: number;
  readonly unit: string;
  readonly spans: readonly { readonly opens: number; readonly closes: number }[];
}

/** 1 is Monday. Everyone has lunch. */
function week(...days: readonly Day[]) {
  return days.flatMap(({ weekday, unit, spans }) =>
    spans.map((span) => ({ weekday, unit, ...span })),
  );
}

const on = (weekday: number, unit: string, ...spans: Day["spans"]): Day => ({
  weekday,
  unit,
  spans,
});

/** A clinic to try the bot with. It is nobody's, and says so in its name. */
const clinic: NewClinic = {
  slug: "demo",
  name: "Clínica Demonstração",
  timeZone: "America/Sao_Paulo",
  holidayRegion: "BR-SP-SP",
  policy: { unmarked: "done" },
  units: [
    {
      slug: "paulista",
      name: "Paulista",
      address: "Avenida Paulista, 1000, Bela Vista, São Paulo",
      position: { latitude: -23.5653, longitude: -46.6525 },
    },
    {
      slug: "pinheiros",
      name: "Pinheiros",
      address: "Rua dos Pinheiros, 500, Pinheiros, São Paulo",
      position: { latitude: -23.5663, longitude: -46.6836 },
    },
  ],
  resources: [
    { slug: "microscopio", name: "Microscópio", capacity: 1 },
    { slug: "laser", name: "Laser de clareamento", capacity: 1 },
  ],
  services: [
    {
      slug: "avaliacao",
      names: { "pt-BR": "Avaliação", en: "Check-up", es: "Revisión" },
      aliases: alsoCalled.avaliacao,
      minutes: 30,
      price: reais(120),
      instructions: {
        "pt-BR": "Se tiver exames ou radiografias recentes, traga com você.",
        en: "If you have recent exams or X-rays, please bring them.",
        es: "Si tienes exámenes o radiografías recientes, tráelos.",
      },
    },
    {
      slug: "limpeza",
      names: { "pt-BR": "Limpeza", en: "Cleaning", es: "Limpieza" },
      aliases: alsoCalled.limpeza,
      minutes: 45,
      price: reais(180),
      instructions: {
        "pt-BR": "Escove os dentes antes de vir.",
        en: "Please brush your teeth before you come.",
        es: "Cepíllate los dientes antes de venir.",
      },
    },
    {
      slug: "clareamento",
      names: { "pt-BR": "Clareamento", en: "Whitening", es: "Blanqueamiento" },
      aliases: alsoCalled.clareamento,
      minutes: 60,
      price: reais(890),
      needs: ["laser"],
      instructions: {
        "pt-BR": "Nas 48 horas depois, evite café, vinho e molhos escuros.",
        en: "For 48 hours afterwards, avoid coffee, wine and dark sauces.",
        es: "Durante las 48 horas siguientes, evita el café, el vino y las salsas oscuras.",
      },
    },
    {
      slug: "restauracao",
      names: { "pt-BR": "Restauração", en: "Filling", es: "Empaste" },
      aliases: alsoCalled.restauracao,
      minutes: 60,
      price: reais(280),
    },
    {
      slug: "canal",
      names: { "pt-BR": "Tratamento de canal", en: "Root canal", es: "Endodoncia" },
      aliases: alsoCalled.canal,
      minutes: 90,
      buffer: { before: 0, after: 15 },
      price: reais(950),
      needs: ["microscopio"],
      instructions: {
        "pt-BR": "Alimente-se antes de vir e conte ao dentista que remédios você toma.",
        en: "Eat before you come, and tell the dentist which medicines you take.",
        es: "Come antes de venir y dile al dentista qué medicamentos tomas.",
      },
    },
  ],
  professionals: [
    {
      slug: "ana",
      name: "Dra. Ana Ribeiro",
      services: ["avaliacao", "limpeza", "clareamento"],
      hours: week(...[1, 3, 5].map((day) => on(day, "paulista", morning, afternoon))),
    },
    {
      slug: "bruno",
      name: "Dr. Bruno Almeida",
      services: ["avaliacao", "restauracao", "canal"],
      hours: week(
        on(2, "paulista", morning, afternoon),
        on(4, "pinheiros", morning, evening),
        on(6, "pinheiros", morning),
      ),
    },
    {
      slug: "carla",
      name: "Dra. Carla Mendes",
      services: ["avaliacao", "limpeza", "restauracao"],
      hours: week(
        on(1, "pinheiros", morning),
        on(2, "pinheiros", afternoon),
        on(3, "pinheiros", morning, afternoon),
        on(4, "pinheiros", evening),
      ),
    },
  ],
  plans: [
    { slug: "amil", name: "Amil Dental", aliases: ["amil"] },
    { slug: "bradesco", name: "Bradesco Dental", aliases: ["bradesco", "bradesco saúde"] },
    {
      slug: "odontoprev",
      name: "OdontoPrev",
      aliases: ["odonto prev"],
      services: ["avaliacao", "limpeza", "restauracao"],
    },
    {
      slug: "sulamerica",
      name: "SulAmérica Odonto",
      aliases: ["sul américa", "sulamerica"],
      professionals: ["bruno", "carla"],
    },
  ],
};

/**
 * Adds the demonstration clinic where it is not there yet: to the organisation that is there, whose
 * accounts then answer for it, or to one of its own.
 */
export async function seedDemo(prisma: PrismaClient): Promise<void> {
  if ((await prisma.clinic.count({ where: { slug: clinic.slug } })) > 0) return;
  const home = await prisma.organisation.findFirst({ orderBy: { createdAt: "asc" } });
  const id = home?.id ?? uuid();
  await prisma.organisation.upsert({
    where: { id },
    create: { id, slug: clinic.slug, name: clinic.name, demo: true },
    update: { demo: true },
  });
  await addClinic(prisma, id, clinic);
}
