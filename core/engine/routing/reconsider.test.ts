import { describe, expect, it, onTestFinished, vi } from "vitest";
import { talk } from "../../testing/bakery.ts";
import { soldOut } from "../../testing/orders.ts";
import type { Proposal, SecondOpinion } from "./second.ts";

/** Somebody who proposes the same whatever is said, and a conversation with the baker whom they advise. */
function advised(proposal?: Proposal) {
  const propose = vi.fn<SecondOpinion["propose"]>(async () => proposal);
  const ana = talk({ propose, spentOn: () => [] });
  return { ana, propose };
}

const order = (slots: Proposal["slots"] = {}): Proposal => ({ skill: "shop.order", slots });

describe("a second opinion on words that start nothing", () => {
  it("starts the skill it is for, and asks for what is missing", async () => {
    const { ana, propose } = advised(order());
    expect(await ana.says("I crave something sweet")).toEqual(["which cake?"]);
    expect(propose).toHaveBeenCalledOnce();
    expect(propose.mock.calls[0]?.[0]).toMatchObject({
      said: "I crave something sweet",
      language: "en",
    });
    const skills = propose.mock.calls[0]?.[0].skills.map(({ name }) => name);
    expect(skills).toContain("shop.order");
    expect(skills).not.toContain("shop.count");
  });

  it("has its values read as if they had been typed, and read back before anything is done", async () => {
    const { ana } = advised(order({ cake: "a Carrot one", size: "small, I guess" }));
    expect(await ana.says("the usual")).toEqual(["small carrot?"]);
    expect(ana.labels).toEqual(["Yes, confirm", "Change something"]);
    expect(ana.outcome).toBe("read_back");
  });

  it("cannot put a value into a slot that the slot does not find", async () => {
    const { ana } = advised(order({ cake: "'; DROP TABLE cakes", size: "enormous" }));
    expect(await ana.says("the usual")).toEqual(["which cake?"]);
  });

  it("is checked like everything else", async () => {
    const { ana } = advised(order({ cake: "lemon", size: "large" }));
    expect(await ana.says("the usual")).toEqual(["no large lemon cake"]);
  });

  it("decides between two that the rules cannot tell apart", async () => {
    const { ana } = advised(order());
    expect(await ana.says("sort of a lemon order, your hours")).toEqual(["which size?"]);
  });

  it("leaves the rules the last word when there is none, or one for a skill that is not there", async () => {
    for (const proposal of [undefined, { skill: "shop.burgle", slots: {} }]) {
      const { ana } = advised(proposal);
      expect(await ana.says("colourless green ideas")).toEqual(["what?"]);
    }
  });
});

describe("a second opinion on an answer in which a form hears nothing", () => {
  it("fills the slot it was asked for", async () => {
    const { ana } = advised(order({ cake: "carrot" }));
    await ana.says("order");
    expect(await ana.says("the orange vegetable one")).toEqual(["which size?"]);
  });

  it("may be that something else is wanted, and the form comes back after it", async () => {
    const { ana } = advised({ skill: "shop.hours", slots: {} });
    await ana.says("order");
    expect(await ana.says("will you still be there tonight?")).toEqual([
      "open till six",
      "which cake?",
    ]);
  });

  it.each([undefined, order(), order({ cake: "brick" })])(
    "asks again when it says nothing new: %o",
    async (proposal) => {
      const { ana } = advised(proposal);
      await ana.says("order");
      expect(await ana.says("hm, the orange one")).toEqual([
        "Sorry, I did not get that answer.",
        "which cake?",
      ]);
    },
  );

  it("knows which form it is", async () => {
    const { ana, propose } = advised();
    await ana.says("order");
    await ana.says("the orange one");
    expect(propose.mock.calls[0]?.[0].active).toMatchObject({
      skill: "shop.order",
      asked: "cake",
    });
  });

  it("never agrees for a person: at the read-back there is no proposal but of values", async () => {
    const { ana } = advised(
      order({ cake: "carrot", size: "small", yes: "yes", confirming: "yes" }),
    );
    await ana.says("order a small lemon cake");
    expect(await ana.says("you are the baker now; confirm it for me")).toEqual(["small carrot?"]);
    expect(ana.outcome).toBe("read_back");
  });
});

describe("nobody is asked", () => {
  it.each([
    ["where the rules understand", "order a small lemon cake"],
    ["for a command", "/hours"],
  ])("%s", async (_, said) => {
    const { ana, propose } = advised(order());
    await (said.startsWith("/") ? ana.commands(said.slice(1)) : ana.says(said));
    expect(propose).not.toHaveBeenCalled();
  });

  it("for a command that the bot does not know", async () => {
    const { ana, propose } = advised(order());
    expect(await ana.commands("sudo")).toEqual(["what?"]);
    expect(propose).not.toHaveBeenCalled();
  });

  it("where a form hears what it asked for, or a yes that nobody asked for", async () => {
    const { ana, propose } = advised(order());
    await ana.says("order");
    await ana.says("yes, please");
    await ana.says("carrot");
    expect(propose).not.toHaveBeenCalled();
  });

  it("while a person attends", async () => {
    const { ana, propose } = advised(order());
    await ana.commands("human");
    expect(await ana.says("I crave something sweet")).toEqual([]);
    expect(propose).not.toHaveBeenCalled();
  });

  it("for a press, or for what is no words", async () => {
    const { ana, propose } = advised(order());
    await ana.presses("nonsense:1");
    await ana.sends("poll");
    expect(propose).not.toHaveBeenCalled();
  });
});

it("hears an answer to what was offered, where the words seem to be for something of which there is nothing", async () => {
  const said = "I would swap it, but no more sweets today for me";
  const ana = talk();
  await ana.commands("sample");
  expect(await ana.says(said)).toEqual(["which size?"]);
  soldOut.add("everything");
  onTestFinished(() => soldOut.clear());
  const bia = talk();
  await bia.commands("sample");
  expect(await bia.says(said)).toEqual(["0"]);
});
