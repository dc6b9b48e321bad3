import { describe, expect, it } from "vitest";
import { cut } from "./cut.ts";

const pieces = (markdown: string, length: number) =>
  cut(markdown, { length, measure: ({ length: taken }) => taken });

describe("cut", () => {
  it.each<[string, string, number, readonly string[]]>([
    ["between paragraphs", "first part\n\nsecond one", 16, ["first part", "second one"]],
    ["between lines", "first line\nsecond line\nthird", 24, ["first line\nsecond line", "third"]],
    ["between sentences", "It is so. And so it is.", 20, ["It is so.", "And so it is."]],
    ["between words", "one two three", 8, ["one two", "three"]],
    ["between graphemes", "👍🏽👍🏽👍🏽", 9, ["👍🏽👍🏽", "👍🏽"]],
    ["formats, on both sides", "**one _two three_**", 12, ["**one**", "**_two_**", "**_three_**"]],
    [
      "around a link",
      "see [the page](http://a.b/c) now",
      26,
      ["see", "[the page](http://a.b/c)", "now"],
    ],
    ["around code", "run `npm run start` now", 18, ["run", "`npm run start`", "now"]],
    [
      "a block of code, with its language",
      "```ts\nlet a;\nlet b;\n```",
      17,
      ["```ts\nlet a;\n```", "```ts\nlet b;\n```"],
    ],
    [
      "a table, with its header",
      "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |",
      36,
      ["| a | b |\n| --- | --- |\n| 1 | 2 |", "| a | b |\n| --- | --- |\n| 3 | 4 |"],
    ],
    ["a quote", "> one\n>\n> two", 8, ["> one", "> two"]],
    ["a numbered list", "1. one\n2. two\n3. three", 14, ["1. one\n2. two", "3. three"]],
    [
      "a list in a list, which stays in it",
      "- one\n  - two\n  - three\n- four",
      16,
      ["- one\n  - two", "- - three\n- four"],
    ],
    [
      "an item's words, which go on without a mark",
      "1. one two three four.\n   - five\n2. six",
      17,
      ["1. one two three", "four.", "1. - five\n2. six"],
    ],
    [
      "a heading with what it heads",
      "one two\n\n# Three\n\nfour five",
      18,
      ["one two", "# Three\n\nfour five"],
    ],
    [
      "what a line must not begin with",
      "I have seen about\n2019. and - so # on",
      18,
      ["I have seen about", "2019\\. and - so #", "on"],
    ],
    [
      "a row that is too wide",
      "|a|b|\n|-|-|\n|three hundred|and two|\n|1|2|",
      36,
      ["a | b\n\nthree hundred | and two", "| a | b |\n| --- | --- |\n| 1 | 2 |"],
    ],
  ])("breaks %s", (_, ...[markdown, length, expected]) => {
    expect(pieces(markdown, length)).toEqual(expected);
  });

  it("takes references for links along", () => {
    expect(pieces("[one][1] two\n\n[1]: http://a.b", 20)).toEqual(["[one](http://a.b)", "two"]);
  });

  it("keeps a block whole where little stands before it", () => {
    const code = `\`\`\`\n${"x".repeat(30)}\n\`\`\``;
    expect(pieces(`Look!\n\n${code}`, 40)).toEqual(["Look!", code]);
  });

  it("cuts as mere words what nests deeper than can be read", () => {
    const deep = `${">".repeat(4_000)} end`;
    expect(
      pieces(deep, 4_000)
        .join("")
        .replaceAll(/[\s\\]/gu, ""),
    ).toBe(deep.replace(" ", ""));
  });
});
