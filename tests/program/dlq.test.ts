import { describe, expect, it } from "vitest";
import { ourMessages } from "../house.ts";
import { refused } from "../letters.ts";
import { Desk } from "./program.ts";

/** A house with one message that was refused, and an operator who types commands about it. */
async function operator() {
  const { house } = await refused("blocked", { detail: "by the user", text: "my secret words" });
  const desk = await Desk.make();
  const env = {
    DATABASE_URL: house.url,
    PROSA_SECRET_KEY: Buffer.alloc(32, 1).toString("base64"),
  };
  const [reply] = await ourMessages(house);
  const status = async () => (await ourMessages(house)).map((message) => message.status);
  const types = (words: string) => desk.prosa(`dlq ${words}`, { env }).result();
  return { types, status, letter: `out-${reply?.id}` };
}

describe("prosa dlq", () => {
  it("lists and shows letters without their words, and tells them when it must", async () => {
    const { types, letter } = await operator();
    const listed = await types("list");
    expect(listed.out).toMatch(
      /^out-\d+ {2}failed {2}\d+ s {2}loopback\/test {2}reply, 49 B, tried 1x {2}blocked: by the user\n$/u,
    );
    expect(JSON.parse((await types("list --json --kind poison")).out)).toEqual({ letters: [] });
    const shown = JSON.parse((await types(`show ${letter}`)).out);
    expect(shown).toMatchObject({
      id: letter,
      content: { kind: "text", markdown: "(20 characters)" },
    });
    expect((await types(`show ${letter} --reveal`)).out).toContain("echo my secret words");
  });

  it("says what it would do, does it, and puts down who did it", async () => {
    const { types, status, letter } = await operator();
    const dry = await types("retry --account loopback/test --since 1h --dry-run");
    expect(dry).toMatchObject({ code: 0, log: "" });
    expect(dry.out).toMatch(/^out-.*\nIt would be done to 1 of 1\.\n$/su);
    expect(await status()).toEqual(["failed"]);

    const real = await types(`retry ${letter} --json`);
    expect(JSON.parse(real.out)).toEqual({ done: [letter], left: [], dryRun: false });
    expect(JSON.parse(real.log)).toMatchObject({
      msg: "dead letters: retry",
      by: expect.any(String),
      letters: [letter],
    });
    expect(await status()).toEqual(["new"]);

    const again = await types(`retry ${letter}`);
    expect(again).toMatchObject({ code: 1, out: expect.stringContaining("Retried 0 of 1.") });
  });

  it("does nothing to all of them that nobody agreed to", async () => {
    const { types, status } = await operator();
    expect(await types("discard")).toMatchObject({ code: 2, out: "" });
    expect(await types("discard --all")).toMatchObject({ code: 2, out: "" });
    expect(await status()).toEqual(["failed"]);
    expect(await types("discard --all --yes")).toMatchObject({
      code: 0,
      out: "Discarded 1 of 1.\n",
    });
    expect(await status()).toEqual(["cancelled"]);
    expect((await types("list")).out).toBe("No dead letters.\n");
  });

  it.each([
    ["retry 12", "Ids are those that the list prints"],
    ["list --since yesterday", "Give a number and s, m, h or d"],
    ["list --account telegram", "Give the channel and the account"],
    ["list --kind dead", "Allowed choices are failed, expired"],
  ])("says what is wrong with %s", async (words, trouble) => {
    const program = (await Desk.make()).prosa(`dlq ${words}`);
    expect(await program.ended).toBe(2);
    expect(program.said.log).toContain(trouble);
  });

  it("looks into the database of the hub that runs beside it", async () => {
    const desk = await Desk.make();
    await desk.prosa("start").address();
    const list = desk.prosa("dlq list");
    expect([await list.ended, list.said.out]).toEqual([0, "No dead letters.\n"]);
  });
});
