import { describe, expect, it } from "vitest";
import { id } from "../../../../core/message/address.ts";
import type { Content } from "../../../../core/message/content.ts";
import { openAgenda, Patient } from "../../testing.ts";

const file = { media: id<"media">("m"), type: "image/webp" };

const wordless: readonly Content[] = [
  { kind: "sticker", ...file },
  { kind: "image", ...file },
  { kind: "voice", ...file },
  { kind: "video", ...file },
  { kind: "document", ...file },
  { kind: "location", latitude: -23.5, longitude: -46.6 },
  { kind: "contact", contacts: [{ name: "Pedro", phones: ["+5511999990000"] }] },
  { kind: "unsupported", label: "poll" },
];

describe("what has no words, in the middle of a booking", () => {
  it.each(wordless.map((content) => [content.kind, content] as const))(
    "is told what can be read, and loses nothing: %s",
    async (_kind, content) => {
      const ana = new Patient(await openAgenda());
      const asked = await ana.says("quero uma limpeza com a dra ana na sexta");
      const answer = await ana.sends(content);
      expect(answer).toContain("Pode me escrever em texto?");
      expect(answer).toContain(asked.split("\n").at(-1));
      expect(await ana.says("às 10")).toContain("27 de novembro, às 10:00");
      expect(await ana.says("sim")).toContain("está marcado");
    },
  );

  it("is read by what stands below it", async () => {
    const ana = new Patient(await openAgenda());
    await ana.says("quero uma limpeza com a dra ana na sexta");
    expect(await ana.sends({ kind: "image", ...file, caption: "às 10" })).toContain("às 10:00");
  });
});
