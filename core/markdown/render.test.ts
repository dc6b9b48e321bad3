import { describe, expect, it } from "vitest";
import { plainText } from "./render.ts";

describe("plainText", () => {
  it.each([
    ["references, but not in code", "&amp; &#233; &#x1F600; `&lt;`", "& é 😀 &lt;"],
    ["letters with their marks", "Caf&eacute; p&atilde;o &Ccedil;", "Café pão Ç"],
    ["what is no reference", "AT&T; &nope; &#0;", "AT&T; &nope; \uFFFD"],
    ["loose lists with the air they have", "1. a\n\n   b\n\n2. c", "1. a\n\n  b\n\n2. c"],
    [
      "the second line of an item below its first",
      "- a\n  b\n  - c\n    d",
      "• a\n  b\n  • c\n    d",
    ],
    ["numbers within numbers", "1. a\n   1. b\n   2. c\n2. d", "1. a\n  1. b\n  2. c\n2. d"],
    ["a list that goes on without its item", "-\n  - a\n- b", "  • a\n• b"],
    ["hard breaks", "a  \nb\\\nc<br>d", "a\nb\nc\nd"],
    ["a narrow table as lines", "|a|b|\n|-|-|\n|1|2|", "a | b\n1 | 2"],
    [
      "a wide table as records",
      "|Plan|Price|Runs for|\n|-|-|-|\n|Basic|10 a month, plus tax|thirty calendar days|\n|Free||one day|",
      "Plan: Basic\nPrice: 10 a month, plus tax\nRuns for: thirty calendar days\n\nPlan: Free\nRuns for: one day",
    ],
    ["HTML as it stands", "<div>\n**a**\n</div>", "<div>\n**a**\n</div>"],
  ])("shows %s", (_, markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });
});
