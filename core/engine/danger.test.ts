import { describe, expect, it } from "vitest";
import type { Care } from "../care/care.ts";
import { talk } from "../testing/bakery.ts";

const brazil: Care = { countryOf: () => Promise.resolve("BR") };
const nowhere: Care = { countryOf: () => Promise.resolve(undefined) };
const called = "I have also marked this conversation as urgent for the team.";

describe("somebody in danger", () => {
  it("is told whom to call before anything else, and a person is called", async () => {
    const ana = talk(undefined, brazil);
    const [said] = await ana.says("i'd order a cake but my chest hurts");
    expect(said).toContain("**Call 192 (SAMU) now**");
    expect(said).toContain(called);
    expect(ana.outcome).toBe("danger:body");
    expect(ana.attendant).toBe("human");
  });

  it("who may harm themselves is told whom to talk to, where there is somebody", async () => {
    const [inBrazil] = await talk(undefined, brazil).says("i want to die");
    expect(inBrazil).toContain("**call 188 (CVV) now**, at any hour. If there is danger");
    const [elsewhere] = await talk(undefined, nowhere).says("i want to die");
    expect(elsewhere).toContain("alone: If there is danger at this moment, **call 112**.");
  });

  it("is told not to wait for a team that is not there", async () => {
    const backAt = () => Promise.resolve("Monday, 8:00 AM");
    const [said] = await talk(undefined, { ...brazil, backAt }).says("i cant breathe");
    expect(said).not.toContain(called);
    expect(said).toContain("**nobody of the team is here now**: they are back Monday, 8:00 AM.");
    expect(said).toContain("Do not wait for them to get help.");
  });

  it("finds the form where it was, when the bot is wanted back", async () => {
    const ana = talk(undefined, brazil);
    await ana.says("order a lemon cake");
    await ana.says("my dad passed out");
    expect(ana.labels).toEqual(["Back to the assistant"]);
    expect(await ana.pressesLabel("Back to the assistant")).toEqual([
      "I am back. Let us go on where we were.",
      "which size?",
    ]);
    expect(await ana.says("small")).toEqual(["small lemon?"]);
    expect(ana.attendant).toBe("bot");
  });

  it("is heard in the middle of a form's answer, in a command, and past a yes", async () => {
    const ana = talk(undefined, brazil);
    await ana.says("order a small lemon cake");
    await ana.says("yes but i cant breathe");
    expect(ana.outcome).toBe("danger:body");
  });

  it("is heard while a person attends, and not told the same with every word", async () => {
    const ana = talk(undefined, brazil);
    await ana.commands("human");
    expect((await ana.says("i cant breathe"))[0]).toContain("192");
    expect(await ana.says("my chest hurts")).toEqual([]);
    ana.waits(1);
    expect((await ana.says("my chest hurts"))[0]).toContain("192");
  });

  it("is not minded by a bot that nobody tells of their health", async () => {
    const ana = talk();
    await ana.says("this cake is to die for, i'm dying");
    expect(ana.attendant).toBe("bot");
  });
});
