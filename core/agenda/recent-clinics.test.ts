import { expect, it } from "vitest";
import { id } from "../message/address.ts";
import { agendaInMemory } from "../testing/agenda-in-memory.ts";
import { aClinic } from "../testing/clinic.ts";
import type { Clinic } from "./clinic.ts";
import { withRecentClinics } from "./recent-clinics.ts";

const whose = {
  organisation: id<"organisation">("o"),
  channel: "web",
  account: id<"account">("a"),
};

it("reads an account's clinics once in some seconds, and again after nothing or a failure", async () => {
  const answers: (readonly Clinic[] | Error)[] = [[], new Error("away"), [aClinic()], [aClinic()]];
  let now = 0;
  const agenda = withRecentClinics(
    {
      ...agendaInMemory(aClinic()),
      async clinicsOf() {
        const answer = answers.shift() ?? [];
        if (answer instanceof Error) throw answer;
        return answer;
      },
    },
    () => now,
  );
  expect(await agenda.clinicsOf(whose)).toEqual([]);
  await expect(agenda.clinicsOf(whose)).rejects.toThrow("away");
  const [first] = await agenda.clinicsOf(whose);
  expect((await agenda.clinicsOf(whose))[0]).toBe(first);
  now = 5_000;
  const [second] = await agenda.clinicsOf(whose);
  expect(second).toBeDefined();
  expect(second).not.toBe(first);
});
