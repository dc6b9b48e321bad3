import { expect, it } from "vitest";
import { render } from "./render.ts";

it.each([
  ["**a** _b_ ~~c~~ `d`", "*a* _b_ ~c~ `d`"],
  ["# Title", "*Title*"],
  ["**two\nlines**", "*two*\n*lines*"],
  ["> a\n> b", "> a\n> b"],
  ["- a\n- b", "- a\n- b"],
  ["[words](https://a.example/b)", "words (https://a.example/b)"],
  ["<https://a.example>", "https://a.example"],
  ["```ts\na\n```", "```a```"],
  ["👨‍👩‍👧 ação", "👨‍👩‍👧 ação"],
])("writes %j as %j", (markdown, written) => {
  expect(render(markdown)).toBe(written);
});
