import { describe, expect, it } from "vitest";
import { asksToBeTold } from "./asking.ts";

describe("a question", () => {
  it.each([
    "e onde fica",
    "não sei onde é",
    "quanto fica melhor",
    "quanto sai a limpeza",
    "preço da limpeza",
    "aceitam bradesco",
    "sexta?",
    "do they take bradesco",
    "tem bradesco",
    "ela tem quanto de desconto",
  ])("is %s", (said) => expect(asksToBeTold(said)).toBe(true));

  it.each([
    "é pra avaliação",
    "ah é feriado né. então sexta",
    "just a check-up then",
    "com quem tiver em Pinheiros",
    "con quien sea",
    "depois do almoço",
    "você que sabe",
    "el viernes",
    "é pelo amil, bradesco era do emprego antigo",
    "ela tem bradesco",
    "ah tá sei onde é beleza",
    "duas e meia fica apertado, pode ser três",
    "minha mãe já tem unimed",
    "él tiene bradesco",
  ])("is not %s", (said) => expect(asksToBeTold(said)).toBe(false));
});
