/**
 * Makes the Prisma client from the schema, unless the one that is there was made from it. npm runs
 * this after an install and before a start or a test, so that nobody has to think of it.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const here = import.meta.dirname;
const { resolve } = createRequire(import.meta.url);
const stamp = join(here, "generated", "made-from");

const sources = ["schema.prisma", "generate.ts", "lean/client.ts", "lean/graph.ts"].map((name) =>
  join(here, name),
);
sources.push(resolve("prisma/package.json"), resolve("@prisma/client/package.json"));
const hash = createHash("sha256");
for (const source of await Promise.all(sources.map((path) => readFile(path)))) hash.update(source);
const wanted = hash.digest("hex");

if ((await readFile(stamp, "utf8").catch(() => "")) !== wanted) {
  await rm(join(here, "generated"), { recursive: true, force: true });
  await promisify(execFile)(process.execPath, [resolve("prisma/build/index.js"), "generate"], {
    cwd: dirname(here),
    env: { ...process.env, CHECKPOINT_DISABLE: "1" }, // it would look for news on the network
  });
  const { makeLean } = await import("./lean/client.ts");
  await makeLean(join(here, "generated", "internal"));
  await writeFile(stamp, wanted);
}
