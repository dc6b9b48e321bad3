import { describe, expect, it } from "vitest";
import type { ClinicPolicy } from "../../../../core/agenda/policy.ts";
import { agendaInMemory } from "../../../../core/testing/agenda-in-memory.ts";
import { clinic, Patient } from "../../testing.ts";

/** A patient of a clinic that limits what one may book. */
function patientWith(limits: Partial<ClinicPolicy>): Patient {
  return new Patient(agendaInMemory({ ...clinic, policy: { ...clinic.policy, ...limits } }));
}

async function bookedBy(patient: Patient, ...wishes: readonly string[]) {
  for (const wish of wishes) {
    await patient.says(wish);
    expect(await patient.says("sim")).toContain("está marcado");
  }
}

describe("what a clinic limits is told as soon as it is known", () => {
  it("to who has as many visits ahead as it allows, before anything is asked", async () => {
    const rui = patientWith({ mostOpen: 1 });
    await bookedBy(rui, "limpeza com a dra ana sexta às 10");
    expect(await rui.says("quero marcar uma consulta")).toContain("o máximo de consultas marcadas");
    expect(rui.labels).toEqual(["Minhas consultas"]);
    await rui.says("cancelar a consulta");
    await rui.says("sim");
    expect(await rui.says("quero marcar uma consulta")).toContain("O que você gostaria de marcar?");
  });

  it("to nobody for the visits of somebody else", async () => {
    const rui = patientWith({ mostOpen: 1 });
    await bookedBy(rui, "limpeza com a dra ana sexta às 10");
    const said = "quero marcar limpeza para minha filha Bia com a dra ana sexta às 11";
    expect(await rui.says(said)).toContain("Posso confirmar? **Limpeza**");
    await rui.says("sim");
    expect(await rui.says("limpeza para minha filha Bia com a ana sexta às 14h")).toContain(
      "o máximo de consultas marcadas",
    );
  });

  it("with other days, to who has as many on that day, also when one is moved there", async () => {
    const rui = patientWith({ mostADay: 1 });
    await bookedBy(rui, "limpeza com a dra ana sexta às 10", "limpeza com a dra ana segunda às 9");
    expect(await rui.says("limpeza com a dra ana na sexta")).toMatch(
      /o máximo de consultas nesse dia\. Que tal uma destas opções\?$/u,
    );
    expect(rui.labels).not.toContain("sex., 27/11");
    await rui.says("deixa pra lá");
    await rui.says("quero remarcar a de segunda");
    expect(await rui.says("para sexta às 14h")).toContain("o máximo de consultas nesse dia");
    await rui.says("deixa pra lá");
    await rui.says("quero remarcar a de segunda");
    expect(await rui.says("para o mesmo dia às 10h")).toContain("Posso remarcar?");
  });

  it("when a day is too near for the notice it needs, and not that the day is full", async () => {
    const rui = patientWith({ notice: 48 * 60 });
    expect(await rui.says("limpeza com a dra ana hoje")).toContain("já está muito em cima da hora");
  });
});
