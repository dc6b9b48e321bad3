import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtml } from "../../../sandbox/telegram/entities.ts";
import { render } from "./render.ts";

const marks = `* _ ~ \` # - > [ ] ( ) ! | < & ; : " \\ a ç`.split(" ").concat(" ", "\n");

describe("render", () => {
  it.each([
    ["plain words", "Oi, Ana!", "Oi, Ana!"],
    [
      "emphasis",
      "**a** *b* _c_ ~~d~~ ***e***",
      "<b>a</b> <i>b</i> <i>c</i> <s>d</s> <i><b>e</b></i>",
    ],
    ["code", "`a < b && c`", "<code>a &lt; b &amp;&amp; c</code>"],
    [
      "a block of code",
      "```ts\n1 < 2\n```",
      '<pre><code class="language-ts">1 &lt; 2</code></pre>',
    ],
    ["a block of no language", "```\n&amp;\n```", "<pre>&amp;amp;</pre>"],
    [
      "a link",
      '[aqui](https://a.b/?x=1&y="2")',
      '<a href="https://a.b/?x=1&amp;y=&quot;2&quot;">aqui</a>',
    ],
    ["a bare link", "https://a.b", '<a href="https://a.b">https://a.b</a>'],
    ["a picture", "![gráfico](https://a.b/c.png)", '<a href="https://a.b/c.png">gráfico</a>'],
    ["a heading", "# Hoje\nNada.", "<b>Hoje</b>\nNada."],
    ["paragraphs", "a\n\n\n\nb\nc", "a\n\nb\nc"],
    ["a list right below its line", "Temos:\n- a\n- b\n\nQual?", "Temos:\n• a\n• b\n\nQual?"],
    ["a numbered list", "3. a\n4. b", "3. a\n4. b"],
    ["a list in a list", "- a\n  - b\n  - c\n- d", "• a\n  • b\n  • c\n• d"],
    ["tasks", "- [x] a\n- [ ] b", "☑ a\n☐ b"],
    ["a quote in a quote, which Telegram has not", "> a\n> > b", "<blockquote>a\nb</blockquote>"],
    ["a table", "| a | b |\n|---|---|\n| 1 | 2<br>3 |", "<b>a | b</b>\n1 | 2\n3"],
    ["a rule", "a\n\n---\n\nb", "a\n\n———\n\nb"],
    ["HTML as the words it is", "<b>a</b> <script>", "&lt;b&gt;a&lt;/b&gt; &lt;script&gt;"],
    ["escaped signs", "1 \\* 2 \\_ 3", "1 * 2 _ 3"],
    ["character references as the signs they are", "&lt; &#65; &nope;", "&lt; A &amp;nope;"],
    ["signs that mean something to Telegram", "a < b & c > d", "a &lt; b &amp; c &gt; d"],
  ])("shows %s", (_, markdown, html) => {
    expect(render(markdown)).toBe(html);
  });

  it("shows as it stands what nests deeper than any parser goes", () => {
    const deep = `${">".repeat(4_000)}<b> & a`;
    expect(readHtml(render(deep)).text).toBe(deep);
  });

  it("always writes HTML that Telegram takes", () => {
    const sign = fc.constantFrom(
      "```",
      "<b>",
      "</i>",
      "&lt;",
      "1. ",
      "- ",
      "https://a.b",
      "|-|",
      "👍",
    );
    const signs = fc.array(fc.oneof(sign, fc.constantFrom(...marks)), { maxLength: 60 });
    fc.assert(
      fc.property(signs, (pieces) => {
        expect(() => readHtml(render(pieces.join("")))).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });

  it("loses no word", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/u);
    const mark = fc.constantFrom("**", "*", "`", "\n", "\n\n", "- ", "> ", "# ", "~~", " ");
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, word), { maxLength: 30 }), (pairs) => {
        const { text } = readHtml(render(pairs.flat().join(" ")));
        expect(text.match(/[a-z]+/gu) ?? []).toEqual(pairs.map(([, each]) => each));
      }),
    );
  });
});
