import { expect, it } from "vitest";
import { render } from "./render.ts";

it.each([
  ["strong, emphasis and struck", "**a** _b_ *c* ~~d~~", "*a* _b_ _c_ ~d~"],
  ["strong over two lines", "**a\nb**", "*a*\n*b*"],
  ["code as it is", "`a<b> *c*`", "`a&lt;b&gt; *c*`"],
  ["a block of code", "```ts\nif (a < b) {}\n```", "```\nif (a &lt; b) {}\n```"],
  ["a link", "[a & b](https://a.b/?x=1&y=2)", "<https://a.b/?x=1&amp;y=2|a &amp; b>"],
  ["a bare link", "<https://a.b>", "<https://a.b>"],
  ["a bar in an address", "[a](https://a.b/x|y)", "<https://a.b/x%7Cy|a>"],
  ["a link that leads nowhere as its words", "[a](javascript:alert)", "a"],
  ["a heading", "# Um **dois**", "*Um dois*"],
  ["a quote line by line", "> a\n> b", "> a\n> b"],
  ["lists", "- a\n  - b\n1. c", "• a\n  • b\n1. c"],
  ["a table", "| a | b |\n| - | - |\n| 1 | 2 |", "*a | b*\n1 | 2"],
  ["signs that Slack reads", "a < b & c > d", "a &lt; b &amp; c &gt; d"],
  ["no mention where somebody wrote one", "<!channel> <@U1>", "&lt;!channel&gt; &lt;@U1&gt;"],
  ["references as characters", "&quot;a&quot; &#39;b&#39; &amp; &lt;", "\"a\" 'b' &amp; &lt;"],
  ["families and right to left", "👨‍👩‍👧‍👦 **שלום**", "👨‍👩‍👧‍👦 *שלום*"],
])("writes %s", (_, markdown, mrkdwn) => {
  expect(render(markdown)).toBe(mrkdwn);
});
