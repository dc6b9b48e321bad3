import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** Where Chromium is, `PROSA_CHROMIUM` before any other place; undefined when the machine has none. */
export async function findChromium(): Promise<string | undefined> {
  const named = process.env["PROSA_CHROMIUM"];
  const found = await Promise.all((named ? [named] : places).map(executable));
  return found.find((path) => path !== undefined);
}

/**
 * The path of a Chromium that browser tests may start. Where there is none, root gets Debian's
 * package; anyone else gets an error with the line to run.
 */
export async function ensureChromium(): Promise<string> {
  const present = await findChromium();
  if (present) return present;
  if (process.env["PROSA_CHROMIUM"]) throw new Error("PROSA_CHROMIUM names no program.");
  if (process.getuid?.() !== 0) {
    throw new Error(
      "Browser tests need Chromium. Run: sudo apt-get update && sudo apt-get install --yes chromium",
    );
  }
  await installChromium();
  const installed = await findChromium();
  if (!installed) throw new Error("The chromium package was installed, but left no program.");
  return installed;
}

/** For Vitest's `globalSetup`: installs once, before any test file starts. */
export async function setup(): Promise<void> {
  await ensureChromium();
}

async function installChromium(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "--quiet"], { env });
  await run("apt-get", ["install", "--yes", "--quiet", "--no-install-recommends", "chromium"], {
    env,
    maxBuffer: 64 * 1024 * 1024,
  });
}

async function executable(path: string): Promise<string | undefined> {
  try {
    await access(path, constants.X_OK);
    return path;
  } catch {
    return undefined;
  }
}
