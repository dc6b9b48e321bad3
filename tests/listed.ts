import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Channel } from "../adapters/channels/registry.ts";

const FIVE = ["channel.ts", "parse.ts", "send.ts", "settings.ts", "setup.ts"];

/** What every channel in the registry has in its folder, and asks an operator. */
export function itIsListed({ channel, setup }: Pick<Channel, "channel" | "setup">, among: string) {
  it("has the five files that every channel has", () => {
    expect(FIVE.filter((file) => !existsSync(join(among, channel, file)))).toEqual([]);
  });

  it("has words for all it asks for, in each language", async () => {
    const { questions, texts } = await setup();
    const keys = questions.flatMap(({ name }) => [name, `${name}.help`]);
    const lacking = Object.entries(texts).flatMap(([language, words]) =>
      keys.filter((key) => !words[key]).map((key) => `${key} in ${language}`),
    );
    expect(lacking).toEqual([]);
    const [first = {}, ...others] = Object.values(texts).map((words) =>
      Object.keys(words).toSorted(),
    );
    for (const other of others) expect(other).toEqual(first);
  });

  it("asks for nothing that an earlier question rules out, and names where a secret is found", async () => {
    const { questions } = await setup();
    const amiss = questions.filter(({ when, secret, where = "", made }, index) => {
      const isEarly = when && !questions.slice(0, index).some(({ name }) => name === when[0]);
      return isEarly || (secret && !made && !where.startsWith("https://"));
    });
    expect(amiss).toEqual([]);
  });
}
