import { expect, it } from "vitest";
import { id } from "../../../../core/message/address.ts";
import { anAppointment } from "../../../../core/testing/clinic.ts";
import { aTurn } from "../../../../core/testing/turn.ts";
import { meantBy, severalMeantBy } from "./meant.ts";

const at = (clinic: string, unit: string) =>
  anAppointment({
    id: id(`${clinic} ${unit}`),
    clinic: { id: id(clinic), name: `Clínica ${clinic}`, timeZone: "America/Sao_Paulo" },
    unit: { id: id(unit), slug: unit, name: unit, address: "Rua das Flores, 10" },
  });

const visits = [at("Sorriso", "Centro"), at("Sorriso", "Pinheiros"), at("Vida", "Santana")];

it.each([
  ["cancela a da Vida", ["Vida Santana"]],
  ["cancela a da clínica vida", ["Vida Santana"]],
  ["cancela a de Santana", ["Vida Santana"]],
  ["cancela a da Soriso", ["Sorriso Centro", "Sorriso Pinheiros"]],
  ["cancela a da Sorriso de Pinheiros", ["Sorriso Pinheiros"]],
  ["cancela a de Pinheiros", ["Sorriso Pinheiros"]],
  ["cancela a da Vida, não a da Sorriso", ["Vida Santana"]],
  ["cancela a da clínica", visits.map((visit) => visit.id)],
])("the visit is told by the place that it is at: %s", (said, meant) => {
  expect(meantBy(said, visits, aTurn({ said })).map((visit) => visit.id)).toEqual(meant);
});

it.each([
  ["confirma a do meu filho", ["his"]],
  ["cancel my son's appointment", ["his"]],
  ["pode desmarcar a dele", ["his"]],
  ["please cancel his", ["his"]],
  ["my husband lost his job so cancel it", ["his", "mine"]],
  ["cancela a da minha mãe", ["his", "mine"]],
  ["não vou conseguir, meu filho tá com febre", ["his", "mine"]],
])("the visit is told by whom it is for: %s", (said, meant) => {
  const his = anAppointment({ id: id("his"), patient: { name: "Leo", relationship: "child" } });
  const mine = anAppointment({ id: id("mine") });
  expect(meantBy(said, [his, mine], aTurn({ said })).map((visit) => visit.id)).toEqual(meant);
});

it("an hour that is just now is no visit's", () => {
  const said = "vou ter que cancelar, agora não dá pra gastar com isso";
  const visit = anAppointment({ id: id("mine") });
  expect(meantBy(said, [visit], aTurn({ said, now: new Date() }))).toEqual([visit]);
});

it.each([
  ["a do meu filho ele vai mas a minha eu queria cancelar", ["mine"]],
  ["a do meu filho vou conseguir ir normal tá mas cancela a minha", ["mine"]],
  ["na do Jair eu vou, a outra pode cancelar", ["mine"]],
  ["a minha não vou conseguir ir", ["mine"]],
  ["a minha tá confirmada", ["mine"]],
  ["cancela a dele por favor a minha continua viu", ["his"]],
  ["a minha continua cancela a dele", ["his"]],
  ["a minha cancela a dele continua", ["mine"]],
  ["vou cancelar a minha a dele fica", ["mine"]],
  ["cancela a do Leo deixa a minha", ["his"]],
  ["não cancela a minha cancela a dele", ["his"]],
  ["cancela a dele mas a minha pode deixar", ["his"]],
  ["cancela la de él la mía sigue", ["his"]],
  ["cancel his leave mine", ["his"]],
  ["cancel mine his stays", ["mine"]],
  ["cancela a segunda", ["mine"]],
  ["cancela a primeira", ["his"]],
  ["the second one", ["mine"]],
  ["cancela a terceira", ["his", "mine"]],
  ["cancela a minha consulta", ["his", "mine"]],
  ["não vou poder ir. o Jair ainda vai", ["mine"]],
  ["i cant come but Jair still can", ["mine"]],
  ["yo no puedo ir. Jair sí puede", ["mine"]],
  ["el de ella dalo de baja, el mío dejalo como está", ["his"]],
  ["la mía déjela cancelada", ["mine"]],
  ["he can't get the day off after all. Cancel Jair's one but keep mine please", ["his"]],
  ["no fim de tudo ele não vai, cancela a do Jair e deixa a minha por favor", ["his"]],
  ["cancel his but not mine", ["his"]],
  ["cancel Jair's and leave mine as it is", ["his"]],
  ["cancela a do Jair e não a minha", ["his"]],
  ["cancela la de Jair y mantén la mía por favor", ["his"]],
  ["cancela solo la de él, la mía la dejas", ["his"]],
  ["cancela a minha e não a dele", ["mine"]],
  ["cancel mine, not Jair's", ["mine"]],
  ["cancel everything, not mine though", ["his"]],
  ["cancel both but keep mine", ["his"]],
  ["cancel all of them but leave mine alone", ["his"]],
  ["cancela tudo, a minha não", ["his"]],
  ["cancela as duas mas mantém a minha", ["his"]],
  ["después de todo no puede, cancela el de él y el mío déjalo por favor", ["his"]],
])("the visit is told by whose it is, or by its place: %s", (said, meant) => {
  const his = anAppointment({ id: id("his"), patient: { name: "Jair", relationship: "spouse" } });
  const mine = anAppointment({ id: id("mine") });
  expect(meantBy(said, [his, mine], aTurn({ said })).map((visit) => visit.id)).toEqual(meant);
});

