import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redacted } from "./redacted.ts";

describe("a redacted content", () => {
  it("keeps the shape, our own words for it, and the lengths", () => {
    const content = {
      type: "message",
      from: { id: "5511987654321", name: "Ana" },
      content: { kind: "text", text: "meu CPF é 123.456.789-09" },
      buttons: [{ label: "S", action: "yes:1" }],
      seconds: 12,
      urgent: true,
      replyTo: null,
    };
    expect(redacted(content)).toEqual({
      type: "message",
      from: { id: "(13 characters)", name: "(3 characters)" },
      content: { kind: "text", text: "(24 characters)" },
      buttons: [{ label: "(1 character)", action: "(5 characters)" }],
      seconds: "(number)",
      urgent: true,
      replyTo: null,
    });
  });

  it("keeps a word of ours only where it says what something is", () => {
    expect(redacted({ text: "voice", kind: "Ana", "+55 11 98765": 1 })).toEqual({
      text: "(5 characters)",
      kind: "(3 characters)",
      "(12 characters)": "(number)",
    });
  });

  it("says nothing of any text, wherever it stands", () => {
    const secret = "s3cr:t";
    const anywhere = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom<unknown>(secret, 5_511_987, `x ${secret}`),
        fc.array(tie("node"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom("type", "kind", "text", secret), tie("node")),
      ),
    })).node;
    fc.assert(
      fc.property(anywhere, (content) => {
        expect(JSON.stringify(redacted(content))).not.toMatch(/s3cr|5511987/u);
      }),
    );
  });
});
