import { describe, expect, it } from "vitest";
import { id } from "../../../../core/message/address.ts";
import { agendaInMemory } from "../../../../core/testing/agenda-in-memory.ts";
import { aClinic } from "../../../../core/testing/clinic.ts";
import { Patient } from "../../testing.ts";

const centro = { id: id<"unit">("centro"), slug: "centro", name: "Centro", address: "Rua A, 10" };
const norte = { id: id<"unit">("norte"), slug: "norte", name: "Norte", address: "Rua B, 20" };
const position = { latitude: -23.5653, longitude: -46.6525 };

describe("where the clinic is", () => {
  it("is told with a pin for the map", async () => {
    const patient = new Patient(agendaInMemory(aClinic({ units: [{ ...centro, position }] })));
    expect(await patient.says("onde fica a clínica?")).toContain("Rua A, 10");
    const pin = { kind: "location", ...position, name: "Centro", address: "Rua A, 10" };
    expect(patient.pins).toEqual([pin]);
  });

  it("is told of every unit, and pointed at where its place is known", async () => {
    const units = [{ ...centro, position }, norte];
    const patient = new Patient(agendaInMemory(aClinic({ units })));
    expect(await patient.commands("endereco")).toMatch(/Rua A, 10[^]*Rua B, 20/u);
    expect(patient.pins.map(({ name }) => name)).toEqual(["Centro"]);
  });
});
