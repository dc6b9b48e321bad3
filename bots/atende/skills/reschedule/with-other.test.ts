import { describe, expect, it } from "vitest";
import { aTurn } from "../../../../core/testing/turn.ts";
import { clinic } from "../../testing.ts";
import { isWithOther } from "./with-other.ts";

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
