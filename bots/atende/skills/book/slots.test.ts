import { describe, expect, it } from "vitest";
import { aTurn } from "../../../../core/testing/turn.ts";
import { openReception } from "../../reception.ts";
import { monday, openAgenda } from "../../testing.ts";
import { book } from "./book.ts";

interface Hearing {
  readonly language?: string;
  readonly asked?: string;
  readonly known?: Readonly<Record<string, string>>;
}

/** Every slot that a sentence fills, one after the other as the engine does it. */
async function heard(said: string, { language = "pt-BR", asked, known = {} }: Hearing = {}) {
  const { slots } = book(openReception(await openAgenda()));
  const found: Record<string, unknown> = {};
  const about = { said, language, now: monday, ...(asked !== undefined && { asked }) };
  for (const [name, slot] of Object.entries(slots)) {
    const value = await slot.find(said, aTurn({ ...about, known: { ...known, ...found } }));
    if (value !== undefined) found[name] = slot.value.parse(value);
  }
  return found;
}

const whole = { service: "limpeza", professional: "ana", day: "2026-11-27", time: "10:00" };

describe("a sentence fills", () => {
  it.each([
    ["pt-BR", "quero uma limpeza com a dra. Ana sexta às 10"],
    ["pt-BR", "oi, boa tarde! tem como marcar limpeza c/ a doutora ana dia 27/11 as 10h?"],
    ["en", "I'd like a cleaning with Dr Ana on Friday at 10am please"],
    ["es", "quiero una limpieza con la doctora Ana el viernes a las 10"],
  ])("every slot at once, in %s: %s", async (language, said) => {
    expect(await heard(said, { language })).toEqual(whole);
  });

  it.each([
    ["quero uma limpesa", { service: "limpeza" }],
    ["com qualquer dentista", { professional: "any" }],
    ["amanhã", { day: "2026-11-24" }],
    ["sexta de manhã", { day: "2026-11-27", time: "06:00/12:00" }],
    ["quebrei o dente ontem, tem vaga amanhã?", { day: "2026-11-24" }],
    ["era pra ter ido ontem", { day: "2026-11-22" }],
    ["meu dente tá doendo faz uma semana", {}],
    ["it has been hurting since a week ago", {}],
    ["depois das 15h", { time: "15:00/23:59" }],
    ["canal na quinta", { service: "canal", professional: "bruno", day: "2026-11-26" }],
    ["oi, tudo bem?", {}],
    ["quero marcar uma consulta", {}],
    ["10", {}],
    ["tanto faz", {}],
    ["tá doendo desde sábado, tem vaga amanhã?", { day: "2026-11-24" }],
    ["não posso de manhã", { time: "12:00/23:59" }],
    ["de manhã não dá", { time: "12:00/23:59" }],
    ["à tarde, mas antes das 15 é impossível", { time: "15:00/18:00" }],
    ["depois das 15h não dá", { time: "00:00/15:00" }],
    ["amanhã de manhã não posso", { except: "2026-11-24/2026-11-24" }],
    ["limpeza com a doutora", { service: "limpeza", professional: "ana" }],
    ["canal com a doutora", { service: "canal", professional: "bruno" }],
  ])("what it says and nothing else: %s", async (said, expected) => {
    expect(await heard(said)).toEqual(expected);
  });

  it.each([
    ["terça", { day: "2026-12-01" }],
    ["terça, dia 1", { day: "2026-12-01" }],
    ["amanhã", { day: "2026-11-24" }],
    ["na quarta da outra semana", { day: "2026-12-02" }],
  ])("a day of those that it was asked to choose among: %s", async (said, expected) => {
    const nextWeek = { ...whole, day: "2026-11-30/2026-12-04" };
    expect(await heard(said, { asked: "day", known: nextWeek })).toEqual(expected);
  });

  it.each([
    ["10", "day", { day: "2026-12-10" }],
    ["10", "time", { time: "10:00" }],
    ["às 3", "time", { time: "15:00" }],
    ["tanto faz", "professional", { professional: "any" }],
    ["qualquer um", "professional", { professional: "any" }],
    ["pode ser com qualquer um", "day", { professional: "any" }],
    ["a Ana", "professional", { professional: "ana" }],
  ])("what was asked for: %s, asked for the %s", async (said, asked, expected) => {
    expect(await heard(said, { asked })).toEqual(expected);
  });

  it.each([
    ["sexta ela tem balé. segunda?", { day: "2026-11-30" }],
    ["el viernes tiene partido, el lunes mejor", { day: "2026-11-30" }],
    ["segunda eu saio tarde... terça?", { day: "2026-11-24" }],
    ["sexta ou segunda", { day: "2026-11-27" }],
    ["sim, sexta, porque segunda eu volto", { day: "2026-11-27" }],
  ])("another day than the one that is known: %s", async (said, expected) => {
    const language = said.startsWith("el") ? "es" : "pt-BR";
    expect(await heard(said, { known: whole, language })).toMatchObject(expected);
  });

  it.each([
    ["tá puxado pra mim esse mês. faz só o canal mesmo", { service: "canal" }],
    ["queria qualquer horário dessa semana", { day: "2026-11-23/2026-11-29" }],
    ["essa semana", { day: "2026-11-23/2026-11-29" }],
  ])(
    "no days around the one that is known, but where they are wished: %s",
    async (said, expected) => {
      const known = { day: "2026-11-27", time: "10:00" };
      const { day, service } = { ...(await heard(said, { known })) };
      expect({
        ...(service !== undefined && { service }),
        ...(day !== undefined && { day }),
      }).toEqual(expected);
    },
  );

  it.each([
    ["15:00", "15:00"],
    ["10:00", "12:00/23:59"],
  ])("the rest of the day, but where %s is of it already", async (time, left) => {
    const known = { day: "2026-11-27", time };
    expect(await heard("de manhã eu trabalho", { known })).toMatchObject({ time: left });
  });

  it("anyone else for who asks who it could be, once it cannot be the one that was named", async () => {
    const known = { professional: "ana" };
    const said = "e quem faz limpeza nesse dia?";
    const anyone = { service: "limpeza", professional: "any" };
    expect(await heard(said, { known, asked: "day" })).toMatchObject(anyone);
    expect(await heard(said, { known })).not.toHaveProperty("professional");
  });

  it("the first free time of the part of the day that suits", async () => {
    const afternoon = { day: "2026-11-23", time: "13:00" };
    const said = "limpeza o quanto antes, mas só à tarde";
    expect(await heard(said)).toMatchObject(afternoon);
  });

  it("the first free day for who wants to come soon, at the times they asked for", async () => {
    const known = { service: "canal", professional: "bruno" };
    const soonest = { day: "2026-11-26", time: "09:00" };
    expect(await heard("o quanto antes", { known })).toEqual(soonest);
    expect(await heard("tanto faz", { known, asked: "day" })).toEqual({ day: "2026-11-26" });
    expect(await heard("qualquer um", { known, asked: "day" })).toEqual({ day: "2026-11-26" });
    const afternoon = { service: "limpeza", time: "13:00/18:00" };
    expect(await heard("asap", { known: afternoon, language: "en" })).toMatchObject({
      day: "2026-11-23",
    });
  });

  it("the first free time of the day, and no hour that is called one", async () => {
    const afternoon = { service: "limpeza", professional: "ana", day: "2026-11-27" };
    const [asked, known] = ["time", afternoon];
    const english = { asked, known, language: "en" };
    expect(await heard("the earliest one", english)).toMatchObject({ time: "08:00" });
    const spanish = { asked, known: { ...known, day: "2026-11-23" }, language: "es" };
    const said = "no, tan tarde no, lo más temprano que tengas ese día";
    expect(await heard(said, spanish)).toMatchObject({ time: "08:00" });
  });

  it("the first free time of the day for whom every time suits", async () => {
    const known = { service: "canal", professional: "bruno", day: "2026-11-26" };
    expect(await heard("qualquer horário", { known, asked: "time" })).toEqual({ time: "09:00" });
    expect(await heard("o primeiro horário", { known, asked: "time" })).toMatchObject({
      time: "09:00",
    });
  });
});

