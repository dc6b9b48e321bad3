import { describe, expect, it } from "vitest";
import { id } from "../../../../core/message/address.ts";
import { agendaInMemory } from "../../../../core/testing/agenda-in-memory.ts";
import { aTurn } from "../../../../core/testing/turn.ts";
import { openReception } from "../../reception.ts";
import { clinic, monday, openAgenda, Patient } from "../../testing.ts";
import { reschedule } from "./reschedule.ts";

const contact = { id: id<"contact">("someone else") };
const friday = "ana 2026-11-27T10:00";

/** What it comes to when the visit of that Friday is to be moved. */
async function asked(known: Readonly<Record<string, string>>, ...others: readonly string[]) {
  const agenda = await openAgenda(friday, ...others);
  const [first] = await agenda.upcoming(contact.id, monday);
  const all = { visit: first?.id ?? "", ...known };
  const skill = reschedule(openReception(agenda));
  return { agenda, skill, turn: aTurn({ known: all, contact, now: monday }), first };
}

describe("moving a visit", () => {
  it("reads both times back, moves it once, and says so again", async () => {
    const { agenda, skill, turn, first } = await asked({ day: "2026-11-27", time: "14:00" });
    expect(await skill.check?.(turn)).toBeUndefined();
    expect(await skill.readBack?.(turn)).toBe(
      "reschedule.readBack | Limpeza | Dra. Ana | sexta-feira, 27 de novembro | 10:00 | Clínica Sorriso | sexta-feira, 27 de novembro | 14:00",
    );
    const done = await skill.run(turn);
    expect(await skill.run(turn)).toEqual(done);
    const upcoming = await agenda.upcoming(contact.id, monday);
    expect(upcoming.map(({ from, movedFrom }) => [from.toISOString(), movedFrom])).toEqual([
      ["2026-11-27T17:00:00.000Z", first?.id],
    ]);
  });

  it("may overlap the time that the visit itself takes now", async () => {
    const { skill, turn } = await asked({ day: "2026-11-27", time: "10:30" });
    expect(await skill.check?.(turn)).toBeUndefined();
  });

  it("is objected to where somebody else has that time, with others near it", async () => {
    const { skill, turn } = await asked(
      { day: "2026-11-27", time: "14:00" },
      "ana 2026-11-27T14:00",
    );
    const objection = await skill.check?.(turn);
    expect(objection?.forget).toEqual(["time"]);
    expect(objection?.question.text).toBe("book.taken | 14:00 book.offer");
  });

  it("is objected to for a visit that is no more, with those that are", async () => {
    const { skill, turn, first } = await asked({ day: "2026-11-27", time: "14:00" });
    const gone = { ...turn, known: { visit: "0193f5f0-0000-7000-8000-000000000000" } };
    expect(await skill.check?.(gone)).toEqual({
      forget: ["visit"],
      question: {
        text: "cancel.past",
        choices: [{ label: "sex., 27/11 10:00", set: { visit: first?.id } }],
      },
    });
  });

  it("is too late within the notice that the clinic needs, and stays where it was", async () => {
    const policy = { ...clinic.policy, changeNotice: 7 * 24 * 60 };
    const ana = new Patient(agendaInMemory({ ...clinic, policy }));
    await ana.says("limpeza com a dra ana sexta às 10");
    await ana.says("sim");
    expect(await ana.says("quero remarcar para sexta às 14h")).toContain("já não consigo remarcar");
    expect(await ana.says("minhas consultas")).toContain("27 de novembro, 10:00");
  });

  it("is told the day that no longer suits, and then the one that does", async () => {
    const ana = new Patient(await openAgenda());
    await ana.says("limpeza com a dra ana sexta às 10");
    await ana.says("sim");
    const said = "surgiu um compromisso na sexta, dá pra ser na segunda, mesmo horário?";
    expect(await ana.says(said)).toContain("**segunda-feira, 30 de novembro, às 10:00**");
  });

  it("has nothing to do for who has no visit", async () => {
    const ana = new Patient(await openAgenda());
    expect(await ana.says("quero remarcar minha consulta")).toContain(
      "Você não tem consultas marcadas",
    );
  });
});

it("tells nothing of a new time where there was nothing to move", async () => {
  const { skill, turn } = await asked({});
  const told = ["visit", "day", "time", "professional"].map((name) =>
    skill.slots[name]?.tell?.("none", turn),
  );
  expect(told).toEqual([undefined, undefined, undefined, undefined]);
});
