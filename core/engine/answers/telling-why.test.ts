import { expect, it } from "vitest";
import { agreesAndTellsWhy, onlyTells } from "./telling-why.ts";

const read = "Posso confirmar? Bolo com Ana, quinta-feira, 4 de março, às 16:00.";

it.each([
  "isso quatro horas pode marcar que a gente já vai indo",
  "nossa subiu hein mas tudo bem vai. pode marcar então que eu já tava juntando dinheiro pra isso mesmo",
  "tá bom pode confirmar porque eu não aguento mais",
  "é cedo pra mim mas pode marcar",
  "cento e oitenta tá bom dá pra pagar pode marcar então quinta às quatro",
  "ah tá sei onde é beleza então pode confirmar quatro horas",
  "a bit dear but yes please book it because it hurts",
])("agrees beside what is put up with and why: %s", (said) => {
  expect(agreesAndTellsWhy(read, said)).toBe(true);
});

it.each([
  "isso pode marcar que depois eu confirmo",
  "tá bom pode marcar que horas você tem",
  "isso pode marcar que seja mais tarde",
  "pode marcar mas antes eu vou ver com o meu marido",
  "tá certo mas quanto que fica",
  "isso pode marcar que eu não posso mais tarde",
  "às três mas tudo bem pode ser às duas que é melhor",
  "isso pode marcar que a minha filha também quer uma",
  "não pode marcar que eu vou viajar",
  "tudo bem mas eu queria outro dia",
  "achei caro mas tudo bem obrigada",
  "minha mãe falou que tá bom pode marcar",
  "tá bom quando cair o meu salário pode marcar",
  "beleza cancela a minha de sexta e pode marcar",
  "tá ótimo eu queria a outra pode marcar",
  "sexta que vem pode marcar",
  "ele gosta pode marcar",
  "tá errado mas pode marcar",
  "isso mas sem a Carla pode marcar",
  "tá bom às onze pode marcar",
  "não vai dar pra mim mas tudo bem pode deixar",
  "pode ser que sim",
  "pode ser que dê",
  "pode deixar que eu ligo aí",
  "beleza pode deixar que eu aviso",
])("agrees to nothing beside a doubt, a question or another wish: %s", (said) => {
  expect(agreesAndTellsWhy(read, said)).toBe(false);
});

it.each([
  "my son has a fever",
  "my little one has a fever",
  "meu filho tá com febre",
  "minha mãe caiu",
  "mi hija amaneció mal",
])("only says why: %s", (said) => {
  expect(onlyTells(said)).toBe(true);
});

it.each([
  "my son needs a check-up",
  "my daughter is free on friday",
  "minha filha tá com dor, tem vaga hoje?",
  "meu filho vai às 10",
  "marca na sexta",
  "quero remarcar",
])("wishes for something: %s", (said) => {
  expect(onlyTells(said)).toBe(false);
});
