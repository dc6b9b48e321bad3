import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuMs } from "../../testing/cpu-time.ts";
import { dangersIn } from "./danger.ts";
import { bodies } from "./testing/bodies.ts";
import { calm } from "./testing/calm.ts";
import { minds } from "./testing/minds.ts";

describe("what a person says", () => {
  it.each(bodies)("calls an ambulance: %s", (said) => {
    expect(dangersIn(said)).toContain("body");
  });

  it.each(minds)("finds somebody to talk to: %s", (said) => {
    expect(dangersIn(said)).toContain("mind");
  });

  it.each(calm)("alarms nobody: %s", (said) => {
    expect(dangersIn(said)).toEqual([]);
  });

  it.each(["não\ntenho dor no peito", "não. Tenho dor no peito.", "não, dor no peito"])(
    "is not denied by a no to what was asked before: %s",
    (said) => {
      expect(dangersIn(said)).toEqual(["body"]);
    },
  );

  it("may be of both dangers", () => {
    expect(dangersIn("tomei todos os comprimidos, quero morrer")).toEqual(["body", "mind"]);
  });
});

const written: readonly ((said: string) => string)[] = [
  (said) => said.toUpperCase(),
  (said) => said.normalize("NFKD").replaceAll(/\p{M}/gu, ""),
  (said) => said.replaceAll(/[^\p{L}\p{N}\s'’]/gu, ""),
  (said) => `bom dia, tudo bem? ${said}`,
  (said) => `${said}. Pode me ajudar?`,
  (said) => `${said} 😢😢`,
];

describe("however it is written", () => {
  it("is heard in capitals, without accents or marks, and between other words", () => {
    const pick = fc.tuple(fc.constantFrom(...bodies), fc.constantFrom(...written));
    fc.assert(
      fc.property(pick, ([said, write]) => {
        expect(dangersIn(write(said))).toContain("body");
      }),
      { numRuns: 2_000 },
    );
  });

  it("never throws, and takes no long time over what nobody would write", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (said) => void dangersIn(said)));
    const words = [
      "não ",
      "não tenho febre, ",
      "dor ",
      "no ",
      "a",
      "ab",
      "a'",
      "dor no ",
      "have a ",
    ];
    const long = [...words, "dor no peito ano passado "];
    const took = cpuMs(() => long.map((word) => dangersIn(word.repeat(65_536 / word.length))));
    expect(took).toBeLessThan(3_000);
  });
});
