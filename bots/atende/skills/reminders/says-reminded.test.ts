import { describe, expect, it } from "vitest";
import { asksOfReminders, isBareStop, mayWantThemAgain, saysReminded } from "./says-reminded.ts";

describe("reminders", () => {
  it.each([
    "quero voltar a receber lembretes",
    "quero voltar a receber os lembretes sim",
    "sim, quero voltar a receber lembretes",
    "pode voltar a me lembrar",
    "volta a me mandar lembrete",
    "ativa os lembretes",
    "reativa os avisos por favor",
    "pode ligar os lembretes",
    "quero lembretes de novo",
    "turn reminders back on",
    "turn the reminders on please",
    "please turn back on my reminders",
    "i want reminders again",
    "start sending me reminders again",
    "quiero recordatorios otra vez",
    "quiero volver a recibir recordatorios",
    "activa los recordatorios",
  ])("are wanted again by: %s", (said) => {
    expect(saysReminded(said)).toBe(true);
  });

  it.each([
    "desativa os lembretes",
    "não ativa os lembretes",
    "não quero voltar a receber lembretes",
    "me manda um lembrete",
    "me lembra que horas é",
    "quero voltar aí",
    "quando vocês ativam os lembretes?",
    "quero voltar a receber lembretes e marcar uma limpeza",
    "don't turn reminders back on",
    "no actives los recordatorios",
    "start",
  ])("are not surely wanted again by: %s", (said) => {
    expect(saysReminded(said)).toBe(false);
  });

  it.each(["START", "start please", "pode me lembrar sim", "quero lembretes", "remind me again"])(
    "are wanted, by who had none, with: %s",
    (said) => {
      expect(mayWantThemAgain(said)).toBe(true);
    },
  );

  it.each(["pode me lembrar o horário", "start a booking", "quero", "pode me lembrar?"])(
    "are not spoken of by who had none with: %s",
    (said) => {
      expect(mayWantThemAgain(said)).toBe(false);
    },
  );

  it.each([
    "vocês mandam lembrete?",
    "vou receber um lembrete?",
    "posso desativar os lembretes?",
    "como faço para parar de receber os lembretes?",
    "do you send reminders?",
    "how do i turn off reminders?",
    "how do I unsubscribe?",
    "¿mandan recordatorios?",
  ])("are asked about by: %s", (said) => {
    expect(asksOfReminders(said)).toBe(true);
  });

  it.each([
    "me manda um lembrete",
    "não recebi o lembrete, tá certo?",
    "recebi o lembrete, posso mudar?",
    "can I change it?",
    "posso cancelar?",
    "posso parar o antibiótico?",
    "como faço para cancelar?",
  ])("are not asked about by: %s", (said) => {
    expect(asksOfReminders(said)).toBe(false);
  });
});

it.each([
  "PARAR",
  "Pare.",
  "sair",
  "STOP!",
  "baja",
  "DAR DE BAJA",
  "stop please",
  "parar, por favor",
])("%s is a bare word that takes leave of messages", (said) => {
  expect(isBareStop(said)).toBe(true);
});

it.each([
  "stop, i want to change it",
  "quero sair mais cedo",
  "para",
  "sair da lista",
  "baja la música",
])("%s is none", (said) => {
  expect(isBareStop(said)).toBe(false);
});
