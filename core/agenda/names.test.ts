import { describe, expect, it } from "vitest";
import { aProfessional, aService } from "../testing/clinic.ts";
import { cpuMs } from "../testing/cpu-time.ts";
import { id } from "../message/address.ts";
import { findProfessional, findService, findUnit, nameIn, servicesIn } from "./names.ts";

const services = [
  aService("limpeza", 45, {
    names: { "pt-BR": "Limpeza", en: "Cleaning", es: "Limpieza" },
    aliases: ["profilaxia"],
  }),
  aService("clareamento", 60, {
    names: { "pt-BR": "Clareamento dental", en: "Teeth whitening", es: "Blanqueamiento" },
    aliases: ["clareamento", "whitening"],
  }),
  aService("avaliacao", 30, { names: { "pt-BR": "Avaliação" }, aliases: ["valoración"] }),
  aService("canal", 60, { names: { "pt-BR": "Canal", en: "Root canal" } }),
  aService("orto", 30, { names: { "pt-BR": "Avaliação ortodôntica" } }),
];

const professionals = [
  aProfessional("Dra. Ana Ribeiro", {}, []),
  aProfessional("Dr. Bruno da Costa", {}, []),
  aProfessional("Dra. Carla Ribeiro", {}, []),
];

describe("the service someone speaks of", () => {
  it("begins as it is called, however else it is spelled", () => {
    const filling = aService("restauracao", 60, { names: { en: "Filling" } });
    expect(findService("my tooth is killing me", [filling])).toBeUndefined();
    expect(findService("i need a fillling", [filling])?.slug).toBe("restauracao");
  });

  it("is the one that is wished for, and not what a complaint would lead to", () => {
    const checkUp = aService("revisao", 30, {
      names: { en: "Check-up" },
      aliases: ["dor", "duele"],
    });
    const all = [...services, checkUp];
    expect(findService("quero um canal, tô com dor desde ontem", all)?.slug).toBe("canal");
    expect(findService("me duele, una limpieza por favor", all)?.slug).toBe("limpeza");
    expect(findService("fiz limpeza e agora tô com dor", all)).toBeUndefined();
    expect(findService("tô com dor", all)?.slug).toBe("revisao");
    expect(findService("tô com dor, não sei se é canal", all)?.slug).toBe("revisao");
  });

  it.each([
    ["quero uma limpeza", "limpeza"],
    ["QUERO FAZER UMA LIMPEZA!!", "limpeza"],
    ["limpesa", "limpeza"],
    ["duas limpezas", "limpeza"],
    ["do you do root canals", "canal"],
    ["vocês tratam canais?", "canal"],
    ["uma profilaxia, por favor", "limpeza"],
    ["i need a cleaning", "limpeza"],
    ["necesito una limpieza", "limpeza"],
    ["clareamento dental", "clareamento"],
    ["quero limpar os dentes", "limpeza"],
    ["can I get my teeth cleaned", "limpeza"],
    ["quisiera limpiarme los dientes", "limpeza"],
    ["cuánto sale blanquearse los dientes", "clareamento"],
    ["need to whiten my teeth", "clareamento"],
    ["quisiera limpiarme, digo, limpiar los dientes", "limpeza"],
    ["me avaliem, por favor", "avaliacao"],
    ["claro que sim", undefined],
    ["qual o valor do canal", "canal"],
    ["no restaurante", undefined],
    ["clareamneto", "clareamento"],
    ["need to get my teeth cleand", "limpeza"],
    ["quero uma limpeza, não sei se é canal", "limpeza"],
    ["una valoración, no sé si es canal o qué", "avaliacao"],
    ["me limpan los dientes", "limpeza"],
    ["clarreamento", "clareamento"],
    ["avaliacao", "avaliacao"],
    ["preciso de duas avaliações", "avaliacao"],
    ["avaliação ortodontica", "orto"],
    ["limpeza ou clareamento?", undefined],
    ["não, perdão, é limpeza e não clareamento", "limpeza"],
    ["não é clareamento, é uma limpeza", "limpeza"],
    ["na verdade não é clareamento não, é limpeza que eu quero primeiro", "limpeza"],
    ["não quero o clareamento não, é a limpeza", "limpeza"],
    ["a cleaning instead of whitening", "limpeza"],
    ["não, limpeza", "limpeza"],
    ["limpeza eu fiz em julho, é o clareamento", "clareamento"],
    ["pensando bem, troca o clareamento por uma limpeza", "limpeza"],
    ["quero mudar de limpeza pra clareamento", "clareamento"],
    ["can you change the whitening to a cleaning", "limpeza"],
    ["não quero mais limpeza, quero clareamento", "clareamento"],
    ["queria saber da limpeza e do clareamento", undefined],
    ["whiten the teeth", "clareamento"],
    ["quero whitening dos meus teeth", "clareamento"],
    ["limpeza, limpeza mesmo", "limpeza"],
    ["acho melhor ser uma limpeza primeiro clareamento eu faço depois", "limpeza"],
    ["a limpeza fica pra depois, quero o clareamento", "clareamento"],
    ["é clareamento a limpeza eu já fiz em janeiro", "clareamento"],
    ["achei que era limpeza mas é clareamento", "clareamento"],
    ["quero marcar um horário", undefined],
    ["", undefined],
  ])("in %j is %s", (said, slug) => {
    expect(findService(said, services)?.slug).toBe(slug);
  });
});

