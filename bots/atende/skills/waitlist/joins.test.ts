import { describe, expect, it } from "vitest";
import { asksOfWaitlist, joinsWaitlist, sentenceThatJoins, waitsOnlyIfFull } from "./joins.ts";

describe("asking for a place in the line", () => {
  it.each([
    "me põe na lista de espera",
    "isso, me põe na lista de espera",
    "sim me poe na fila, qq horario do sabado serve",
    "não dá, me põe na lista de espera",
    "não posso outro dia, me coloca na fila de espera por favor",
    "pode deixar meu nome na lista de espera?",
    "se puder, põe minha mãe na lista de espera",
    "quero fica na lista de espera",
    "então eu fico na fila",
    "põe a gente na lista de espera pra sexta",
    "could you put me on the waiting list for Thursday evening, after 6?",
    "can i join the waitlist",
    "waitlist me for thursday please",
    "no other day suits me, add my name to the waiting list please",
    "stick me on the list then",
    "i'd like to be on the waiting list",
    "anotame en la lista de espera para ese sábado, a cualquier hora",
    "no puedo otro día, ponme en la lista",
    "me apuntas en la lista de espera?",
    "quiero quedarme en lista de espera",
    "get me on the list please",
    "deixa meu nome na lista",
    "deixa eu ficar na lista",
    "coloca a limpeza de quinta na lista de espera",
    "sexta ou sábado me põe na lista de espera",
    "preciso entrar na lista de espera, pode ser?",
    "será que dá pra me pôr na lista de espera?",
  ])("is meant by %j", (said) => {
    expect(joinsWaitlist(said)).toBe(true);
  });

  it.each([
    "Se não tiver, me põe na lista de espera, tá?",
    "se ja lotou quero ficar na fila de espera",
    "if it's full put me on the waiting list",
    "si no hay, ponme en la lista de espera",
    "quarta às 10, senão me põe na lista de espera",
    "não me põe na lista de espera",
    "não precisa me colocar na lista de espera",
    "don't put me on the waiting list",
    "no me pongas en la lista de espera",
    "como funciona a lista de espera?",
    "como faço pra entrar na lista de espera?",
    "quanto tempo eu fico na lista de espera?",
    "tem lista de espera?",
    "did you put me on the waiting list?",
    "vocês me colocaram na lista de espera?",
    "eu pedi pra me pôr na lista de espera",
    "if i join the waiting list can i still book?",
    "me tira da lista de espera",
    "deixa eu ver a lista de preços",
    "put me on the list of patients of dr ana",
    "fico na sexta mesmo",
    "get me off the waiting list",
    "put me off the waiting list",
    "deixa eu sair da lista",
    "pode deixar a lista",
    "pode deixar a lista, consegui outro horário",
    "I no longer want to be on the list",
    "ya no quiero quedarme en la lista de espera",
    "me põe pra fora da fila",
    "déjame la lista",
    "terça às 10, ou então deixa eu ficar na lista",
    "friday at 9 or just put me on the waiting list",
    "el martes a las 10 o si no ponme en la lista de espera",
    "should I join the waiting list?",
    "is it worth going on the waiting list?",
    "vale a pena entrar na lista?",
    "preciso entrar na lista de espera?",
    "¿conviene apuntarme en la lista de espera?",
  ])("is not meant by %j", (said) => {
    expect(joinsWaitlist(said)).toBe(false);
  });

  it("is the sentence that says so", () => {
    const asked = "could you put me on the waiting list for Thursday evening, after 6?";
    const said = `no good, I'm in work til half 5 and no other day suits me. ${asked}`;
    expect(sentenceThatJoins(said)).toBe(asked);
  });
});

it.each([
  "uma limpeza na quarta às 10. se não tiver me põe na lista de espera",
  "se já lotou, quero ficar na fila de espera",
  "if there's nothing on friday put me on the waitlist",
  "si está lleno, apúntame en la lista de espera",
  "quero limpeza terça às 10, ou então deixa eu ficar na lista",
  "friday at 9 or just put me on the waiting list",
  "el martes a las 10, o si no ponme en la lista de espera",
])("who would rather have an hour waits only where there is none: %j", (said) => {
  expect(waitsOnlyIfFull(said)).toBe(true);
});

it.each([
  "me põe na lista de espera da limpeza",
  "se abrir vaga me avisa",
  "tell me if someone cancels",
  "não tem outro dia, me põe na lista de espera",
  "sexta ou sábado me põe na lista de espera",
])("who waits does so: %j", (said) => {
  expect(waitsOnlyIfFull(said)).toBe(false);
});

it.each([
  "should I join the waiting list?",
  "vale a pena entrar na lista?",
  "preciso entrar na lista de espera?",
  "como funciona a lista de espera?",
  "quanto tempo eu fico na lista de espera?",
])("who asks of the line wishes for no place yet: %j", (said) => {
  expect(asksOfWaitlist(said)).toBe(true);
});

it.each([
  "me põe na lista de espera",
  "can i join the waitlist?",
  "tem lista de espera?",
  "preciso marcar uma limpeza, como faço?",
  "should I book a cleaning?",
])("nothing is asked of the line by %j", (said) => {
  expect(asksOfWaitlist(said)).toBe(false);
});
