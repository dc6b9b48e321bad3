import { describe, expect, it } from "vitest";
import type { Agenda } from "../../../../core/agenda/agenda.ts";
import { id } from "../../../../core/message/address.ts";
import { aTurn } from "../../../../core/testing/turn.ts";
import { openReception } from "../../reception.ts";
import { clinic, monday, openAgenda } from "../../testing.ts";
import { book } from "./book.ts";

const ana = { service: "limpeza", professional: "ana", day: "2026-11-27", time: "10:00" };
const anyone = { ...ana, professional: "any" };
const friday = { from: new Date("2026-11-27T00:00:00Z"), to: new Date("2026-11-28T03:00:00Z") };

const turn = (known: Readonly<Record<string, string>>, key = "turn") =>
  aTurn({ known, key, now: monday });

async function whoIsBooked(agenda: Agenda): Promise<readonly string[]> {
  const spans = await agenda.occupied(clinic.id, friday, { at: monday, contact: id("nobody") });
  return spans.map(
    ({ professional, from }) => `${professional} ${from.toISOString().slice(11, 16)}`,
  );
}

describe("booking", () => {
  it("reads back the service, the professional, the day, the time and the clinic", async () => {
    const skill = book(openReception(await openAgenda()));
    expect(await skill.readBack?.(turn(ana))).toBe(
      "book.readBack | Limpeza | Dra. Ana | sexta-feira, 27 de novembro | 10:00 | Clínica Sorriso",
    );
    expect(await skill.readBack?.(turn(anyone))).toContain("| Dra. Ana ou Dr. Bruno |");
  });

  it("names only who is free then, to whom anyone will do", async () => {
    const skill = book(openReception(await openAgenda("ana 2026-11-27T10:00")));
    expect(await skill.readBack?.(turn(anyone))).toContain("| Dr. Bruno |");
  });

  it("books, and says so", async () => {
    const agenda = await openAgenda();
    const words = {
      kind: "text",
      markdown:
        "book.done | Limpeza | Dra. Ana | sexta-feira, 27 de novembro | 10:00 | Clínica Sorriso",
      buttons: [{ label: "appointments.summary", action: "clinic.appointments:" }],
    };
    const text: unknown = expect.stringContaining("DTSTART;TZID=America/Sao_Paulo:20261127T100000");
    const file = { kind: "enclosure", name: "file.name", type: "text/calendar", text };
    expect(await book(openReception(agenda)).run(turn(ana))).toEqual({
      next: "done",
      say: [words, file],
    });
    const [appointment] = await agenda.upcoming(aTurn().contact.id, monday);
    expect(appointment).toMatchObject({
      professional: { name: "Dra. Ana" },
      conversation: "conversation",
      language: "pt-BR",
      from: new Date("2026-11-27T13:00:00Z"),
      to: new Date("2026-11-27T14:00:00Z"),
    });
  });

  it("books the first professional who is free, when anyone will do", async () => {
    const agenda = await openAgenda("ana 2026-11-27T10:00");
    await book(openReception(agenda)).run(turn(anyone));
    expect(await whoIsBooked(agenda)).toEqual(["ana 13:00", "bruno 13:00"]);
  });

  it.each([
    ["at once", "2026-11-23T10:00:00Z"],
    ["when it would be too soon by then", "2026-11-27T12:00:45Z"],
    ["when the appointment is over by then", "2026-11-28T12:00:00Z"],
  ])("books once when the turn is run again after a crash, %s", async (_, later) => {
    const agenda = await openAgenda("bruno 2026-11-27T10:00");
    const skill = book(openReception(agenda));
    const first = await skill.run({ ...turn(anyone), now: new Date("2026-11-27T11:59:30Z") });
    const again = { ...turn(anyone), now: new Date(later) };
    expect(await skill.check?.(again)).toBeUndefined();
    expect(await skill.readBack?.(again)).toBeUndefined();
    expect(await skill.run(again)).toEqual(first);
    expect(await whoIsBooked(agenda)).toEqual(["bruno 13:00", "ana 13:00"]);
  });

  it("is still too soon for whoever else asks a moment later", async () => {
    const skill = book(openReception(await openAgenda()));
    const other = { ...turn(ana, "another turn"), now: new Date("2026-11-27T12:00:45Z") };
    expect((await skill.check?.(other))?.question.text).toBe("book.soon | 10:00 book.offer");
  });

  it("offers the next free starts to the patient who lost the race", async () => {
    const agenda = await openAgenda();
    const skill = book(openReception(agenda));
    await skill.run(turn(ana, "the other patient"));
    expect(await skill.run(turn(ana))).toEqual({
      next: "again",
      objection: {
        forget: ["time"],
        question: {
          text: "book.raced book.offer",
          choices: ["08:00", "08:30", "09:00", "11:00", "13:00", "13:30"].map((time) => ({
            label: time,
            set: { day: "2026-11-27", time },
          })),
        },
      },
    });
  });

  it("books for exactly one of many patients who say yes at once", async () => {
    const agenda = await openAgenda();
    const skill = book(openReception(agenda));
    const patients = Array.from({ length: 20 }, async (_, number) => {
      const contact = { id: id<"contact">(`patient ${number}`) };
      return (await skill.run({ ...turn(anyone, `turn ${number}`), contact })).next;
    });
    const outcomes = await Promise.all(patients);
    expect(outcomes.toSorted()).toEqual([
      ...Array.from({ length: 18 }, () => "again"),
      "done",
      "done",
    ]);
    expect((await whoIsBooked(agenda)).toSorted()).toEqual(["ana 13:00", "bruno 13:00"]);
  });
});
