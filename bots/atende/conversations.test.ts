import { describe, expect, it } from "vitest";
import { openAgenda, Patient } from "./testing.ts";

describe("a patient", () => {
  it("is greeted by name and sees what can be done", async () => {
    const maria = new Patient(await openAgenda(), { name: "Maria Silva" });
    expect(await maria.commands("start")).toBe(
      "Olá, Maria! Sou a Lia, a assistente virtual da clínica: marco e cancelo consultas por aqui. Como posso ajudar?",
    );
    expect(maria.labels).toEqual(["Marcar consulta", "Minhas consultas", "Falar com alguém"]);
  });

  it("books in one sentence and a yes, sees it, and cancels it", async () => {
    const joao = new Patient(await openAgenda());
    expect(await joao.says("quero uma limpeza com a dra ana sexta às 10")).toBe(
      "Posso confirmar? **Limpeza** com Dra. Ana, sexta-feira, 27 de novembro, às 10:00 (Clínica Sorriso).",
    );
    expect(await joao.says("isso")).toContain("Tudo certo, está marcado: **Limpeza**");
    expect(await joao.presses("Minhas consultas")).toBe(
      "Suas próximas consultas:\n\n- **sexta-feira, 27 de novembro, 10:00**: Limpeza com Dra. Ana (Clínica Sorriso)",
    );
    expect(await joao.presses("Cancelar sex., 27/11")).toContain("Posso cancelar? **Limpeza**");
    expect(await joao.says("pode")).toContain("Pronto, cancelei: Limpeza com Dra. Ana");
    expect(await joao.says("minhas consultas")).toContain("Você não tem consultas marcadas.");
  });

  it("has the visit in their own calendar, where it moves and ends with it", async () => {
    const lia = new Patient(await openAgenda());
    const entry = () =>
      lia.files.map(({ name, text }) => [
        name,
        ...text
          .matchAll(/^(?:SEQUENCE|SUMMARY|STATUS|DTSTART;TZID\S*?):(.*)$/gmu)
          .map(([, said]) => said),
      ]);
    await lia.says("limpeza com a dra ana sexta às 10");
    expect(lia.files).toEqual([]);
    await lia.says("sim");
    const title = "Limpeza com Dra. Ana";
    expect(entry()).toEqual([["consulta.ics", "0", "20261127T100000", title, "CONFIRMED"]]);
    const [first] = lia.files.map(({ text }) => /^UID:.*$/mu.exec(text)?.[0]);
    await lia.says("remarcar para as 11");
    await lia.says("sim");
    expect(entry()).toEqual([["consulta.ics", "1", "20261127T110000", title, "CONFIRMED"]]);
    expect(lia.files.map(({ text }) => /^UID:.*$/mu.exec(text)?.[0])).toEqual([first]);
    await lia.says("quero cancelar a consulta");
    await lia.says("sim");
    expect(entry()).toEqual([
      ["consulta-cancelada.ics", "2", "20261127T110000", title, "CANCELLED"],
    ]);
  });

  it("books with buttons alone", async () => {
    const rosa = new Patient(await openAgenda());
    await rosa.commands("marcar");
    await rosa.presses("Canal");
    await rosa.presses("qui., 26/11");
    expect(await rosa.presses("09:30")).toContain("**Canal** com Dr. Bruno");
    expect(await rosa.presses("Sim, confirmar")).toContain("está marcado: **Canal** com Dr. Bruno");
  });

  it("changes their mind on the way", async () => {
    const ana = new Patient(await openAgenda());
    await ana.says("quero marcar uma consulta");
    await ana.says("limpeza com o bruno");
    expect(await ana.says("sexta às 9h")).toContain(
      "Dr. Bruno, sexta-feira, 27 de novembro, às 09:00",
    );
    expect(await ana.says("melhor com a dra ana")).toContain(
      "Dra. Ana, sexta-feira, 27 de novembro",
    );
    expect(await ana.says("e às 15h")).toContain("Dra. Ana, sexta-feira, 27 de novembro, às 15:00");
    await ana.says("não");
    expect(ana.labels).toEqual(["Serviço", "Profissional", "Dia", "Horário", "Desistir"]);
    await ana.presses("Dia");
    expect(await ana.presses("seg., 30/11")).toContain("segunda-feira, 30 de novembro, às 15:00");
  });

  it("is told why a time cannot be had, and takes one that can", async () => {
    const rui = new Patient(await openAgenda("ana 2026-11-27T10:00"));
    expect(await rui.says("quero uma limpeza com a dra ana sexta às 10")).toBe(
      "O horário das 10:00 não está livre. Que tal uma destas opções?",
    );
    expect(await rui.presses("11:00")).toContain("sexta-feira, 27 de novembro, às 11:00");
  });

  it("narrows a day to its morning", async () => {
    const lia = new Patient(await openAgenda());
    await lia.says("quero marcar uma consulta");
    await lia.says("canal com quem tiver");
    expect(await lia.says("sexta de manhã")).toBe(
      "Para sexta-feira, 27 de novembro, estes horários estão livres. Qual prefere? Se quiser outro, é só escrever.",
    );
    expect(lia.labels).toEqual(["09:00", "09:30", "10:00", "10:30"]);
  });

  it.each([
    {
      language: "en",
      said: ["book an appointment", "Cleaning with Dr Bruno on Thursday at 9", "yes"],
      answer: "you are booked: **Cleaning** with Dr. Bruno, Thursday, November 26, at 9:00 AM",
    },
    {
      language: "es",
      said: ["quiero reservar una cita", "limpieza con el doctor Bruno el jueves a las 9", "sí"],
      answer: "está reservada: **Limpieza** con Dr. Bruno, jueves, 26 de noviembre, a las 09:00",
    },
  ])("books in $language", async ({ language, said, answer }) => {
    const patient = new Patient(await openAgenda(), { language });
    const answers: string[] = [];
    for (const text of said) answers.push(await patient.says(text));
    expect(answers.at(-1)?.replace("\u202F", " ")).toContain(answer);
  });

  it("may ask for a person at any time", async () => {
    const eva = new Patient(await openAgenda());
    await eva.says("quero marcar uma consulta");
    expect(await eva.says("quero falar com uma pessoa")).toContain("está marcada para a equipe");
    expect(eva.labels).toEqual(["Voltar ao assistente"]);
  });
});