it.each([
  ["a minha eu vou sim", ["mine"]],
  ["o Jair ainda vai", ["his"]],
  ["Jair still can", ["his"]],
])("those that they come to are meant where they are asked for: %s", (said, meant) => {
  const his = anAppointment({ id: id("his"), patient: { name: "Jair", relationship: "spouse" } });
  const mine = anAppointment({ id: id("mine") });
  const turn = { ...aTurn({ said }), toCome: true } as const;
  expect(meantBy(said, [his, mine], turn).map((visit) => visit.id)).toEqual(meant);
});

const three = [
  anAppointment({ id: id("his"), patient: { name: "Leo", relationship: "child" } }),
  anAppointment({ id: id("first") }),
  anAppointment({ id: id("second") }),
];
const asked = (said: string) => ({ ...aTurn({ said }), asked: "visit" });

it.each([
  ["todas menos a do Leo", ["first", "second"]],
  ["everything except my son's", ["first", "second"]],
  ["todas excepto la última", ["his", "first"]],
  ["as duas primeiras", ["his", "first"]],
  ["the last two", ["first", "second"]],
  ["as minhas", ["first", "second"]],
  ["as minhas duas", ["first", "second"]],
  ["las mías", ["first", "second"]],
  ["todas", ["his", "first", "second"]],
  ["cancel them all because I travel", ["his", "first", "second"]],
  ["cancel all because I'm sick", ["his", "first", "second"]],
  ["it's all because of my boss", []],
  ["todas menos a das 5", []],
  ["todas menos uma", []],
  ["as duas", []],
  ["both", []],
])("several of three are told: %s", (said, meant) => {
  expect(severalMeantBy(said, three, asked(said)).map((visit) => visit.id)).toEqual(meant);
});

it.each([
  ["as duas", ["his", "first", "second"]],
  ["todas menos uma", ["his", "first", "second"]],
  ["a do Leo não", ["first", "second"]],
  ["not the first one", ["first", "second"]],
  ["não a do Leo, a última", ["second"]],
  ["a próxima", ["his"]],
  ["my son's", ["his"]],
  ["2", ["first"]],
])("to which one it is, words are about: %s", (said, meant) => {
  expect(meantBy(said, three, asked(said)).map((visit) => visit.id)).toEqual(meant);
});

it.each([
  ["cancela a dele", []],
  ["cancela a do meu filho", []],
  ["cancela a do Enzo", []],
  ["cancela a consulta da Julia", []],
  ["cancela la cita de Julia", []],
  ["cancel the appointment for Enzo", []],
  ["desmarcar o encanador", []],
  ["cancel my appointment with the plumber", []],
  ["anula el vuelo", []],
  ["desmarca, o encanador vem nesse dia", ["mine"]],
  ["i need to cancel because the plumber is coming", ["mine"]],
  ["cancel Enzo's one", []],
  ["cancela la de Enzo", []],
  ["cancela a de Quinta", ["mine"]],
  ["cancela a da Ana", ["mine"]],
  ["cancela a minha", ["mine"]],
  ["cancela", ["mine"]],
])("who is named has none, and the speaker's own is not meant: %s", (said, meant) => {
  const own = anAppointment({ id: id("mine"), from: new Date("2027-03-04T13:00Z") });
  const turn = aTurn({ said, now: new Date("2027-03-01T11:00Z") });
  expect(meantBy(said, [own], turn).map((visit) => visit.id)).toEqual(meant);
});
