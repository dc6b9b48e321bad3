import { describe, expect, it } from "vitest";
import { firstOfAll } from "./first-of-all.ts";

describe("for whom the first of several visits is", () => {
  it.each([
    "eu e meu marido estamos de férias | primeiro pra mim",
    "somos quatro em casa, | primeiro é pra minha mãe na quarta",
    "my wife and I need cleanings, | first for me please",
    "mi esposo y yo, | primero para mi esposo",
  ])("begins where it is told: %s", (parts) => {
    const [before = "", behind = ""] = parts.split("| ");
    expect(firstOfAll(before + behind)).toBe(before.length);
  });

  it.each([
    "my daughter Lily needs a cleaning, first for Wednesday at 10",
    "uma limpeza pra minha filha, primeiro para quarta",
    "uma limpeza pro meu filho, primeiro por favor",
    "minha mãe e eu, primeiro pra ela",
    "eu e o Leo, primeiro a minha às 9, depois a dele às 10",
    "me and my wife, first for me at 9 then hers at 10",
    "eu e minha filha, primeiro pra mim às 9 e depois minha filha às 10",
  ])("leaves nothing out: %s", (said) => {
    expect(firstOfAll(said)).toBe(0);
  });
});
