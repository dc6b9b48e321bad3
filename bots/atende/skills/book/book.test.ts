import { describe, expect, it } from "vitest";
import type { Agenda } from "../../../../core/agenda/agenda.ts";
import { id } from "../../../../core/message/address.ts";
import { reply } from "../../../../core/skill.ts";
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
  const spans = await agenda.occupied(clinic.id, friday);
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
    expect(await book(openReception(agenda)).run(turn(ana))).toEqual(
      reply({
        kind: "text",
        markdown:
          "book.done | Limpeza | Dra. Ana | sexta-feira, 27 de novembro | 10:00 | Clínica Sorriso",
        buttons: [{ label: "appointments.summary", action: "clinic.appointments:" }],
      }),
    );
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

  it("books once when the turn is run again after a crash, and nothing is in its own way", async () => {
    const agenda = await openAgenda();
    const skill = book(openReception(agenda));
    const first = await skill.run(turn(anyone));
    expect(await skill.check?.(turn(anyone))).toBeUndefined();
    expect(await skill.readBack?.(turn(anyone))).toBeDefined();
    expect(await skill.run(turn(anyone))).toEqual(first);
    expect(await whoIsBooked(agenda)).toEqual(["ana 13:00"]);
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
