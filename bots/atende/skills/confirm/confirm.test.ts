import { describe, expect, it } from "vitest";
import type { Agenda } from "../../../../core/agenda/agenda.ts";
import { id } from "../../../../core/message/address.ts";
import { reply } from "../../../../core/skill.ts";
import { aTurn } from "../../../../core/testing/turn.ts";
import { monday, openAgenda, Patient } from "../../testing.ts";
import { openReception } from "../../reception.ts";
import { confirm } from "./confirm.ts";

const contact = { id: id<"contact">("someone else") };
const friday = "ana 2026-11-27T10:00";
const nextFriday = "bruno 2026-12-04T09:00";
const bookAgain = [{ label: "book.summary", action: "clinic.book:" }];

const turn = (known: Readonly<Record<string, string>> = {}, said = "") =>
  aTurn({ known, said, contact, now: monday });

async function visitsIn(agenda: Agenda) {
  return (await agenda.upcoming(contact.id, monday)).map((visit) => visit.id);
}

describe("the visit that somebody comes to", () => {
  it("is the one that they were reminded of, where nothing else was said", async () => {
    const agenda = await openAgenda(friday, nextFriday);
    const [, second] = await visitsIn(agenda);
    if (!second) throw new Error("two were booked");
    expect(
      await confirm(openReception(agenda)).slots["visit"]?.find("eu vou", turn()),
    ).toBeUndefined();
    await agenda.told({ appointment: second, kind: "24h", at: monday });
    expect(await confirm(openReception(agenda)).slots["visit"]?.find("eu vou", turn())).toBe(
      second,
    );
  });
});

describe("saying that one comes", () => {
  it.each(["vou sim, obrigada!", "oi! vou sim"])(
    "is heard beside thanks and greetings: %s",
    async (said) => {
      const ana = new Patient(await openAgenda());
      await ana.says("limpeza com a dra ana sexta às 10");
      await ana.says("sim");
      expect(await ana.says(said)).toContain("27 de novembro, às 10:00");
    },
  );

  it("is noted once, and said the same again", async () => {
    const agenda = await openAgenda(friday);
    const [visit = ""] = await visitsIn(agenda);
    const said = reply(
      "confirm.done | Limpeza | Dra. Ana | sexta-feira, 27 de novembro | 10:00 | Clínica Sorriso",
    );
    expect(await confirm(openReception(agenda)).run(turn({ visit }))).toEqual(said);
    expect(await confirm(openReception(agenda)).run(turn({ visit }))).toEqual(said);
    expect(await agenda.find(id(visit), contact.id)).toMatchObject({ assuredAt: monday });
  });

  it("is of no use once it has begun, for another's visit, and for none", async () => {
    const agenda = await openAgenda(friday);
    const [visit = ""] = await visitsIn(agenda);
    const past = reply({ kind: "text", markdown: "confirm.past", buttons: bookAgain });
    const late = { ...turn({ visit }), now: new Date("2026-11-27T13:00:00Z") };
    const stranger = { ...turn({ visit }), contact: { id: id<"contact">("stranger") } };
    expect(await confirm(openReception(agenda)).run(late)).toEqual(past);
    expect(await confirm(openReception(agenda)).run(stranger)).toEqual(past);
    expect(await confirm(openReception(agenda)).run(turn({ visit: "none" }))).toEqual(
      reply({ kind: "text", markdown: "appointments.none", buttons: bookAgain }),
    );
  });
});

const patient = id<"contact">("patient");

async function withTwo() {
  const agenda = await openAgenda();
  const ana = new Patient(agenda);
  await ana.says("limpeza com a dra ana sexta às 10");
  await ana.says("sim");
  await ana.says("e um canal com o bruno na quinta às 9");
  await ana.says("sim");
  return { ana, agenda };
}

