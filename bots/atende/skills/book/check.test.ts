import { describe, expect, it } from "vitest";
import type { Agenda } from "../../../../core/agenda/agenda.ts";
import { agendaInMemory } from "../../../../core/testing/agenda-in-memory.ts";
import { aProfessional } from "../../../../core/testing/clinic.ts";
import { aTurn } from "../../../../core/testing/turn.ts";
import { openReception } from "../../reception.ts";
import { clinic, monday, openAgenda } from "../../testing.ts";
import { book } from "./book.ts";

type Known = Readonly<Record<string, string>>;

/** What is objected to what is known: the slots to forget or the one to ask for, the reason and what is offered instead. */
async function objection(known: Known, ...booked: readonly string[]) {
  return objectionIn(await openAgenda(...booked), known);
}

async function objectionIn(agenda: Agenda, known: Known): Promise<readonly string[] | undefined> {
  const skill = book(openReception(agenda));
  const objected = await skill.check?.(aTurn({ known, now: monday }));
  if (!objected) return undefined;
  const { forget, asks, question } = objected;
  const offered = (question.choices ?? []).map(({ set }) => Object.values(set).join(" "));
  return [asks ? `${asks}?` : forget.join(), question.text, ...offered];
}

const cleaning = { service: "limpeza", professional: "ana" };

