import { expect, it } from "vitest";
import { openAgenda, Patient } from "./testing.ts";

const newPatient = async () => new Patient(await openAgenda(), { language: "pt-BR", name: "Ana" });

it("reads what was asked back anew when the request that began it is edited", async () => {
  const ana = await newPatient();
  await ana.says("quero marcar limpeza com a dra ana sexta às 10");
  expect(await ana.edits("quero marcar limpeza com a dra ana segunda às 11")).toContain(
    "Posso confirmar? **Limpeza** com Dra. Ana, segunda-feira, 30 de novembro, às 11:00",
  );
});

it("takes an edited answer for the answer to the same question", async () => {
  const ana = await newPatient();
  await ana.says("quero marcar");
  await ana.says("limpeza");
  expect(ana.labels).toEqual(["Dra. Ana", "Dr. Bruno", "Tanto faz"]);
  expect(await ana.edits("canal")).toContain("Que dia fica bom para você?");
  expect(ana.labels.slice(0, 2)).toEqual(["qui., 26/11", "sex., 27/11"]);
  await ana.says("sexta");
  expect(await ana.edits("quinta")).toContain("Para quinta-feira, 26 de novembro");
  await ana.says("10h");
  expect(await ana.edits("10:30")).toContain("**Canal** com Dr. Bruno, quinta-feira, 26");
});

it("says nothing to a letter put right, and undoes no booking by an edited yes", async () => {
  const ana = await newPatient();
  await ana.says("marcar limpesa com a dra ana segunda às 9");
  await ana.edits("marcar limpeza com a dra ana segunda às 9");
  expect(await ana.edits("marcar limpeza com a Dra. Ana segunda às 9")).toBe("");
  expect(await ana.says("sim")).toContain("Tudo certo, está marcado");
  expect(await ana.edits("não")).toContain("Se quiser mudar, é só me dizer.");
  expect(await ana.says("minhas consultas")).toContain("30 de novembro");
});

it("books and cancels nothing by an edit of the request that it read back", async () => {
  const ana = await newPatient();
  await ana.says("quero marcar canal com o dr bruno sexta às 10");
  await ana.edits("Sim, quero marcar canal com o dr bruno sexta às 10");
  expect(await ana.says("sim")).toContain("Tudo certo, está marcado");
  expect(await ana.says("cancela minha consulta")).toContain("Posso cancelar");
  expect(await ana.edits("cancela minha consulta por favor")).toBe("");
  expect(await ana.says("minhas consultas")).toContain("Canal");
});
