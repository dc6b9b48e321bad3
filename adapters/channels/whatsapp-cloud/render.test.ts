import { describe, expect, it } from "vitest";
import { render } from "./render.ts";

describe("Markdown as WhatsApp writes it", () => {
  it.each([
    ["**forte**", "*forte*"],
    ["*leve* e _leve_", "_leve_ e _leve_"],
    ["***ambos***", "_*ambos*_"],
    ["~~riscado~~", "~riscado~"],
    ["`código`", "`código`"],
    ["```ts\nconst a = 1;\nconst b = 2;\n```", "```const a = 1;\nconst b = 2;```"],
    ["> um\n> dois", "> um\n> dois"],
    ["# Título **forte**", "*Título forte*"],
    ["- um\n- dois\n  - três", "- um\n- dois\n  - três"],
    ["1. um\n2. dois", "1. um\n2. dois"],
    ["[Clínica](https://a.b/c)", "Clínica (https://a.b/c)"],
    ["<https://a.b/c>", "https://a.b/c"],
    ["[a.b](https://a.b/)", "a.b"],
    ["[ana@a.b](mailto:ana@a.b)", "ana@a.b"],
    ["**duas\nlinhas**", "*duas*\n*linhas*"],
    ["file_names_stay", "file_names_stay"],
    ["2 * 3 < 4 & 5 👩‍👩‍👧", "2 * 3 < 4 & 5 👩‍👩‍👧"],
    ["", ""],
  ])("%j is %j", (markdown, text) => {
    expect(render(markdown)).toBe(text);
  });
});
