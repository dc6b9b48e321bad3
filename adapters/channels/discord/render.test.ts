import { expect, it } from "vitest";
import { render } from "./render.ts";

it.each([
  ["**a** *b* ~~c~~ `d`", "**a** *b* ~~c~~ `d`"],
  ["# Título", "**Título**"],
  ["[aqui](https://a.b/c)", "[aqui](https://a.b/c)"],
  ["https://a.b/c_d_e", "https://a.b/c_d_e"],
  ["- a\n- b", "- a\n- b"],
  ["1. a\n2. b", "1. a\n2. b"],
  ["> a\n> b", "> a\n> b"],
  ["```ts\n1 < 2\n```", "```ts\n1 < 2\n```"],
  [String.raw`2 \* 3`, String.raw`2 \* 3`],
  ["snake_case_word", String.raw`snake\_case\_word`],
  ["a || b", String.raw`a \|\| b`],
  ["<@123> fica como está", String.raw`\<@123> fica como está`],
  ["2 < 3", "2 < 3"],
  ["`` a`b ``", "`` a`b ``"],
])("%s becomes %s", (markdown, shown) => {
  expect(render(markdown)).toBe(shown);
});
