import { describe, expect, it } from "vitest";
import { aTurn } from "../../../../core/testing/turn.ts";
import { openReception } from "../../reception.ts";
import { monday, openAgenda } from "../../testing.ts";
import { exceptSlot } from "../book/refusal-slots.ts";
import { hoursSlot } from "../book/time-slot.ts";
import { daysSlot } from "../book/when-slots.ts";

const thursday = { service: "canal", professional: "bruno", day: "2026-11-26" };

/** What is heard of when somebody would come who waits for a Thursday evening. */
async function heard(said: string, language = "pt-BR", known = {}) {
  const reception = openReception(await openAgenda());
  const evening = { ...thursday, time: "18:30/23:59", ...known };
  const turn = aTurn({ said, language, now: monday, known: evening });
  const slots = { except: exceptSlot, day: daysSlot, time: hoursSlot };
  const found = Object.entries(slots).map(
    async ([name, slot]) => [name, await slot(reception).find(said, turn)] as const,
  );
  const told = (await Promise.all(found)).filter(([, value]) => value !== undefined);
  return Object.fromEntries(told);
}

describe("who waits", () => {
  it.each([
    ["es", "solo puedo ese día, y antes de las 6 y media imposible"],
    ["pt-BR", "só posso esse dia e antes das 18h30 é impossível"],
    ["pt-BR", "quinta antes das 6 e meia não consigo"],
    ["pt-BR", "antes das 6 e meia nem pensar, saio do trabalho às 6"],
    ["en", "before half six is out of the question"],
  ])("keeps the hours that are left, in %s: %s", async (language, said) => {
    expect(await heard(said, language)).toEqual({ time: "18:30/23:59" });
  });

  it.each([
    ["pt-BR", "qualquer hora depois das 19", { time: "19:00/23:59" }],
    ["en", "only after 7pm", { time: "19:00/23:59" }],
    ["pt-BR", "só de manhã", { time: "06:00/12:00" }],
    ["pt-BR", "de manhã não posso", { time: "18:30/23:59" }],
    ["pt-BR", "a qualquer hora do dia", { time: "00:00/23:59" }],
    ["en", "any time is fine", { time: "00:00/23:59" }],
    ["es", "a la hora que sea", { time: "00:00/23:59" }],
  ])("says other hours, in %s: %s", async (language, said, hours) => {
    expect(await heard(said, language)).toEqual(hours);
  });

  it("waits for no single hour or day that is free by now", async () => {
    expect(await heard("o mais rápido possível")).toEqual({});
    expect(await heard("o primeiro que abrir de manhã")).toEqual({ time: "06:00/12:00" });
  });
});
