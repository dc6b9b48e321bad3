import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import type { Channel } from "../adapters/channels/registry.ts";
import { itIsListed } from "./listed.ts";

const house = fileURLToPath(new URL("..", import.meta.url));
const guide = await readFile(join(house, "docs/adding-a-channel.md"), "utf8");

/** Blocks of code that are a whole file of a channel's, by the name in their first line. */
const files = Array.from(
  guide.matchAll(/^```ts\n\/\/ adapters\/channels\/(?<path>\S+)\n(?<code>.*?)^```$/gmsu),
  ({ groups: { path = "", code = "" } = {} }) => [path, code] as const,
);
const line = /^\/\/ in adapters\/channels\/registry\.ts\n(?<code>.*?),\n```$/msu.exec(guide);

// As deep as the channels lie, so that what they import is found; and where neither git nor other tests look.
const channels = await emptyIn(join(house, "data"));
const registry = `import { channel } from "../../adapters/channels/registry.ts";`;
await writeAll(channels, [
  ...files,
  ["line.ts", `${registry}\nexport const line = ${line?.groups?.["code"]};\n`],
  ["tsconfig.json", '{ "extends": "../../tsconfig.json", "include": ["."] }'],
]);

afterAll(() => rm(channels, { recursive: true }));

async function emptyIn(parent: string): Promise<string> {
  await mkdir(parent, { recursive: true });
  return await mkdtemp(join(parent, "prosa-guide-"));
}

async function writeAll(folder: string, texts: readonly (readonly [string, string])[]) {
  for (const [path, text] of texts) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** What a program of the house says of a folder; nothing when it is content. */
function complaints(program: string, cwd: string): Promise<string> {
  const path = join(house, "node_modules", program);
  return new Promise((resolve) => {
    execFile(process.execPath, [path], { cwd }, (error, out, err) =>
      resolve(error ? `${out}${err}` : ""),
    );
  });
}

describe("the channel in the guide", { timeout: 120_000 }, async () => {
  it("is all the code that the guide has", () => {
    expect(guide.match(/^```ts$/gmu)).toHaveLength(files.length + 1);
  });

  it("has types that agree with the core's and with each other", async () => {
    expect(await complaints("typescript/bin/tsc", channels)).toBe("");
  });

  it("keeps the rules of the house", async () => {
    const root = await emptyIn(tmpdir());
    onTestFinished(() => rm(root, { recursive: true }));
    await writeAll(join(root, "adapters/channels"), files);
    await copyFile(join(house, ".oxlintrc.json"), join(root, ".oxlintrc.json"));
    expect(await complaints("oxlint/bin/oxlint", root)).toBe("");
  });

  const load = (path: string) => import(pathToFileURL(join(channels, path)).href);
  const { line: registered }: { readonly line: Channel } = await load("line.ts");
  itIsListed(registered, channels);
  await load("sms/channel.test.ts");
});
