import { expect, it } from "vitest";
import { hubForTest } from "./running-hub.ts";
import { Visitor } from "./visitor.ts";

const ROUNDS = 40;
const WISH = "set:clinic.book:service=limpeza;professional=ana;day=2026-11-27;time=10:00";
const monday = { now: () => new Date("2026-11-23T10:00:00Z") };

it(
  "keeps one slot for one of two patients, 40 times, offers the other the next, and books it once",
  { timeout: 120_000 },
  async () => {
    const { url, database } = await hubForTest({ clock: monday });
    const outcomes: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const patients = await Promise.all([Visitor.open(url), Visitor.open(url)]);
      const heard = await Promise.all(
        patients.map(async (patient) => {
          await patient.presses(WISH);
          const [answer] = await patient.hears(1);
          return answer?.buttons?.map(({ action }) => action) ?? [];
        }),
      );
      const asked = heard.map((actions) => (actions[0]?.startsWith("yes:") ? "asked" : "offered"));
      outcomes.push(asked.toSorted().join(" "));
      // Both say yes to what the one was asked.
      const [yes = ""] = heard[asked.indexOf("asked")] ?? [];
      await Promise.all(patients.map((patient) => patient.presses(yes)));
      await Promise.all(patients.map((patient) => patient.hears(2)));
      for (const patient of patients) patient.leave();
      const booked = await database.prisma.appointment.findMany({ where: { state: "confirmed" } });
      expect(booked.map(({ startsAt }) => startsAt.toISOString())).toEqual([
        "2026-11-27T13:00:00.000Z",
      ]);
      await database.prisma.appointment.deleteMany();
    }
    expect(new Set(outcomes)).toEqual(new Set(["asked offered"]));
  },
);
