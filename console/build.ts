import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { access, readFile, readdir, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

const here = fileURLToPath(new URL(".", import.meta.url));
const dist = join(here, "dist");

/** The pages there are, each in a folder of its own here. */
export type Page = "chat" | "simulate";

/** A page for the browser, ready to be served. */
export interface BuiltConsole {
  /** The page with all it needs: what is served at `/chat/`, or under the page's own name. */
  readonly folder: string;
  /** False when an earlier build of the same sources was found. */
  readonly built: boolean;
}

/**
 * Builds a page, unless that was done already from the same sources. Vite runs in a process of its
 * own, so that its memory goes when it ends. Throws with Vite's words when it fails.
 */
export async function buildConsole(page: Page = "chat"): Promise<BuiltConsole> {
  const digest = await digestOfSources(page);
  const whole = join(dist, digest);
  const folder = join(whole, page);
  if (await exists(whole)) return { folder, built: false };
  // Built aside and then renamed, so that nobody serves half a page, however many build at once.
  const aside = `${whole}.${process.pid}`;
  await runVite(page, join(aside, page)).catch(async (error: unknown) => {
    await rm(aside, { recursive: true, force: true });
    throw error;
  });
  await rename(aside, whole).catch(() => rm(aside, { recursive: true }));
  await forgetOthers(page, digest);
  return { folder, built: true };
}

async function runVite(page: Page, folder: string): Promise<void> {
  const vite = join(createRequire(import.meta.url).resolve("vite/package.json"), "../bin/vite.js");
  const config = ["--config", join(here, "vite.config.ts"), "--mode", page];
  const env = { ...process.env, NODE_ENV: "production" };
  try {
    await run(
      process.execPath,
      [vite, "build", ...config, "--outDir", folder, "--logLevel", "warn"],
      { env },
    );
  } catch (cause) {
    const said = cause instanceof Error && "stderr" in cause ? String(cause.stderr).trim() : "";
    throw new Error(`The browser's pages could not be built.\n${said}`, { cause });
  }
}

/** Says in 16 letters what the build reads: the page, and the versions of what it is made with. */
async function digestOfSources(page: Page): Promise<string> {
  const entries = await readdir(here, { recursive: true, withFileTypes: true });
  const sources = entries
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map((entry) => relative(here, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith("dist") && (page !== "chat" || !path.startsWith("simulate")))
    .toSorted();
  const files = [...sources, "../package-lock.json"];
  const bodies = await Promise.all(
    files.map((path) => readFile(join(here, path)).catch(() => "absent")),
  );
  const hash = createHash("sha256").update(page);
  for (const [index, path] of files.entries()) hash.update(path).update(bodies[index] ?? "");
  return hash.digest("hex").slice(0, 16);
}

async function forgetOthers(page: Page, digest: string): Promise<void> {
  const names = await readdir(dist);
  const others = names.filter((name) => /^[\da-f]{16}$/.test(name) && name !== digest);
  for (const name of others)
    if (await exists(join(dist, name, page)))
      await rm(join(dist, name), { recursive: true, force: true });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

// Started by itself it builds ahead, for a hub that may not write in its own folder.
if (import.meta.main) await buildConsole();
