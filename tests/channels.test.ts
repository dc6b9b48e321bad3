import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { channels } from "../adapters/channels/registry.ts";
import { memoryMailbox } from "../core/testing/memory-mailbox.ts";
import { uploadsInMemory } from "../core/testing/uploads-in-memory.ts";

const FOLDER = fileURLToPath(new URL("../adapters/channels/", import.meta.url));
const FIVE = ["channel.ts", "parse.ts", "send.ts", "settings.ts", "setup.ts"];

const folders = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const registered = channels({ mailbox: memoryMailbox(), uploads: uploadsInMemory() });

it("has a line in the registry for every folder, and a folder for every line", () => {
  expect(registered.map(({ channel }) => channel).toSorted()).toEqual(folders.toSorted());
});

describe.each(registered)("$channel", ({ channel, setup }) => {
  it("has the five files that every channel has", () => {
    expect(FIVE.filter((file) => !existsSync(`${FOLDER}${channel}/${file}`))).toEqual([]);
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
});
