import { expect, it } from "vitest";
import { talk } from "../testing/bakery.ts";
import { soldOut } from "../testing/orders.ts";

it("a form is over at once where nothing that the person answers could make it possible", async () => {
  const ana = talk();
  await ana.says("order a small lemon cake");
  soldOut.add("everything");
  try {
    expect(await ana.says("carrot, rather")).toEqual(["nothing left today"]);
    expect(await ana.says("order")).toEqual(["nothing left today"]);
  } finally {
    soldOut.delete("everything");
  }
  expect(ana.outcome).toBe("done");
  expect(await ana.says("order")).toEqual(["which cake?"]);
});
