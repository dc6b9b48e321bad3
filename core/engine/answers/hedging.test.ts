import { expect, it } from "vitest";
import { hedges } from "./hedging.ts";

it.each([
  "certo quinta talvez",
  "ok quinta acho que sim mas confirmo depois",
  "si el jueves puedo te digo",
  "ok quinta se der eu vou",
  "tá quinta vou sim se meu chefe deixar",
  "estarei lá se tudo der certo",
  "vou ver se consigo ir na quinta",
  "i will be there if i can",
  "ok thursday probably",
  "vale el jueves creo",
  "sim, se meu marido puder ficar com as crianças",
  "sim, mas confirmo depois",
  "yes, if my boss lets me",
  "sí, pero luego te confirmo",
  "quero cancelar se não tiver multa",
  "acho que vou cancelar mas te aviso",
  "sim, te aviso se der",
  "sim, acho melhor esperar",
  "sim, acho melhor não",
  "já te confirmo",
  "acho que sim",
  "creo que sí",
  "si puedo voy",
  "si alcanzo a salir temprano ahí estaré",
  "sí, aunque no sé si llego",
  "sí, luego te confirmo",
  "vou tentar",
  "ok, i'll try to make it",
  "confirmo si me dan el descuento",
  "confirmo se me derem o desconto",
  "voy si es gratis",
  "confirmo desde que seja com a ana",
  "só confirmo com desconto",
  "confirmo siempre que sea con la misma doctora",
  "yes, as long as it's with Ana",
])("is what doubts, puts off or makes it depend: %s", (said) => {
  expect(hedges(said)).toBe(true);
});

it.each([
  "quero tentar na quinta",
  "sim, vou tentar chegar mais cedo",
  "ok, i'll try to be there early",
  "sim, tenta na sexta",
  "sim, pode marcar",
  "estarei lá na quinta",
  "si, el jueves me va bien",
  "sim, se possível com a Ana",
  "yes please, if possible",
  "se me complicó, cancélala",
  "sim, tô com febre",
  "sim, qualquer coisa eu aviso",
  "sim, se não der eu aviso",
  "sim, eu te aviso se precisar mudar",
  "yes, and if anything changes let me know",
  "yes, I'll let you know if anything changes",
  "sí, cualquier cosa les aviso",
  "sim, por favor me avisa se abrir mais cedo",
  "sim, se puder me lembrar um dia antes",
  "sí, si no es mucha molestia",
  "sim, eu confirmo",
  "sí, les confirmo",
  "acho ótimo",
  "sim, só acho caro mas tudo bem",
  "sim, eu acho melhor assim",
  "sí, creo que es mejor así",
  "yes, I think that's perfect",
  "yes, might be 5 minutes late though",
  "sim, e se chover eu vou do mesmo jeito",
  "yes, even if it rains",
  "sí, aunque llueva",
  "sí puedo, voy",
  "si, puedo ir, ahí estaré",
  "si puedo ir",
  "claro que si me sirve",
  "sim, tá doendo desde que caí",
  "só confirmo a minha",
  "sim, se me atrasar eu aviso",
  "sim, só vou com a minha mãe",
  "confirmo, sí es el jueves",
  "confirmo si, gracias",
])("is not what says it plainly: %s", (said) => {
  expect(hedges(said)).toBe(false);
});

it.each([
  "sim, depois eu vejo outra data",
  "sim, te aviso quando puder voltar",
  "sim, não sei ainda quando volto",
  "acho melhor cancelar mesmo",
  "sim infelizmente, se der eu marco de novo depois",
  "yes, I'll get back to you about a new date",
])("doubts when to come instead, and not what cancels: %s", (said) => {
  expect(hedges(said, true)).toBe(false);
  expect(hedges(said)).toBe(true);
});

it.each([
  "sim, mas deixa eu ver outra data antes",
  "sim, te aviso quando decidir",
  "sim, preciso falar com meu marido quando ele chegar",
  "ok, I'll check when I get home",
  "quero cancelar se não tiver multa",
  "sim, se tiver outra data",
  "cancela se der pra marcar de novo",
])("doubts what cancels: %s", (said) => {
  expect(hedges(said, true)).toBe(true);
});
