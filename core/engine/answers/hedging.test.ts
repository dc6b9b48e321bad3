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
])("is what doubts, puts off or makes it depend: %s", (said) => {
  expect(hedges(said)).toBe(true);
});

it.each([
  "sim, pode marcar",
  "estarei lá na quinta",
  "si, el jueves me va bien",
  "sim, se possível com a Ana",
  "yes please, if possible",
  "se me complicó, cancélala",
  "sim, tô com febre",
])("is not what says it plainly: %s", (said) => {
  expect(hedges(said)).toBe(false);
});
