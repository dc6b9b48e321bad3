import { describe, expect, it } from "vitest";
import { aService } from "../testing/clinic.ts";
import { aroundNew, swapIn } from "./service-swap.ts";

const called = (slug: string, [pt = "", en = "", es = ""]: readonly string[]) =>
  aService(slug, 30, { names: { "pt-BR": pt, en, es } });

const services = [
  called("avaliacao", ["Avaliação", "Check-up", "Revisión"]),
  called("limpeza", ["Limpeza", "Cleaning", "Limpieza"]),
  called("clareamento", ["Clareamento", "Whitening", "Blanqueamiento"]),
  called("restauracao", ["Restauração", "Filling", "Empaste"]),
  called("canal", ["Tratamento de canal", "Root canal", "Endodoncia"]),
];

function swapped(said: string): string | undefined {
  const swap = swapIn(said, services);
  return swap && `${swap.from?.slug ?? "?"} ${swap.to.slug}${swap.isRighting ? " righting" : ""}`;
}

describe("one service in the place of another", () => {
  it.each([
    ["troca a limpeza por clareamento", "limpeza clareamento"],
    ["quero mudar minha limpeza pra clareamento", "limpeza clareamento"],
    ["dá pra trocar a limpeza de sexta por um clareamento?", "limpeza clareamento"],
    ["não, troca a limpeza por clareamento", "limpeza clareamento"],
    ["passa a minha limpeza pra restauração", "limpeza restauracao"],
    ["em vez da limpeza quero fazer uma avaliação", "limpeza avaliacao"],
    ["queria avaliação no lugar da limpeza", "limpeza avaliacao"],
    ["muda o serviço pra tratamento de canal", "? canal"],
    ["troca pra avaliação", "? avaliacao"],
    ["can I change my cleaning to a whitening", "limpeza clareamento"],
    ["instead of the check-up i need a filling", "avaliacao restauracao"],
    ["i'd like a filling instead of the check-up", "avaliacao restauracao"],
    ["swap the cleaning for a check-up", "limpeza avaliacao"],
    ["change my appointment to a root canal", "? canal"],
    ["cambia la limpieza por un blanqueamiento", "limpeza clareamento"],
    ["quiero cambiar mi limpieza a blanqueamiento", "limpeza clareamento"],
    ["en vez de limpieza quiero una revisión", "limpeza avaliacao"],
    ["cambia el servicio a endodoncia", "? canal"],
  ])("is wanted: %s", (said, wanted) => {
    expect(swapped(said)).toBe(wanted);
  });

  it.each([
    ["na verdade é avaliação, não limpeza", "limpeza avaliacao righting"],
    ["não é limpeza, é avaliação", "limpeza avaliacao righting"],
    ["não, é avaliação, não limpeza", "limpeza avaliacao righting"],
    ["it's a check-up, not a cleaning", "limpeza avaliacao righting"],
    ["no es limpieza, es una revisión", "limpeza avaliacao righting"],
    ["não, é restauração", "? restauracao righting"],
    ["ops, era pra ser avaliação", "? avaliacao righting"],
    ["actually i meant a filling", "? restauracao righting"],
    ["can i get a filling instead", "? restauracao righting"],
    ["perdón, era revisión", "? avaliacao righting"],
  ])("puts right what was just spoken of: %s", (said, wanted) => {
    expect(swapped(said)).toBe(wanted);
  });

  it.each([
    "quero mudar minha limpeza pra sexta",
    "troca a limpeza",
    "troca a limpeza de sexta pra depois da avaliação",
    "muda a limpeza pra sexta e a avaliação pra segunda",
    "trocar a restauração que caiu",
    "my filling fell out, need to change it",
    "change my appointment for a cleaning to friday",
    "can you change the time for my cleaning",
    "quero mudar o dia pra fazer a limpeza",
    "quero passar pra fazer uma avaliação",
    "quiero pasar para una revisión",
    "quero trocar de dentista",
    "troca pra Ana",
    "não quero trocar a limpeza por clareamento",
    "no quiero cambiar la limpieza por una revisión",
    "i don't want to change my cleaning to a whitening",
    "quanto custa clareamento em vez de limpeza?",
    "vale a pena trocar a limpeza por clareamento?",
    "o que é melhor, clareamento em vez de limpeza?",
    "tem multa se eu trocar a limpeza por clareamento?",
    "should i change my cleaning to a whitening",
    "cambiar la limpieza por la mañana",
    "minha amiga trocou a limpeza por clareamento",
    "não quero a limpeza",
    "não é avaliação",
    "quero limpeza e avaliação",
    "quero uma limpeza",
    "limpeza na sexta às 10",
    "na verdade quero avaliação na quinta às 10",
    "I need to change my appointment due to an exam",
    "quiero cambiar mi cita por un control médico que tengo",
    "move my cleaning to the check-up, I want both together",
    "troca o horário da limpeza pelo da avaliação",
  ])("is not wanted: %s", (said) => {
    expect(swapped(said)).toBeUndefined();
  });
});

it("tells what is said before and behind the new one", () => {
  const said = "troca a limpeza de sexta por clareamento na segunda";
  const swap = swapIn(said, services);
  expect(swap && aroundNew(said, swap, services)).toEqual([
    "troca a limpeza de sexta por ",
    " na segunda",
  ]);
});
