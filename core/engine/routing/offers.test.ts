import { describe, expect, it } from "vitest";
import { offerNamed, offerNumbered, offerPlaced } from "./offers.ts";

const offers = ["Limpeza (30 min)", "Clareamento a laser", "Clareamento caseiro", "👍", "Não"].map(
  (label) => ({ label, action: label }),
);

describe("an offer", () => {
  it("is the last of the days, and not what is offered beneath them", () => {
    const days = ["seg., 01/03", "ter., 02/03", "Todas elas"].map((label) => ({
      label,
      action: label,
    }));
    expect(offerPlaced("a última", days)?.label).toBe("ter., 02/03");
  });

  it.each([
    ["limpeza (30 MIN)", "Limpeza (30 min)"],
    ["Limpeza", "Limpeza (30 min)"],
    ["1. Limpeza (30 min)", "Limpeza (30 min)"],
    ["clareamento", undefined],
    ["clareamento a", "Clareamento a laser"],
    ["laser", undefined],
    ["👍", "👍"],
    ["?", undefined],
    ["nao", "Não"],
    ["", undefined],
  ])("is named by %j: %s", (said, label) => {
    expect(offerNamed(said, offers)?.label).toBe(label);
  });

  it.each([
    ["2", 2],
    ["2️⃣", 2],
    ["2.", 2],
    ["opção 2, por favor", 2],
    ["quero a primeira", 1],
    ["la tercera", 3],
    ["three", 3],
    ["the second one", 2],
    ["segunda", undefined],
    ["tenho 2", undefined],
    ["2 3", undefined],
    ["0", undefined],
    ["6", undefined],
    ["10:00", undefined],
    ["as duas", undefined],
    ["os dois", undefined],
    ["las dos", undefined],
  ])("is numbered by %j: %s", (said, place) => {
    expect(offerNumbered(said, offers)).toBe(place === undefined ? undefined : offers[place - 1]);
  });

  it.each([
    ["o segundo da tarde", "15:30"],
    ["o primeiro da tarde", undefined],
    ["o último da manhã", undefined],
    ["the second one in the morning", "09:30"],
    ["o último do dia", "15:30"],
    ["o terceiro da manhã", undefined],
  ])("is one of the hours of a part of the day: %j is %s", (said, label) => {
    const hours = ["08:00", "09:30", "2:00 PM", "15:30"].map((each) => ({
      label: each,
      action: each,
    }));
    expect(offerPlaced(said, hours)?.label).toBe(label);
  });

  it.each(["a doutora", "o mesmo", "not the first one", "não a primeira"])(
    "is not told by its place in %j",
    (said) => {
      const choices = ["a", "b"].map((label) => ({ label, action: `set:book:who=${label}` }));
      expect(offerPlaced(said, choices)).toBeUndefined();
    },
  );

  it.each([
    ["the second of those who are listed", "set:book;unit=b", "b"],
    ["no button of what was read back", "no:book", undefined],
  ])('"a segunda" is %s', (_, action, label) => {
    const choices = [
      { label: "a", action: "yes:book;1" },
      { label: "b", action },
    ];
    expect(offerPlaced("a segunda", choices)?.label).toBe(label);
  });

  it.each([
    ["a primeira", 1],
    ["o segundo horário", 2],
    ["segunda opção", 2],
    ["fico com a última", 5],
    ["o último horário, por favor", 5],
    ["a penúltima", 4],
    ["the last one", 5],
    ["the third slot", 3],
    ["el segundo turno", 2],
    ["la última", 5],
    ["la segunda", 2],
    ["lá na segunda", undefined],
    ["o último do dia", 5],
    ["the first one you have", 1],
    ["segunda", undefined],
    ["na segunda", undefined],
    ["2", undefined],
    ["dia primeiro", undefined],
    ["primeiro dia do mês", undefined],
    ["a última vez", undefined],
    ["o último da manhã", undefined],
    ["sexto", undefined],
  ])("is named by its place in words that mean nothing else by %j: %s", (said, place) => {
    expect(offerPlaced(said, offers)).toBe(place === undefined ? undefined : offers[place - 1]);
  });
});
