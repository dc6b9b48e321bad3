import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import type { Bot } from "../core/bot.ts";
import { prepareBot } from "../core/engine/prepared.ts";
import { talkWith } from "../core/testing/talk.ts";
import { intentTrainer } from "../core/understanding/intent/trainer.ts";

const house = fileURLToPath(new URL("..", import.meta.url));
const readme = await readFile(join(house, "README.md"), "utf8");

it("has a bot in ten lines that answers what it was shown", async () => {
  const bot = /^```ts\n\/\/ bots\/shop\/bot\.ts\n(?<code>.*?)^```$/msu.exec(readme);
  // As deep as the bots lie, so that what it imports is found.
  await mkdir(join(house, "data"), { recursive: true });
  const folder = await mkdtemp(join(house, "data", "prosa-readme-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "bot.ts");
  await writeFile(file, bot?.groups?.["code"] ?? "");
  const { shop }: { readonly shop: Bot } = await import(pathToFileURL(file).href);
  const talk = talkWith(prepareBot(shop, intentTrainer));
  expect(await talk.says("are you open today?")).toEqual(["Nine to six."]);
});
