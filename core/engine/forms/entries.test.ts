import { describe, expect, it } from "vitest";
import { talk, talkWithForms } from "../../testing/bakery.ts";

describe("where a channel shows forms, a question", () => {
  it("comes with all that is missing, to be filled in at once", async () => {
    const ana = talkWithForms();
    expect(await ana.says("order")).toEqual(["which cake?"]);
    expect(ana.labels).toEqual(["carrot", "lemon"]);
    expect(ana.form).toEqual({
      label: "Fill in a form",
      title: "Order",
      submit: "Send",
      action: "fill:shop.order",
      fields: [
        {
          name: "cake",
          label: "cake",
          kind: "choice",
          choices: [
            { label: "A carrot cake", value: "carrot" },
            { label: "A lemon cake", value: "lemon" },
          ],
        },
        { name: "size", label: "size", kind: "text" },
      ],
    });
  });

  it("has none where it asks for the last thing that is missing", async () => {
    const ana = talkWithForms();
    expect(await ana.says("order a lemon cake")).toEqual(["which size?"]);
    expect(ana.form).toBeUndefined();
    await ana.says("small");
    expect(ana.form).toBeUndefined();
  });

  it("has none elsewhere", async () => {
    const ana = talk();
    await ana.says("order");
    expect(ana.form).toBeUndefined();
  });
});

describe("a form that is filled in", () => {
  it.each([
    ["whole", { cake: "carrot", size: "a large one" }, "large carrot?"],
    ["in part", { cake: "carrot" }, "which size?"],
    ["not at all", {}, "which cake?"],
    ["with what nobody offered", { cake: "cheese", size: "small" }, "which cake?"],
    ["with words that say nothing", { cake: "lemon", size: "hm" }, "which size?"],
    [
      "with words that are of no use",
      { cake: "lemon", size: "gluten" },
      "everything has gluten. which size?",
    ],
    ["with what cannot go together", { cake: "lemon", size: "large" }, "no large lemon cake"],
    ["with fields of no slot", { cake: "lemon", size: "small", x: "1" }, "small lemon?"],
  ])("%s goes on from there", async (_, values, answer) => {
    const ana = talkWithForms();
    await ana.says("order");
    expect(await ana.fillsIn(values)).toEqual([answer]);
  });

  it("begins anew where nothing is under way any more", async () => {
    const ana = talkWithForms();
    await ana.says("order");
    const { form } = ana;
    await ana.says("never mind");
    const values = { cake: "carrot", size: "small" };
    expect(await ana.presses(form?.action ?? "", values)).toEqual(["small carrot?"]);
  });
});