describe("a slot asks", () => {
  async function asks(name: string, known: Readonly<Record<string, string>>) {
    const { slots } = book(openReception(await openAgenda("ana 2026-11-27T09:00")));
    const question = await slots[name]?.ask(aTurn({ known, now: monday }));
    return [question?.text, ...(question?.choices ?? []).map(({ label }) => label)];
  }

  it("for one of the clinic's services", async () => {
    expect(await asks("service", {})).toEqual(["book.service.ask", "Limpeza", "Canal"]);
  });

  it("for one of those who do the service, or anyone", async () => {
    expect(await asks("professional", { service: "canal" })).toEqual([
      "book.professional.ask",
      "Dr. Bruno",
      "book.professional.anyone",
    ]);
  });

  it("for one of the next free days", async () => {
    const bruno = { service: "canal", professional: "bruno" };
    expect(await asks("day", bruno)).toEqual([
      "book.day.ask",
      "qui., 26/11",
      "sex., 27/11",
      "qui., 03/12",
      "sex., 04/12",
      "qui., 10/12",
      "sex., 11/12",
    ]);
    expect(await asks("day", { ...bruno, time: "18:00/20:00" })).toEqual(["book.none"]);
  });

  it("for one of the day's free times, from the first to the last", async () => {
    const known = { service: "limpeza", professional: "ana", day: "2026-11-27" };
    expect(await asks("time", known)).toEqual([
      "book.time.ask | sexta-feira, 27 de novembro",
      "08:00",
      "10:30",
      "13:00",
      "14:00",
      "15:00",
      "16:00",
    ]);
  });
});
