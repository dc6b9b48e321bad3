import { describe, expect, it } from "vitest";
import type { Agenda } from "../../../../core/agenda/agenda.ts";
import type { AppointmentId } from "../../../../core/agenda/appointment.ts";
import { id } from "../../../../core/message/address.ts";
import { reply } from "../../../../core/skill.ts";
import { refuse } from "../../../../core/slot.ts";
import { agendaInMemory } from "../../../../core/testing/agenda-in-memory.ts";
import { aTurn } from "../../../../core/testing/turn.ts";
import { clinic, monday, openAgenda, Patient } from "../../testing.ts";
import { openReception } from "../../reception.ts";
import { cancel } from "./cancel.ts";

const contact = { id: id<"contact">("someone else") };
const bookAgain = [{ label: "book.summary", action: "clinic.book:" }];

const friday = "ana 2026-11-27T10:00";
const nextFriday = "bruno 2026-12-04T09:00";

async function visitsIn(agenda: Agenda): Promise<readonly AppointmentId[]> {
  return (await agenda.upcoming(contact.id, monday)).map((visit) => visit.id);
}

function turn(known: Readonly<Record<string, string>> = {}, said = "") {
  return aTurn({ known, said, contact, now: monday });
}

describe("which appointment is to be cancelled", () => {
  async function found(said: string, ...booked: readonly string[]) {
    const agenda = await openAgenda(...booked);
    const about = { ...turn({}, said), asked: "visit" };
    const value = await cancel(openReception(agenda)).slots["visit"]?.find(said, about);
    const number = (await visitsIn(agenda)).findIndex((visit) => visit === value);
    return number === -1 ? value : booked[number];
  }

  it("is the only one there is", async () => {
    expect(await found("quero cancelar", friday)).toBe(friday);
  });

  it.each([
    ["cancela a de sexta", friday],
    ["a do dia 4/12", nextFriday],
    ["cancelar a consulta das 9h", nextFriday],
    ["a das 9", nextFriday],
    ["pode cancelar a última", nextFriday],
    ["cancel the first one please", friday],
    ["na última vez demorou, quero cancelar", undefined],
    ["desmarca a da ana, a do dia 4 eu mantenho", friday],
    ["mantém a da Ana e cancela a outra", nextFriday],
    ["keep the one with bruno, cancel the other", friday],
    ["desmarcar a consulta de manhã", undefined],
    ["quero cancelar", undefined],
    ["a de quarta-feira", undefined],
  ])("is the one that was named: %s", async (said, expected) => {
    expect(await found(said, friday, nextFriday)).toBe(expected);
  });

  it.each(["cancela as duas", "desmarca tudo", "cancel both", "a de sexta e a do dia 4/12"])(
    "is each of several: %s",
    async (said) => {
      const agenda = await openAgenda(friday, nextFriday);
      const value = await cancel(openReception(agenda)).slots["visit"]?.find(said, turn({}, said));
      expect(value).toBe((await visitsIn(agenda)).join(","));
    },
  );

  it("is not said by two of three, and asked about again", async () => {
    const value = await found("as duas", friday, nextFriday, "ana 2026-12-07T09:00");
    expect(value).toEqual(refuse("visit.among"));
  });

  it("is none when there is none", async () => {
    expect(await found("quero cancelar")).toBe("none");
  });

  it("is asked when there are several, with a button for each", async () => {
    const agenda = await openAgenda(friday, nextFriday);
    const [first, second] = await visitsIn(agenda);
    expect(await cancel(openReception(agenda)).slots["visit"]?.ask(turn())).toEqual({
      text: "cancel.ask",
      choices: [
        { label: "sex., 27/11 10:00", set: { visit: first } },
        { label: "sex., 04/12 09:00", set: { visit: second } },
        { label: "visit.all", set: { visit: "all" } },
      ],
    });
  });
});

describe("cancelling", () => {
  it("reads back what is to be cancelled, cancels it, and offers to book again", async () => {
    const agenda = await openAgenda(friday, nextFriday);
    const [visit = ""] = await visitsIn(agenda);
    const details = "Limpeza | Dra. Ana | sexta-feira, 27 de novembro | 10:00 | Clínica Sorriso";
    expect(await cancel(openReception(agenda)).readBack?.(turn({ visit }))).toBe(
      `cancel.readBack | ${details}`,
    );
    const file = { kind: "enclosure", name: "file.name.cancelled", type: "text/calendar" };
    expect(await cancel(openReception(agenda)).run(turn({ visit }))).toMatchObject({
      next: "done",
      say: [{ kind: "text", markdown: `cancel.done | ${details}`, buttons: bookAgain }, file],
    });
    expect(await visitsIn(agenda)).toHaveLength(1);
  });

  it("reads several back at once, and cancels each", async () => {
    const agenda = await openAgenda(friday, nextFriday);
    const visit = (await visitsIn(agenda)).join(",");
    const read = await cancel(openReception(agenda)).readBack?.(turn({ visit }));
    expect(read).toMatch(/^cancel\.readBack\.several .*27 de novembro[^]*4 de dezembro/u);
    await cancel(openReception(agenda)).run(turn({ visit }));
    expect(await visitsIn(agenda)).toEqual([]);
  });

  it("says the same again when it is cancelled already, and asks for no yes", async () => {
    const agenda = await openAgenda(friday);
    const [visit = ""] = await visitsIn(agenda);
    const first = await cancel(openReception(agenda)).run(turn({ visit }));
    expect(await cancel(openReception(agenda)).readBack?.(turn({ visit }))).toBeUndefined();
    expect(await cancel(openReception(agenda)).run(turn({ visit }))).toEqual(first);
  });

  it("leaves alone what has begun, and what is another person's", async () => {
    const agenda = await openAgenda(friday);
    const [visit = ""] = await visitsIn(agenda);
    const past = reply({ kind: "text", markdown: "cancel.past", buttons: bookAgain });
    const tooLate = { ...turn({ visit }), now: new Date("2026-11-27T13:00:00Z") };
    const stranger = { ...turn({ visit }), contact: { id: id<"contact">("stranger") } };
    expect(await cancel(openReception(agenda)).run(tooLate)).toEqual(past);
    expect(await cancel(openReception(agenda)).run(stranger)).toEqual(past);
    expect(await visitsIn(agenda)).toEqual([visit]);
  });

  it("is told within the notice that the clinic needs that it is too late, and nothing is read back", async () => {
    const policy = { ...clinic.policy, changeNotice: 7 * 24 * 60 };
    const ana = new Patient(agendaInMemory({ ...clinic, policy }));
    await ana.says("limpeza com a dra ana sexta às 10");
    await ana.says("sim");
    expect(await ana.says("quero cancelar a de sexta")).toContain("já não consigo cancelar");
    expect(await ana.says("minhas consultas")).toContain("27 de novembro, 10:00");
  });

  it("says so when there is nothing to cancel", async () => {
    const agenda = await openAgenda();
    expect(await cancel(openReception(agenda)).readBack?.(turn({ visit: "none" }))).toBeUndefined();
    expect(await cancel(openReception(agenda)).run(turn({ visit: "none" }))).toEqual(
      reply({ kind: "text", markdown: "appointments.none", buttons: bookAgain }),
    );
  });
});

describe("why somebody cancels", () => {
  it("asks nothing, though a question may begin so", async () => {
    const ana = new Patient(await openAgenda());
    await ana.says("limpeza com a dra ana sexta às 10");
    await ana.says("sim");
    expect(await ana.says("não vou mais querer a limpeza, tá caro")).toContain("Posso cancelar?");
  });
});
