import { createHash } from "node:crypto";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { utteranceOf } from "../../core/agenda/notice-words.ts";
import { prepareBot } from "../../core/engine/prepared.ts";
import { openTexts } from "../../core/engine/texts.ts";
import { aClinic, anAppointment } from "../../core/testing/clinic.ts";
import { agendaInMemory } from "../../core/testing/agenda-in-memory.ts";
import { intentTrainer } from "../../core/understanding/intent/trainer.ts";
import { atende, NOTICE } from "./bot.ts";
import { locales } from "./locales/index.ts";

const bot = atende(agendaInMemory(aClinic()));
const languages = Object.keys(locales.texts);
const keys = Object.keys(locales.texts["pt-BR"]);

describe("atende's words", () => {
  it("are whole in every language", () => {
    expect(openTexts(bot).languages).toEqual(["pt-BR", "en", "es"]);
  });

  it.each(keys)("%s speaks of the same things in every language", (key) => {
    const [first, ...others] = languages.map((language) => valuesIn(textIn(language, key)));
    expect(others).toEqual(others.map(() => first));
  });

  it.each(languages)("fit on a button in %s", (language) => {
    const onButtons = [
      ...bot.skills.map(({ summary }) => summary),
      ...bot.skills.flatMap(({ slots }) => Object.values(slots).map(({ label }) => label)),
      "book.professional.anyone",
      "reminder.cancel",
    ];
    const long = onButtons.filter((key) => textIn(language, key).length > 20);
    expect(long).toEqual([]);
  });

  it.each([
    [
      "pt-BR",
      "Olá! Passando para lembrar da sua consulta: **limpeza** com Dra. Ana, sexta-feira, 27 de novembro, às 10:00 (Clínica Sorriso). Se não puder vir, é só avisar por aqui.",
    ],
    [
      "es",
      "¡Hola! Te recuerdo tu cita: **limpeza** con Dra. Ana, viernes, 27 de noviembre, a las 10:00 (Clínica Sorriso). Si no puedes venir, avísame por aquí.",
    ],
  ])("remind people of their appointments, in %s", (language, markdown) => {
    const say = openTexts(bot).in(language);
    expect(
      utteranceOf({ appointment: anAppointment({ language }), kind: "24h" }, say, language),
    ).toMatchObject({ markdown });
  });

  it("say what becomes of data under a version that is new with every wording", () => {
    const texts = openTexts(bot);
    const wordings = languages.map((language) => texts.in(language)("care.notice"));
    const digest = createHash("sha256").update(wordings.join("\n")).digest("hex");
    expect([NOTICE, digest.slice(0, 16)]).toEqual(["2026-11", "00501bf982a7704d"]);
  });

  it("use no emoji", () => {
    const all = languages.flatMap((language) => keys.map((key) => textIn(language, key)));
    expect(all.filter((text) => /\p{Extended_Pictographic}/u.test(text))).toEqual([]);
  });
});

describe("atende's examples", () => {
  const given = bot.skills.flatMap(({ name, triggers }) =>
    triggers.flatMap((trigger) =>
      trigger.on === "intent"
        ? languages.map((language) => ({
            name,
            language,
            examples: trigger.examples[language] ?? [],
          }))
        : [],
    ),
  );

  it.each(given)("of $name are enough in $language", ({ name, examples }) => {
    expect(examples.length).toBeGreaterThanOrEqual(name === "clinic.book" ? 25 : 12);
  });

  it.each(languages)("mean one thing each in %s", (language) => {
    const all = given
      .filter((each) => each.language === language)
      .flatMap(({ examples }) => examples.map((example) => example.toLowerCase()));
    expect(all.filter((example, index) => all.indexOf(example) !== index)).toEqual([]);
  });
});

describe("atende understands what it was never told word for word:", () => {
  const { intents } = prepareBot(bot, intentTrainer);

  it.each([
    ["clinic.book", "limpeza sexta 10h"],
    ["clinic.book", "bom dia quero marcar"],
    ["clinic.book", "queria uma hora com a dra carla"],
    ["clinic.availability", "tem vaga quinta de tarde"],
    ["clinic.book", "could I get a check-up next tuesday"],
    ["clinic.availability", "tienen turno para el lunes por la tarde"],
    ["clinic.appointments", "que horas é a consulta"],
    ["clinic.appointments", "do i have any visits coming up"],
    ["clinic.appointments", "a qué hora tengo la cita"],
    ["clinic.cancel", "não consigo ir sexta"],
    ["clinic.cancel", "i have to cancel friday"],
    ["clinic.cancel", "ya no puedo ir a la cita"],
    ["clinic.prices", "quanto custa a limpeza"],
    ["clinic.insurance", "do you work with delta dental insurance"],
    ["handoff", "me deixa falar com uma pessoa"],
    ["handoff", "can i talk to a real human"],
    ["help", "o que vc pode fazer por mim"],
    ["smalltalk.greeting", "oi boa noite"],
    ["smalltalk.thanks", "muchísimas gracias"],
    ["smalltalk.bye", "tchau tchau"],
  ])("%s in %j", (intent, said) => {
    const [best] = intents.rank(said);
    expect(best?.intent).toBe(intent);
    expect(best?.score).toBeGreaterThan(0.35);
  });
});

function textIn(language: string, key: string): string {
  const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = locales.texts;
  return texts[language]?.[key] ?? "";
}

const Parts = z.array(z.object({ type: z.number(), value: z.string() }));
const LITERAL = 0;

/** The names of the values that a text takes. */
function valuesIn(text: string): readonly string[] {
  const parts = new IntlMessageFormat(text, "en", undefined, { ignoreTag: true }).getAst();
  return Parts.parse(parts)
    .flatMap(({ type, value }) => (type === LITERAL ? [] : [value]))
    .toSorted();
}
