import { describe, expect, it } from "vitest";
import { talk } from "../testing/bakery.ts";
import { prices, soldOut } from "../testing/orders.ts";

describe("a form", () => {
  it("asks for one slot after the other, reads back, and runs on a yes", async () => {
    const ana = talk();
    expect(await ana.says("an order please")).toEqual(["which cake?"]);
    expect(ana.labels).toEqual(["carrot", "lemon"]);
    expect(await ana.says("carrot")).toEqual(["which size?"]);
    expect(await ana.pressesLabel("large")).toEqual(["large carrot?"]);
    expect(ana.labels).toEqual(["Yes, confirm", "Change something"]);
    expect(await ana.says("Yes!")).toEqual(["ordered large carrot as turn 4"]);
    expect(ana.outcome).toBe("done");
  });

  it("fills several slots from the sentence that started it", async () => {
    const ana = talk();
    expect(await ana.says("order a small lemon cake")).toEqual(["small lemon?"]);
  });

  it("takes a correction at any time, also at the read-back", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    expect(await ana.says("carrot, rather")).toEqual(["small carrot?"]);
  });

  it.each([
    ["no, carrot", "small carrot?"],
    ["no, another cake", "which cake?"],
    ["no, something else", "No problem. What would you like to change?"],
    ["small, as I said", "small lemon?"],
  ])("goes on from %j at the read-back", async (said, answer) => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    expect(await ana.says(said)).toEqual([answer]);
  });

  it("takes a yes where none was asked for as no reason to speak of something else", async () => {
    const ana = talk();
    await ana.says("order");
    expect(await ana.says("yes, please")).toEqual(["Which one would you like?", "which cake?"]);
  });

  it("objects to slots that cannot go together, and asks for the ones it forgot", async () => {
    const ana = talk();
    expect(await ana.says("order a large lemon cake")).toEqual(["no large lemon cake"]);
    expect(ana.outcome).toBe("object:size");
    expect(await ana.says("small then")).toEqual(["small lemon?"]);
  });

  it("asks anew for what could not be had after all", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    soldOut.add("lemon");
    expect(await ana.says("yes")).toEqual(["lemon just sold out"]);
    soldOut.delete("lemon");
    expect(await ana.says("carrot")).toEqual(["small carrot?"]);
  });

  it("lets a person change one thing", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    expect(await ana.pressesLabel("Change something")).toEqual([
      "No problem. What would you like to change?",
    ]);
    expect(ana.labels).toEqual(["cake", "size", "Give up"]);
    expect(await ana.says("Cake")).toEqual(["which cake?"]);
    expect(await ana.says("carrot")).toEqual(["small carrot?"]);
  });

  it("takes the words on its buttons for a press, and a number for the place in its list", async () => {
    const ana = talk();
    await ana.says("order");
    expect(await ana.says("2")).toEqual(["which size?"]);
    expect(await ana.says("option 1")).toEqual(["small lemon?"]);
    expect(await ana.says("change something")).toEqual([
      "No problem. What would you like to change?",
    ]);
    expect(await ana.pressesLabel("Give up")).toEqual([
      "All right, I have put that aside. Write to me whenever you like.",
    ]);
  });

  it("takes no yes that was on its way before the question", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    expect(await ana.saysBlindly("ok")).toEqual(["small lemon?"]);
    expect(await ana.says("ok")).toEqual(["ordered small lemon as turn 3"]);
  });

  it("takes no yes to words that would be others by now", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    prices.set("lemon", "twice as much");
    expect(await ana.says("yes")).toEqual([
      "That has changed since that message. This is how it stands now:",
      "small lemon? twice as much",
    ]);
    prices.clear();
  });

  it("takes no yes for something other than what was read back", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    const old = ana.actionOf("Yes, confirm");
    await ana.says("carrot, rather");
    expect(await ana.presses(old)).toEqual([
      "That has changed since that message. This is how it stands now:",
      "small carrot?",
    ]);
  });

  it("answers something else in between, and comes back to its question", async () => {
    const ana = talk();
    await ana.says("order");
    expect(await ana.says("what are your hours?")).toEqual(["open till six", "which cake?"]);
    expect(await ana.says("lemon")).toEqual(["which size?"]);
  });

  it("asks again, kindly, when it did not understand", async () => {
    const ana = talk();
    await ana.says("order");
    expect(await ana.says("the blue one")).toEqual([
      "Sorry, I did not get that answer.",
      "which cake?",
    ]);
  });

  it("is left when the person wants to stop", async () => {
    const ana = talk();
    await ana.says("order");
    expect(await ana.says("never mind")).toEqual([
      "All right, I have put that aside. Write to me whenever you like.",
    ]);
    expect(await ana.says("lemon")).toEqual(["what?"]);
  });

  it("begins from a choice of an older message, and says so when that one is of no use", async () => {
    const ana = talk();
    expect(await ana.presses("set:shop.order:cake=lemon")).toEqual(["which size?"]);
    const bia = talk();
    expect(await bia.presses("yes:shop.order:abc")).toEqual([
      "That choice was from an older message.",
    ]);
    expect(await bia.presses("set:gone.skill:a=b")).toEqual([
      "That choice was from an older message.",
    ]);
    expect(await bia.presses("\u0000:::")).toEqual(["That choice was from an older message."]);
  });

  it("goes on as it was after the person has said how it is going", async () => {
    const ana = talk();
    await ana.says("order a small cake");
    expect(await ana.presses("rating")).toEqual([]);
    expect(ana.outcome).toBe("rated");
    expect(await ana.says("lemon")).toEqual(["small lemon?"]);
  });

  it("ignores a value that a slot does not know", async () => {
    const ana = talk();
    expect(await ana.presses("set:shop.order:cake=poison;colour=red")).toEqual(["which cake?"]);
  });
});

