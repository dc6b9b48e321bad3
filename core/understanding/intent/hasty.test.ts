import { expect, it, vi } from "vitest";
import type { IntentModel } from "./intent.ts";
import { withHasty } from "./hasty.ts";

const rank = vi.fn<IntentModel["rank"]>((text) => [
  { intent: text, score: text.includes("quero") ? 0.9 : 0.3 },
]);

it("reads what was written in haste in full where it is not sure of it", () => {
  const model = withHasty({ rank });
  expect(model.rank("Qro uma limpeza, msm")[0]?.intent).toBe("quero uma limpeza, mesmo");
  expect(model.rank("msm dia")[0]?.intent).toBe("msm dia");
  rank.mockClear();
  expect(model.rank("quero uma limpeza, msm")[0]?.score).toBe(0.9);
  expect(rank).toHaveBeenCalledTimes(1);
});

it("reads a no in full however sure it would be of the rest", () => {
  const sure = withHasty({ rank: (text) => [{ intent: text, score: 0.9 }] });
  expect(sure.rank("amanha n vou poder")[0]?.intent).toBe("amanha não vou poder");
  expect(sure.rank("hj num consigo, ñ deu")[0]?.intent).toBe("hj não consigo, não deu");
  expect(sure.rank("cleaning n whitening, num sabado")[0]?.intent).toBe(
    "cleaning n whitening, num sabado",
  );
});
