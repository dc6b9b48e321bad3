import { describe, expect, it } from "vitest";

import { markdownOf } from "./marks.ts";
import type { Bubble } from "./state.ts";

function said(text: string, more: Partial<Bubble> = {}): Bubble {
  return { who: "bot", kind: "text", text, at: new Date(0), ...more };
}

describe("a platform's marks", () => {
  it.each([
    ["whatsapp-cloud", "*sim* _é_ ~não~ 2*3*4", "**sim** _é_ ~~não~~ 2*3*4"],
    ["whatsapp-web", "# [x](y)", "\\# \\[x\\](y)"],
    ["slack", "*a* <https://x.org|here> &amp; ~b~", "**a** [here](https://x.org) &amp; ~~b~~"],
    ["slack", "<@U1> hi", "@Prosa hi"],
    ["discord", "**a** `b`", "**a** `b`"],
    ["web", "**a**", "**a**"],
    ["telegram", "a*b*", "a\\*b\\*"],
  ])("of %s in %j are read", (channel, text, markdown) => {
    expect(markdownOf(channel, said(text))).toBe(markdown);
  });

  it("of Telegram stand beside the words, and may lie over each other", () => {
    const spans = [
      { type: "bold", offset: 0, length: 7 },
      { type: "italic", offset: 4, length: 7 },
      { type: "text_link", offset: 12, length: 4, url: "https://x.org" },
    ];
    expect(markdownOf("telegram", said("one two six here", { spans }))).toBe(
      "**one** **_two_** _six_ [here](https://x.org)",
    );
  });

  it("that somebody types on the page are words", () => {
    expect(markdownOf("web", said("*a*", { who: "person" }))).toBe("\\*a\\*");
  });
});