describe("what is offered", () => {
  it.each([
    ["2", "6"],
    ["option 1", "3"],
    ["two more", "3"],
    ["2. Five (a box)", "6"],
    ["five", "6"],
    ["the second one", "6"],
  ])("by a skill outside a form is chosen by %j", async (said, answer) => {
    const ana = talk();
    await ana.commands("count");
    await ana.commands("menu");
    expect(ana.opens).toBe("See options");
    expect(await ana.says(said)).toEqual([answer]);
  });

  it("is offered until something else is said", async () => {
    const ana = talk();
    await ana.commands("menu");
    await ana.commands("hours");
    expect(await ana.says("2")).toEqual(["what?"]);
  });

  it("is not chosen by a number that was on its way before", async () => {
    const ana = talk();
    await ana.commands("menu");
    expect(await ana.saysBlindly("2")).toEqual(["what?"]);
  });

  it("leaves to a slot the numbers it wants, and takes the others", async () => {
    const ana = talk();
    await ana.commands("collect");
    expect(await ana.says("2")).toEqual(["at 2"]);
    await ana.commands("collect");
    expect(await ana.says("1")).toEqual(["at 2"]);
  });

  it("at the read-back, at a change and after a handover is chosen by number", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    expect(await ana.says("2")).toEqual(["No problem. What would you like to change?"]);
    expect(await ana.says("1")).toEqual(["which cake?"]);
    expect(await ana.says("1")).toEqual(["small carrot?"]);
    expect(await ana.saysBlindly("1")).toEqual([
      "Sorry, I did not get that answer.",
      "small carrot?",
    ]);
    expect(await ana.says("1")).toEqual(["ordered small carrot as turn 6"]);
  });

  it("to who waits for a person is the way back, by number at once and by its words at any time", async () => {
    const ana = talk();
    await ana.commands("human");
    expect(await ana.says("1")).toEqual(["I am back. How can I help?"]);
    await ana.commands("human");
    expect(await ana.says("are you there?")).toEqual([]);
    expect(await ana.says("1")).toEqual([]);
    expect(await ana.says("back to the assistant")).toEqual(["I am back. How can I help?"]);
    expect(ana.attendant).toBe("bot");
  });
});

describe("a turn", () => {
  it("is the fallback's when nothing fits, when a command is unknown, and when a skill passes", async () => {
    const ana = talk();
    expect(await ana.says("purple")).toEqual(["what?"]);
    expect(await ana.commands("fly")).toEqual(["what?"]);
    expect(await ana.commands("unsure")).toEqual(["what?"]);
  });

  it("remembers what a skill remembers, and takes its own buttons", async () => {
    const ana = talk();
    expect(await ana.commands("count")).toEqual(["1"]);
    expect(await ana.presses("add:5")).toEqual(["6"]);
  });

  it("says which kinds it cannot read", async () => {
    const ana = talk();
    expect(await ana.sends("poll")).toEqual([
      "I cannot read this kind of message yet. Could you write it as text?",
    ]);
  });

  it("hands over, is quiet, and comes back when asked", async () => {
    const ana = talk();
    expect(await ana.commands("human")).toEqual(["one moment"]);
    expect(ana.attendant).toBe("human");
    const back = ana.actionOf("Back to the assistant");
    expect(await ana.says("order")).toEqual([]);
    expect(ana.outcome).toBe("quiet");
    expect(await ana.presses(back)).toEqual(["I am back. How can I help?"]);
    expect(await ana.says("order")).toEqual(["which cake?"]);
  });

  it("keeps the form for when the person who took over is done", async () => {
    const ana = talk();
    await ana.says("order a lemon cake");
    await ana.commands("human");
    expect(await ana.says("are you there?")).toEqual([]);
    expect((await ana.says("back to the assistant")).at(-1)).toBe("which size?");
    expect(await ana.says("small")).toEqual(["small lemon?"]);
  });
});