describe("who has two visits", () => {
  async function whoHasTwo(said: string) {
    const { ana, agenda } = await withTwo();
    await ana.says(said);
    const upcoming = await agenda.upcoming(patient, monday);
    return upcoming.flatMap(({ assuredAt, service }) => (assuredAt ? [service.names["en"]] : []));
  }

  it.each([
    "confirmo as duas",
    "confirmo tudo",
    "I confirm both",
    "confirmo a de quinta e a de sexta",
  ])("confirms both in one sentence: %s", async (said) => {
    expect(await whoHasTwo(said)).toEqual(["Root canal", "Cleaning"]);
  });

  it.each([
    "confirmo a limpeza, o canal não vou conseguir",
    "confirmo a limpeza e cancela o canal",
    "confirmo a limpeza, o canal não confirmo",
    "confirmo a limpeza, mas o canal eu não posso confirmar ainda",
    "não confirmo o canal, só a limpeza",
    "confirmo a limpeza mas não posso confirmar o canal",
    "I confirm the cleaning but I can't confirm the root canal",
  ])("confirms the one that they come to: %s", async (said) => {
    expect(await whoHasTwo(said)).toEqual(["Cleaning"]);
  });

  it.each([
    "na sexta tenho limpeza com vocês, quero confirmar",
    "sim, mas na quinta não consigo ir",
  ])("has not the other confirmed where they speak of the one alone: %s", async (said) => {
    expect(await whoHasTwo(said)).toEqual([]);
  });

  it("is offered to move or to cancel the one that they do not confirm", async () => {
    const { ana } = await withTwo();
    const said = await ana.says("confirmo a limpeza, o canal não confirmo");
    expect(said).toMatch(/Presença confirmada: Limpeza[^]*Esta ainda não confirmei: Canal/u);
    expect(await ana.presses("Não posso ir")).toContain("Posso cancelar? **Canal**");
  });

  it.each(["tudo bem, confirmado!", "all good, I'll be there", "todo bien, confirmo"])(
    "is asked which by what is only an answer: %s",
    async (said) => {
      expect(await whoHasTwo(said)).toEqual([]);
    },
  );
});

describe("who does not confirm", () => {
  it.each([
    "não confirmo",
    "ainda não posso confirmar",
    "confirmo, quer dizer, não confirmo",
    "I can't confirm yet",
    "no confirmo",
  ])("has nothing confirmed, and is asked what they want: %s", async (said) => {
    const agenda = await openAgenda(friday);
    const [visit = ""] = await visitsIn(agenda);
    const outcome = await confirm(openReception(agenda)).run(turn({ visit }, said));
    expect(outcome).toMatchObject({ say: [{ markdown: "confirm.not" }] });
    expect((await agenda.find(id(visit), contact.id))?.assuredAt).toBeUndefined();
  });
});

describe("who is asked which visit they come to", () => {
  async function asked() {
    const { ana, agenda } = await withTwo();
    await ana.says("quero confirmar minha presença");
    const upcoming = () => agenda.upcoming(patient, monday);
    const assured = async () => (await upcoming()).filter(({ assuredAt }) => assuredAt).length;
    const cancelOne = async () => {
      const [visit] = await upcoming();
      if (visit) await agenda.cancel({ appointment: visit.id, contact: patient, at: monday });
    };
    return { ana, assured, cancelOne };
  }

  it.each(["não vou na de quinta", "cancela a de quinta", "quero remarcar a de quinta"])(
    "has none confirmed that they would rather not come to: %s",
    async (said) => {
      const { ana, assured } = await asked();
      await ana.says(said);
      expect(await assured()).toBe(0);
    },
  );

  it.each(["as duas", "os dois", "todas", "both", "las dos", "confirmo as duas", "vou nas duas"])(
    "has both confirmed that they say they come to: %s",
    async (said) => {
      const { ana, assured } = await asked();
      await ana.says(said);
      expect(await assured()).toBe(2);
    },
  );

  it("is told that there is none any more, where all of them were cancelled", async () => {
    const { ana, cancelOne } = await asked();
    await cancelOne();
    await cancelOne();
    expect(await ana.presses("Todas elas")).toContain("Você não tem consultas marcadas");
  });

  it("confirms the one that is left only if they speak of it", async () => {
    const { ana, assured, cancelOne } = await asked();
    await cancelOne();
    expect(await ana.says("minhas consultas")).toContain("Limpeza");
    expect(await assured()).toBe(0);
    expect(await ana.says("a de sexta")).toContain("Presença confirmada: Limpeza");
  });
});
