import { describe, expect, it } from "vitest";
import { leavesWaitlist } from "./unwait.ts";

describe("leaving the waiting list", () => {
  it.each([
    "sair da lista",
    "quero sair da lista de espera",
    "me tira da lista",
    "tira meu nome da fila de espera por favor",
    "pode me remover da lista?",
    "não quero mais esperar",
    "cancela minha lista de espera",
    "take me off the list",
    "please remove me from the waiting list",
    "leave the waitlist",
    "cancel my place on the waiting list",
    "sácame de la lista",
    "quiero salir de la lista de espera",
    "bórrame de la lista",
    "sabe aquela lista de espera que eu pedi. então pode tirar meu nome de lá que eu já consegui",
    "não quero mais, me tira da lista",
    "não precisa mais não pode tirar meu nome dessa lista de espera",
    "about the waiting list, take me off it please",
    "get me off the waiting list",
    "deixa eu sair da lista",
    "pode deixar a lista, consegui outro horário",
    "I no longer want to be on the list",
    "I don't want to be on the waiting list anymore",
    "ya no quiero estar en la lista de espera",
    "me põe pra fora da fila",
    "forget the waiting list, I found a time",
    "esquece a lista de espera",
    "deixa a lista pra lá",
    "não preciso mais da lista de espera",
    "I don't need the waiting list anymore",
    "ya no necesito la lista de espera",
  ])("is meant by %j", (said) => {
    expect(leavesWaitlist(said)).toBe(true);
  });

  it.each([
    "me põe na lista de espera",
    "cancela minha consulta e me põe na lista de espera",
    "me avisa se abrir vaga",
    "como funciona a lista de espera?",
    "quero cancelar",
    "tira uma dúvida: tem lista de espera?",
    "put me on the waiting list",
    "ponme en la lista de espera",
    "me tira da lista de contatos",
    "não tira meu nome da lista não viu",
    "não consigo, mas não me tira da lista",
    "eu não quero sair da lista de espera",
    "don't take me off the list",
    "no me quites de la lista",
    "não me deixa fora da lista, por favor",
    "am I off the list?",
    "put me on the cancellation list",
    "não esquece a lista de espera",
    "pode deixar a lista do jeito que tá",
    "não quero lista de espera, quero hoje",
    "pode deixar a lista de preços aí",
    "deixa meu nome na lista",
    "I don't want to be at the end of the list",
    "me põe na lista de espera e tira a minha consulta de sexta daí",
    "entrei na lista de espera. ela vai tirar o dente de lá do fundo",
  ])("is not meant by %j", (said) => {
    expect(leavesWaitlist(said)).toBe(false);
  });
});
