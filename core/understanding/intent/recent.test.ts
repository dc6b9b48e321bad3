import { expect, it, vi } from "vitest";
import type { IntentModel } from "./intent.ts";
import { withRecent } from "./recent.ts";

it("ranks a text once while it is spoken of, and anew when others came between", () => {
  const rank = vi.fn<IntentModel["rank"]>((text) => [{ intent: text, score: 1 }]);
  const model = withRecent({ rank });
  const asked = ["cake", "hours", "cake"].map((text) => model.rank(text)[0]?.intent);
  expect(asked).toEqual(["cake", "hours", "cake"]);
  expect(rank).toHaveBeenCalledTimes(2);
  for (let number = 0; number < 40; number += 1) model.rank(`${number}`);
  model.rank("cake");
  expect(rank).toHaveBeenCalledTimes(43);
});
