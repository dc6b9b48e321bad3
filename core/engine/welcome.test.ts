import { describe, expect, it } from "vitest";
import type { Care } from "../care/care.ts";
import { id } from "../message/address.ts";
import { talk } from "../testing/bakery.ts";
import { ConsentsInMemory } from "../testing/consents-in-memory.ts";

interface Given {
  readonly asks: boolean;
  readonly version?: string;
  readonly consents?: ConsentsInMemory;
}

function caring({ asks, version = "1", consents = new ConsentsInMemory() }: Given): Care {
  return {
    countryOf: () => Promise.resolve("BR"),
    notice: { version, asks, consents },
  };
}

const notice =
  /^Before we begin: you are talking to a virtual assistant, an artificial intelligence/u;

describe("a notice that is shown", () => {
  it("stands before the first answer, once, and what was asked is answered", async () => {
    const ana = talk(undefined, caring({ asks: false }));
    expect(await ana.says("what are your hours")).toEqual([
      expect.stringMatching(/^Before we begin: .+\n\nopen till six$/u),
    ]);
    expect(await ana.says("what are your hours")).toEqual(["open till six"]);
    await ana.commands("human");
    expect(ana.dialogue.notice).toMatchObject({ version: "1", how: "shown" });
  });

  it("is not shown to who saw it in another conversation, nor twice for one wording", async () => {
    const consents = new ConsentsInMemory();
    consents.keep(id("p"), "1", "shown");
    const ana = talk(undefined, caring({ asks: false, consents }));
    expect(await ana.says("what are your hours")).toEqual(["open till six"]);
    const bia = talk(undefined, caring({ asks: false, consents, version: "2" }));
    expect(await bia.says("what are your hours")).toEqual([expect.stringMatching(notice)]);
  });

  it("waits for a time without danger", async () => {
    const ana = talk(undefined, caring({ asks: false }));
    const [said, ...more] = await ana.says("i cant breathe");
    expect(said).toContain("192");
    expect(more).toEqual([]);
  });
});

describe("a notice that asks", () => {
  it("keeps what was said until there is a yes, and answers it then", async () => {
    const ana = talk(undefined, caring({ asks: true }));
    expect(await ana.says("order a small carrot cake")).toEqual([expect.stringMatching(notice)]);
    expect(ana.labels).toEqual(["I agree", "I do not agree"]);
    expect(await ana.pressesLabel("I agree")).toEqual(["small carrot?"]);
    expect(await ana.says("yes")).toEqual(["ordered small carrot as turn 3"]);
  });

  it("is answered in words as well, and asks again where they are neither", async () => {
    const ana = talk(undefined, caring({ asks: true }));
    await ana.says("order a cake");
    expect(await ana.says("a carrot one")).toEqual([
      expect.stringMatching(/^I need your answer before we go on; what you wrote is kept/u),
    ]);
    expect(await ana.says("i agree")).toEqual(["which size?"]);
  });

  it("greets who agreed to it before saying anything", async () => {
    const ana = talk(undefined, caring({ asks: true }));
    await ana.sends("a sticker");
    expect(await ana.says("yes")).toEqual(["Thank you! How can I help?"]);
  });

  it("hands to a person who declines, and is asked again when the bot is wanted back", async () => {
    const ana = talk(undefined, caring({ asks: true }));
    await ana.says("what are your hours");
    expect(await ana.says("no")).toEqual([expect.stringMatching(/^All right\. I do not go on/u)]);
    expect([ana.attendant, ana.outcome]).toEqual(["human", "consent:declined"]);
    await ana.pressesLabel("Back to the assistant");
    await ana.says("hm");
    expect(await ana.says("i agree")).toEqual(["open till six"]);
  });

  it("stands in nobody's way who wants a person, or is in danger", async () => {
    const ana = talk(undefined, caring({ asks: true }));
    expect(await ana.commands("human")).toEqual(["one moment"]);
    const bia = talk(undefined, caring({ asks: true }));
    await bia.says("hello");
    expect((await bia.says("i want to die"))[0]).toContain("188");
  });
});
