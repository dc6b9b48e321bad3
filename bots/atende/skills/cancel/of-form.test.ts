import { expect, it } from "vitest";
import { id } from "../../../../core/message/address.ts";
import { aTurn } from "../../../../core/testing/turn.ts";
import { anAppointment } from "../../../../core/testing/clinic.ts";
import { isOfWhoIsBooked } from "./of-form.ts";

const mine = anAppointment({ id: id("mine") });
const spokenOf = { relation: "child", patient: "Enzo", day: "2027-04-29" };

it.each([
  ["gente o Enzo pegou catapora, cancela so a dele, a minha fica", true],
  ["o Enzo adoeceu, cancela", true],
  ["cancela a do meu filho", true],
  ["cancel his please, mine stays", true],
  ["o Enzo adoeceu, cancela a minha", false],
  ["cancela a minha, a do Enzo pode seguir", false],
  ["não vou poder ir, cancela", false],
])("what is cancelled is what is being booked for who has no visit: %s", (said, isMeant) => {
  expect(isOfWhoIsBooked([mine], aTurn({ said, spokenOf }))).toBe(isMeant);
});

it("is a visit of theirs where they have one", () => {
  const his = anAppointment({ id: id("his"), patient: { name: "Enzo", relationship: "child" } });
  const said = "cancela a do Enzo";
  expect(isOfWhoIsBooked([mine, his], aTurn({ said, spokenOf }))).toBe(false);
});

it("is nobody's where the form is for the speaker", () => {
  const said = "cancela a dele";
  expect(isOfWhoIsBooked([mine], aTurn({ said, spokenOf: { day: "2027-04-29" } }))).toBe(false);
});
