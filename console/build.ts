import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

const here = fileURLToPath(new URL(".", import.meta.url));
const folder = join(here, "dist");
const stampFile = join(folder, "built-from");

/** Where the built pages lie, one folder each (`chat/` is served at `/chat/`). */
export interface BuiltConsole {
  readonly folder: string;
  /** False when the last build was made from the same sources and still holds. */
  readonly built: boolean;
}

/**
 * Builds the browser's pages, unless that was done already from the same sources. Vite runs in a
 * process of its own, so that its memory goes when it ends. Throws with Vite's words when it fails.
 */
export async function buildConsole(): Promise<BuiltConsole> {
  const stamp = await stampOfSources();
  const before = await readFile(stampFile, "utf8").catch(() => undefined);
  if (before === stamp) return { folder, built: false };
  await rm(folder, { recursive: true, force: true });
  await runVite();
  await writeFile(stampFile, stamp);
  return { folder, built: true };
}

async function runVite(): Promise<void> {
  const vite = join(createRequire(import.meta.url).resolve("vite/package.json"), "../bin/vite.js");
  const config = join(here, "vite.config.ts");
  const env = { ...process.env, NODE_ENV: "production" };
  try {
    await run(process.execPath, [vite, "build", "--config", config, "--logLevel", "warn"], { env });
  } catch (cause) {
    const said = cause instanceof Error && "stderr" in cause ? String(cause.stderr).trim() : "";
    throw new Error(`The browser pages could not be built.\n${said}`, { cause });
  }
}

/** A digest of everything the build reads: the pages, and the versions of what they are made with. */
async function stampOfSources(): Promise<string> {
  const names = await readdir(here, { recursive: true, withFileTypes: true });
  const sources = names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(folder + sep) && !path.includes(".test."))
    .toSorted();
  const files = [...sources, join(here, "../package-lock.json")];
  const bodies = await Promise.all(files.map((path) => readFile(path).catch(() => "")));
  const hash = createHash("sha256");
  for (const [index, path] of files.entries()) hash.update(path).update(bodies[index] ?? "");
  return hash.digest("hex");
}
