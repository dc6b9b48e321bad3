import { expect, it } from "vitest";
import { hubForTest } from "./running-hub.ts";
import { Visitor } from "./visitor.ts";

const ROUNDS = 200;
const WISH = "set:clinic.book:service=limpeza;professional=ana;day=2026-11-27;time=10:00";
const monday = { now: () => new Date("2026-11-23T10:00:00Z") };

it(
  "gives one slot to one of two patients, 200 times, and offers the other the next",
  { timeout: 90_000 },
  async () => {
    const { url, database } = await hubForTest({ clock: monday });
    const outcomes: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const patients = await Promise.all([Visitor.open(url), Visitor.open(url)]);
      const agreed = await Promise.all(
        patients.map(async (patient) => {
          await patient.presses(WISH);
          const [readBack] = await patient.hears(1);
          return readBack?.buttons?.[0]?.action ?? "";
        }),
      );
      await Promise.all(patients.map((patient, index) => patient.presses(agreed[index] ?? "")));
      const answers = await Promise.all(patients.map((patient) => patient.hears(2)));
      const offers = answers.map(([, answer]) => answer?.buttons?.length ?? 0);
      outcomes.push(offers.toSorted((a, b) => a - b).join(" "));
      for (const patient of patients) patient.leave();
      const booked = await database.prisma.appointment.deleteMany();
      expect(booked.count).toBe(1);
    }
    expect(new Set(outcomes)).toEqual(new Set(["1 6"]));
  },
);
