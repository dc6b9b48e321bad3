import { describe, expect, it } from "vitest";
import { readHtml } from "./entities.ts";

describe("readHtml", () => {
  it("takes the tags off and counts in UTF-16 units", () => {
    expect(readHtml("👍 <b>Olá, <i>Ana</i></b>")).toEqual({
      text: "👍 Olá, Ana",
      entities: [
        { type: "bold", offset: 3, length: 8 },
        { type: "italic", offset: 8, length: 3 },
      ],
    });
  });

  it("reads the address of a link and the language of a block", () => {
    const html =
      '<a href="https://a.b/?x=1&amp;y=2">c</a> <pre><code class="language-ts">1 &lt; 2</code></pre>';
    expect(readHtml(html)).toEqual({
      text: "c 1 < 2",
      entities: [
        { type: "text_link", offset: 0, length: 1, url: "https://a.b/?x=1&y=2" },
        { type: "pre", offset: 2, length: 5, language: "ts" },
      ],
    });
  });

  it("takes white space off both ends, and moves what is left", () => {
    expect(readHtml("  <b> a </b> ")).toEqual({
      text: "a",
      entities: [{ type: "bold", offset: 0, length: 1 }],
    });
  });

  it("knows four named references and all numbered ones", () => {
    expect(readHtml("&lt;&#65;&#x42;&nbsp;&constructor;").text).toBe("<AB&nbsp;&constructor;");
  });

  it.each([
    ["a tag it does not know", "<h1>a</h1>", 'Unsupported start tag "h1"'],
    ["a bare sign", "1 < 2", 'Unsupported start tag ""'],
    ["a tag left open", "<b>a", 'Can\'t find end tag corresponding to start tag "b"'],
    ["tags closed crosswise", "<b><i>a</b></i>", 'expected "</i>", found "</b>"'],
    ["an end without a start", "a</b>", "Unexpected end tag"],
  ])("refuses %s", (_, html, why) => {
    expect(() => readHtml(html)).toThrow(why);
  });
});
