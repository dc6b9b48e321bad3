import { describe, expect, it } from "vitest";
import { id } from "../../../../core/message/address.ts";
import { agendaInMemory } from "../../../../core/testing/agenda-in-memory.ts";
import { clinic, monday, openAgenda, Patient } from "../../testing.ts";

const patient = id<"contact">("patient");

/** Somebody who booked what they said, and what stands of theirs. */
async function whoBooked(...all: readonly string[]) {
  const agenda = await openAgenda();
  const ana = new Patient(agenda);
  for (const said of all) {
    await ana.says(said);
    await ana.says("sim");
  }
  const visits = async () =>
    (await agenda.upcoming(patient, monday)).map(
      ({ service, from, professional }) =>
        `${service.slug} ${professional.slug} ${from.toISOString().slice(0, 16)}`,
    );
  return { ana, agenda, visits };
}

const cleaning = "limpeza com o bruno sexta às 9";

describe("a visit that is to be for another service", () => {
  it.each([
    "troca a limpeza por canal",
    "quero mudar minha limpeza pra canal",
    "em vez da limpeza quero fazer um canal",
    "muda o serviço pra canal",
    "na verdade é canal, não limpeza",
    "não, é canal",
  ])("keeps its hour and its professional, once that is agreed to: %s", async (said) => {
    const { ana, visits } = await whoBooked(cleaning);
    const read = await ana.says(said);
    expect(read).toContain("**Limpeza** (sexta-feira, 27 de novembro, às 09:00) por **Canal**");
    expect(read).toContain("com Dr. Bruno, **sexta-feira, 27 de novembro, às 09:00**");
    expect(await visits()).toEqual(["limpeza bruno 2026-11-27T12:00"]);
    expect(await ana.says("sim")).toContain("agora é **Canal**");
    expect(await visits()).toEqual(["canal bruno 2026-11-27T12:00"]);
  });

  it("is moved as well where another day is told behind it", async () => {
    const { ana } = await whoBooked(cleaning);
    expect(await ana.says("troca a limpeza de sexta por um canal na quinta às 10")).toContain(
      "**quinta-feira, 26 de novembro, às 10:00**",
    );
  });

  it("is told who does it where its own professional does not", async () => {
    const { ana, visits } = await whoBooked("limpeza com a dra ana sexta às 9");
    expect(await ana.says("troca a limpeza por canal")).toContain("Dra. Ana não faz Canal");
    expect(ana.labels).toContain("Dr. Bruno");
    await ana.presses("Dr. Bruno");
    await ana.says("sim");
    expect(await visits()).toEqual(["canal bruno 2026-11-27T12:00"]);
  });

  it("is told how long it takes where its hour is too short for it", async () => {
    const { ana } = await whoBooked("limpeza com o bruno sexta às 11");
    const said = await ana.says("troca a limpeza por canal");
    expect(said).toContain("**Canal**: cerca de 90 minutos.");
  });

  it("is asked which one where it may be of several, and is the one whose service is named", async () => {
    const two = [cleaning, "limpeza com a dra ana segunda às 14h"];
    const { ana } = await whoBooked(...two);
    expect(await ana.says("troca a limpeza por canal")).toContain("Qual consulta");
    expect(await ana.says("a de sexta")).toContain("por **Canal** com Dr. Bruno");
    const other = await whoBooked("canal com o bruno quinta às 9", cleaning);
    expect(await other.ana.says("troca o canal por limpeza")).toContain("**Canal** (quinta-feira");
  });

  it("stays as it is for who says no", async () => {
    const { ana, visits } = await whoBooked(cleaning);
    await ana.says("troca a limpeza por canal");
    await ana.says("não, deixa pra lá");
    expect(await visits()).toEqual(["limpeza bruno 2026-11-27T12:00"]);
  });
});

describe("a service that is to stay after all", () => {
  it.each(["não, deixa a limpeza mesmo", "melhor ficar com a limpeza", "ah então deixa a limpeza"])(
    "is told to be as it was: %s",
    async (said) => {
      const { ana } = await whoBooked("limpeza com a dra ana sexta às 9");
      await ana.says("troca a limpeza por canal");
      expect(await ana.says(said)).toContain("Essa consulta de Limpeza já está marcada para sexta");
      const again = await whoBooked(cleaning);
      await again.ana.says("troca a limpeza por canal");
      expect(await again.ana.says(said)).toContain("Essa consulta de Limpeza já está marcada");
      await again.ana.says("sim");
      expect(await again.visits()).toEqual(["limpeza bruno 2026-11-27T12:00"]);
    },
  );
});

describe("words that seem to change a service", () => {
  it("say no more than what it is already", async () => {
    const { ana } = await whoBooked("canal com o bruno quinta às 9");
    expect(await ana.says("troca a limpeza por canal")).toContain(
      "Essa consulta de Canal já está marcada para quinta-feira, 26 de novembro, às 09:00",
    );
  });

  it.each(["quero mudar minha limpeza pra quinta", "quero trocar minha limpeza pra quinta às 9"])(
    "move it all the same: %s",
    async (said) => {
      const { ana } = await whoBooked(cleaning);
      expect(await ana.says(said)).toContain("Posso remarcar? **Limpeza** com Dr. Bruno");
    },
  );

  it.each([
    "quanto custa canal em vez de limpeza?",
    "não quero trocar a limpeza por canal",
    "quero canal também",
  ])("change none: %s", async (said) => {
    const { ana } = await whoBooked(cleaning);
    expect(await ana.says(said)).not.toContain("Posso trocar?");
  });

  it("put right what is being booked while nothing is", async () => {
    const { ana } = await whoBooked();
    await ana.says(cleaning);
    expect(await ana.says("não, é canal")).toContain("Posso confirmar? **Canal**");
  });
});

describe("a plan that does not pay for the other service", () => {
  const plans = [
    {
      id: id<"plan">("dental"),
      slug: "dental",
      name: "Dental Mais",
      aliases: [],
      services: [id<"service">("limpeza")],
    },
  ];

  it("is told of, and they may pay themselves", async () => {
    const agenda = agendaInMemory({ ...clinic, plans });
    const ana = new Patient(agenda);
    await ana.says(`${cleaning} pelo Dental Mais`);
    await ana.says("sim");
    const said = await ana.says("troca a limpeza por canal");
    expect(said).toContain("O plano Dental Mais não cobre Canal");
    expect(await ana.presses("Particular")).toContain("por **Canal** com Dr. Bruno");
    await ana.says("sim");
    const [visit] = await agenda.upcoming(patient, monday);
    expect([visit?.service.slug, visit?.plan]).toEqual(["canal", undefined]);
  });
});