it.each([
  ["limpeza e canal", ["limpeza", "canal"]],
  ["limpeza, canal e clareamento", ["limpeza", "canal", "clareamento"]],
  ["em vez de limpeza é canal", []],
  ["limpeza ou canal", []],
  ["se me cayó el canal y quiero limpeza", []],
])("the services that someone wants one after the other in %j are %j", (said, slugs) => {
  expect(servicesIn(said, services).map(({ service }) => service.slug)).toEqual(slugs);
});

describe("the professional someone speaks of", () => {
  it.each([
    ["com a dra. Ana", "ana"],
    ["doutora ana", "ana"],
    ["ANA", "ana"],
    ["com a Ana Ribeiro", "ana"],
    ["dr bruno", "bruno"],
    ["dr. Costa", "bruno"],
    ["doctor Bruno please", "bruno"],
    ["con la doctora Carla", "carla"],
    ["dra Ribeiro", undefined],
    ["com a Ana ou com a Carla", undefined],
    ["troca o Bruno pela Carla", "carla"],
    ["não quero com o dr Bruno, prefiro a Ana", "ana"],
    ["na outra semana", undefined],
    ["sou a Ana, quero marcar com o Bruno", "bruno"],
    ["meu nome é Ana", undefined],
    ["my name is Carla", undefined],
    ["soy Bruno", undefined],
    ["com a dra. Paula", undefined],
  ])("in %j is %s", (said, slug) => {
    expect(findProfessional(said, professionals)?.slug).toBe(slug);
  });

  it("is told in no time, however much stands before the name", () => {
    const said = `troca ${"com a ".repeat(27)}x ana bruno`;
    expect(cpuMs(() => findProfessional(said, professionals))).toBeLessThan(500);
  });
});

describe("a service's name", () => {
  const names = { "pt-BR": "Limpeza", en: "Cleaning" };

  it("is in the person's language, in one near it, or in any there is", () => {
    expect(["pt-BR", "pt", "en-GB", "es"].map((language) => nameIn(names, language))).toEqual([
      "Limpeza",
      "Limpeza",
      "Cleaning",
      "Limpeza",
    ]);
  });
});

describe("an address", () => {
  const units = ["Paulista", "Pinheiros"].map((name) => ({
    id: id<"unit">(name),
    slug: name.toLowerCase(),
    name,
    address: `Rua ${name}, 1`,
  }));

  it.each([
    ["na paulista", "paulista"],
    ["quero em pinheros de manhã", "pinheiros"],
    ["Pinheiros", "pinheiros"],
    ["unidade paulista, não na de pinheiros", "paulista"],
    ["at the Pinheiros one", "pinheiros"],
    ["pra minha filha Ana Pinheiro", undefined],
    ["na paulista ou em pinheiros", undefined],
    ["quero marcar", undefined],
  ])("is found in %j: %s", (said, slug) => {
    expect(findUnit(said, units)?.slug).toBe(slug);
  });
});
