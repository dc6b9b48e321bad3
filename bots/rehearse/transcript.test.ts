import { describe, expect, it } from "vitest";
import { readTranscript } from "./transcript.ts";

const page = `# A patient books

Monday 2026-03-02 08:00, pt-BR

This line is for whoever reads it.

> quero uma limpeza

Posso confirmar?
**Limpeza**…

[Sim] [Não, obrigado]

> [Sim]

> obrigada

| Service | Start            |
| ------- | ---------------- |
| Limpeza | 2026-03-06 10:00 |
`;

const changed = (text: string, instead: string) => readTranscript(page.replace(text, instead));

describe("a transcript", () => {
  it("is read from a page of any editor", () => {
    expect(readTranscript(`\uFEFF${page.replaceAll("\n", "\r\n")}`)).toEqual(readTranscript(page));
  });

  it("is read from a page", () => {
    const { now, ...transcript } = readTranscript(page);
    expect(now.toString()).toBe("2026-03-02T08:00:00");
    expect(transcript).toEqual({
      title: "A patient books",
      language: "pt-BR",
      exchanges: [
        {
          act: { says: "quero uma limpeza" },
          bot: "Posso confirmar? Limpeza… [Sim] [Não, obrigado]",
        },
        { act: { presses: "Sim" }, bot: "" },
        { act: { says: "obrigada" }, bot: "" },
      ],
      tables: [{ columns: ["Service", "Start"], rows: [["Limpeza", "2026-03-06 10:00"]] }],
    });
  });

  it("may name its patient, and have others speak", () => {
    const { patient } = changed("pt-BR", "pt-BR, Maria Silva");
    expect(patient).toBe("Maria Silva");
    const [first, second] = changed(
      "> quero",
      "> **Bia**: oi\n\n> **Rui:** [Sim]\n\n> quero",
    ).exchanges;
    expect([first?.act, second?.act]).toEqual([
      { who: "Bia", says: "oi" },
      { who: "Rui", presses: "Sim" },
    ]);
  });

  it.each(["Friday 2026-03-06 09:30", "sexta 2026-03-06 09:30", "viernes, 2026-03-06 09:30"])(
    "lets time pass by %j",
    (line) => {
      const { act, bot } =
        changed("> obrigada", `${line}\n\nOlá!\n\n> obrigada`).exchanges[2] ?? {};
      expect(act && "until" in act && act.until.toString()).toBe("2026-03-06T09:30:00");
      expect(bot).toBe("Olá!");
    },
  );

  it("may grade several tables, and that nothing came of it", () => {
    const { tables } = readTranscript(`${page}\n| Handoff |\n| ------- |\n`);
    expect(tables[1]).toEqual({ columns: ["Handoff"], rows: [] });
  });

  it.each([
    ["# A patient books", "", "it has no title"],
    ["08:00, ", "", "it has no clock"],
    ["Monday", "Sunday", "2026-03-02 is a Monday, not a Sunday"],
    [page.slice(page.indexOf("|")), "", "nothing says what must come of it"],
    [page.slice(page.indexOf(">"), page.indexOf("|")), "", "nobody says anything"],
  ])("is none with %j gone wrong", (text, instead, why) => {
    expect(() => changed(text, instead)).toThrow(why);
  });

  it("names the files of the clinics that are there besides", () => {
    const { clinics } = changed("\nMonday", "\nWith [Clínica Vida](clinics/vida.yaml)\n\nMonday");
    expect(clinics).toEqual(["clinics/vida.yaml"]);
  });
});
