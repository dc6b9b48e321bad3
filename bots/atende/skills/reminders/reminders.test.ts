import { expect, it } from "vitest";
import { id } from "../../../../core/message/address.ts";
import { openAgenda, Patient } from "../../testing.ts";

const someone = id<"contact">("patient");

it("a bare word silences where nothing is under way, and leaves a form where one is", async () => {
  const agenda = await openAgenda();
  const patient = new Patient(agenda);
  await patient.says("quero marcar uma limpeza");
  await patient.says("parar");
  expect(await agenda.isSilenced(someone)).toBe(false);
  await patient.says("PARAR");
  expect(await agenda.isSilenced(someone)).toBe(true);
});

it("that is taken back by the button beneath the answer, and said twice it is answered alike", async () => {
  const agenda = await openAgenda();
  const patient = new Patient(agenda);
  const answer = await patient.says("não quero mais receber lembretes");
  expect(await patient.says("não quero mais receber lembretes")).toBe(answer);
  expect(await agenda.isSilenced(someone)).toBe(true);
  await patient.presses("Receber lembretes");
  expect(await agenda.isSilenced(someone)).toBe(false);
});

it("who asks whether there are reminders is told, as it is for them, and nothing changes", async () => {
  const agenda = await openAgenda();
  const patient = new Patient(agenda);
  expect(await patient.says("vocês mandam lembrete?")).toContain("um dia antes");
  expect(await agenda.isSilenced(someone)).toBe(false);
  await patient.presses("Não receber");
  expect(await patient.says("vocês mandam lembrete?")).toContain("desligados");
  await patient.says("START");
  expect(await agenda.isSilenced(someone)).toBe(false);
});

it("what is to be cancelled in the same breath is cancelled after a yes", async () => {
  const agenda = await openAgenda();
  const patient = new Patient(agenda);
  await patient.says("limpeza com a dra ana sexta às 10");
  await patient.says("sim");
  expect(await patient.says("cancela a consulta e para de me mandar mensagem")).toContain(
    "Posso cancelar?",
  );
});
