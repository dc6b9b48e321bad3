import { describe, expect, it } from "vitest";
import { inTheWordsOf, readDialogue } from "./dialogue.ts";

const page = `# A patient books

Monday 2026-03-02 08:00, pt-BR

> quero uma limpeza

Posso confirmar?
**Limpeza**…

[Sim] [Não, obrigado]

> [Sim]

> obrigada

| Service | Professional | Start            | Status |
| ------- | ------------ | ---------------- | ------ |
| Limpeza | Dra. Ana     | 2026-03-06 10:00 | booked |
`;

describe("a dialogue", () => {
  it("is read from a page", () => {
    const { now, ...dialogue } = readDialogue(page);
    expect(now.toString()).toBe("2026-03-02T08:00:00");
    expect(dialogue).toEqual({
      title: "A patient books",
      language: "pt-BR",
      exchanges: [
        {
          patient: { says: "quero uma limpeza" },
          bot: "Posso confirmar? Limpeza… [Sim] [Não, obrigado]",
        },
        { patient: { presses: "Sim" }, bot: "" },
        { patient: { says: "obrigada" }, bot: "" },
      ],
      agenda: ["Limpeza | Dra. Ana | 2026-03-06 10:00 | booked"],
    });
  });

  it("is none without a clock, a table or the day's own weekday", () => {
    expect(() => readDialogue(page.replace("08:00, ", ""))).toThrow("not a dialogue");
    expect(() => readDialogue(page.slice(0, page.indexOf("|")))).toThrow("not a dialogue");
    expect(() => readDialogue(page.replace("Monday", "Sunday"))).toThrow("is a Monday");
  });
});

describe("what the bot said", () => {
  const said = [
    { text: "Posso\n\n- **confirmar**?", buttons: ["Sim"] },
    { text: "Diga.", buttons: [] },
  ];

  it.each(["Posso confirmar? [Sim] Diga.", "Posso …", "…? [Sim] …", "…"])("fits %j", (expected) => {
    expect(inTheWordsOf(expected, said)).toBe(expected);
  });

  it.each(["Posso", "Diga.", "Posso … [Não] Diga.", "Posso confirmar. [Sim] Diga.", ""])(
    "does not fit %j",
    (expected) => {
      expect(inTheWordsOf(expected, said)).toBe("Posso confirmar? [Sim] Diga.");
    },
  );
});
