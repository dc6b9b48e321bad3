import { describe, expect, it } from "vitest";
import { id } from "../../../../core/message/address.ts";
import { refuse } from "../../../../core/slot.ts";
import { agendaInMemory } from "../../../../core/testing/agenda-in-memory.ts";
import { aProfessional } from "../../../../core/testing/clinic.ts";
import { aTurn } from "../../../../core/testing/turn.ts";
import { openReception } from "../../reception.ts";
import { clinic, monday } from "../../testing.ts";
import { professionalSlot } from "../book/slots.ts";
import { isWithOther, withOther } from "./with-other.ts";

const isMoved = (said: string) => isWithOther(aTurn({ said }), [clinic]);

describe("who would be seen by somebody else", () => {
  it.each([
    "posso trocar a dra ana pelo dr bruno?",
    "quero mudar pro dr bruno",
    "dá pra trocar pelo Bruno?",
    "could you switch it to dr bruno",
    "swap ana for bruno",
    "can i see bruno instead?",
    "quiero cambiar con Bruno",
    "quero com outro dentista",
  ])("names them as one who sees patients: %s", (said) => {
    expect(isMoved(said)).toBe(true);
  });

  it.each([
    "quero mudar o nome na consulta pra Ana Paula",
    "troca meu nome pra Bruno Souza",
    "change my name to Ana Paula",
    "trocaram o meu nome, sou Ana Lima",
    "cambié de apellido, soy Ana Díaz",
  ])("is not who tells of a name beside a change: %s", (said) => {
    expect(isMoved(said)).toBe(false);
  });
});

const contact = { id: id<"contact">("patient") };

/** Whom a visit with Ana is to be with, where there are three. */
async function movedTo(said: string) {
  const carla = aProfessional("Dra. Carla", { 4: ["09:00-12:00"] }, ["limpeza"]);
  const agenda = agendaInMemory({ ...clinic, professionals: [...clinic.professionals, carla] });
  await agenda.book({
    key: "ana",
    at: monday,
    clinic: clinic.id,
    service: id("limpeza"),
    professional: id("ana"),
    contact: contact.id,
    conversation: id("conversation"),
    language: "pt-BR",
    from: new Date("2026-11-27T13:00:00Z"),
    to: new Date("2026-11-27T14:00:00Z"),
  });
  const [visit] = await agenda.upcoming(contact.id, monday);
  const reception = openReception(agenda);
  const turn = aTurn({ said, contact, now: monday, known: { visit: visit?.id } });
  return withOther(reception, professionalSlot(reception)).find(said, turn);
}

it("is never with who is refused", async () => {
  expect(await movedTo("com o bruno não")).toBeUndefined();
  expect(await movedTo("não com a ana")).toEqual(refuse("reschedule.other"));
  expect(await movedTo("com a carla")).toBe("carla");
});
