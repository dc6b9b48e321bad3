import { describe, expect, it } from "vitest";
import { inTheWordsOf } from "./words.ts";

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
