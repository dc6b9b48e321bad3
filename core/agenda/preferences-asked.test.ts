import { describe, expect, it } from "vitest";
import { leavesItToUs, wantsOtherDays } from "./preferences.ts";

describe("whoever was asked", () => {
  it.each(["escolhe você", "sei lá, escolhe aí", "up to you", "elige tú"])(
    "leaves it to us with %j",
    (said) => {
      expect(leavesItToUs(said)).toBe(true);
    },
  );

  it.each(["eu escolho a segunda", "você escolheu errado", "na sexta"])(
    "leaves nothing to us with %j",
    (said) => {
      expect(leavesItToUs(said)).toBe(false);
    },
  );

  it.each(["tem outros dias?", "esses dias não dá", "more options", "otras fechas"])(
    "would have other days than those with %j",
    (said) => {
      expect(wantsOtherDays(said)).toBe(true);
    },
  );

  it.each(["esses dias eu posso", "no outro dia", "these days work"])(
    "is content with those with %j",
    (said) => {
      expect(wantsOtherDays(said)).toBe(false);
    },
  );
});