describe("a booking is objected to", () => {
  it("never, while it can still be met", async () => {
    const ways: readonly Known[] = [
      {},
      { service: "canal" },
      { professional: "ana" },
      { service: "limpeza", professional: "any", day: "2026-11-27" },
      { service: "limpeza", time: "09:00" },
      { time: "13:00/18:00" },
      { day: "2026-11-27", time: "08:00/12:00" },
      { day: "2026-11-23/2026-11-27" },
      { ...cleaning, day: "2026-11-27", time: "10:00" },
    ];
    expect(await Promise.all(ways.map((known) => objection(known)))).toEqual(
      ways.map(() => undefined),
    );
  });

  it("when nobody does the service on the day", async () => {
    const objected = await objection({ service: "canal", day: "2026-11-30" });
    const reason = "book.noneDoes | segunda-feira, 30 de novembro | Canal book.offer";
    expect(objected?.slice(0, 2)).toEqual(["day", reason]);
  });

  it("when the professional does not do the service", async () => {
    expect(await objection({ service: "canal", professional: "ana" })).toEqual([
      "professional",
      "book.cannot | Dra. Ana | Canal book.offer",
      "bruno",
      "any",
    ]);
  });

  it("when the clinic no longer knows what an old button carried", async () => {
    expect(await objection({ service: "botox" })).toEqual([
      "service",
      "book.gone book.offer",
      "limpeza",
      "canal",
    ]);
    expect(await objection({ professional: "zeca" })).toEqual([
      "professional",
      "book.gone book.offer",
      "ana",
      "bruno",
      "any",
    ]);
  });

  it.each([
    ["", "2026-11-20"],
    [", though it is read as next year's", "2027-11-20"],
  ])("when the day has passed%s", async (_, day) => {
    expect(await objection({ ...cleaning, day })).toEqual([
      "day",
      "book.past book.offer",
      "2026-11-23",
      "2026-11-27",
      "2026-11-30",
      "2026-12-04",
      "2026-12-07",
      "2026-12-11",
    ]);
  });

  it("when the day is further ahead than may be booked, with the last days that may", async () => {
    expect(await objection({ ...cleaning, day: "2027-06-18" })).toEqual([
      "day",
      "book.beyond | sexta-feira, 22 de janeiro book.offer",
      "2027-01-04",
      "2027-01-08",
      "2027-01-11",
      "2027-01-15",
      "2027-01-18",
      "2027-01-22",
    ]);
  });

  it("when the clinic is closed that day, with the days around it", async () => {
    expect(await objection({ ...cleaning, day: "2026-12-05" })).toEqual([
      "day",
      "book.closed | sábado, 5 de dezembro book.offer",
      "2026-11-27",
      "2026-11-30",
      "2026-12-04",
      "2026-12-07",
      "2026-12-11",
      "2026-12-14",
    ]);
  });

  it("when the professional is not there that day, though the clinic is open", async () => {
    expect(await objection({ ...cleaning, day: "2026-11-26" })).toContain(
      "book.away | quinta-feira, 26 de novembro | Dra. Ana book.offer",
    );
  });

  it("when the day is full, keeping the time that was asked for", async () => {
    const full = ["09:00", "10:00", "11:00"].map((time) => `bruno 2026-11-26T${time}`);
    const known = { service: "canal", professional: "any", day: "2026-11-26", time: "09:30" };
    expect(await objection(known, ...full)).toEqual([
      "day",
      "book.full | quinta-feira, 26 de novembro book.offer",
      "2026-11-27 09:00",
      "2026-11-27 09:30",
      "2026-11-27 10:00",
      "2026-11-27 10:30",
      "2026-12-03 09:00",
      "2026-12-03 09:30",
    ]);
  });

  it("when it is several days, to choose one that is free at the times asked for", async () => {
    const known = { ...cleaning, day: "2026-11-30/2026-12-06", time: "13:00/18:00" };
    expect(await objection(known)).toEqual(["day?", "book.day.ask", "2026-11-30", "2026-12-04"]);
    expect(await objection({ ...cleaning, day: "2026-11-24/2026-11-26" })).toContain(
      "book.fullDays | terça-feira, 24 de novembro | quinta-feira, 26 de novembro book.offer",
    );
  });

  it("when it is a part of the day, to choose a time in it", async () => {
    const known = { ...cleaning, day: "2026-11-27", time: "06:00/12:00" };
    expect(await objection(known, "ana 2026-11-27T09:00")).toEqual([
      "time?",
      "book.time.ask | sexta-feira, 27 de novembro",
      "08:00",
      "10:00",
      "10:30",
      "11:00",
    ]);
  });

  it("when nobody works in a part of the day, with the hours and what is nearest", async () => {
    const known = {
      service: "limpeza",
      professional: "bruno",
      day: "2026-11-27",
      time: "12:00/18:00",
    };
    expect(await objection(known)).toEqual([
      "time",
      "book.part.hours | sexta-feira, 27 de novembro | 09:00–12:00 book.offer",
      "2026-11-26 11:00",
      "2026-11-27 09:00",
      "2026-11-27 09:30",
      "2026-11-27 10:00",
      "2026-11-27 10:30",
      "2026-11-27 11:00",
    ]);
  });

  it.each([
    ["13:30", undefined],
    ["07:00", "book.hours | 07:00 | 08:00–12:00 e 13:00–17:00 book.offer"],
    ["12:00", "book.hours | 12:00 | 08:00–12:00 e 13:00–17:00 book.offer"],
    ["11:30", "book.taken | 11:30 book.offer"],
    ["20:00", "book.hours | 20:00 | 08:00–12:00 e 13:00–17:00 book.offer"],
    ["10:00", "book.taken | 10:00 book.offer"],
    ["10:30", "book.taken | 10:30 book.offer"],
    ["08:10", "book.taken | 08:10 book.offer"],
  ])("when the time is %s and she sees someone at ten: %s", async (time, expected) => {
    const known = { ...cleaning, day: "2026-11-27", time };
    const objected = await objection(known, "ana 2026-11-27T10:00");
    expect(objected?.[1]).toBe(expected);
  });

  it("with the starts before and after a time that is taken", async () => {
    const known = { ...cleaning, day: "2026-11-27", time: "10:00" };
    expect(await objection(known, "ana 2026-11-27T10:00")).toEqual([
      "time",
      "book.taken | 10:00 book.offer",
      "2026-11-27 08:00",
      "2026-11-27 08:30",
      "2026-11-27 09:00",
      "2026-11-27 11:00",
      "2026-11-27 13:00",
      "2026-11-27 13:30",
    ]);
  });

  it("when a part of the day is all taken", async () => {
    const known = { ...cleaning, day: "2026-11-27", time: "13:00/14:00" };
    const taken = ["13:00", "13:30"].map((time) => `ana 2026-11-27T${time}`);
    const objected = await objection(known, ...taken);
    expect(objected?.[1]).toBe("book.part | sexta-feira, 27 de novembro book.offer");
  });

  it("when it is too soon, or past, today", async () => {
    const skill = book(openReception(await openAgenda()));
    const known = { ...cleaning, day: "2026-11-23", time: "09:00" };
    const now = new Date("2026-11-23T11:30:00Z");
    const objected = await skill.check?.(aTurn({ known, now }));
    expect(objected?.question.text).toBe("book.soon | 09:00 book.offer");
  });

  it("when no day has such a time", async () => {
    const objected = await objection({ service: "limpeza", time: "22:00" });
    expect(objected?.slice(0, 3)).toEqual(["day?", "book.never book.offer", "2026-11-23"]);
  });

  it("with a person to turn to, when there is nothing else to offer", async () => {
    const away = { ...clinic, professionals: [aProfessional("Dra. Ana", {}, ["limpeza"])] };
    const known = { service: "limpeza", day: "2026-11-27" };
    expect(await objectionIn(agendaInMemory(away), known)).toEqual([
      "day",
      "book.closed | sexta-feira, 27 de novembro book.none",
    ]);
  });
});
