import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { parseMarkdown, safeHref } from "./markdown.ts";
import type { Block, Inline } from "./markdown.ts";

/** Writes the tree in short: `p(…)`, `strong(…)`, `a[href](…)`. */
function short(blocks: readonly Block[]): string {
  return blocks.map(shortBlock).join(" ");
}

function shortBlock(block: Block): string {
  if (block.kind === "code") return `pre(${block.text})`;
  if (block.kind === "quote") return `quote(${short(block.content)})`;
  if (block.kind !== "list") return `${block.kind}(${block.content.map(shortInline).join("")})`;
  const items = block.items.map((item) => `li(${short(item)})`).join(" ");
  return `${block.start === undefined ? "ul" : `ol ${block.start}`}(${items})`;
}

function shortInline(inline: Inline): string {
  if (inline.kind === "break") return "/";
  if (!("content" in inline)) return inline.kind === "code" ? `code(${inline.text})` : inline.text;
  const content = inline.content.map(shortInline).join("");
  return inline.kind === "link" ? `a[${inline.href}](${content})` : `${inline.kind}(${content})`;
}

function hrefs(blocks: readonly Block[]): string[] {
  return (
    JSON.stringify(blocks)
      .match(/"href":"[^"]*"/g)
      ?.map((found) => found.slice(8, -1)) ?? []
  );
}

describe("the Markdown of a message", () => {
  it.each([
    ["**a** *b* ~~c~~ `d`", "paragraph(strong(a) em(b) del(c) code(d))"],
    ["one\ntwo", "paragraph(one/two)"],
    ["one\n\ntwo", "paragraph(one) paragraph(two)"],
    ["# Title", "heading(Title)"],
    ["- a\n- b\n  - c", "ul(li(paragraph(a)) li(paragraph(b) ul(li(paragraph(c)))))"],
    ["3. a\n4. b", "ol 3(li(paragraph(a)) li(paragraph(b)))"],
    ["> said", "quote(paragraph(said))"],
    ["```js\na < b\n```", "pre(a < b)"],
    ["2 \\* 3 &amp; 4 &#8212; &copy;", "paragraph(2 * 3 & 4 — &copy;)"],
    ["[map](https://a.example/?x=1&amp;y=2)", "paragraph(a[https://a.example/?x=1&y=2](map))"],
    ["see https://a.example.", "paragraph(see a[https://a.example/](https://a.example).)"],
    ["![photo](https://a.example/p.png)", "paragraph(a[https://a.example/p.png](photo))"],
    ["[call](tel:+551130000000)", "paragraph(a[tel:+551130000000](call))"],
  ])("reads %j", (text, tree) => {
    expect(short(parseMarkdown(text))).toBe(tree);
  });

  it.each([
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox(1))",
    "[x](file:///etc/passwd)",
    "[x](//evil.example)",
    "[x](/channels/web/demo)",
    "![x](javascript:alert(1))",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)\n[x]",
    '<a href="javascript:alert(1)">x</a>',
  ])("makes no link of %j", (text) => {
    expect(hrefs(parseMarkdown(text))).toEqual([]);
  });

  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "a <b onclick=alert(1)>b</b>",
    "| a | b |\n|---|---|\n| 1 | 2 |",
  ])("shows %j as it stands", (text) => {
    expect(short(parseMarkdown(text))).toBe(`paragraph(${text})`);
  });

  it("leads nowhere but to the web, mail and telephone, whatever the text", () => {
    const bits = fc.constantFrom(
      "[",
      "](",
      ")",
      "<",
      ">",
      "javascript:",
      "https://a.b",
      "&#58;",
      "\n",
      "`",
      "*",
      "x",
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
        for (const href of hrefs(parseMarkdown(parts.join("")))) {
          expect(href).toMatch(/^(https?|mailto|tel):/);
        }
      }),
    );
  });

  it.each([">", "> ", "- ", "*a", "[", "**[", "<a ", "`a``", "&amp", "[a]: b\n", "_a"])(
    "is done soon with a long run of %j",
    (piece) => {
      const long = piece.repeat(16_000 / piece.length);
      const before = process.threadCpuUsage();
      expect(parseMarkdown(long)).toBeDefined();
      // This thread's own time, however busy the machine is.
      const { user, system } = process.threadCpuUsage(before);
      expect((user + system) / 1_000).toBeLessThan(2_000);
    },
  );

  it("shows what is too long or too deep as it stands", () => {
    const long = "**a** ".repeat(5_000);
    expect(short(parseMarkdown(long))).toBe(`paragraph(${long})`);
    expect(short(parseMarkdown(`${"> ".repeat(10)}x`))).toBe(
      `${"quote(".repeat(8)}paragraph(> > x)${")".repeat(8)}`,
    );
  });
});

describe("a safe address", () => {
  it("is written out in full", () => {
    expect(safeHref("HTTPS://Example.org/a b")).toBe("https://example.org/a%20b");
    expect(safeHref("mailto:a@b.example")).toBe("mailto:a@b.example");
    expect(safeHref("example.org")).toBeUndefined();
  });
});
