import { describe, expect, it } from "vitest";
import { areSeveral, besideOwn, partyIn } from "./party.ts";

/** Those who are to be seen, as "relation name"; the speaker is "me". */
function party(said: string): readonly string[] {
  return partyIn(said).map(({ kin }) =>
    kin ? [kin.relation, kin.name ?? ""].join(" ").trim() : "me",
  );
}

describe("those for whom somebody asks for visits", () => {
  it.each([
    ["limpeza pra mim e pra minha filha Laura", ["me", "child Laura"]],
    ["avaliação pros meus dois filhos, Pedro e Sofia, quinta", ["child Pedro", "child Sofia"]],
    [
      "para meus três filhos: Lucas, Mateus e Ana Clara.",
      ["child Lucas", "child Mateus", "child Ana Clara"],
    ],
    ["eu e meu marido queremos limpeza", ["me", "spouse"]],
    [
      "minha mãe quer ir também então marca uma limpeza pra mim às dez e uma pra ela às onze",
      ["me", "parent"],
    ],
    ["my husband Mark and I both need a check-up", ["spouse Mark", "me"]],
    ["meu marido Paulo e eu precisamos", ["spouse Paulo", "me"]],
    ["eu e meu marido queremos limpeza. pra mim às 9 e pra ele às 10", ["me", "spouse"]],
    ["eu e meu marido a gente tá de férias. Primeiro pra mim, uma limpeza", []],
    ["me and my husband Tom need cleanings. first for me at 9, then for him", ["me", "spouse Tom"]],
    ["my wife and I need a cleaning", ["spouse", "me"]],
    ["meu filho pedro e minha filha julia", ["child Pedro", "child Julia"]],
    ["consulta pro João e pra Bia", ["other João", "other Bia"]],
    ["a cleaning for me and one for my son Tom", ["me", "child Tom"]],
    ["cleanings for me and my wife Julie", ["me", "spouse Julie"]],
    ["pros meus gêmeos, o Davi e a Luísa, na quarta", ["child Davi", "child Luísa"]],
    [
      "eu tenho dois filhos a Manuela e o Davi e os dois precisam de avaliação",
      ["child Manuela", "child Davi"],
    ],
    [
      "avaliação pros meus avós o seu Dirceu e a dona Elza na terça",
      ["other Dirceu", "other Elza"],
    ],
    [
      "eu tenho dois filhos o pedro e a luísa e a escola pediu um atestado dos dois",
      ["child Pedro", "child Luísa"],
    ],
    [
      "a gente tá de mudança pra santos então antes de ir a gente queria deixar a limpeza da família em dia que o plano vence né é eu a minha esposa patrícia e o nosso filho caio na quarta com a doutora carla",
      ["me", "spouse Patrícia", "child Caio"],
    ],
    ["minha filha Bia às 8, meu filho Pedro às 9", ["child Bia", "child Pedro"]],
    ["una para mí y otra para mi hijo Tomás", ["me", "child Tomás"]],
    ["una pa mi mamá doña Gladys y otra pa mí", ["parent Gladys", "me"]],
    ["can I book checkups for me and my son Ollie", ["me", "child Ollie"]],
    ["bring my two kids in for check-ups on Wednesday, Max and Zoe", ["child Max", "child Zoe"]],
  ])("are in %j", (said, expected) => {
    expect(party(said)).toEqual(expected);
  });

  it.each([
    "marca pra mim uma limpeza pro meu filho Pedro",
    "limpeza pra minha filha Laura na sexta",
    "pra mim ou pra minha filha",
    "não é pra mim, e sim pra minha filha",
    "quero uma limpeza e um clareamento",
    "para mi esposa el viernes",
    "a check-up for my son Leo on friday and I need the address",
    "minha filha, minha esposa vem junto",
    "meu marido, o Antônio, quebrou um dente e eu queria marcar pra ele",
  ])("are not several in %j", (said) => {
    expect(party(said).length).toBeLessThan(2);
  });
});

it.each([
  "é pra minha filha a Júlia a professora falou pra eu levar no dentista e tem que ser à tarde",
  "é pro meu filho Pedro e quarta à tarde seria bom pra mim",
])("who brings somebody, or whom a day suits, is not to be seen: %s", (said) => {
  expect(party(said)).toEqual([]);
});

it.each([
  ["check-up at 2, and a cleaning for my son Tom at 4", true],
  ["uma avaliação quarta às 14h e uma limpeza pro meu filho Tom às 16h", true],
  ["una revisión a las 10 y una limpieza para mi hija a las 11", true],
  ["i'm free at 2 and need a cleaning for my son tom at 4", false],
  ["limpeza às 9 e uma avaliação pro meu filho Tom", false],
  ["for my wife at 2, and a cleaning for my son Tom at 4", false],
])("the speaker's own may stand before that of theirs: %s", (said, isBoth) => {
  const members = besideOwn(said, (before) => /check-up|avalia|revisi|limpe/u.test(before));
  expect(members.map(({ kin }) => kin?.relation)).toEqual(isBoth ? [undefined, "child"] : []);
});

it.each([
  ["sim, somos 2", true],
  ["yes, for two people", true],
  ["yes, there's two of us", true],
  ["sí, somos dos", true],
  ["para nós dois", true],
  ["somos dois, eu e meu marido Paulo", false],
  ["somos 2 anos clientes", false],
  ["às 2", false],
])("who says that they are several, and not who: %s", (said, are) => {
  expect(areSeveral(said)).toBe(are);
});
